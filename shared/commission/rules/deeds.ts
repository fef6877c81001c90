/** The deeds that the table of penalties answers for: those reported, and those that the history itself shows. */
import type { CustomerId, HistoryEvent, StaffId } from '../../history/model'
import type { Instant } from '../../kernel/time'
import { isMisconduct, isTabled, type TabledKind } from '../misconduct'

export interface Deed {
  readonly event: string
  readonly at: Instant
  readonly who: StaffId
  readonly what: TabledKind
  readonly customer: CustomerId | null
  readonly grave: boolean
}

/** In order. What was also reported counts once: the report speaks of the same customer and person. */
export function deedsOf(history: readonly HistoryEvent[]): readonly Deed[] {
  const reported = history.flatMap((event) =>
    event.type === 'misconduct' && isMisconduct(event.what) && isTabled(event.what)
      ? [deed(event, event.who, event.what, event.customer ?? null, event.grave === true)]
      : [],
  )
  const seen = history
    .flatMap(seenIn)
    .filter(
      (each) =>
        !reported.some(
          ({ who, what, customer }) => who === each.who && what === each.what && customer === each.customer,
        ),
    )
  return [...reported, ...seen].sort((a, b) => a.at - b.at || (a.event < b.event ? -1 : 1))
}

function seenIn(event: HistoryEvent): readonly Deed[] {
  if (event.type === 'complained' && event.upheld)
    return [deed(event, event.about, 'failedCustomer', event.customer, false)]
  const poached =
    event.type === 'received' &&
    (event.as === 'own' || event.as === 'standIn') &&
    event.knowing === true &&
    event.consent !== true
  return poached ? [deed(event, event.by, 'workedAnothers', event.customer, false)] : []
}

const deed = (
  { id, at }: { readonly id: string; readonly at: Instant },
  who: StaffId,
  what: TabledKind,
  customer: CustomerId | null,
  grave: boolean,
): Deed => ({ event: id, at, who, what, customer, grave })
