/**
 * ROTA-1.6, RECEPTION-1: whoever wishes to know the project is a customer, whatever their look or motive. Nobody chooses, declines or
 * seizes a customer, and no reception is broken off to pass it on; only the manager may change the order for a
 * special customer (ROTA-1.21, CASE-4).
 */
import type { StaffId } from '../../history/model'
import type { Decision } from '../../kernel/reason'
import type { ReceptionPolicy } from '../schema'

export interface Pick {
  readonly consultant: StaffId
  /** Declines the visitor whose turn has come, takes one out of turn, or breaks a reception off to pass it on. */
  readonly wants: 'decline' | 'seize' | 'breakOff'
  /** Why they think so: the visitor's look, their motive. It never matters. */
  readonly saying: string
  /** The manager who ordered it for a special customer. */
  readonly orderedBy?: StaffId
}

export type MayPick = { readonly kind: 'no' } | { readonly kind: 'managersChange'; readonly by: StaffId }

export function mayPick(
  { consultant, wants, saying, orderedBy }: Pick,
  { picking, managersChange }: ReceptionPolicy,
): Decision<MayPick> {
  const facts = { consultant, wants, saying }
  if (orderedBy !== undefined && managersChange.value === 'atOnce') {
    const because = [{ rule: managersChange.source, facts: { ...facts, by: orderedBy } }]
    const why = '不是顾问自己挑的，是经理为特殊客户调整'
    return {
      outcome: { kind: 'managersChange', by: orderedBy },
      because,
      rejected: [{ rule: picking.source, facts, why }],
    }
  }
  return { outcome: { kind: 'no' }, because: [{ rule: picking.source, facts }], rejected: [] }
}
