import type { HistoryEvent } from '../history/model'
import type { Decision } from '../kernel/reason'
import type { Result } from '../kernel/result'
import type { Arriving, ReceptionFacts } from './model'
import { presets } from './policy'
import { mayPayDeposit, mayRecommend, whoHasUnit } from './rules/firstDeposit'
import { whoReceives } from './rules/whoReceives'
import { sayReception, sentences } from './sentences'

const now = Date.parse('2026-11-20T15:00:00+08:00')
const staff = ['甲', '乙', '丙', '经理']
const away: HistoryEvent = { type: 'staff', id: 'e1', at: now - 60_000, who: '甲', state: 'away' }
const facts: ReceptionFacts = {
  roster: { numbered: ['甲', '乙', '丙'], seats: ['甲', '乙', '丙'] },
  history: [away],
  staff,
}

const said = (result: Result<Decision<unknown>>): string[] =>
  result.ok ? result.value.because.map((reason) => sayReception(reason.facts)) : [result.refusal.say]
const ask = (arriving: Partial<Arriving>, policy = presets.rota) =>
  said(whoReceives(facts, { customer: '客', ...arriving }, policy, now))

test('a person reads why', () => {
  expect(ask({})).toEqual(['按序号轮到 乙，排第 2 位', '甲 不在岗，由下一位接待'])
  expect(ask({ owner: '丙' })).toEqual(['是 丙 的老客户，不排队', '这次接待不占 丙 的轮次'])
  expect(ask({ owner: '甲' })).toEqual([
    '甲 不能接待，先征得同意再由同事代接',
    '是 甲 的老客户，不排队；甲 不在岗',
    '这次接待不占 乙 的轮次',
  ])
  expect(ask({ change: { by: '经理', to: '丙', reason: '外宾' } })[0]).toBe(
    '经理 为特殊客户临时改由 丙 接待，原因：外宾',
  )
  expect(ask({ owner: '甲' }, presets.confirm)[0]).toBe('先联系 甲')
  expect(ask({ channel: 'online' }, presets.case)).toEqual(['网上来的客户由主管分派'])
})

test('and about a unit', () => {
  const deposit: HistoryEvent = {
    type: 'deposited',
    id: 'd1',
    at: now,
    customer: '刘',
    unit: '3-1201',
    receivedBy: '甲',
  }
  expect(said(whoHasUnit([deposit], '3-1201', [], presets.rota, now))).toEqual([
    '刘 先交了 3-1201 的定金（d1）',
  ])
  expect(said(mayRecommend([], '3-1201', null, presets.steps, now))).toEqual(['3-1201 的销控答复：还没有问'])
  expect(
    said(mayPayDeposit([], { unit: '3-1201', customer: '何', saying: '等等' }, presets.rota, now)),
  ).toEqual(['任何人不得以任何理由不让 何 交 3-1201 的定金'])
})

test('facts of another context have no sentence here', () => {
  expect(sayReception({ months: 1 })).toBe('')
  expect(sentences['ROTA-1.1']?.({ months: 1 })).toBe('')
})

test('every article that a preset cites has its sentence', () => {
  const cited = new Set(JSON.stringify(Object.values(presets)).match(/[A-Z]+-[0-9.]+/g) ?? [])
  expect([...cited].filter((rule) => !Object.hasOwn(sentences, rule))).toEqual([])
})
