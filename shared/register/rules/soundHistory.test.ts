import type { HistoryEvent } from '../../history/model'
import { soundHistory } from './soundHistory'

const visit = (id: string, at: number, more: object = {}): HistoryEvent => ({
  type: 'registered',
  id,
  at,
  customer: 'c',
  channel: 'visit',
  by: 'A',
  complete: true,
  ...more,
})
const left = (id: string, at: number, state: 'left' | 'present' = 'left'): HistoryEvent => ({
  type: 'staff',
  id,
  at,
  who: 'A',
  state,
})

test('events in any order, sent twice, come out in order and once', () => {
  const events = soundHistory([visit('b', 2), visit('a', 1), { ...visit('b', 2) }], 5)
  expect(events.ok && events.value.map(({ id }) => id)).toEqual(['a', 'b'])
})

test('somebody who came back may act again', () => {
  expect(soundHistory([left('a', 1), left('b', 2, 'present'), visit('c', 3)], 5).ok).toBe(true)
})

const deposit: HistoryEvent = { type: 'deposited', id: 'd', at: 3, customer: 'c', unit: 'u', receivedBy: 'A' }
test.each<[string, HistoryEvent[], string]>([
  ['of the future', [visit('x', 6)], 'x'],
  ['without a time', [visit('x', Number.NaN)], 'x'],
  ['the same id, other content', [visit('x', 1), visit('x', 2)], 'x'],
  ['by a leaver', [left('l', 1), visit('x', 2)], 'x'],
  ['a deal by a leaver', [left('l', 1), deposit], 'd'],
  [
    'given to a leaver',
    [left('l', 1), { type: 'approved', id: 'x', at: 2, customer: 'c', what: 'reassigned', by: 'M', to: 'A' }],
    'x',
  ],
  [
    'reassigned to nobody',
    [{ type: 'approved', id: 'x', at: 2, customer: 'c', what: 'reassigned', by: 'M' }],
    'x',
  ],
  ['entered before it happened', [visit('x', 2, { enteredAt: 1 })], 'x'],
  [
    'ended before it began',
    [{ type: 'received', id: 'x', at: 2, customer: 'c', by: 'A', as: 'own', endedAt: 1 }],
    'x',
  ],
  ['citing what never was', [visit('x', 2, { cites: 'gone' })], 'gone'],
  ['citing what came later', [visit('x', 2, { cites: 'y' }), visit('y', 3)], 'y'],
  ['citing another’s', [visit('y', 1, { customer: 'd' }), visit('x', 2, { cites: 'y' })], 'y'],
  [
    'introducing themselves',
    [{ type: 'introduced', id: 'x', at: 1, customer: 'c', by: 'c', manner: 'phone' }],
    'x',
  ],
  ['brought by themselves', [visit('x', 1, { introducedBy: 'c' })], 'x'],
  ['tied to themselves', [{ type: 'tied', id: 'x', at: 1, customer: 'c', to: 'c', as: 'spouse' }], 'x'],
])('%s is refused, and named', (_, events, named) => {
  const sound = soundHistory(events, 5)
  expect(sound.ok ? '' : sound.refusal.say).toContain(named)
})

test('an unknown colleague is named; who rules need not be on the roster', () => {
  const roster = new Set(['A'])
  const named = soundHistory([visit('x', 1, { by: 'Z' })], 5, roster)
  expect(named.ok ? '' : named.refusal.say).toContain('Z')
  const ruled: HistoryEvent = { type: 'ruled', id: 'r', at: 2, customer: 'c', by: 'Director', to: 'A' }
  expect(soundHistory([visit('x', 1), ruled], 5, roster).ok).toBe(true)
})
