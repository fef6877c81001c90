/** What is known of all customers while the history is gone through: one claim a party, and what may yet decide. */
import type {
  CustomerId,
  Had,
  HistoryEvent,
  Introduced,
  Received,
  Registered,
  StaffId,
  StaffState,
} from '../../history/model'
import type { Reason, Rejected } from '../../kernel/reason'
import type { Instant } from '../../kernel/time'
import type { Sourced } from '../../policy/sourced'
import type { Claim, Ownership, OwnershipRules, Span } from '../model'
import type { Parties } from './party'
import { hasEnded } from './validity'

/** A customer was introduced: by whose customer, and how. */
export interface Brought {
  readonly event: string
  /** The introducer's consultant at the time; null where nobody had the introducer. */
  readonly consultant: StaffId | null
  readonly bought: boolean
  readonly manner: Introduced['manner']
  readonly named: boolean
  readonly beforeReception: boolean
}

/** A visit without name and contact, or a bare reception: who has the customer, as the policy of that day says. */
export interface Unregistered {
  readonly goesTo: OwnershipRules['register']['incomplete']['value']
  readonly because: Reason
}

interface Left {
  readonly at: number
  readonly leaver: OwnershipRules['ownership']['changes']['leaver']
}

/** What may yet decide about a party, beside its claim. */
interface Note {
  readonly brought: readonly Brought[]
  /** A friend made an entry for them. */
  readonly proxy: boolean
  /** They were received and not registered. */
  readonly unregistered: Unregistered | null
  /** The clerk did not find them. */
  readonly notFound: boolean
  readonly wish: StaffId | null
  /** Who was taken off after a complaint of theirs. */
  readonly barred: readonly StaffId[]
}
const blank: Note = {
  brought: [],
  proxy: false,
  unregistered: null,
  notFound: false,
  wish: null,
  barred: [],
}

export class Office {
  readonly claims = new Map<CustomerId, Claim>()
  /** Most parties have none. */
  private readonly notes = new Map<CustomerId, Note>()
  /** Each one's last state, and where they last left: at which place of the history, and what the policy then said of their customers. */
  readonly staff = new Map<StaffId, { readonly state: StaffState['state']; readonly left: Left | null }>()
  readonly rejected: Rejected[] = []
  rules: OwnershipRules
  /** The place of the present event. */
  place = 0

  constructor(
    rules: OwnershipRules,
    readonly parties: Parties,
    /** The parties whose rejected rules are kept; for the others they would only cost. */
    private readonly watched: readonly CustomerId[],
  ) {
    this.rules = rules
  }

  /** A rule lost, and why. */
  reject(party: CustomerId, { rule, facts }: Reason, why: string): void {
    if (this.watched.includes(party)) this.rejected.push({ rule, facts, why })
  }

  noted(party: CustomerId): Note {
    return this.notes.get(party) ?? blank
  }

  note(party: CustomerId, what: Partial<Note>): void {
    this.notes.set(party, { ...this.noted(party), ...what })
  }

  /** A visit or a reception that founds nothing, since name or contact is missing. */
  noteUnregistered(party: CustomerId, event: Registered | Received): void {
    const { incomplete } = this.rules.register
    this.note(party, {
      unregistered: {
        goesTo: incomplete.value,
        because: because(incomplete, 'unregistered', event, { by: event.by }),
      },
    })
  }

  /** The claim that stands for a party: its own, or that of a party that is one customer with it, the one first registered. */
  claimOf(party: CustomerId, at: Instant): Claim | undefined {
    const own = this.claims.get(party)
    if (own && this.standing(own, at).kind !== 'new') return own
    let best: Claim | undefined
    for (const near of this.parties.near(party)) {
      const claim = this.claims.get(near)
      if (!claim || this.standing(claim, at).kind === 'new') continue
      if (
        !best ||
        claim.firstAt < best.firstAt ||
        (claim.firstAt === best.firstAt && claim.since < best.since)
      )
        best = claim
    }
    return best ?? own
  }

  /** What becomes of a claim whose owner has left since they got it; null where they have not. */
  leaver(claim: Claim): Left['leaver'] | null {
    const left = this.staff.get(claim.owner)?.left
    return left && left.at >= claim.since ? left.leaver : null
  }

  standing(claim: Claim, at: Instant): Ownership {
    if (claim.taken) return claim.taken.standing
    if (this.leaver(claim)) return { kind: 'manager', awaits: 'handover' }
    const { owner, span, dealtAt } = claim
    if (dealtAt !== null) return { kind: 'owned', owner, until: null, next: null }
    if (!hasEnded(span, at)) return { kind: 'owned', owner, until: span.until, next: span.next }
    if (span.next === 'closer') return { kind: 'owned', owner, until: null, next: 'closer' }
    return span.next === 'manager' ? { kind: 'manager', awaits: 'review' } : { kind: 'new' }
  }

  /** Who has the party then; null when nobody has. */
  ownerOf(customer: CustomerId, at: Instant): Had | null {
    const claim = this.claimOf(this.parties.of(customer), at)
    if (!claim || this.standing(claim, at).kind !== 'owned') return null
    return { owner: claim.owner, bought: claim.dealtAt !== null }
  }

  /** Whether somebody can be given a customer: still there, and not taken off this one. */
  canHave(staff: StaffId, party: CustomerId): boolean {
    return this.staff.get(staff)?.state !== 'left' && !this.noted(party).barred.includes(staff)
  }

  /** Somebody is taken off a party. */
  bar(party: CustomerId, staff: StaffId): void {
    this.note(party, { barred: [...this.noted(party).barred, staff] })
  }

  found(of: {
    readonly party: CustomerId
    readonly customer: CustomerId
    readonly owner: StaffId
    readonly contact: Registered['channel']
    readonly at: Instant
    readonly span: Span
    readonly because: Reason
  }): Claim {
    const { party, customer, owner, contact, at, span, because } = of
    const claim: Claim = {
      party,
      owner,
      firstAt: at,
      since: this.place,
      contact,
      visited: contact === 'visit',
      span,
      because,
      upheld: null,
      first: customer,
      others: null,
      receivedBy: null,
      knowing: null,
      challenger: null,
      displaced: null,
      wished: null,
      taken: null,
      dealtAt: null,
    }
    this.claims.set(party, claim)
    if (this.noted(party).unregistered) this.note(party, { unregistered: null })
    return claim
  }

  /** The claim goes to somebody else, for a reason. */
  transfer(claim: Claim, owner: StaffId, span: Span, because: Reason): void {
    const from = claim.owner
    if (from !== owner) this.reject(claim.party, claim.because, `${from}原来的归属由后来的规定取代`)
    claim.owner = owner
    claim.since = this.place
    claim.span = span
    claim.because = because
    claim.upheld = null
    claim.challenger = null
    claim.wished = null
    claim.taken = null
  }
}

/** Whether somebody came under this claim themself, or is only of the party. */
export const isMember = ({ first, others }: Claim, customer: CustomerId): boolean =>
  first === customer || (others?.has(customer) ?? false)

/** Another than the owner received the party. */
export function receivedBy(claim: Claim, by: StaffId, at: Instant): void {
  if (by !== claim.owner) claim.receivedBy = (claim.receivedBy ?? new Map<StaffId, Instant>()).set(by, at)
}

/** A reason that names the value of the policy that decided, the event, and whom it is about. */
export const because = (
  { source }: Pick<Sourced<unknown>, 'source'>,
  about: string,
  event: Pick<HistoryEvent, 'id' | 'at'>,
  facts: Reason['facts'] = {},
): Reason => ({ rule: source, facts: { about, event: event.id, at: event.at, ...facts } })
