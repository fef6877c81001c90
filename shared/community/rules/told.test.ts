/** CRM-5.3, 5.4 at the edges, and in the words that people read. */
import { startOfDay } from '../../kernel/time'
import { sayFact } from '../../policy/explain'
import { refused, whys } from '../../policy/explained.fixture'
import { ours } from '../../policy/sourced'
import { presets } from '../policy'
import { replyTo } from './assistant'
import { mayRedeem, type PointEvent, pointsOf } from './points'
import { type CheckIn, type ForSale, suggest } from './suggest'

const now = startOfDay('2026-11-22')
const said = (
  answer: ReturnType<typeof replyTo> | ReturnType<typeof suggest> | ReturnType<typeof mayRedeem>,
) => (answer.ok ? answer.value.because.map(sayFact) : [])

describe('the assistant', () => {
  const commonQuestions = ours([
    { topic: '产权证', words: ['产权证'], answer: '交房后办理。' },
    { topic: '物业费', words: ['物业费'], answer: '到物业服务中心交。' },
  ])
  const reply = (question: string) => replyTo(question, { ...presets.rota, commonQuestions })
  test('nothing asked', () => expect(refused(reply(' '))).toEqual(['BAD_INPUT', '没有写要问什么']))
  test('both topics are named', () => {
    expect(said(reply('产权证和物业费'))[0]).toContain('产权证、物业费')
    expect(whys(reply('产权证和物业费'))).toHaveLength(2)
  })
})

describe('points', () => {
  const policy = {
    ...presets.rota,
    earns: { checkIn: ours(10), share: ours(20), event: ours(60) },
    costs: { propertyFee: ours(100), cleaning: ours(60) },
  }
  const earned: PointEvent = { id: 'a', at: now, did: 'event' }
  const spent: PointEvent = { id: 'b', at: now, redeemed: 'cleaning' }
  test('what is earned this moment counts, and may be spent to the last point', () => {
    expect(pointsOf([earned], policy, now)).toEqual({ ok: true, value: 60 })
    expect(pointsOf([earned, spent], policy, now)).toEqual({ ok: true, value: 0 })
    expect(mayRedeem([earned], 'cleaning', policy, now)).toMatchObject({
      value: { outcome: { is: 'granted', left: 0 } },
    })
  })
  test('what cannot be is named', () => {
    const wrong = (events: readonly PointEvent[]) => refused(pointsOf(events, policy, now))
    expect(wrong([{ ...earned, at: now + 1 }])).toEqual(['BAD_INPUT', '积分记录 a 的时间还没有到'])
    expect(wrong([earned, earned])).toEqual(['BAD_INPUT', '有两条积分记录都叫 a'])
    expect(wrong([spent])).toEqual(['BAD_INPUT', '兑换 b 时积分不够，记录有误'])
  })
})

describe('suggestions', () => {
  const checkIn = (id: string, stays: CheckIn['stays'], at = now): CheckIn => ({
    id,
    at,
    consented: true,
    stays,
  })
  const home = (label: string, layout: string, total: number): ForSale => ({
    label,
    layout,
    total,
    state: 'forSale',
  })
  const decide = (checkIns: readonly CheckIn[], units: readonly ForSale[] = [], suggestions = 5) =>
    suggest(checkIns, { units, offers: [] }, { ...presets.rota, suggestions: ours(suggestions) }, now)

  test('equal stays and equal prices stand in the order of their names', () => {
    const looked = (layout: string) => ({ area: `${layout}样板间`, minutes: 30, layout })
    const units = [home('1-102', 'B', 100), home('1-101', 'B', 100), home('1-201', 'A', 300)]
    for (const stays of [
      [looked('B'), looked('A')],
      [looked('A'), looked('B')],
    ])
      for (const list of [units, [...units].reverse()])
        expect(decide([checkIn('v', stays)], list)).toMatchObject({
          value: {
            outcome: {
              areas: [
                ['A样板间', 30],
                ['B样板间', 30],
              ],
              layouts: ['A', 'B'],
              units: ['1-201', '1-101', '1-102'],
            },
          },
        })
  })
  test('no more are suggested than the project wants', () => {
    const stays = [{ area: '样板间', minutes: 30, layout: 'A' }]
    const units = [home('1', 'A', 1), home('2', 'A', 2), home('3', 'A', 3)]
    expect(decide([checkIn('v', stays)], units, 2)).toMatchObject({
      value: { outcome: { units: ['1', '2'] } },
    })
  })
  test('the layouts are told', () => {
    const stays = ['A', 'B'].map((layout) => ({ area: '样板间', minutes: 30, layout }))
    expect(said(decide([checkIn('v', stays)]))[0]).toContain('A、B')
  })
  test('a stay of no minutes is a stay; what cannot be is named', () => {
    const stay = (minutes: number) => [{ area: '沙盘', minutes }]
    const wrong = (...checkIns: CheckIn[]) => refused(decide(checkIns))
    expect(wrong(checkIn('v', stay(0)))).toBeNull()
    expect(wrong(checkIn('v', stay(-1)))).toEqual(['BAD_INPUT', '到访 v 的停留时间不是整数分钟'])
    expect(wrong(checkIn('v', [], now + 1))).toEqual(['BAD_INPUT', '到访 v 的时间还没有到'])
    expect(wrong(checkIn('v', []), checkIn('v', []))).toEqual(['BAD_INPUT', '有两次到访都叫 v'])
  })
})
