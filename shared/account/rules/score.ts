/**
 * CREDIT-7.1 to 7.5: the score of an account, exact: points out of 10 by four bands, weighted in per cent, in hundredths of a point.
 */
import type { Reason } from '../../kernel/reason'
import { ok, type Result, refuse } from '../../kernel/result'
import type { AccountFacts } from '../model'
import type { AccountPolicy, Bands } from '../schema'

export interface Score {
  /** Hundredths of a point: 795 is 7.95. */
  readonly total: number
  readonly points: {
    readonly amount: number
    readonly collection: number
    readonly receivables: number
    readonly influence: number
  }
  readonly because: readonly Reason[]
}

export function score(facts: AccountFacts, policy: AccountPolicy['score']): Result<Score> {
  const wrong = (['amount', 'collected', 'due', 'receivables'] as const).find(
    (name) => !Number.isSafeInteger(facts[name]) || facts[name] < 0,
  )
  if (wrong) return refuse('BAD_INPUT', `${wrong} 必须是不小于 0 的整数分`)
  if (facts.due === 0) return refuse('BAD_INPUT', 'due 是 0：没有应收款，算不出回款率')
  if (!facts.judgedByManager) return refuse('NOT_ALLOWED', '战略影响力要由部门经理以上评定')
  const amount = bandOf(policy.amount, facts.amount, 1)
  const collection = bandOf(policy.collection, facts.collected, facts.due)
  const receivables = bandOf(policy.receivables, facts.receivables, 1)
  if (!amount || !collection || !receivables) return refuse('CONFLICT', '评分标准有空档，请先检查制度')
  const influence = policy.influence[facts.influence]
  const points = {
    amount: amount.value.points,
    collection: collection.value.points,
    receivables: receivables.value.points,
    influence: influence.value,
  }
  const { weights } = policy
  const total =
    points.amount * weights.amount.value +
    points.collection * weights.collection.value +
    points.receivables * weights.receivables.value +
    points.influence * weights.influence.value
  return ok({
    total,
    points,
    because: [
      reason(amount, 'amount', { amount: facts.amount }),
      reason(collection, 'collection', { collected: facts.collected, due: facts.due }),
      reason(receivables, 'receivables', { receivables: facts.receivables }),
      {
        rule: influence.source,
        facts: { field: 'score.influence', influence: facts.influence, points: influence.value },
      },
    ],
  })
}

const reason = ({ value, source }: Bands[number], part: string, facts: Reason['facts']): Reason => ({
  rule: source,
  facts: { field: `score.${part}`, ...facts, points: value.points },
})

/**
 * The band in which a value lies; the value is `part / whole`, in basis points where the band's unit says so. Compared crosswise, so
 * that 79.999…% is never 80%.
 */
export function bandOf(bands: Bands, part: number, whole: number): Bands[number] | undefined {
  return bands.find(({ value: { unit, from, to, includes } }) => {
    if (unit === 'tonnes') return false
    const value = BigInt(part) * (unit === 'basisPoints' ? 10_000n : 1n)
    const at = (bound: number) => BigInt(bound) * BigInt(whole)
    const above = from === null || (includes === 'from' ? value >= at(from) : value > at(from))
    return above && (to === null || (includes === 'from' ? value < at(to) : value <= at(to)))
  })
}
