/**
 * What befalls a share after it is found:
 * - ROTA-5.1   hinted at the manager's lowest discount: half of theirs goes (to the company: ours)
 * - ROTA-5.3   a promise to win the order: their result and commission are cancelled (to the company: ours)
 * - ROTA-3.17  does not accept the ruling: their result and commission go to the common fund 公佣
 *
 * The first two are penalties: they count only once a manager has confirmed them.
 */
import type { Reason, Rejected } from '../../kernel/reason'
import { isTabled, misconductNames } from '../misconduct'
import { commonFund, company, type DealFacts, type Payee, type Share, samePayee, staff } from '../model'
import type { CommissionPolicy, RulesAt } from '../schema'
import { moved } from './divide'

export interface Standing {
  readonly result: Payee
  readonly shares: readonly Share[]
  readonly because: readonly Reason[]
  readonly rejected: readonly Rejected[]
}

export function afterwards(facts: DealFacts, rulesAt: RulesAt, found: Standing): Standing {
  return refusedRuling(facts, rulesAt(facts.signedAt), penalised(facts, rulesAt, found))
}

function penalised(facts: DealFacts, rulesAt: RulesAt, found: Standing): Standing {
  let { result, shares } = found
  const because = [...found.because]
  const rejected = [...found.rejected]
  // Two deeds of one kind by one person cancel, or halve, once.
  const done = new Set<string>()
  for (const { what, who, event, at, confirmed } of facts.penalties) {
    const entry = isTabled(what) ? rulesAt(at).penalties.table[what] : null
    const effect = entry?.value?.also.find((each) => each === 'halfCommission' || each === 'dealCancelled')
    const key = `${who}:${effect}`
    if (!entry || !effect || done.has(key)) continue
    const seen = { field: `penalties.table.${what}`, event, who, what: misconductNames[what], effect }
    if (!confirmed) {
      rejected.push({ rule: entry.source, facts: seen, why: '处罚只是建议，经理还没有确认' })
      continue
    }
    done.add(key)
    because.push({ rule: entry.source, facts: seen })
    const cancelled = effect === 'dealCancelled'
    if (cancelled && samePayee(result, staff(who))) result = company
    shares = moved(shares, staff(who), cancelled ? 10_000 : 5_000, company)
  }
  return { result, shares, because, rejected }
}

function refusedRuling(facts: DealFacts, { split }: CommissionPolicy, standing: Standing): Standing {
  if (!facts.refusedRuling) return standing
  const { who, event } = facts.refusedRuling
  const { value, source } = split.refusedRuling
  const seen = { field: 'split.refusedRuling', choice: value, event, who }
  if (value === 'stands')
    return {
      ...standing,
      rejected: [...standing.rejected, { rule: source, facts: seen, why: '本制度没有公佣，裁决照样有效' }],
    }
  return {
    ...standing,
    because: [...standing.because, { rule: source, facts: seen }],
    result: samePayee(standing.result, staff(who)) ? commonFund : standing.result,
    shares: moved(standing.shares, staff(who), 10_000, commonFund),
  }
}
