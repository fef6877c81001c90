import type { HistoryEvent } from '../../history/model'
import type { Arriving, ReceptionFacts, Roster } from '../model'
import { presets } from '../presets'
import { serveCrowd } from './serveCrowd'
import { whoReceives } from './whoReceives'

const now = Date.parse('2026-11-20T15:00:00+08:00')
const visit = (id: string, by: string, more: object = {}): HistoryEvent =>
  ({ type: 'received', id, at: now - 60_000, customer: `of-${id}`, by, as: 'own', ...more }) as HistoryEvent
const left: HistoryEvent = { type: 'staff', id: 'gone', at: now - 120_000, who: 'A', state: 'left' }
const roster: Roster = { numbered: ['A', 'B'], seats: ['B', 'A'] }

const ask = (
  history: readonly HistoryEvent[],
  { roster: list = roster, policy = presets.rota, arriving = {} as Partial<Arriving> } = {},
) => {
  const facts: ReceptionFacts = { roster: list, history, staff: ['A', 'B', 'T'] }
  const result = whoReceives(facts, { customer: 'c', ...arriving }, policy, now)
  return result.ok ? 'decided' : `${result.refusal.code} ${result.refusal.say}`
}

test.each([
  ['of the future', [visit('e1', 'A', { at: now + 1 })], 'BAD_INPUT 事件 e1 发生在现在之后'],
  ['twice', [visit('e1', 'A'), visit('e1', 'B')], 'BAD_INPUT 事件 e1 出现了两次'],
  ['by a stranger', [visit('e1', 'Z')], 'BAD_INPUT 事件 e1 里的 Z 不在人员名单里'],
  [
    'ended before it began',
    [visit('e1', 'A', { endedAt: now - 70_000 })],
    'BAD_INPUT 事件 e1 的结束早于开始',
  ],
  [
    'a reception by a leaver',
    [visit('e1', 'A'), left],
    'BAD_INPUT 事件 e1 说 A 接待了客户，可是 A 此前已经离职',
  ],
])('an event %s is refused by name', (_, history, said) => expect(ask(history)).toBe(said))

test('now itself is not the future, and a leaver who came back may receive', () => {
  expect(ask([visit('e1', 'A', { at: now })])).toBe('decided')
  const back: HistoryEvent = { type: 'staff', id: 'back', at: now - 100_000, who: 'A', state: 'present' }
  expect(ask([left, back, visit('e1', 'A')])).toBe('decided')
  expect(ask([visit('e1', 'A', { at: now - 120_000 }), left])).toBe('decided')
})

test.each<[string, Roster, string]>([
  ['somebody twice', { numbered: ['A', 'B', 'A'] }, 'BAD_INPUT 序号里 A 出现了两次'],
  ['a stranger', { numbered: ['A', 'Z'] }, 'BAD_INPUT 序号里的 Z 不在人员名单里'],
  ['a stranger at a seat', { numbered: ['A'], seats: ['Y'] }, 'BAD_INPUT 座次里的 Y 不在人员名单里'],
  [
    'a trainee in the order',
    { numbered: ['A'], trial: ['A'] },
    'BAD_INPUT A 既在轮值里又是见习人员，请只留一处',
  ],
  [
    'a newcomer on trial',
    { numbered: ['A'], newcomers: ['B'], trial: ['B'] },
    'BAD_INPUT B 既在轮值里又是见习人员，请只留一处',
  ],
])('a roster with %s is refused', (_, list, said) => expect(ask([], { roster: list })).toBe(said))

test('by seat without a list of seats', () =>
  expect(ask([], { roster: { numbered: ['A'] }, policy: presets.confirm })).toBe(
    'BAD_INPUT 按座次轮值，但没有座次表',
  ))

test.each([
  ['rota', 'manager', 'decided'],
  ['rota', 'lot', 'decided'],
  ['rota', 'consultants', 'CONFLICT 序号由顾问自己排定，按制度无效'],
  ['rota', 'supervisor', 'CONFLICT 序号由主管排定，按制度无效'],
  ['steps', 'lot', 'CONFLICT 序号由抽签排定，按制度无效'],
  ['confirm', 'manager', 'decided'],
] as const)('%s: numbers given by %s (ROTA-2.1, CASE-2): %s', (preset, setBy, said) =>
  expect(ask([], { roster: { ...roster, setBy }, policy: presets[preset] })).toBe(said),
)

test('CASE-2: the supervisor arranges the order, nobody else', () => {
  expect(ask([], { roster: { ...roster, setBy: 'supervisor' }, policy: presets.case })).toBe('decided')
  expect(ask([], { roster: { ...roster, setBy: 'manager' }, policy: presets.case })).toBe(
    'CONFLICT 序号由经理排定，按制度无效',
  )
})

test.each<[string, Partial<Arriving>]>([
  ['owner', { owner: 'Z' }],
  ['name', { names: ['A', 'Z'] }],
  ['introducer', { introducersConsultant: 'Z' }],
  ['recogniser', { recognisedBy: 'Z' }],
  ['manager', { change: { by: 'Z', to: 'A', reason: '特殊客户' } }],
])('an unknown %s is refused', (_, arriving) =>
  expect(ask([], { arriving })).toBe('BAD_INPUT Z 不在人员名单里'),
)

test.each([0, -1, 1.5, Number.NaN])('a party of %s is refused', (partySize) =>
  expect(ask([], { arriving: { partySize } })).toBe('BAD_INPUT 来访人数要是正整数'),
)

test('a party twice in one crowd is refused', () => {
  const party = { customer: 'p', people: 1, key: false }
  const facts = { roster, history: [], staff: ['A', 'B'] }
  expect(serveCrowd(facts, [party, party], presets.rota, now)).toMatchObject({
    ok: false,
    refusal: { say: '客户 p 出现了两次' },
  })
})
