/** Who receives a visitor who is somebody's, as a colleague is told: expected values from ROTA-1.1, 1.10, CASE-5.2, RECEPTION-2.1. */
import type { HistoryEvent, Received, StaffState } from '../../history/model'
import type { ReceptionFacts } from '../../reception/model'
import { presets } from '../../reception/presets'
import { receiverOf } from './receiver'

const now = Date.parse('2026-11-20T15:00:00+08:00')
const is = (who: string, state: StaffState['state']): HistoryEvent => ({
  type: 'staff',
  id: who,
  at: now - 60_000,
  who,
  state,
})
const busy: Received = { type: 'received', id: 'r', at: now - 60_000, customer: '别人', by: '乙', as: 'own' }
const signedIn = [is('甲', 'present'), { ...is('乙', 'present'), at: now - 120_000 }]

const ask = (
  preset: keyof typeof presets,
  owner: string | null,
  history: readonly HistoryEvent[] = [],
  numbered: readonly string[] = ['甲', '乙'],
) => {
  const facts: ReceptionFacts = { roster: { numbered, seats: numbered }, staff: ['甲', '乙'], history }
  const told = receiverOf(facts, '客', owner, presets[preset], now)
  return told && { kind: told.kind, who: told.who, waits: told.waits, rule: told.because[0]?.rule }
}

test.each([
  ['their own consultant', ask('rota', '乙'), { kind: 'owner', who: '乙', waits: false, rule: 'ROTA-1.1' }],
  [
    'a stand-in',
    ask('rota', '乙', [is('乙', 'away')]),
    { kind: 'standIn', who: '甲', waits: false, rule: 'ROTA-1.10' },
  ],
  ['nobody’s: by turn', ask('rota', null), { kind: 'turn', who: '甲', waits: false, rule: 'ROTA-2.2' }],
  [
    'the owner is waited for',
    ask('case', '乙', [...signedIn, busy]),
    { kind: 'owner', who: '乙', waits: true, rule: 'CASE-5.2' },
  ],
  [
    'the owner is asked first',
    ask('confirm', '乙', [is('乙', 'away')]),
    { kind: 'contact', who: '乙', waits: false, rule: 'RECEPTION-2.1' },
  ],
  [
    'nobody can',
    ask('rota', null, [is('甲', 'away'), is('乙', 'away')]),
    { kind: 'nobody', who: null, waits: false, rule: 'ROTA-2.3' },
  ],
])('%s', (_, told, expected) => expect(told).toEqual(expected))

test('a floor that cannot be told tells nothing', () =>
  expect(ask('rota', '乙', [{ ...is('甲', 'away'), at: now + 1 }])).toBeNull())
