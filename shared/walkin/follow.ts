/**
 * The file follows the board: when a reception ends there, it ends here, and the clock of the message runs from then on (ROTA-1.4); an end
 * that is taken back goes on here too; a start that is taken back leaves the entry as it would stand without the board.
 */
import type { Customer } from '../customer/model'
import { type Floor, isRunning, isVisit, type Visit } from '../floor/model'
import { undoWithin } from '../floor/receptions'
import { nextDue } from '../followup/rules/nextDue'
import type { HistoryEvent, Received } from '../history/model'
import { keyAt } from '../kernel/key'
import { dayOf, type Instant, minute } from '../kernel/time'
import type { Policies } from '../policy/model'
import { type WalkIn, walkInsOf } from './model'

/** What has become of a reception. `over`: its day is over, or the board has forgotten it, and nobody has ended it. */
export type Fate =
  | { readonly is: 'running' }
  | { readonly is: 'takenBack' }
  | { readonly is: 'ended' | 'over'; readonly at: Instant }

interface Known {
  /** When it began. */
  readonly began: Instant
  /** When it was entered who came: taken for its end where nobody says when that was (ours). */
  readonly entered: Instant
}

export function fateOf(floor: Floor | null, id: string, { began, entered }: Known, now: Instant): Fate {
  const visit = floor?.events.find((event): event is Visit => isVisit(event) && event.id === id)
  if (visit?.endedAt !== undefined) return { is: 'ended', at: visit.endedAt }
  const today = dayOf(now)
  if (visit) return isRunning(visit, today) ? { is: 'running' } : { is: 'over', at: entered }
  // The board keeps all of today: what it does not have was taken back.
  return dayOf(began) === today ? { is: 'takenBack' } : { is: 'over', at: entered }
}

/** An end may be taken back for some minutes; the clocks of two machines may differ by one more (ours). */
export function lookAfter(fate: Fate, now: Instant): Instant | null {
  if (fate.is !== 'ended') return null
  const settled = fate.at + undoWithin + minute
  return settled > now ? settled : null
}

/** From when on no start that lies before now can be taken back any more. */
export const startSettled = (now: Instant): Instant => now + undoWithin + minute

/** What the file has of a reception: its own, and those of the helpers. */
const isOf = (event: HistoryEvent, { reception }: WalkIn): event is Received =>
  event.type === 'received' && event.reception === reception

/** The file as the board has it now; null where nothing changes. */
export function follow(
  customer: Customer,
  floor: Floor | null,
  policies: Policies,
  now: Instant,
): Customer | null {
  const before = customer.walkIns?.all ?? []
  let history: readonly HistoryEvent[] = customer.history
  const all = before.flatMap((walkIn): WalkIn[] => {
    if (walkIn.lookAt === null) return [walkIn]
    const main = history.find((event): event is Received => isOf(event, walkIn) && event.as !== 'helper')
    if (!main) return []
    const fate = fateOf(floor, walkIn.reception, { began: main.began ?? main.at, entered: main.at }, now)
    if (fate.is === 'takenBack') {
      const entries = history
      history = entries.flatMap((event): readonly HistoryEvent[] =>
        isOf(event, walkIn) ? withoutBoard(event, entries) : [event],
      )
      return []
    }
    if (walkIn.byEntry) return [{ ...walkIn, lookAt: walkIn.lookAt > now ? walkIn.lookAt : null }]
    const endedAt = fate.is === 'running' ? null : fate.at
    if (endedAt !== walkIn.endedAt) history = withEnd(history, walkIn, endedAt)
    return [{ ...walkIn, endedAt, lookAt: fate.is === 'running' ? main.at : lookAfter(fate, now) }]
  })
  const same = all.length === before.length && all.every((each, index) => isSame(each, before[index]))
  return same ? null : withWalkIns({ ...customer, history }, all, policies)
}

const isSame = (a: WalkIn, b: WalkIn | undefined): boolean =>
  a.endedAt === b?.endedAt && a.lookAt === b.lookAt

/** The end of a reception and of the help with it; null takes it back. */
export const withEnd = (
  history: readonly HistoryEvent[],
  walkIn: WalkIn,
  endedAt: Instant | null,
): readonly HistoryEvent[] =>
  history.map((event) => {
    if (!isOf(event, walkIn)) return event
    const { endedAt: _, ...running } = event
    return endedAt === null ? running : { ...running, endedAt: Math.max(endedAt, event.began ?? event.at) }
  })

/** The board has it no more: what is left is the visit in the register, which is over when it is entered; of help there was none. */
function withoutBoard(event: Received, entries: readonly HistoryEvent[]): readonly Received[] {
  const entry = entries.find(({ type, id }) => type === 'registered' && `${id}-received` === event.id)
  const late = entry?.type === 'registered' && entry.enteredAt !== undefined
  if (event.as === 'helper' || late) return []
  const { reception: _, began: __, consent: ___, ...bare } = event
  return [{ ...bare, endedAt: event.at }]
}

/** The file with these walk-ins, and with what is due by its history. */
export function withWalkIns(customer: Customer, all: readonly WalkIn[], policies: Policies): Customer {
  const changed = { ...customer, version: customer.version + 1, walkIns: walkInsOf(all) }
  const due = nextDue(changed, policies).outcome
  return { ...changed, due, dueKey: due && keyAt(due.at, changed._id) }
}
