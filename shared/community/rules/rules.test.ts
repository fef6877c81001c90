import { startOfDay } from '../../kernel/time'
import { ours } from '../../policy/sourced'
import { lint, presets } from '../policy'
import { mayRedeem, type PointEvent, pointsOf } from './points'
import { type CheckIn, type ForSale, suggest } from './suggest'

const policy = {
  ...presets.rota,
  earns: { checkIn: ours(10), share: ours(20), event: ours(50) },
  costs: { propertyFee: ours(100), cleaning: ours(60) },
}
const day = (n: number) => startOfDay(`2026-11-${String(n).padStart(2, '0')}`)
const now = day(22)
const did = (id: string, n: number, deed: 'checkIn' | 'share' | 'event'): PointEvent => ({
  id,
  at: day(n),
  did: deed,
})

describe('points (CRM-5.4)', () => {
  const earned = [did('a', 1, 'checkIn'), did('b', 2, 'share'), did('c', 3, 'event')]

  test('each deed brings its points, each reward takes its own', () => {
    expect(pointsOf(earned, policy, now)).toEqual({ ok: true, value: 80 })
    const spent: PointEvent = { id: 'd', at: day(4), redeemed: 'cleaning' }
    expect(pointsOf([spent, ...earned], policy, now)).toEqual({ ok: true, value: 20 })
  })

  test('a reward is granted from exactly its cost on', () => {
    const enough = [...earned, did('e', 5, 'share')]
    expect(mayRedeem(enough, 'propertyFee', policy, now)).toMatchObject({
      value: { outcome: { is: 'granted', left: 0 }, because: [{ rule: 'CRM-5.4' }, { rule: 'ours' }] },
    })
    expect(mayRedeem(earned, 'propertyFee', policy, now)).toMatchObject({
      value: { outcome: { is: 'short', lacks: 20 } },
    })
    expect(mayRedeem(earned, 'cleaning', policy, now)).toMatchObject({
      value: { outcome: { is: 'granted', left: 20 } },
    })
  })

  test.each<[string, PointEvent[], string]>([
    ['of the future', [did('later', 23, 'share')], 'later'],
    ['twice by one name', [did('a', 1, 'share'), did('a', 2, 'share')], 'a'],
    [
      'redeemed before it was earned',
      [{ id: 'early', at: day(1), redeemed: 'cleaning' }, did('b', 2, 'event')],
      'early',
    ],
  ])('an event %s is refused by its name', (_, events, name) => {
    const answer = pointsOf(events, policy, now)
    expect(answer.ok ? '' : answer.refusal.say).toContain(name)
  })
})

describe('suggestions (CRM-5.3)', () => {
  const checkIn = (id: string, n: number, layout: string, minutes: number, consented = true): CheckIn => ({
    id,
    at: day(n),
    consented,
    stays: [
      { area: '沙盘', minutes: 10 },
      { area: '样板间', minutes, layout },
    ],
  })
  const unit = (
    label: string,
    layout: string,
    total: number,
    state: ForSale['state'] = 'forSale',
  ): ForSale => ({
    label,
    layout,
    total,
    state,
  })
  const units = [
    unit('1-101', '三室', 300),
    unit('1-102', '三室', 200),
    unit('1-103', '三室', 100, 'sold'),
    unit('1-201', '两室', 50),
    unit('1-301', '四室', 400),
  ]
  const decide = (...checkIns: CheckIn[]) => {
    const answer = suggest(checkIns, { units, offers: [] }, policy, now)
    if (!answer.ok) throw new Error(answer.refusal.say)
    return answer.value
  }

  test('visits and stays add up; the layout looked at longest comes first, its cheaper unit first, a sold one never', () => {
    const { outcome } = decide(
      checkIn('v1', 1, '三室', 6),
      checkIn('v2', 2, '两室', 5),
      checkIn('v3', 3, '三室', 4),
    )
    expect(outcome).toEqual({
      visits: 3,
      areas: [
        ['沙盘', 30],
        ['样板间', 15],
      ],
      layouts: ['三室', '两室'],
      units: ['1-102', '1-101', '1-201'],
      offers: [],
    })
  })

  test('offers for the units suggested are told up to their last instant', () => {
    const offers = [
      { name: '开盘九八折', until: now },
      { name: '三室送车位', layout: '三室', until: day(30) },
      { name: '四室送车位', layout: '四室', until: day(30) },
      { name: '已经结束的', layout: '三室', until: now - 1 },
    ]
    const offered = (minutes: number) =>
      suggest([checkIn('v1', 1, '三室', minutes)], { units, offers }, policy, now)
    expect(offered(5)).toMatchObject({
      value: {
        outcome: { units: ['1-102', '1-101'], offers: ['开盘九八折', '三室送车位'] },
        rejected: [{ rule: 'CRM-5.3', facts: { offer: '已经结束的' }, why: '优惠已经结束' }],
      },
    })
    expect(offered(4)).toMatchObject({ value: { outcome: { units: [], offers: [] }, rejected: [] } })
  })

  test('below the minutes of interest nothing is suggested', () => {
    expect(decide(checkIn('v1', 1, '三室', 4)).outcome).toMatchObject({ layouts: [], units: [] })
    expect(decide(checkIn('v1', 1, '三室', 5)).outcome.layouts).toEqual(['三室'])
  })

  test('a visit without consent is not used, and that is told', () => {
    const { outcome, rejected } = decide(checkIn('v1', 1, '三室', 60, false))
    expect(outcome).toEqual({ visits: 0, areas: [], layouts: [], units: [], offers: [] })
    expect(rejected).toEqual([
      { rule: 'CRM-5.3', facts: { visit: 'v1' }, why: '来访者没有扫码同意，不记录也不分析' },
    ])
  })

  test.each([
    ['of the future', [checkIn('later', 23, '三室', 1)], 'later'],
    ['twice by one name', [checkIn('v', 1, '三室', 1), checkIn('v', 2, '三室', 1)], 'v'],
    ['of minus a minute', [checkIn('odd', 1, '三室', -1)], 'odd'],
  ])('a visit %s is refused by its name', (_, checkIns, name) => {
    const answer = suggest(checkIns, { units, offers: [] }, policy, now)
    expect(answer.ok ? '' : answer.refusal.say).toContain(name)
  })
})

test('the linter finds a reward that is free, and points that nobody can earn', () => {
  expect(lint(presets.rota)).toEqual([])
  expect(lint({ ...policy, costs: { propertyFee: ours(0), cleaning: ours(1) } })).toMatchObject([
    { field: 'community.costs.propertyFee', rule: 'CRM-5.4' },
  ])
  expect(lint({ ...policy, earns: { checkIn: ours(0), share: ours(0), event: ours(0) } })).toMatchObject([
    { field: 'community.earns' },
  ])
})
