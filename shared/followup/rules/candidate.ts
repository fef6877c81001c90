/** A clock that a rule looked at, before it is read: what is to be done, by whom, from when, and for how long. */
import type { Allowance } from '../../calendar/rules/clock'
import type { CustomerId, StaffId } from '../../history/model'
import type { Fact } from '../../kernel/reason'
import { addMonths, dayOf, daysBetween, type Instant } from '../../kernel/time'
import type { OwnershipPolicy } from '../../ownership/policy'
import type { RuleId } from '../../policy/articles'
import type { FollowupPolicy } from '../policy'

export const tasks = [
  'openFile',
  'completeFile',
  'fileRecord',
  'archiveRecord',
  'handInSheet',
  'message',
  'sameDayCall',
  'followups',
  'firstRevisit',
  'revisit',
  'secondTouch',
  'weeklyPush',
  'levelFloor',
  'beforeDeal',
  'validity',
  'progress',
  'pool',
] as const
export type Task = (typeof tasks)[number]

export const taskNames: Readonly<Record<Task, string>> = {
  openFile: '建立客户档案',
  completeFile: '补全成交客户档案',
  fileRecord: '登记录入',
  archiveRecord: '内业录入归档',
  handInSheet: '上交跟进表',
  message: '发送接待后的信息',
  sameDayCall: '当天回电',
  followups: '新客户跟进',
  firstRevisit: '登记后的首次回访',
  revisit: '回访',
  secondTouch: '第二次联系',
  weeklyPush: '每周推送',
  levelFloor: '按级别联系',
  beforeDeal: '成交前跟进',
  validity: '客户归属到期',
  progress: '推进成交',
  pool: '跟进，否则可收回公共客户池',
}

/** Who answers: a consultant by id, or a post. */
export type Answerer = { readonly staff: StaffId } | { readonly post: 'clerk' | 'manager' }

export interface Candidate {
  readonly task: Task
  /** The rule that makes it due: the source of the policy's choice. */
  readonly rule: RuleId
  /** The source of its number, where that is another one than the rule. */
  readonly number?: RuleId
  readonly customer: CustomerId | null
  readonly who: Answerer
  readonly startAt: Instant
  readonly allowance: Allowance
  readonly metAt: Instant | null
  readonly facts: Readonly<Record<string, Fact>>
  /** Why there is nothing left to do, where its end has passed for good. */
  readonly over?: string
}

/** The pieces of a policy that the clocks are read from: how long an ownership lasts is said by the ownership's own piece. */
export interface FollowupRules {
  readonly followup: FollowupPolicy
  readonly ownership: Pick<OwnershipPolicy, 'validity' | 'disputes'>
}

/** The rules in force at an instant: a clock keeps the ones that held when it started. */
export type RulesAt = (at: Instant) => FollowupRules

/** Calendar months from an instant, as a window of days. */
export const months = (from: Instant, count: number): Allowance => ({
  measure: 'days',
  days: daysBetween(dayOf(from), addMonths(dayOf(from), count)),
})
