/**
 * A dispute from the first word to the ruling.
 * - ROTA-3.17     it goes up: whoever stands lower proposes, the last one rules
 * - CASE-41       whoever caused it is warned, where the policy says so
 * - CONFIRM-1.1, STEPS-6, RECEPTION-2.4  one post rules, and nobody proposes before
 */
import { roleNames } from '../access/model'
import type { Customer } from '../customer/model'
import type { HistoryEvent, StaffId } from '../history/model'
import type { Decision } from '../kernel/reason'
import { ok, type Result, refuse } from '../kernel/result'
import type { Instant } from '../kernel/time'
import type { Ruling } from '../ownership/rules/ruling'
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
  type Said,
} from './model'
import { type Rulers, rulersOf, type Somebody } from './rulers'
import { weigh } from './weigh'

type File = Customer
export const withDispute = (file: File, dispute: Dispute): File => ({
  ...file,
  version: file.version + 1,
  dispute,
})

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

/** The dispute that somebody means. */
function theDispute({ dispute }: File, id: string): Result<Dispute> {
  return dispute?.id === id ? ok(dispute) : over
}

const over = refuse('CONFLICT', '这份争议已经办结或撤回了，请刷新后查看。')

/** Whoever raised it takes it back, while nobody has proposed anything. */
export function withdraw(file: File, id: string, who: StaffId, now: Instant): Result<File> {
  const found = theDispute(file, id)
  if (!found.ok) return found
  const dispute = found.value
  if (dispute.raisedBy !== who) return refuse('NOT_ALLOWED', '只有提出争议的人可以撤回。')
  if (!isOpen(dispute)) return over
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

interface Found {
  readonly dispute: Dispute
  readonly weighed: Decision<Ruling>
}

/** @param may whether it is theirs to do, by the rules that the policy names. */
function decidingOn(
  file: File,
  { dispute: id, seen, to, by }: Deciding,
  may: (rulers: Rulers) => Result<unknown>,
  { policies, now }: Means,
): Result<Found> {
  const found = theDispute(file, id)
  if (!found.ok) return found
  const dispute = found.value
  if (dispute.who.includes(by._id)) return refuse('NOT_ALLOWED', '不能处理自己是一方的争议。')
  const parties = partiesOf(file, dispute)
  const weighed = weigh(file, dispute, parties, policies, now)
  if (!weighed.ok) return weighed
  const allowed = may(rulersOf(weighed.value.outcome.rulers))
  if (!allowed.ok) return allowed
  if (!isOpen(dispute)) return over
  if ((dispute.proposal?.id ?? null) !== seen)
    return refuse('CONFLICT', '刚刚已经有人提出了处理意见，请刷新后再看。')
  if (!parties.includes(to)) return refuse('BAD_INPUT', '只能判给争议的一方。请在其中选一位。')
  return ok({ dispute, weighed: weighed.value })
}

const proposing =
  ({ roles }: Somebody) =>
  ({ propose: posts, rule: post }: Rulers): Result<unknown> => {
    if (roles.some((role) => posts.includes(role))) return ok(undefined)
    const say =
      posts.length === 0
        ? `按现行制度由${roleNames[post]}直接裁定，不用先提出处理意见。`
        : `按现行制度，处理意见由${posts.map((each) => roleNames[each]).join('、')}提出。`
    return refuse('NOT_ALLOWED', say)
  }

const ruling =
  ({ roles }: Somebody) =>
  ({ rule: post }: Rulers): Result<unknown> =>
    roles.includes(post) ? ok(undefined) : refuse('NOT_ALLOWED', `按现行制度由${roleNames[post]}裁定。`)

export function propose(file: File, deciding: Deciding, means: Means): Result<File> {
  const found = decidingOn(file, deciding, proposing(deciding.by), means)
  if (!found.ok) return found
  const { dispute, weighed } = found.value
  const { by, to, why } = deciding
  if (why === '' && to !== weighed.outcome.to)
    return refuse('BAD_INPUT', '和按制度推算的不一样，请写明理由。')
  const proposal: Said = { id: means.id, at: means.now, by: by._id, to, why }
  return ok(withDispute(file, { ...dispute, state: 'proposed', proposal }))
}

export interface RulingOn extends Deciding {
  /** Who is warned for having caused it; null: nobody. */
  readonly causedBy: StaffId | null
}

export function rule(file: File, deciding: RulingOn, means: Means): Result<Moved> {
  const found = decidingOn(file, deciding, ruling(deciding.by), means)
  if (!found.ok) return found
  const { dispute, weighed } = found.value
  const { by, to, why, causedBy } = deciding
  if (dispute.proposal === null && rulersOf(weighed.outcome.rulers).propose.length > 0)
    return refuse('CONFLICT', '按现行制度要先由上一级提出处理意见，再裁定。')
  const expected = dispute.proposal?.to ?? weighed.outcome.to
  if (why === '' && to !== expected) return refuse('BAD_INPUT', '和提出的处理意见不一样，请写明理由。')
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
  const done: Dispute = {
    ...{ ...dispute, state: 'ruled', key: closedKey(at, file._id) },
    ruling: { id, at, by: by._id, to, why, causedBy },
  }
  return ok({ ...moved.value, customer: { ...moved.value.customer, dispute: done } })
}
