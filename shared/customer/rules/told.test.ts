/** SALES-5, 9, CRM-1.3, 3.1 at the edges, and in the words that people read. */

import type { Decision } from '../../kernel/reason'
import { sayFact } from '../../policy/explain'
import { cited, untold, whys } from '../../policy/explained.fixture'
import { by, ours } from '../../policy/sourced'
import { presets } from '../policy'
import { completeness } from './complete'
import { inQueue, levelOf } from './level'
import { channelsFor } from './persona'
import { tierOf } from './tier'

const told = <T>(value: Decision<T>) => ({ ok: true as const, value })
const said = (decision: Decision<unknown>) => decision.because.map(sayFact)
const policy = presets.rota

describe('a file', () => {
  const asks = {
    ...policy,
    required: [by('SALES-5.2', ['name' as const, 'area' as const])],
    key: ours(['contact' as const, 'budget' as const]),
  }
  test('what is missing is listed', () => expect(said(completeness({}, asks))).toEqual(['还缺：姓名、面积']))
  test('doubtful key details are listed, and the key details too', () => {
    const detail = { value: '有', doubtful: true }
    const decided = completeness({ name: detail, area: detail, contact: detail, budget: detail }, asks)
    expect(decided.outcome.is).toBe('doubtful')
    expect(said(decided)).toEqual([expect.stringContaining('、'), expect.stringContaining('、')])
  })
  test('a complete file has nothing against it', () => {
    const detail = { value: '有', verified: true }
    const complete = told(completeness({ name: detail, area: detail }, asks))
    expect(cited(complete)).toEqual(['SALES-5.2'])
    expect(whys(complete)).toEqual([])
  })
  test('nobody doubts or checks what is not there', () =>
    expect(completeness({ name: { value: '王' } }, asks).outcome).toMatchObject({
      doubtful: [],
      unverified: [],
    }))
})

describe('levels', () => {
  const high = { intent: 'high', power: 'high', decidesInDays: 7 } as const
  test('what is lacking is told', () => {
    const nobodyKnows = levelOf({ standing: { intent: null, power: null, decidesInDays: null } }, policy)
    expect(whys(told(nobodyKnows))[0]).toBe('没有达到：意向、购买力、决策周期')
    const weak = levelOf({ standing: { ...high, power: 'low' } }, policy)
    expect(whys(told(weak))[0]).toBe('没有达到：购买力')
  })
  test('criteria that are the article’s own are cited once', () => {
    const { value } = policy.levels.nearDeal
    const levels = { ...policy.levels, nearDeal: by('SALES-9.1', value) }
    expect(cited(told(levelOf({ standing: high }, { ...policy, levels })))).toEqual(['SALES-9.1'])
  })
  test('who stays at a level has not moved', () => {
    const stays = levelOf({ standing: high, previous: 'nearDeal' }, policy)
    expect(stays.outcome.moved).toBe('stays')
    expect(cited(told(stays))).not.toContain('SALES-9.3')
  })
  test('in the queue the name decides last, whatever the order of the list', () => {
    const of = (id: string) => ({ id, level: 'interested' as const, dueAt: 5 })
    const ids = (...list: string[]) => inQueue(list.map(of)).map(({ id }) => id)
    expect(ids('c', 'a', 'b')).toEqual(['a', 'b', 'c'])
    expect(ids('b', 'c', 'a')).toEqual(['a', 'b', 'c'])
  })
})

test('CRM-1.3: what nobody has found out is no intent, however little is asked', () => {
  const low = ours({ intent: 'low' as const, match: 'low' as const })
  const tiers = { ...policy.tiers, b: low }
  expect(tierOf({ intent: null, match: 'high' }, { ...policy, tiers }).outcome.tier).toBe('C')
  expect(tierOf({ intent: 'low', match: 'low' }, { ...policy, tiers }).outcome.tier).toBe('B')
})

test('CRM-3.1: only the borders of one’s own segments speak for one; both segments are told', () => {
  const elderly = told(channelsFor({ budget: 1_000_000_000, age: 60 }, policy))
  expect(said(elderly.value)[0]).toBe('客群：高净值、长者')
  expect(elderly.value.because).toHaveLength(3)
  expect(whys(elderly)).toHaveLength(1)
  expect(untold(elderly)).toEqual([])
})
