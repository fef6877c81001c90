import type { HistoryEvent } from '../history/model'
import { type CaseEvent, withIds } from './history'

/** The fields of each kind of event, by kind. */
type Fields<Event> = Event extends { readonly type: infer Type extends string }
  ? `${Type}.${Exclude<keyof Event, symbol | number>}`
  : never
type Unsayable = Exclude<Fields<HistoryEvent>, Fields<CaseEvent>>

test('every fact of a history can be said in a case file', () => {
  // does not compile when a field of the history is missing from the format
  const unsayable: readonly Unsayable[] = [] satisfies readonly never[]
  const none: readonly never[] = unsayable
  expect(none).toEqual([])
})

test('events without an id are numbered by their place in the file', () => {
  const event = (id?: string): CaseEvent => ({
    type: 'lost',
    at: 0,
    customer: '陈先生',
    reason: '买了别处',
    ...(id ? { id } : {}),
  })
  expect(withIds([event(), event('走了'), event()]).map(({ id }) => id)).toEqual(['e1', '走了', 'e3'])
})
