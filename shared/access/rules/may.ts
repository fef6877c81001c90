/**
 * May this person do this to this, and by which rule not. What no rule allows is refused (INFO-4.1: rights by duty and post, as few as
 * will do).
 * - SECRET-1       a consultant holds only the files of their own customers, and shows them to nobody without the manager's consent
 * - SECRET-2       clerk and manager hold the whole office's; the clerk passes nothing on without consent
 * - SECRET-3       what is secret is shown to nobody outside
 * - STEPS-6        consultants do not look at each other's follow-ups; the case manager inspects
 * - CASE-33, 34    big customers' prices are secret; the archive has a keeper
 * - CONFIRM-1.4    a confirmation record is never changed on the quiet
 * - ROTA-1.13      no listing for resale, no renaming of a buyer, no asking leaders for a discount, no promise beyond the rules
 */
import type { Decision, Fact } from '../../kernel/reason'
import type { RuleId } from '../../policy/articles'
import type { PresetName, Sourced } from '../../policy/sourced'
import { roleNames, type StaffRole } from '../model'
import type { AccessPolicy } from '../policy'

export interface Actor {
  readonly id: string
  readonly projectId: string
  readonly roles: readonly StaffRole[]
  readonly active: boolean
  /** The manager has agreed to this very act. */
  readonly consent?: boolean
}

/** SECRET-3's list, without the customers' files, which have an owner. */
export const secretKinds = [
  'projectData',
  'unitsAndSalesControl',
  'queueing',
  'salesPapers',
  'minutes',
  'reports',
  'trainingPapers',
  'leadersNumbers',
  'pay',
  'other',
] as const
export type SecretKind = (typeof secretKinds)[number]

export type Thing =
  | {
      readonly kind: 'customerFile' | 'followupRecord'
      readonly projectId: string
      readonly ownerId: string | null
    }
  | {
      readonly kind: 'archive' | 'bigCustomerPrice' | 'confirmationRecord' | 'rights'
      readonly projectId: string
    }
  | {
      readonly kind: 'secret'
      readonly projectId: string
      readonly what: SecretKind
      readonly heldBy: readonly StaffRole[]
    }
  | {
      readonly kind: 'unit' | 'buyerName' | 'discount' | 'promise'
      readonly projectId: string
      readonly approved: boolean
    }

/**
 * `see` it; `show` it to somebody of the office; `passOn` out of the office; `change` it openly, with the old entry kept; `changeQuietly`;
 * `give` (rights, a promise), `list` a unit for resale, `rename` a buyer, `seekFromLeader` a discount.
 */
export const actions = [
  'see',
  'show',
  'passOn',
  'change',
  'changeQuietly',
  'give',
  'list',
  'rename',
  'seekFromLeader',
] as const
export type Action = (typeof actions)[number]

/** Which of the four regulations the project began from: STEPS, CASE, CONFIRM and ROTA are cited only where they are the project's. */
export interface AccessRules {
  readonly access: AccessPolicy
  readonly preset: PresetName
}

type Verdict = Decision<'allowed' | 'refused'>

export function may(actor: Actor, action: Action, thing: Thing, { access, preset }: AccessRules): Verdict {
  const facts = { action, thing: thing.kind, roles: actor.roles.map((role) => roleNames[role]).join('、') }
  const allowed = (...rules: readonly RuleId[]): Verdict => ({
    outcome: 'allowed',
    because: rules.map((rule) => ({ rule, facts })),
    rejected: [],
  })
  const refused = (rule: RuleId, why: string): Verdict => ({
    outcome: 'refused',
    because: [{ rule, facts: { ...facts, why } }],
    rejected: [],
  })
  const has = (roles: Sourced<readonly StaffRole[]>) => actor.roles.some((role) => roles.value.includes(role))
  const own = (preferred: PresetName, rule: RuleId): RuleId => (preset === preferred ? rule : 'ours')
  const least = () => refused('INFO-4.1', '岗位没有这项权限')

  if (!actor.active) return refused('INFO-4.1', '已经离职或停用')
  if (actor.projectId !== thing.projectId) return refused('INFO-4.1', '不是本项目的')

  switch (thing.kind) {
    case 'customerFile':
      return customerFile(thing.ownerId === actor.id && actor.roles.includes('consultant'))
    case 'followupRecord': {
      if (thing.ownerId === actor.id) return action === 'see' ? allowed('SECRET-1') : customerFile(true)
      const inspects = has(access.inspectors)
      if (inspects && action === 'see') return allowed(access.inspectors.source)
      if (has(access.office)) return customerFile(false)
      return refused(own('steps', 'STEPS-6'), '顾问之间不得互看跟进记录')
    }
    case 'archive':
      if (action === 'see' && (has(access.keeper) || has(access.office)))
        return allowed(own('case', 'CASE-34'))
      if (action === 'change' && has(access.keeper))
        return allowed(own('case', 'CASE-34'), access.keeper.source)
      return refused(own('case', 'CASE-34'), '客户档案保密，由专人保管')
    case 'bigCustomerPrice':
      if (action === 'see' && has(access.bigPrices))
        return allowed(own('case', 'CASE-33'), access.bigPrices.source)
      return refused(own('case', 'CASE-33'), '大客户的价格保密')
    case 'confirmationRecord':
      if (action === 'changeQuietly') return refused(own('confirm', 'CONFIRM-1.4'), '不得私自改动确认记录')
      if (action === 'change') return has(access.correctors) ? allowed(access.correctors.source) : least()
      return action === 'see' && has(access.office) ? allowed(access.office.source) : least()
    case 'rights':
      return action === 'give' && has(access.rights) ? allowed('INFO-4.1', access.rights.source) : least()
    case 'secret':
      if (action === 'see' && actor.roles.some((role) => thing.heldBy.includes(role)))
        return allowed('INFO-4.1')
      return refused('SECRET-3', '公司机密，不在本岗位职责之内，也不得外传')
    case 'unit':
    case 'buyerName':
    case 'discount':
    case 'promise':
      if (thing.approved) return allowed(own('rota', 'ROTA-1.13'))
      return refused(own('rota', 'ROTA-1.13'), '没有批准，不得自行转售、更名、找领导要折扣或作规定以外的承诺')
  }

  function customerFile(mine: boolean): Verdict {
    const office = has(access.office)
    if (!mine && !office) return refused('SECRET-1', '顾问只看自己的客户')
    if (action === 'see' || action === 'change') return allowed(mine ? 'SECRET-1' : access.office.source)
    if (action !== 'show' && action !== 'passOn') return least()
    if (has(access.consent)) return allowed(access.consent.source)
    const rule: RuleId = mine ? 'SECRET-1' : 'SECRET-2'
    return actor.consent ? allowed(rule) : refused(rule, '没有销售经理同意，不得给别人看或外传')
  }
}

/** What a refusal says to whoever asked. */
export const sayRefusal = ({ because }: Verdict): Fact => because[0]?.facts['why'] ?? null
