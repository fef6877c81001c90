/** What another policy would have changed of some customers: their histories replayed under both. */
import type { WorkCalendar } from '../calendar/model'
import { type CustomerId, type HistoryEvent, inOrder, type StaffId } from '../history/model'
import type { Reason } from '../kernel/reason'
import type { Instant } from '../kernel/time'
import type { Compared, Replay } from '../replay/model'
import { replay } from '../replay/replay'
import { explain } from './explain'
import type { FullPolicy } from './full'

/** The last month (ours): thirty days, so that every day counts the same. */
export const effectDays = 30
const dayLength = 86_400_000
/** Of each kind of change a page shows so many examples, each with so many reasons. */
const mostExamples = 3
const mostReasons = 3

interface File {
  readonly _id: CustomerId
  readonly history: readonly HistoryEvent[]
}

const nothing: Compared = { compared: 0, changed: 0, moves: [] }
const noReplay: Replay = {
  events: 0,
  ownership: nothing,
  commission: { ...nothing, movedFen: 0, undecided: 0 },
  overdue: nothing,
}

/** The effect on those of a page with whom something happened in the last month. One whose history is not sound is counted, not judged. */
export function effectOn(
  files: readonly File[],
  a: FullPolicy,
  b: FullPolicy,
  calendar: WorkCalendar,
  now: Instant,
) {
  const since = now - effectDays * dayLength
  const active = files.filter(({ history }) => history.some(({ at }) => at > since && at <= now))
  const judge = (those: readonly File[]) => {
    const events = inOrder(those.flatMap(({ history }) => history))
    return replay(events, a, b, staffIn(events), calendar, now)
  }
  const together = judge(active)
  const sound = together.ok ? active : active.filter((file) => judge([file]).ok)
  const judged = together.ok ? together : judge(sound)
  const here = new Set(files.map(({ _id }) => _id))
  const { events, ownership, commission, overdue } = judged.ok ? judged.value : noReplay
  return {
    customers: files.length,
    active: active.length,
    tied: sound.filter(({ history }) => history.some((event) => others(event).some((id) => !here.has(id))))
      .length,
    unsound: active.length - (judged.ok ? sound.length : 0),
    events,
    ownership: inWords(ownership),
    commission: {
      ...inWords(commission),
      movedFen: commission.movedFen,
      undecided: commission.undecided,
    },
    overdue: inWords(overdue),
  }
}

/** Whom an event speaks of besides its own customer: what is known of them may decide too. */
function others(event: HistoryEvent): readonly CustomerId[] {
  if (event.type === 'introduced') return [event.by]
  if (event.type === 'tied' && !['relative', 'friend'].includes(event.as)) return [event.to]
  if (event.type !== 'registered') return []
  return [...(event.together ?? []), ...(event.introducedBy === undefined ? [] : [event.introducedBy])]
}

/** Everybody on the staff whom a history names. */
function staffIn(events: readonly HistoryEvent[]): readonly StaffId[] {
  const staff = new Set<StaffId>()
  const add = (...ids: readonly (StaffId | undefined)[]) => {
    for (const id of ids) if (id !== undefined) staff.add(id)
  }
  for (const event of events) {
    if (event.type !== 'introduced' && 'by' in event) add(event.by)
    if (event.type === 'registered')
      add(event.recognisedBy, event.answers?.receivedBy, ...(event.asksFor ?? []))
    if (event.type === 'approved' || event.type === 'ruled') add(event.to)
    if (event.type === 'contracted') add(event.closedBy)
    if (event.type === 'deposited') add(event.receivedBy)
    if (event.type === 'wished') add(event.consultant)
    if (event.type === 'complained') add(event.about)
    if (event.type === 'soughtDiscount') add(event.from)
  }
  return [...staff]
}

function inWords({ compared, changed, moves }: Compared) {
  const said = (reasons: readonly Reason[]) => reasons.slice(0, mostReasons).map(explain)
  return {
    ...{ compared, changed },
    moves: moves.map(({ from, to, count, examples }) => ({
      ...{ from, to, count },
      examples: examples.slice(0, mostExamples).map(({ subject, from, to, because }) => {
        const [customer = '', ...about] = subject.split(' ')
        return {
          ...{ customer, about: about.join(' '), from, to },
          ...{ before: said(because.a), after: said(because.b) },
        }
      }),
    })),
  }
}
