/**
 * CASE's rules on ownership as json-rules-engine's documentation teaches to write them: conditions on facts, an event with its params, and
 * priorities where one rule has to come before another. The condition on `type` is looked at first (the documented way to spare the
 * others), so that a rule about another kind of event costs one condition; without it the package is a tenth slower.
 */
import type { RuleProperties, TopLevelCondition } from 'json-rules-engine'
import type { RuleId } from '../../shared/policy/articles'

/** A reason: its article, what it is about (for a call or for a visit), and the facts to name, each under its name in the reason. */
export interface Said {
  readonly rule: RuleId
  readonly about: string | Readonly<Record<string, string>>
  readonly facts: Readonly<Record<string, string>>
  /** Why the rule lost, with facts in braces; only where it did. */
  readonly why?: string
}

/** What an event carries: the reason that it gives, the rule that lost, or why the history is refused. */
export interface Params {
  readonly because?: Said
  readonly lost?: Said
  readonly refuse?: string
}

type NestedCondition = AllOf['all'][number]
type AllOf = Extract<TopLevelCondition, { all: unknown }>

const is = (fact: string, value: unknown): NestedCondition => ({ fact, operator: 'equal', value })
const isNot = (fact: string, value: unknown): NestedCondition => ({ fact, operator: 'notEqual', value })
const isIn = (fact: string, value: unknown): NestedCondition => ({ fact, operator: 'in', value })
const than = (fact: string, operator: string, other: string): NestedCondition => ({
  fact,
  operator,
  value: { fact: other },
})
const on = (type: string): NestedCondition => ({ fact: 'type', operator: 'equal', value: type, priority: 2 })

const rule = (type: string, params: Params, ...all: NestedCondition[]): RuleProperties => ({
  conditions: { all },
  event: { type, params },
})
/** What cannot be; the first one counts, so each has a priority of its own. */
const impossible = (priority: number, refuse: string, ...all: NestedCondition[]): RuleProperties => ({
  ...rule('refuse', { refuse }, ...all),
  priority,
})
const lost = (said: Said, ...all: NestedCondition[]) => rule('lost', { lost: said }, ...all)

const entry = { event: 'id', at: 'at', by: 'by' }
const otherPurposes = ['research', 'sightsee', 'peer']
const founding = [
  on('registered'),
  is('complete', true),
  { fact: 'purpose', operator: 'notIn', value: otherPurposes },
]
const held = [is('handover', false), than('at', 'lessThan', 'until')]
const byOwner = than('by', 'equal', 'owner')
const byAnother = than('by', 'notEqual', 'owner')
const lateFollowUp: Said = {
  rule: 'CASE-10',
  about: 'followUp',
  facts: { ...entry, owner: 'owner' },
  why: '归属已经失效，之后的跟进不能恢复',
}

export const rulesOfOwnership: RuleProperties[] = [
  impossible(8, '记录 {id} 的时间是 {when}，还没有到，请改正。', than('at', 'greaterThan', 'now')),
  impossible(7, '两条记录都叫 {id}，内容却不同，请核对。', is('earlier', 'other')),
  { ...rule('repeated', {}, is('earlier', 'same')), priority: 6 },
  impossible(
    5,
    '记录 {id} 由 {by} 所做，但 {by} 当时已经离职。',
    isNot('type', 'staff'),
    isIn('by', { fact: 'gone' }),
  ),
  impossible(4, '记录 {id} 的录入时间早于发生时间。', on('registered'), than('enteredAt', 'lessThan', 'at')),
  impossible(
    3,
    '记录 {id} 引用了 {cites}，但在它之前没有这条记录。',
    on('registered'),
    isNot('cites', null),
    is('cited', null),
  ),
  impossible(2, '记录 {id} 引用的 {cites} 不是这位客户的登记。', on('registered'), {
    fact: 'cited',
    operator: 'notIn',
    value: [null, 'registered'],
  }),

  rule(
    'unregistered',
    {
      lost: {
        rule: 'ours',
        about: 'foundsNothing',
        facts: { event: 'id', by: 'by' },
        why: '{by}没有登记姓名和联系方式，不产生归属',
      },
      because: { rule: 'ours', about: 'unregistered', facts: entry },
    },
    on('registered'),
    is('complete', false),
  ),
  lost(
    {
      rule: 'CASE-12',
      about: 'foundsNothing',
      facts: { event: 'id', by: 'by' },
      why: '不是来买房的，不用登记，也不产生归属',
    },
    on('registered'),
    is('complete', true),
    isIn('purpose', otherPurposes),
  ),
  lost(
    { rule: 'CASE-39', about: 'waiting', facts: entry, why: '客户在等经理安排，{by}的登记不产生归属' },
    ...founding,
    is('handover', true),
  ),
  rule(
    'found',
    {
      because: {
        rule: 'CASE-16',
        about: { call: 'firstCall', visit: 'firstVisit' },
        facts: { event: 'id', at: 'at', owner: 'by' },
      },
    },
    ...founding,
    is('handover', false),
    than('at', 'greaterThanInclusive', 'until'),
  ),
  rule('renewed', {}, ...founding, ...held, byOwner),
  rule(
    'upheld',
    {
      because: {
        rule: 'CASE-16',
        about: { call: 'first', visit: 'notAsked' },
        facts: { event: 'id', at: 'at', owner: 'owner', receiver: 'by' },
      },
      lost: {
        rule: 'CASE-16',
        about: 'laterEntry',
        facts: entry,
        why: '{by}登记时，客户已是{owner}的有效客户',
      },
    },
    ...founding,
    ...held,
    byAnother,
  ),

  rule('followed', {}, on('followedUp'), ...held, byOwner),
  lost(
    { ...lateFollowUp, why: '{by}不是归属人，他的跟进不延长{owner}的有效期' },
    on('followedUp'),
    ...held,
    byAnother,
  ),
  lost(lateFollowUp, on('followedUp'), is('handover', true)),
  lost(
    lateFollowUp,
    on('followedUp'),
    isNot('owner', null),
    is('handover', false),
    than('at', 'greaterThanInclusive', 'until'),
  ),

  rule('new', {}, on('asked'), is('owner', null)),
  rule(
    'handover',
    { because: { rule: 'CASE-39', about: 'leaver', facts: { owner: 'owner', value: 'leaver' } } },
    on('asked'),
    is('handover', true),
  ),
  rule('owned', {}, on('asked'), ...held),
  rule(
    'ended',
    {},
    on('asked'),
    isNot('owner', null),
    is('handover', false),
    than('at', 'greaterThanInclusive', 'until'),
  ),
]
