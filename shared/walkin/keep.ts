/** A reception is over: its end comes into the file, with what the consultant noted of it (SERVICE-1, STEPS-2, STEPS-5, INFO-3.1). */
import { hidden } from '../access/hidden'
import type { Customer } from '../customer/model'
import type { Floor } from '../floor/model'
import type { StaffId } from '../history/model'
import { ok, type Result, refuse } from '../kernel/result'
import { dayOf, type Instant } from '../kernel/time'
import type { Policies } from '../policy/model'
import { follow } from './follow'
import type { VisitNotes } from './model'

/** The most notes that one file keeps (ours; keeps the document under its size limit). */
export const mostNotes = 100

export interface Kept {
  readonly customer: Customer
  /** Null while it goes on. */
  readonly endedAt: Instant | null
}

/**
 * Whoever received them, stood in or helped keeps what they noted. Seeing off, tidying up and the record come after the end (SERVICE-1,
 * 13 to 17), so it may be written anew on the same day (ours).
 */
export function keepVisit(
  customer: Customer,
  notes: VisitNotes,
  floor: Floor | null,
  policies: Policies,
  now: Instant,
): Result<Kept> {
  if (!isMine(customer, notes)) return hidden
  const followed = follow(customer, floor, policies, now) ?? customer
  const walkIn = followed.walkIns?.all.find(({ reception }) => reception === notes.reception)
  const endedAt = walkIn ? walkIn.endedAt : endIn(followed, notes)
  const { visitNotes = [] } = customer
  const isEmpty = notes.steps.length === 0 && notes.feedback === '' && notes.concerns === ''
  if (isEmpty) return ok({ customer: followed, endedAt })
  const there = visitNotes.find((each) => isSame(each, notes))
  if (there && dayOf(there.at) !== dayOf(now))
    return refuse('CONFLICT', '那天接待的清单和反馈已经存好，不能再改。有补充的话，请记一次跟进。')
  const others = visitNotes.filter((each) => !isSame(each, notes))
  if (others.length >= mostNotes)
    return refuse('CONFLICT', `这份档案已有 ${mostNotes} 次接待的记录，请联系内业归档后再存。`)
  return ok({
    customer: { ...followed, version: customer.version + 1, visitNotes: [...others, notes] },
    endedAt,
  })
}

/** Of one that is settled, or that the board has no more. */
const endIn = ({ history }: Customer, { reception, by }: VisitNotes): Instant | null =>
  history.reduce<Instant | null>(
    (found, event) =>
      event.type === 'received' && event.reception === reception && event.by === by
        ? (event.endedAt ?? null)
        : found,
    null,
  )

const isMine = ({ history, visitNotes = [] }: Customer, notes: { reception: string; by: StaffId }): boolean =>
  visitNotes.some((each) => isSame(each, notes)) ||
  history.some(
    (event) => event.type === 'received' && event.reception === notes.reception && event.by === notes.by,
  )

const isSame = (a: Pick<VisitNotes, 'reception' | 'by'>, b: Pick<VisitNotes, 'reception' | 'by'>) =>
  a.reception === b.reception && a.by === b.by
