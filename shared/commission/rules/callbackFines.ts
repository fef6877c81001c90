/**
 * LOST-7.1: two faulty callbacks in a row by one officer, whichever of the four faults, are fined from the second on, each; a
 * callback without a fault between them ends the row. A lost customer whom nobody called costs the sales vice president and the
 * showroom manager, a case each.
 */
import type { CustomerId, HistoryEvent, StaffId } from '../../history/model'
import type { Instant } from '../../kernel/time'
import { isCallbackFault, isMisconduct, misconductNames } from '../misconduct'
import type { Against, Proposed } from '../model'
import type { RulesAt } from '../schema'

/** One callback of one officer: its fault, or none. */
interface Callback {
  readonly event: string
  readonly at: Instant
  readonly who: StaffId
  readonly customer: CustomerId | undefined
  readonly fault: string | null
}

export function callbackFines(
  history: readonly HistoryEvent[],
  rulesAt: RulesAt,
  dropped: readonly string[],
): readonly Proposed[] {
  const rows = new Map<StaffId, readonly Callback[]>()
  return callbacksOf(history, dropped).flatMap((callback): Proposed[] => {
    const row = callback.fault === null ? [] : [...(rows.get(callback.who) ?? []), callback]
    rows.set(callback.who, row)
    const { value, source } = rulesAt(callback.at).penalties.callback
    const { inARow, fine } = value
    if (row.length < inARow) return []
    const { who, event, fault } = callback
    return [
      {
        proposal: {
          status: 'proposed',
          against: { kind: 'staff', id: who },
          rule: source,
          events: row.slice(-inARow).map((each) => each.event),
          fine: { from: fine, to: fine },
          oneOf: [],
          also: [],
        },
        facts: {
          field: 'penalties.callback',
          who,
          event,
          what: fault,
          row: row.length,
          inARow,
          from: fine,
          to: fine,
        },
      },
    ]
  })
}

/** A phone follow-up by an officer is a callback; it is faulty where a fault of that officer with that customer is on record. */
function callbacksOf(history: readonly HistoryEvent[], dropped: readonly string[]): readonly Callback[] {
  const faults = history.flatMap((event): Callback[] =>
    event.type === 'misconduct' &&
    isMisconduct(event.what) &&
    isCallbackFault(event.what) &&
    !dropped.includes(event.id)
      ? [
          {
            event: event.id,
            at: event.at,
            who: event.who,
            customer: event.customer,
            fault: misconductNames[event.what],
          },
        ]
      : [],
  )
  return history.flatMap((event): readonly Callback[] => {
    if (event.type === 'misconduct') return faults.filter((fault) => fault.event === event.id)
    if (event.type !== 'followedUp' || event.method !== 'phone') return []
    const faulty = faults.some(({ who, customer }) => who === event.by && customer === event.customer)
    return faulty
      ? []
      : [{ event: event.id, at: event.at, who: event.by, customer: event.customer, fault: null }]
  })
}

export function notCalledFines(
  history: readonly HistoryEvent[],
  rulesAt: RulesAt,
  dropped: readonly string[],
): readonly Proposed[] {
  const posts = ['salesVicePresident', 'showroomManager'] as const
  return history
    .filter(
      (event) => event.type === 'misconduct' && event.what === 'lostNotCalled' && !dropped.includes(event.id),
    )
    .flatMap(({ id, at }) => {
      const { value, source } = rulesAt(at).penalties.notCalled
      return posts
        .filter((post) => value[post] > 0)
        .map((post): Proposed => {
          const against: Against = { kind: 'post', post }
          const fine = { from: value[post], to: value[post] }
          return {
            proposal: { status: 'proposed', against, rule: source, events: [id], fine, oneOf: [], also: [] },
            facts: {
              field: 'penalties.notCalled',
              event: id,
              what: misconductNames.lostNotCalled,
              post,
              ...fine,
            },
          }
        })
    })
}
