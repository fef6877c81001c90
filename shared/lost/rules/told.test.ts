/** LOST: what people read, and the edges: expected values from the notice. */
import { workCalendar } from '../../calendar/model'
import type { HistoryEvent } from '../../history/model'
import { sayFact } from '../../policy/explain'
import { cited, refused, untold, whys } from '../../policy/explained.fixture'
import { by, ours } from '../../policy/sourced'
import { type LostPolicy, presets } from '../policy'
import { type LostFacts, lostClocks } from './callbacks'
import { isLost } from './isLost'

const at = (text: string) => Date.parse(`${text.replace(' ', 'T')}:00+08:00`)
const policy = presets.rota
const calendar = workCalendar({ years: [2026], holidays: [], makeUpDays: [], festivals: [] })

describe('LOST-2', () => {
  const of = { customer: '王' } as const
  const visit: HistoryEvent = {
    ...of,
    id: 'v',
    at: at('2026-03-02 10:00'),
    type: 'registered',
    channel: 'visit',
    by: '李',
    complete: true,
  }
  const said: HistoryEvent = { ...of, id: 'l', at: at('2026-03-20 10:00'), type: 'lost', reason: 'gaveUp' }
  const again: HistoryEvent = {
    ...of,
    id: 'r',
    at: at('2026-03-25 10:00'),
    type: 'received',
    by: '李',
    as: 'own',
  }
  const deal: HistoryEvent = {
    ...of,
    id: 'd',
    at: at('2026-03-26 10:00'),
    type: 'contracted',
    unit: '1-101',
    closedBy: '李',
  }
  const ask = (history: readonly HistoryEvent[], now = at('2026-03-27 10:00'), use: LostPolicy = policy) =>
    isLost(history, '王', use, now)

  test('who comes again is not lost', () => {
    const result = ask([visit, said, again])
    expect(result.ok && result.value.outcome).toEqual({ is: 'active' })
    expect(whys(result)).toEqual(['之后又有联系（r），不再是战败客户', '还在期限之内'])
    expect(cited(result)).toEqual(['LOST-2'])
    expect(untold(result)).toEqual([])
    expect(result.ok && result.value.because.map(sayFact)).toEqual(['最后一次联系在 2026年3月25日 10:00'])
  })
  test('who has signed is told as such', () => {
    const result = ask([visit, deal])
    expect(cited(result)).toEqual(['LOST-2'])
    expect(result.ok && result.value.because.map(sayFact)).toEqual(['已经签约'])
  })
  test('a reason that the project does not count, though it is a known one', () => {
    const result = ask([visit, said], undefined, { ...policy, reasons: ours(['refused']) })
    expect(result.ok && result.value.outcome.is).toBe('active')
    expect(whys(result)).toEqual(['这种原因不在本项目的战败定义里', '还在期限之内'])
    expect(untold(result)).toEqual([])
  })
  test('the reasons that count are named', () => {
    const result = ask([visit, said], undefined, { ...policy, reasons: ours(['gaveUp', 'refused']) })
    expect(result.ok && result.value.because.map(sayFact)).toEqual([
      '登记的原因是放弃购房',
      '算战败的原因：放弃购房、明确拒绝',
    ])
  })
  test('what happens in this very moment has happened', () => {
    expect(ask([visit], visit.at).ok).toBe(true)
    expect(refused(ask([visit], visit.at - 1))).toEqual(['BAD_INPUT', '事件 v 发生在未来，请核对时间。'])
  })
  test('what cannot be judged', () => {
    expect(refused(ask([said]))).toEqual(['BAD_INPUT', '客户 王 没有登记，不能判断是否战败。'])
    const blank = { ...policy, silentDays: { value: null, source: 'ours' } } as const
    expect(refused(ask([visit], undefined, blank))).toEqual([
      'BAD_INPUT',
      '制度还没有写明什么算战败客户，请先补上。',
    ])
  })
})

describe('the clocks', () => {
  const ask = (facts: LostFacts, now: string, use = policy) => lostClocks(facts, use, calendar, at(now))
  const states = (facts: LostFacts, now: string) => {
    const result = ask(facts, now)
    return result.ok && result.value.outcome.map(({ name, state, who }) => `${name} ${state} ${who}`)
  }
  test('LOST-6: the showroom manager’s analysis is due at the end of the 30th, the month before it begins too', () => {
    expect(states({ month: '2026-03-15' }, '2026-02-10 10:00')).toEqual(['analysis notYet showroomManager'])
    const result = ask({ month: '2026-03-15' }, '2026-03-10 10:00')
    expect(result.ok && result.value.outcome.map(({ dueAt }) => dueAt)).toEqual([at('2026-03-31 00:00')])
    expect(result.ok && result.value.because.map(sayFact)).toEqual(['战败分析：2026年3月30日之内'])
  })
  test('LOST-3.1: the callback is told with its last day', () => {
    const result = ask({ lostAt: at('2026-03-05 10:00') }, '2026-03-06 10:00')
    expect(result.ok && result.value.because.map(sayFact)).toEqual([
      '战败客户回访：2026年3月30日之内',
      '最迟在 2026年3月30日',
    ])
  })
  test('a day of the month of one’s own is told as such', () => {
    const use = { ...policy, monthDay: ours(15) }
    const result = ask({ month: '2026-03-01' }, '2026-03-10 10:00', use)
    expect(cited(result)).toEqual(['LOST-6', 'ours'])
    expect(result.ok && result.value.because[1]?.facts).toMatchObject({ day: '2026-03-15' })
    expect(
      cited(ask({ month: '2026-03-01' }, '2026-03-10 10:00', { ...policy, monthDay: by('LOST-6', 30) })),
    ).toEqual(['LOST-6'])
  })
  test('LOST-5.3: revisited in time', () => {
    const complaint = { openedAt: at('2026-03-02 10:00'), closedAt: at('2026-03-06 10:00') }
    const revisited = { ...complaint, revisitedAt: at('2026-03-09 10:00') }
    expect(states({ complaints: [revisited] }, '2026-03-20 10:00')).toEqual([
      'closeComplaint met callbackOfficer',
      'revisitComplaint met callbackOfficer',
    ])
  })
  test('a loss or a complaint of the future is refused, one of this moment is not', () => {
    const now = '2026-03-05 10:00'
    const wrong = ['BAD_INPUT', '战败或投诉的时间在未来，请核对。']
    expect(refused(ask({ lostAt: at(now) + 1 }, now))).toEqual(wrong)
    expect(ask({ lostAt: at(now) }, now).ok).toBe(true)
    const complaints = [{ openedAt: at(now) }, { openedAt: at(now) + 1 }]
    expect(refused(ask({ complaints }, now))).toEqual(wrong)
    expect(ask({ complaints: complaints.slice(0, 1) }, now).ok).toBe(true)
  })
})
