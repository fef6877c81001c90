/**
 * CASE's rules on reception as json-rules-engine's documentation teaches to write them: conditions on facts,
 * and an event whose params name facts. A set of rules for each thing that is judged, so that none is tried in vain.
 */
import type { ConditionProperties, Event, RuleProperties, TopLevelCondition } from 'json-rules-engine'

type Conditions = (ConditionProperties | TopLevelCondition)[]

const is = (fact: string, value: unknown): ConditionProperties => ({ fact, operator: 'equal', value })
const isNot = (fact: string, value: unknown): ConditionProperties => ({ fact, operator: 'notEqual', value })
const isIn = (fact: string, value: unknown): ConditionProperties => ({ fact, operator: 'in', value })
const isNotIn = (fact: string, value: unknown): ConditionProperties => ({ fact, operator: 'notIn', value })
const than = (fact: string, operator: string, other: string): ConditionProperties => ({
  fact,
  operator,
  value: { fact: other },
})
const rule = (type: string, params: Event['params'], ...all: Conditions): RuleProperties => ({
  conditions: { all },
  event: params ? { type, params } : { type },
})
/** What cannot be. Where an event is wrong in several ways, the one with the lowest rank is told. */
const impossible = (rank: number, say: string, ...all: Conditions): RuleProperties =>
  rule('impossible', { rank, say }, ...all)

export const rulesOfRoster: RuleProperties[] = [
  impossible(1, '序号里 {who} 出现了两次', isNot('repeated', null)),
  impossible(2, '序号里的 {who} 不在人员名单里', isNot('stranger', null)),
]

/** A state of a consultant: whether it can have been. */
export const rulesOfState: RuleProperties[] = [
  impossible(1, '出现了两次', isIn('id', { fact: 'ids' })),
  impossible(2, '发生在现在之后', than('at', 'greaterThan', 'now')),
  impossible(3, '里的 {who} 不在人员名单里', isNotIn('who', { fact: 'staff' })),
]

/** A reception: whether it can have been, and what it was for its receiver (CASE-5.2: known customers go past the queue). */
export const rulesOfReception: RuleProperties[] = [
  ...rulesOfState,
  impossible(4, '的结束早于开始', than('until', 'lessThan', 'at')),
  impossible(5, '说 {who} 接待了客户，可是 {who} 此前已经离职', than('at', 'greaterThan', 'leftAt')),
  rule('ownCustomer', undefined, isIn('customer', { fact: 'known' })),
  rule('newCustomer', undefined, isNotIn('customer', { fact: 'known' })),
]

/** Receiving somebody: since the last state that was told, and it is not over. */
const receiving: Conditions = [
  than('receptionAt', 'greaterThanInclusive', 'stateAt'),
  than('at', 'lessThan', 'until'),
]
const notReceiving: TopLevelCondition = {
  any: [than('receptionAt', 'lessThan', 'stateAt'), than('at', 'greaterThanInclusive', 'until')],
}
const skip = (why: string, source: string) => ({ rule: source, why })

/** A consultant: whether they can receive, and by which rule they are skipped (CASE-3, 5.2). */
export const rulesOfStanding = (unfit: readonly string[]): RuleProperties[] => [
  rule('engaged', skip('engaged', 'ours'), ...receiving, is('receivedAs', 'newCustomer')),
  rule('ownCustomer', skip('ownCustomer', 'ours'), ...receiving, is('receivedAs', 'ownCustomer')),
  rule(
    'absent',
    skip('absent', 'CASE-5.2'),
    isIn('state', ['away', 'trip', 'leave', 'lunch', 'left']),
    notReceiving,
  ),
  rule('unfit', skip('unfit', 'CASE-3'), isIn('state', unfit), notReceiving),
  rule('free', undefined, isIn('state', ['present', 'free']), notReceiving),
]

const who = { fact: 'who' }

/** Why it is their turn (CASE-5.1, 5.2). */
export const rulesOfTurn: RuleProperties[] = [
  rule(
    'turn',
    { rule: 'CASE-5.1', turn: who, order: 'numbered', number: { fact: 'number' } },
    isIn('as', ['turn', 'newRound']),
  ),
  rule('turn', { rule: 'CASE-5.2', returned: who }, is('as', 'returned')),
  rule('turn', { rule: 'ours', madeUp: who, as: 'ownCustomer' }, is('as', 'madeUp')),
]

const only = (kind: string): Conditions => [is('kinds', 1), is('kind', kind)]

/** Nobody can receive: what keeps them. */
export const rulesOfNobody: RuleProperties[] = [
  rule('allAbsent', undefined, ...only('absent')),
  rule('noneFit', undefined, ...only('unfit')),
  rule('allEngaged', undefined, ...only('engaged')),
  rule('noneFree', undefined, { fact: 'kinds', operator: 'greaterThan', value: 1 }),
]
