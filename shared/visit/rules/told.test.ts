/** VISIT, CREDIT-24: what people read, who answers, and the edges: expected values from the articles. */
import { workCalendar } from '../../calendar/model'
import { sayFact } from '../../policy/explain'
import { cited, refused, untold } from '../../policy/explained.fixture'
import { by, ours } from '../../policy/sourced'
import { presets, type VisitPolicy } from '../policy'
import { type VisitFacts, visitClocks, visitQuota } from './visits'

const at = (text: string) => Date.parse(`${text.replace(' ', 'T')}:00+08:00`)
const calendar = workCalendar({ years: [2026], holidays: [], makeUpDays: [], festivals: [] })
const policy = presets.rota
const ask = (facts: VisitFacts, now: string, use: VisitPolicy = policy) =>
  visitClocks(facts, use, calendar, at(now))
const clocks = (...asked: Parameters<typeof ask>) => {
  const result = ask(...asked)
  return result.ok && result.value.outcome.map(({ name, who, state }) => `${name} ${who} ${state}`)
}
const said = (...asked: Parameters<typeof ask>) => {
  const result = ask(...asked)
  return result.ok && result.value.because.map(sayFact)
}

test('VISIT-6: the consultant reports in the same day', () => {
  const use = { ...policy, report: by('VISIT-6', { is: 'visit' as const, days: 0 }) }
  const facts = { visitedAt: at('2026-03-03 10:00') }
  expect(clocks(facts, '2026-03-03 12:00', use)).toEqual([expect.stringContaining('report consultant')])
  expect(said(facts, '2026-03-03 12:00', use)).toEqual(['拜访报告：2026年3月3日之内'])
})

test('CREDIT-24: within 2 days, and a number of one’s own is told beside it', () => {
  const use = { ...policy, report: by('CREDIT-24', { is: 'credit' as const, days: 2 }) }
  const result = ask({ visitedAt: at('2026-03-03 10:00') }, '2026-03-03 12:00', use)
  expect(result.ok && result.value.because.map(sayFact)).toEqual(['拜访报告：2026年3月5日之内'])
  expect(untold(result)).toEqual([])
})

test('a draft in the first moment of Monday is this week’s', () => {
  // 2026-03-02 is a Monday.
  const use = { ...policy, plan: by('VISIT-3', 'visit' as const) }
  const plan = (draft: number) => clocks({ plan: { drafts: [draft] } }, '2026-03-03 10:00', use)
  expect(plan(at('2026-03-02 00:00'))).toEqual(['planDraft consultant met'])
  expect(plan(at('2026-03-02 00:00') - 1)).toEqual(['planDraft consultant overdue'])
})

test('VISIT-3 alone has no month’s end; CREDIT-24 alone no drafts', () => {
  const under = (is: 'visit' | 'credit') =>
    clocks({ plan: {} }, '2026-03-02 10:00', { ...policy, plan: ours(is) })
  expect(under('visit')).toEqual([expect.stringMatching(/^planDraft consultant/)])
  expect(under('credit')).toEqual([expect.stringMatching(/^planDeadline departmentHead/)])
})

test('a plan that went to review is done', () => {
  const use = { ...policy, plan: by('CREDIT-24', 'credit' as const) }
  const plan = { submittedAt: at('2026-03-20 10:00') }
  expect(clocks({ plan }, '2026-03-21 10:00', use)).toEqual(['planDeadline departmentHead met'])
})

test('what cannot be is refused', () => {
  const now = '2026-03-03 10:00'
  expect(refused(ask({ visitedAt: at(now) + 1 }, now))).toEqual(['BAD_INPUT', '拜访时间在未来，请核对。'])
  expect(ask({ visitedAt: at(now) }, now).ok).toBe(true)
  const blank = { value: null, source: 'ours' } as const
  const open = ['BAD_INPUT', '制度还没有选定拜访计划或报告按哪一条，请先补上。']
  expect(refused(ask({}, now, { ...policy, plan: blank }))).toEqual(open)
  expect(refused(ask({}, now, { ...policy, report: blank }))).toEqual(open)
})

describe('VISIT-2', () => {
  const perMonth = { ...policy.perMonth, consultant: by('VISIT-2', 8) }
  test('the article is cited once where the number is its own, else beside the project', () => {
    expect(cited(visitQuota('consultant', 3, { ...policy, perMonth }))).toEqual(['VISIT-2'])
    const own = { ...policy, perMonth: { ...perMonth, consultant: ours(8) } }
    expect(cited(visitQuota('consultant', 3, own))).toEqual(['VISIT-2', 'ours'])
  })
  test('a blank is refused', () => {
    const blank = { ...perMonth, consultant: { value: null, source: 'VISIT-2' } } as const
    expect(refused(visitQuota('consultant', 3, { ...policy, perMonth: blank }))).toEqual([
      'BAD_INPUT',
      '制度里这个岗位的拜访次数还是空白，请先补上。',
    ])
  })
})
