/**
 * CASE-41: more than three warnings in a month are fined, on the fourth, once a month. A month is a calendar month in +08:00
 * (ours). A warning that a manager dropped is none.
 */
import type { StaffId } from '../../history/model'
import { dayOf } from '../../kernel/time'
import type { Proposed } from '../model'
import type { CommissionPolicy } from '../schema'
import type { Deed } from './deeds'

export function warningFines(
  deeds: readonly Deed[],
  { table, warnings: { value, source } }: CommissionPolicy['penalties'],
): readonly Proposed[] {
  if (value === null) return []
  const { over, fine } = value
  const counted = new Map<string, { who: StaffId; month: string; events: string[] }>()
  for (const { event, at, who, what } of deeds) {
    if (!table[what].value?.oneOf.includes('warning')) continue
    const month = dayOf(at).slice(0, 7)
    const known = counted.get(`${who} ${month}`) ?? { who, month, events: [] }
    counted.set(`${who} ${month}`, { ...known, events: [...known.events, event] })
  }
  return [...counted.values()]
    .filter(({ events }) => events.length > over)
    .map(({ who, month, events }) => ({
      proposal: {
        status: 'proposed',
        against: { kind: 'staff', id: who },
        rule: source,
        events: events.slice(0, over + 1),
        fine: { from: fine, to: fine },
        oneOf: [],
        also: [],
      },
      facts: { field: 'penalties.warnings', who, month, warnings: events.length, over, from: fine, to: fine },
    }))
}
