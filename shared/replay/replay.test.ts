import { type CalendarData, workCalendar } from '../calendar/model'
import { type CaseEvent, withIds } from '../cases/history'
import { readLocal } from '../cases/model'
import { presetPolicy } from '../policy/presets'
import { replay } from './replay'

const at = (text: string) => readLocal(text) ?? Number.NaN
const data: CalendarData = { years: [2025, 2026, 2027], holidays: [], makeUpDays: [], festivals: [] }
const calendar = workCalendar(data)
const visit = (when: string, customer: string, by: string): Extract<CaseEvent, { type: 'registered' }> => ({
  type: 'registered',
  at: at(when),
  channel: 'visit',
  customer,
  by,
  complete: true,
})

/**
 * Chen visits Li on 1 March and Wang on the 15th, and signs with Wang on the 16th. ROTA: 7 days without tracking end Li's claim on the 8th, so
 * Wang has Chen and the commission (3.6, 4.1). CASE: Li's 30 days still run, so Chen is Li's (10, 16), and a stand-in has
 * no share (the table's fallback). Liu is called and nothing more: 15 days in ROTA, 30 in CASE.
 */
const history = withIds([
  visit('2026-03-01 10:00', '陈', '李'),
  visit('2026-03-15 10:00', '陈', '王'),
  {
    type: 'contracted',
    at: at('2026-03-16 10:00'),
    customer: '陈',
    unit: '1-101',
    closedBy: '王',
    commission: 1_000_000,
  },
  { ...visit('2026-03-01 11:00', '刘', '李'), channel: 'call' },
  visit('2026-03-22 10:00', '周', '李'),
])
const now = at('2026-03-22 12:00')
const [rota, office] = [presetPolicy('rota'), presetPolicy('case')]
const staff = ['李', '王']

function compared(a = rota, b = office, events = history) {
  const answer = replay(events, a, b, staff, calendar, now)
  if (!answer.ok) throw new Error(answer.refusal.say)
  return answer.value
}

test('whose ownership would have been otherwise, how often, and why', () => {
  const { ownership } = compared()
  expect(ownership).toMatchObject({ compared: 3, changed: 2 })
  const examples = ownership.moves.flatMap((move) => move.examples)
  expect(examples.map(({ subject, from, to }) => [subject, from, to]).sort()).toEqual([
    ['刘', '新客户', '李'],
    ['陈', '王', '李'],
  ])
  const liu = examples.find(({ subject }) => subject === '刘')
  expect(liu?.because.a.map(({ rule }) => rule)).toContain('ROTA-3.6')
  expect(liu?.because.b.map(({ rule }) => rule)).toContain('CASE-10')
})

test('whose commission would have been otherwise, and how much', () => {
  const { commission } = compared()
  expect(commission).toMatchObject({ compared: 1, changed: 1, movedFen: 1_000_000, undecided: 0 })
  expect(commission.moves[0]?.examples[0]).toMatchObject({ subject: '陈 1-101' })
})

test('what would have been overdue', () => {
  const late = compared().overdue.moves.map(({ from, to, count }) => [from, to, count])
  // CASE-20 asks for a call on the day of a visit: Chen's two visits had none; Zhou's day is not over
  expect(late).toContainEqual(['没有逾期', '当天回电逾期', 1])
})

test('a policy against itself changes nothing', () => {
  const { ownership, commission, overdue } = compared(rota, rota)
  expect([ownership.changed, commission.changed, commission.movedFen, overdue.changed]).toEqual([0, 0, 0, 0])
})

test('the order of the list does not matter', () => {
  expect(compared(rota, office, history.toReversed())).toEqual(compared())
})

test('another project’s policy and impossible events are refused', () => {
  const other = replay(history, rota, { ...office, project: '别处' }, staff, calendar, now)
  expect(other.ok ? '' : other.refusal.say).toContain('别处')
  const early = replay(history, rota, office, staff, calendar, at('2026-03-02 00:00'))
  expect(early.ok ? '' : early.refusal.say).toContain('e2')
})
