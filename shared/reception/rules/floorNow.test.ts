import type { HistoryEvent } from '../../history/model'
import type { Arriving, ReceptionFacts } from '../model'
import { presets } from '../presets'
import { floorAt } from './floorNow'
import { receiverOn } from './whoReceives'

const now = Date.parse('2026-11-20T15:00:00+08:00')
const minute = 60_000
const visit = (id: string, ago: number, by: string, customer: string): HistoryEvent => ({
  type: 'received',
  id,
  at: now - ago * minute,
  customer,
  by,
  as: 'own',
  endedAt: now - (ago - 10) * minute,
})
const receiver = (
  arriving: Partial<Arriving>,
  history: readonly HistoryEvent[],
  more: Pick<ReceptionFacts, 'wasChanged'> = {},
) => {
  const facts = { roster: { numbered: ['A', 'B', 'C'] }, history, staff: ['A', 'B', 'C'], ...more }
  const floor = floorAt(facts, presets.rota, now)
  if (!floor.ok) throw new Error(floor.refusal.say)
  return (): unknown => {
    const decided = receiverOn(floor.value, { customer: 'new', ...arriving })
    if (!decided.ok) return decided.refusal.say
    const { outcome } = decided.value
    return outcome.kind === 'receiver' ? [outcome.receiver, outcome.next] : outcome.kind
  }
}

test('a question leaves the floor as it is: asked again, the same turn (ROTA-2.2)', () => {
  const ask = receiver({}, [visit('v1', 60, 'A', 'c1')])
  expect([ask(), ask(), ask()]).toEqual([
    ['B', 'C'],
    ['B', 'C'],
    ['B', 'C'],
  ])
})

test('turns to be made up are still there for the next question, the oldest first (ROTA-2.3)', () => {
  // A and then B receive their own known customer while the turns of the second round pass them by
  const known = ['A', 'B'].map(
    (by, index): HistoryEvent => ({
      type: 'registered',
      id: `call${index}`,
      at: now - 300 * minute,
      channel: 'call',
      customer: `of-${by}`,
      by,
      complete: true,
    }),
  )
  const history = [
    ...known,
    visit('v1', 120, 'A', 'c1'),
    visit('v2', 100, 'B', 'c2'),
    visit('v3', 80, 'C', 'c3'),
    visit('v4', 45, 'A', 'of-A'),
    visit('v5', 44, 'B', 'of-B'),
    visit('v6', 40, 'C', 'c4'),
  ]
  const ask = receiver({}, history)
  expect([ask(), ask()]).toEqual([
    ['A', 'B'],
    ['A', 'B'],
  ])
})

test('a visitor who names a stranger is refused on a floor at hand too', () => {
  expect(receiver({ owner: 'Z' }, [])()).toBe('Z 不在人员名单里')
})

test('ROTA-1.21: a change that is the first thing known leaves whose turn it is their turn, then and afterwards', () => {
  const change = { by: 'A', to: 'B', reason: '只说英语' }
  expect(receiver({ change }, [])()).toEqual(['B', 'A'])
  const facts = { wasChanged: (id: string) => id === 'v1' }
  expect(receiver({}, [visit('v1', 60, 'B', 'c1')], facts)()).toEqual(['A', 'C'])
  // A turn that is the first thing known tells where the round stands.
  expect(receiver({}, [visit('v1', 60, 'B', 'c1')])()).toEqual(['C', 'A'])
})
