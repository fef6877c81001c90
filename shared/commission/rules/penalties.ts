/**
 * Penalties, as proposals that a manager confirms or drops; nothing here books one. ROTA-1.7, 5.1 to 5.4, CASE-41, CONFIRM-1.2 to 1.4, 3,
 * SECRET-4, LOST-7.1: the deed's entry in the policy's table, the warnings of a month, and the callbacks.
 *
 * An upheld complaint is a failing (CONFIRM-3), a reception that knew whose customer it was is a working of another's (ROTA-5.2):
 * they need no report of their own.
 *
 * A deed costs what it cost when it was done; a row of them, what it cost when it was full.
 */
import type { HistoryEvent } from '../../history/model'
import type { Decision, Rejected } from '../../kernel/reason'
import { misconductNames } from '../misconduct'
import { type Measure, measureNames, type Proposal, type Proposed } from '../model'
import { type CommissionPolicy, type RulesAt, rulesAtOf } from '../schema'
import { callbackFines, notCalledFines } from './callbackFines'
import { type Deed, deedsOf } from './deeds'
import { excuse } from './excuse'
import { warningFines } from './warningFines'

/** `history` in order and checked; `dropped` are the events that a manager has looked at and let go. */
export function proposePenalties(
  history: readonly HistoryEvent[],
  policy: CommissionPolicy | RulesAt,
  dropped: readonly string[] = [],
): Decision<readonly Proposal[]> {
  const rulesAt = rulesAtOf(policy)
  const deeds = deedsOf(history).filter(({ event }) => !dropped.includes(event))
  const proposed: Proposed[] = []
  const rejected: Rejected[] = []
  for (const deed of deeds) {
    const verdict = byTable(deed, history, rulesAt(deed.at).penalties)
    if ('proposal' in verdict) proposed.push(verdict)
    else rejected.push(verdict)
  }
  const all = [
    ...proposed,
    ...warningFines(deeds, rulesAt),
    ...callbackFines(history, rulesAt, dropped),
    ...notCalledFines(history, rulesAt, dropped),
  ]
  return {
    outcome: all.map(({ proposal }) => proposal),
    because: all.map(({ proposal, facts }) => ({ rule: proposal.rule, facts })),
    rejected,
  }
}

function byTable(
  { event, at, who, what, grave, customer }: Deed,
  history: readonly HistoryEvent[],
  { table }: CommissionPolicy['penalties'],
): Proposed | Rejected {
  const { value, source } = table[what]
  const facts = { field: `penalties.table.${what}`, event, who, what: misconductNames[what], grave }
  if (value === null) return { rule: source, facts, why: '本制度没有规定对这种行为的处罚' }
  const why = excuse({ what, who, at, customer }, history)
  if (why) return { rule: source, facts, why }
  const also = grave ? [...value.also, ...value.ifGrave] : value.also
  const amount = value.fine ? { from: value.fine.from, to: value.fine.to } : {}
  return {
    proposal: {
      status: 'proposed',
      against: { kind: 'staff', id: who },
      rule: source,
      events: [event],
      fine: value.fine,
      oneOf: value.oneOf,
      also,
    },
    facts: { ...facts, ...amount, oneOf: names(value.oneOf, '或'), also: names(also, '、') },
  }
}

const names = (measures: readonly Measure[], between: string): string =>
  measures.map((measure) => measureNames[measure]).join(between)
