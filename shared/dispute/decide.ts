/**
 * A dispute from the first word to the ruling.
 * - ROTA-3.17     it goes up: whoever stands lower proposes, the last one rules
 * - CASE-41       whoever caused it is warned, where the policy says so
 * - CONFIRM-1.1, STEPS-6, RECEPTION-2.4  one post rules, and nobody proposes before
 */
import type { StaffRole } from '../access/model'
import type { Customer } from '../customer/model'
import type { HistoryEvent, StaffId } from '../history/model'
import { ok, type Result, refuse } from '../kernel/result'
import { endOfWindow, type Instant } from '../kernel/time'
import { policyAt } from '../policy/model'
import { after, decideWith, type Means, type Moved } from '../pool/move'
import {
  type Claimant,
  closedKey,
  type Dispute,
  type Ground,
  isOpen,
  mostPast,
  openKey,
  refuseDays,
  type Said,
} from './model'
import { mayPropose, mayRule, rulersOf, type Somebody } from './rulers'
import { weigh } from './weigh'

type File = Customer
const withDispute = (file: File, dispute: Dispute): File => ({ ...file, version: file.version + 1, dispute })

/** Whoever claims, and whoever has them now. */
export const partiesOf = ({ ownerId }: Pick<File, 'ownerId'>, { who }: Dispute): readonly StaffId[] => [
  ...new Set([...who, ...(ownerId === null ? [] : [ownerId])]),
]

export interface Raising {
  readonly who: StaffId
  readonly words: string
  readonly grounds: readonly Ground[]
  /** The end of the number by which they know the customer; null of their own file. */
  readonly tail: string | null
  /** Whom they name as the other side. */
  readonly against: StaffId | null
}

/** A consultant raises a dispute, or says their word in one that is open. */
export function raise(file: File, raising: Raising, { now, id }: Pick<Means, 'now' | 'id'>): Result<File> {
  const { who, words, grounds, tail } = raising
  const said: Claimant = { who, said: { at: now, words, grounds }, tail }
  const { dispute } = file
  if (dispute && isOpen(dispute)) return join(file, dispute, said)
  if (dispute?.state === 'ruled' && dispute.who.includes(who) && file.ownerId === dispute.ruling?.to)
    return refuse('CONFLICT', '这位客户的归属刚裁定过。不接受的话，请在那份裁定里回复。')
  const others = othersOf(file, raising)
  if (others.length === 0) return refuse('BAD_INPUT', '还没有别的顾问说是自己的客户。请选和哪位同事有争议。')
  const claimants = [said, ...others.map((each): Claimant => ({ who: each, said: null, tail: null }))]
  const past = [...(file.pastDisputes ?? []), ...(dispute ? [dispute] : [])].slice(-mostPast)
  return ok({
    ...withDispute(file, {
      ...{ id, state: 'raised', raisedAt: now, raisedBy: who, claimants },
      who: claimants.map((each) => each.who),
      ...{ proposal: null, ruling: null, replies: [], key: openKey(now, file._id) },
    }),
    ...(past.length > 0 && { pastDisputes: past }),
  })
}

/** Against whom: whoever has them; of a customer who is nobody's whoever had them last; and whom they name. */
function othersOf({ ownerId, freed }: File, { who, against }: Raising): readonly StaffId[] {
  const had = ownerId ?? freed?.from ?? null
  return [...new Set([had, against])].filter((each): each is StaffId => each !== null && each !== who)
}

function join(file: File, dispute: Dispute, said: Claimant): Result<File> {
  const known = dispute.claimants.find(({ who }) => who === said.who)
  if (known?.said) return refuse('CONFLICT', '您已经说明过了，等经理处理。')
  if (!known && dispute.state === 'proposed')
    return refuse('CONFLICT', '这位客户的争议已经有了处理意见。有话请直接找案场经理。')
  const claimants = [...dispute.claimants.filter(({ who }) => who !== said.who), said]
  return ok(withDispute(file, { ...dispute, claimants, who: claimants.map(({ who }) => who) }))
}

/** The open dispute that somebody means. */
function theOpen({ dispute }: File, id: string): Result<Dispute> {
  if (!dispute || dispute.id !== id || !isOpen(dispute))
    return refuse('CONFLICT', '这份争议已经办结或撤回了，请刷新后查看。')
  return ok(dispute)
}

/** Whoever raised it takes it back, while nobody has proposed anything. */
export function withdraw(file: File, id: string, who: StaffId, now: Instant): Result<File> {
  const open = theOpen(file, id)
  if (!open.ok) return open
  const dispute = open.value
  if (dispute.raisedBy !== who) return refuse('NOT_ALLOWED', '只有提出争议的人可以撤回。')
  if (dispute.proposal) return refuse('CONFLICT', '经理已经提出了处理意见，不能再撤回。')
  if (dispute.claimants.some(({ who: each, said }) => each !== who && each !== file.ownerId && said))
    return refuse('CONFLICT', '还有别的顾问也说是自己的客户，不能撤回，等经理处理。')
  return ok(withDispute(file, { ...dispute, state: 'withdrawn', key: closedKey(now, file._id) }))
}

/** What a manager or the director decides on. */
export interface Deciding {
  readonly dispute: string
  readonly by: Somebody
  readonly to: StaffId
  readonly why: string
  /** The proposal that they have before them; null: none. */
  readonly seen: string | null
}

function decidingOn(file: File, { dispute: id, seen, to }: Deciding, { policies, now }: Means) {
  const open = theOpen(file, id)
  if (!open.ok) return open
  const dispute = open.value
  if ((dispute.proposal?.id ?? null) !== seen)
    return refuse('CONFLICT', '刚刚已经有人提出了处理意见，请刷新后再看。')
  const parties = partiesOf(file, dispute)
  if (!parties.includes(to)) return refuse('BAD_INPUT', '只能判给争议的一方。请在其中选一位。')
  const weighed = weigh(file, dispute, parties, [], policies, now)
  if (!weighed.ok) return weighed
  return ok({ dispute, weighed: weighed.value, rulers: rulersOf(weighed.value.outcome.rulers) })
}

/** Whether a customer was introduced by another: then the other's file has a word in it, which is not at hand here. */
const isIntroduced = ({ history }: File): boolean =>
  history.some((event) => event.type === 'registered' && event.introducedBy !== undefined)

const roleWords: Readonly<Partial<Record<StaffRole, string>>> = { manager: '案场经理', director: '营销总监' }

export function propose(file: File, deciding: Deciding, means: Means): Result<File> {
  const found = decidingOn(file, deciding, means)
  if (!found.ok) return found
  const { dispute, weighed, rulers } = found.value
  const { by, to, why } = deciding
  if (!mayPropose(by, dispute, rulers))
    return refuse(
      'NOT_ALLOWED',
      rulers.propose.length === 0
        ? `按现行制度由${roleWords[rulers.rule] ?? ''}直接裁定，不用先提出处理意见。`
        : '处理意见由上一级、且不是争议一方的人提出。',
    )
  if (why === '' && to !== weighed.outcome.to && !isIntroduced(file))
    return refuse('BAD_INPUT', '和按制度推算的不一样，请写明理由。')
  const proposal: Said = { id: means.id, at: means.now, by: by._id, to, why }
  return ok(withDispute(file, { ...dispute, state: 'proposed', proposal }))
}

export interface RulingOn extends Deciding {
  /** Who is warned for having caused it; null: nobody. */
  readonly causedBy: StaffId | null
}

export function rule(file: File, deciding: RulingOn, means: Means): Result<Moved> {
  const found = decidingOn(file, deciding, means)
  if (!found.ok) return found
  const { dispute, weighed, rulers } = found.value
  const { by, to, why, causedBy } = deciding
  if (!mayRule(by, dispute, rulers))
    return dispute.proposal === null && rulers.propose.length > 0
      ? refuse('CONFLICT', '按现行制度要先由上一级提出处理意见，再裁定。')
      : refuse('NOT_ALLOWED', `按现行制度由${roleWords[rulers.rule] ?? ''}裁定，而且不能裁定自己的争议。`)
  const expected = dispute.proposal?.to ?? weighed.outcome.to
  if (why === '' && to !== expected && !isIntroduced(file))
    return refuse('BAD_INPUT', '和提出的处理意见不一样，请写明理由。')
  const { id, policies, now } = means
  const { causedDispute } = policyAt(policies, now).commission.penalties.table
  if (causedBy !== null && (causedDispute.value === null || !dispute.who.includes(causedBy)))
    return refuse('BAD_INPUT', '现行制度没有对引起争议的处理，或者选的不是争议一方。')
  const at = after(file, now)
  const caused: HistoryEvent[] =
    causedBy === null
      ? []
      : [
          {
            ...{ type: 'misconduct', id: `${id}-caused`, at, who: causedBy, customer: file._id },
            what: 'causedDispute',
          },
        ]
  const ruled: HistoryEvent = { type: 'ruled', id, at, customer: file._id, by: by._id, to }
  const moved = decideWith(file, [ruled, ...caused], policies, at)
  if (!moved.ok) return moved
  const { outcome, because } = moved.value.ownership
  if (outcome.kind !== 'owned' || outcome.owner !== to)
    return refuse('CONFLICT', '按这位客户的记录，现在不能判给这位顾问。请看看证据里的依据。', because)
  const ruling = { id, at, by: by._id, to, why, causedBy }
  const over: Dispute = { ...dispute, state: 'ruled', ruling, key: closedKey(at, file._id) }
  return ok({ ...moved.value, customer: { ...moved.value.customer, dispute: over } })
}

/** The first instant at which a ruling can no longer be refused. */
export const refuseUntil = ({ ruling }: Dispute): Instant | null =>
  ruling && endOfWindow(ruling.at, refuseDays)

export const mayReply = (who: StaffId, dispute: Dispute): boolean =>
  dispute.state === 'ruled' && dispute.who.includes(who) && dispute.replies.every((each) => each.who !== who)

/** Whether somebody may still refuse: a party, in time, while the customer is whose the ruling says. */
export const mayRefuse = (
  who: StaffId,
  { ownerId }: Pick<File, 'ownerId'>,
  dispute: Dispute,
  now: Instant,
): boolean => mayReply(who, dispute) && ownerId === dispute.ruling?.to && now < (refuseUntil(dispute) ?? now)

export interface Replying {
  readonly dispute: string
  readonly who: StaffId
  readonly accepts: boolean
  readonly why: string
}

/** A party takes note of a ruling, or refuses it: then what the policy says of it follows (ROTA-3.17). */
export function reply(
  file: File,
  { dispute: id, who, accepts, why }: Replying,
  means: Means,
): Result<{ readonly customer: File; readonly moved: Moved | null }> {
  const { dispute } = file
  if (!dispute?.ruling || dispute.id !== id || !mayReply(who, dispute))
    return refuse('CONFLICT', '这份裁定已经回复过，或者已经有了新的结果，请刷新后查看。')
  const said: Dispute = { ...dispute, replies: [...dispute.replies, { who, at: means.now, accepts, why }] }
  if (accepts) return ok({ customer: withDispute(file, said), moved: null })
  if (!mayRefuse(who, file, dispute, means.now))
    return refuse('CONFLICT', `裁定后 ${refuseDays} 天内、归属没有再变的时候，才能不接受。请找案场经理。`)
  const { by, to } = dispute.ruling
  const at = after(file, means.now)
  const event: HistoryEvent = {
    ...{ type: 'ruled', id: means.id, at, customer: file._id, by, to },
    refusedBy: who,
  }
  const moved = decideWith(file, [event], means.policies, at)
  if (!moved.ok) return moved
  const customer: File = {
    ...moved.value.customer,
    // Who has bought is in no list: what is lost is the commission, and nobody claims the customer.
    ...(file.status === 'bought' && { poolKey: null }),
    dispute: { ...said, state: 'refused', key: closedKey(at, file._id) },
  }
  return ok({ customer, moved: { ...moved.value, customer } })
}
