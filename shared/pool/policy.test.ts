import { ours, presetNames } from '../policy/sourced'
import { rotationOf } from './handOver'
import { lintPool, type PoolPolicy, poolPolicySchema, poolPresets } from './policy'

test.each(presetNames)('%s is whole and has no findings', (preset) => {
  expect(poolPolicySchema.safeParse(poolPresets[preset]).success).toBe(true)
  expect(lintPool(poolPresets[preset])).toEqual([])
})

const { rota } = poolPresets
test.each<[string, PoolPolicy, string]>([
  ['a cool-down of no days', { ...rota, coolDownDays: ours(null) }, 'pool.coolDownDays'],
  ['days that nobody waits', { ...rota, loser: ours('never') }, 'pool.coolDownDays'],
  ['one kind twice', { ...rota, open: ours(['pooled', 'pooled']) }, 'pool.open'],
])('%s is found', (_, policy, field) => {
  expect(lintPool(policy).map((finding) => finding.field)).toEqual([field])
})

test('a rotation that was interrupted goes on where it stood, the hottest first', () => {
  const left = (['potential', 'nearDeal', 'interested'] as const).map((level, index) => ({
    _id: `c${index}`,
    level,
  }))
  const order = (total: number) => [...rotationOf({ receivers: ['甲', '乙'], total }, left)]
  expect(order(3)).toEqual([
    ['c1', '甲'],
    ['c2', '乙'],
    ['c0', '甲'],
  ])
  expect(order(4).map(([, to]) => to)).toEqual(['乙', '甲', '乙'])
})
