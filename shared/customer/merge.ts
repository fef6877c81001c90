/**
 * Two files of one customer become one: one file is kept, the other is read in it from then on. Nothing is copied. The absorbed file
 * stays as it is and says where it is read; only what puts it into lists, queues and the pool is empty. To undo it is to take that back
 * and to work the keys out anew, so nothing can be lost.
 *
 * Whose customer it then is follows from both histories together, as if they had always been one: ROTA-1.23 and CASE-15 say who is one
 * customer, CONFIRM-4.3 and each regulation's own rules whose. The file of that consultant is the one that is kept.
 */
import { isOpen } from '../dispute/model'
import type { CustomerId, HistoryEvent, StaffId, Tied } from '../history/model'
import type { Decision } from '../kernel/reason'
import { ok, type Result, refuse } from '../kernel/result'
import type { Instant } from '../kernel/time'
import type { Ownership } from '../ownership/model'
import { decideOwner } from '../ownership/rules/owner'
import { oneCustomer } from '../ownership/rules/party'
import { type Policies, policyAt } from '../policy/model'
import { type Kinship, kinshipNames } from './kinship'
import type { Customer } from './model'

/** Kept in the absorbed file. */
export interface Merged {
  /** The file in which it is read. */
  readonly into: CustomerId
  readonly as: Kinship
  readonly why: string
  readonly at: Instant
  readonly by: StaffId
  /** Whose customer it was. */
  readonly from: StaffId | null
}

export interface Pair {
  readonly kept: Customer
  readonly absorbed: Customer
  /** Whose customer they are together. */
  readonly owner: StaffId | null
  /** Who has one of them now, and not any more; null: nobody. */
  readonly loses: StaffId | null
}

/** What is known besides the two files. */
export interface Merging {
  readonly policies: Policies
  readonly now: Instant
  /** Owners who have left: what becomes of their customers is ownership's to say. */
  readonly departed: readonly HistoryEvent[]
  /** The files that are read in another one already, of these two. */
  readonly inside: readonly Pick<Customer, '_id' | 'merged' | 'slots'>[]
}

/** The most files that are read in one (ours): several numbers, and a household. */
export const mostMerged = 4

/** Whether the two may be one, which one is kept, and whose they are then. */
export function pairOf(a: Customer, b: Customer, as: Kinship, merging: Merging): Result<Decision<Pair>> {
  const [first, second] = inOrderOfEntry(a, b)
  const kin = kinOf(second, first, as, merging)
  if (kin && kin.outcome.kind === 'different')
    return refuse('CONFLICT', `${kinshipNames[as]}不算同一位客户，各有各的档案，不用合并。`, kin.because)
  const open = refusalOf(first, second, merging)
  if (open) return open
  const joint = jointOwner(first, second, as, merging)
  if (!joint.ok) return joint
  const { outcome, because, rejected } = joint.value
  const owner = outcome.kind === 'owned' ? outcome.owner : null
  const kept = keptOf(first, second, owner, merging)
  if (!kept.ok) return kept
  const absorbed = kept.value === first ? second : first
  if (insideOf(absorbed, merging).length > 0)
    return refuse(
      'CONFLICT',
      `${absorbed.name}的档案里已经合并了别的档案。请先在那里撤销合并，再合并这两份。`,
      because,
    )
  if (insideOf(kept.value, merging).length >= mostMerged)
    return refuse('CONFLICT', `一份档案里最多合并 ${mostMerged} 份别的档案，${kept.value.name}的已经满了。`)
  return ok({
    outcome: {
      kept: kept.value,
      absorbed,
      owner: kept.value.ownerId,
      loses: absorbed.ownerId === kept.value.ownerId ? null : absorbed.ownerId,
    },
    because: [...(kin ? kin.because : []), ...because],
    rejected,
  })
}

/** The one that was registered first comes first. */
const inOrderOfEntry = (a: Customer, b: Customer): readonly [Customer, Customer] =>
  a.registeredAt < b.registeredAt || (a.registeredAt === b.registeredAt && a._id < b._id) ? [a, b] : [b, a]

const insideOf = ({ _id }: Customer, { inside }: Merging) =>
  inside.filter(({ merged }) => merged?.into === _id)

/** The tie that merging them says there is. */
const tieOf = (of: Customer, to: Customer, as: Exclude<Kinship, 'same'>, at: Instant): Tied => ({
  ...{ type: 'tied', id: `merge-${of._id}`, at },
  ...{ customer: of._id, to: to._id, as },
})

const kinOf = (of: Customer, to: Customer, as: Kinship, { policies, now }: Merging) =>
  as === 'same' ? null : oneCustomer(tieOf(of, to, as, now), policyAt(policies, now).ownership)

/** What stands in the way, whichever of the two is kept. */
function refusalOf(first: Customer, second: Customer, { inside }: Merging): Result<never> | null {
  const both = [first, second]
  if (first._id === second._id) return refuse('CONFLICT', '这是同一份档案。')
  const away = both.find(({ merged }) => merged !== undefined)
  if (away) return refuse('CONFLICT', `${away.name}的档案已经合并到另一份里了，请从那一份来合并。`)
  if (both.every(({ status }) => status === 'bought'))
    return refuse('CONFLICT', '两份档案都成交了，各有各的合同，不能合并。')
  const disputed = both.find(({ dispute }) => dispute && isOpen(dispute))
  if (disputed) return refuse('CONFLICT', `${disputed.name}归谁正在判客，等裁定以后再合并。`)
  const waits = both.find(({ proposal }) => proposal)
  if (waits) return refuse('CONFLICT', `${waits.name}有一份级别申请在等经理审批，请先处理它。`)
  return both.every(({ _id }) => inside.some(({ merged }) => merged?.into === _id))
    ? refuse('CONFLICT', '两份档案里都已经合并了别的档案。请先撤销其中一份里的合并。')
    : null
}

/** Whose customer they are together: both histories as one, or with the tie between the two. */
function jointOwner(
  first: Customer,
  second: Customer,
  as: Kinship,
  { policies, now, departed }: Merging,
): Result<Decision<Ownership>> {
  const asFirst = (event: HistoryEvent): HistoryEvent =>
    'customer' in event && event.customer === second._id ? { ...event, customer: first._id } : event
  const events: readonly HistoryEvent[] = [
    ...first.history,
    ...(as === 'same' ? second.history.map(asFirst) : second.history),
    ...departed,
  ]
  const latest = events.reduce((at, event) => Math.max(at, event.at), now)
  const tied = as === 'same' ? [] : [tieOf(second, first, as, latest)]
  // Of two who are tied, the one who came later has whoever had the first.
  const asked = as === 'same' ? first._id : second._id
  return decideOwner([...events, ...tied], asked, (at) => policyAt(policies, at), latest)
}

/** The file that is kept: of the deal; else of whose customer they are; among one consultant's own the one that holds longest. */
function keptOf(
  first: Customer,
  second: Customer,
  owner: StaffId | null,
  merging: Merging,
): Result<Customer> {
  const both = [first, second]
  const dealt = both.find(({ status }) => status === 'bought')
  if (dealt) return ok(dealt)
  // Where nobody has it by the rules, somebody who has one of the two does not lose it by a merger.
  const fits = owner !== null || both.every(({ ownerId }) => ownerId === null)
  const theirs = fits ? both.filter(({ ownerId }) => ownerId === owner) : []
  const [one, other] = theirs
  if (!one)
    return refuse(
      'CONFLICT',
      owner === null
        ? '按规则，两份合在一起现在不归任何一位顾问。请经理先把其中一份分配给顾问，再合并。'
        : `按规则，两份合在一起归${owner}，可是${owner}名下的那一份已经到期。请经理先把它分配给${owner}，再合并。`,
    )
  const kept = other ? better(one, other, merging) : one
  const given = kept === first ? second : first
  return kept.status === 'lost' && given.status === 'active'
    ? refuse(
        'CONFLICT',
        `按规则保留${kept.name}的档案，可是它记着客户已放弃。请先给这位客户登记一次来访或来电。`,
      )
    : ok(kept)
}

function better(one: Customer, other: Customer, merging: Merging): Customer {
  const worth = (file: Customer): readonly number[] => [
    file.status === 'active' ? 1 : 0,
    insideOf(file, merging).length,
    untilOf(file),
  ]
  const [mine, theirs] = [worth(one), worth(other)]
  const at = mine.findIndex((value, index) => value !== theirs[index])
  return at >= 0 && (mine[at] ?? 0) < (theirs[at] ?? 0) ? other : one
}

const untilOf = ({ ownership }: Customer): number =>
  ownership.kind === 'owned' ? (ownership.until ?? Number.POSITIVE_INFINITY) : 0
