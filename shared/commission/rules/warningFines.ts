/**
 * CASE-41: more than three warnings in a month are fined, on the fourth, once a month. A month is a calendar month in +08:00
 * (ours). A warning that a manager dropped is none.
 */
import type { StaffId } from '../../history/model'
import { dayOf } from '../../kernel/time'
import type { Proposed } from '../model'
import type { RulesAt } from '../schema'
import type { Deed } from './deeds'

interface Month {
  readonly who: StaffId
  readonly month: string
  readonly warnings: Deed[]
}

export function warningFines(deeds: readonly Deed[], rulesAt: RulesAt): readonly Proposed[] {
  const months = new Map<string, Month>()
  for (const deed of deeds) {
    const { at, who, what } = deed
    if (!rulesAt(at).penalties.table[what].value?.oneOf.includes('warning')) continue
    const month = dayOf(at).slice(0, 7)
    const known = months.get(`${who} ${month}`) ?? { who, month, warnings: [] }
    known.warnings.push(deed)
    months.set(`${who} ${month}`, known)
  }
  return [...months.values()].flatMap((month) => fined(month, rulesAt))
}

/** On the first warning that goes over what the policy of its day allows. */
function fined({ who, month, warnings }: Month, rulesAt: RulesAt): Proposed[] {
  const last = warnings.findIndex(({ at }, index) => {
    const { value } = rulesAt(at).penalties.warnings
    return value !== null && index + 1 > value.over
  })
  const over = warnings[last]
  const rule = over && rulesAt(over.at).penalties.warnings
  if (!rule?.value) return []
  const fine = { from: rule.value.fine, to: rule.value.fine }
  const facts = { who, month, warnings: warnings.length, over: rule.value.over, ...fine }
  return [
    {
      proposal: {
        status: 'proposed',
        against: { kind: 'staff', id: who },
        rule: rule.source,
        events: warnings.slice(0, last + 1).map(({ event }) => event),
        fine,
        oneOf: [],
        also: [],
      },
      facts: { field: 'penalties.warnings', ...facts },
    },
  ]
}
