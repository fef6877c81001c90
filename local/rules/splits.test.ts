import { split } from '../../shared/commission/rules/split'
import { trySplits } from './trySplits'

test('promise 7: splits sum exactly, in fen, and are never negative', () => {
  const { divided, failed } = trySplits(20_000)
  expect(failed).toBeNull()
  // Most are divided, some are left to the manager: both kinds are tried.
  expect(divided).toBeGreaterThan(10_000)
  expect(divided).toBeLessThan(20_000)
})

test('a planted fault is caught: the odd fen given to nobody', () => {
  const { failed } = trySplits(1_000, (facts, policy) => {
    const decision = split(facts, policy)
    const { outcome } = decision
    if (outcome.kind !== 'split' || outcome.shares.length < 2) return decision
    const [first, ...rest] = outcome.shares
    if (!first || first.fen % 2 === 0) return decision
    return { ...decision, outcome: { ...outcome, shares: [{ ...first, fen: first.fen - 1 }, ...rest] } }
  })
  expect(failed).not.toBeNull()
})

test('and so is a share below 0', () => {
  const { failed } = trySplits(1_000, (facts, policy) => {
    const decision = split(facts, policy)
    const { outcome } = decision
    const [first, second] = outcome.kind === 'split' ? outcome.shares : []
    if (outcome.kind !== 'split' || !first || !second) return decision
    const shares = [
      { ...first, fen: first.fen + second.fen + 1 },
      { ...second, fen: -1 },
    ]
    return { ...decision, outcome: { ...outcome, shares } }
  })
  expect(failed?.problem).toMatch(/has -1$/)
})

test('the same seed gives the same deal', () => {
  const seen: number[][] = [[], []]
  for (const each of seen)
    trySplits(100, (facts, policy) => {
      each.push(facts.commission)
      return split(facts, policy)
    })
  expect(seen[0]).toEqual(seen[1])
})
