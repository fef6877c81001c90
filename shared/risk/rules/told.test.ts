/** CRM-2.3, 4.3: what people read, and the edges: expected values from the handbook. */
import { workCalendar } from '../../calendar/model'
import { sayFact } from '../../policy/explain'
import { refused, untold, whys } from '../../policy/explained.fixture'
import { presets } from '../policy'
import { commonProblems } from './commonProblem'
import { type AffectedBuyer, noticesDue } from './notice'

const at = (text: string) => Date.parse(`${text}:00+08:00`)
const calendar = workCalendar({ years: [2026], holidays: [], makeUpDays: [], festivals: [] })
const knownAt = at('2026-03-02T09:00')

describe('CRM-2.3', () => {
  const ask = (buyer: Partial<AffectedBuyer>, now = at('2026-03-05T10:00')) => {
    const facts = { knownAt, changeAt: at('2026-03-10T00:00'), buyers: [{ customer: '王', ...buyer }] }
    return noticesDue(facts, presets.rota, calendar, now)
  }
  const said = (buyer: Partial<AffectedBuyer>) => {
    const result = ask(buyer)
    return result.ok && result.value.because.map(sayFact)
  }

  test('it is told ahead of what: the change, or the buyer’s own next step', () => {
    expect(said({})).toEqual(['客户 王 要在政策变化前 24 小时告知：2026年3月8日之内'])
    expect(said({ nextStepAt: at('2026-03-06T14:00') })).toEqual([
      '客户 王 要在客户下一步前 24 小时告知：2026年3月5日 14:00 之前',
    ])
  })
  test('the consultant answers for it', () => {
    const result = ask({})
    expect(result.ok && result.value.outcome.map(({ who }) => who)).toEqual(['consultant'])
  })
  test('a step in the very moment in which the change was learned still is the next one', () => {
    const result = ask({ nextStepAt: knownAt }, knownAt)
    expect(result.ok && result.value.outcome.map(({ dueAt }) => dueAt)).toEqual([at('2026-03-01T09:00')])
  })
  test('telling without an alternative is none; with one, or not at all, nothing is held against it', () => {
    const toldAt = at('2026-03-03T10:00')
    expect(whys(ask({ toldAt }))).toEqual(['告知时没有给出替代方案，不算告知'])
    expect(untold(ask({ toldAt }))).toEqual([])
    expect(whys(ask({ toldAt, alternatives: ['换银行'] }))).toEqual([])
    expect(whys(ask({}))).toEqual([])
    expect(whys(ask({ alternatives: ['换银行'] }))).toEqual([])
  })
  test('told at once is told; before, or in the future, is refused', () => {
    const told = (toldAt: number) => ask({ toldAt, alternatives: ['分期首付'] })
    const wrong = ['BAD_INPUT', '告知客户 王 的时间早于得知变化，或者在未来，请核对。']
    expect(told(knownAt).ok).toBe(true)
    expect(told(at('2026-03-05T10:00')).ok).toBe(true)
    expect(refused(told(knownAt - 1))).toEqual(wrong)
    expect(refused(told(at('2026-03-05T10:00') + 1))).toEqual(wrong)
  })
  test('a change that nobody knows of yet is refused', () =>
    expect(refused(ask({}, knownAt - 1))).toEqual(['BAD_INPUT', '得知政策变化的时间在未来，请核对。']))
})

test('CRM-4.3: the most frequent first, then by name, what is heard this moment among them', () => {
  const now = at('2026-03-07T12:00')
  const heard = [...'ba', ...'cccc', ...'ab', ...'ab'].map((topic) => ({ at: now, topic }))
  const ask = (topics: typeof heard) => commonProblems(topics, presets.rota, now).outcome
  const expected = [
    { topic: 'c', times: 4 },
    { topic: 'a', times: 3 },
    { topic: 'b', times: 3 },
  ]
  expect(ask(heard)).toEqual(expected)
  expect(ask([...heard].reverse())).toEqual(expected)
  expect(ask([{ at: now + 1, topic: 'a' }, ...heard.slice(2)])).toEqual(expected.slice(0, 1))
})
