/**
 * SALES-5.1, INFO-2.1: the customer's file is opened within so many working days of obtaining their details; the policy says
 * which of the two rules holds. SALES-16: after the deal the file is completed at once.
 */
import { ok, type Result, refuse } from '../../kernel/result'
import type { Trail } from '../facts'
import type { Candidate, RulesAt } from './candidate'

export function openFile(trail: Trail, rulesAt: RulesAt): Result<Candidate> {
  const { file } = rulesAt(trail.first.at).followup
  if (file.value === null) return refuse('BAD_INPUT', '制度还没有选定建档期限按哪一条，请先补上。')
  const terms =
    file.value.is === 'sales'
      ? { days: file.value.workingDays, number: file.source }
      : { days: file.value.workingDays.value, number: file.value.workingDays.source }
  if (terms.days === null) return refuse('BAD_INPUT', '制度里建档的工作日数还是空白，请先补上。')
  return ok({
    task: 'openFile',
    rule: file.source,
    number: terms.number,
    customer: trail.customer,
    who: { staff: trail.first.by },
    startAt: trail.first.at,
    allowance: { measure: 'workingDays', days: terms.days },
    metAt: trail.known.fileOpenedAt ?? null,
    facts: { workingDays: terms.days },
  })
}

export const completeFile = (trail: Trail, rulesAt: RulesAt): Candidate[] =>
  trail.contracts.slice(0, 1).map(({ at }) => {
    const { value: days, source } = rulesAt(at).followup.completionDays
    return {
      task: 'completeFile',
      rule: 'SALES-16',
      number: source,
      customer: trail.customer,
      who: { staff: trail.owner },
      startAt: at,
      allowance: { measure: 'days', days },
      metAt: trail.known.fileCompletedAt ?? null,
      facts: { days },
    }
  })
