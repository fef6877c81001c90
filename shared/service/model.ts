/** A service case 服务单: a complaint or a repair, its clocks (CRM-2.6, CRM-4.1, INFO-3.5), and every step so far. */
import type { SortKey } from '../kernel/key'
import type { Instant } from '../kernel/time'
import type { RuleId } from '../policy/articles'

export const caseKinds = ['complaint', 'repair'] as const
export type CaseKind = (typeof caseKinds)[number]
export const caseKindNames: Readonly<Record<CaseKind, string>> = { complaint: '投诉', repair: '报修' }

/** What is promised of a case: CRM-4.1 and CRM-2.6; INFO-3.5 (first answer, final result); CRM-4.2 (on site, plan, speak). */
export const clockNames = [
  'respond',
  'plan',
  'solve',
  'firstAnswer',
  'finalResult',
  'onSite',
  'speak',
] as const
export type ClockName = (typeof clockNames)[number]
export const clockTexts: Readonly<Record<ClockName, string>> = {
  respond: '响应',
  plan: '给出方案',
  solve: '解决',
  firstAnswer: '首次答复',
  finalResult: '最终处理',
  onSite: '客服经理到场',
  speak: '总经理与客户沟通',
}

/**
 * - `open` nobody has answered yet
 * - `acknowledged` an officer has it
 * - `answered` the measure and the person in charge are named
 * - `closed` the officer says it is done; the buyer has the last word
 * - `confirmed` the buyer agrees
 */
export type CaseStatus = 'open' | 'acknowledged' | 'answered' | 'closed' | 'confirmed'
export const statusNames: Readonly<Record<CaseStatus, string>> = {
  open: '等待受理',
  acknowledged: '已受理',
  answered: '处理中',
  closed: '等您确认',
  confirmed: '已完成',
}

/** One promise of the case, as it was made under the policy in force then. */
export interface CaseClock {
  readonly name: ClockName
  readonly rule: RuleId
  /** Whose its number is, where it is not the rule's own. */
  readonly number?: RuleId
  readonly startAt: Instant
  readonly warnAt: Instant
  readonly dueAt: Instant
  readonly metAt?: Instant
  readonly escalatedAt?: Instant
}

/** Who did a step, as the buyer may know them: somebody on our staff by name. Each audience has its own word for the others. */
export type StepActor = 'buyer' | 'timer' | { readonly name: string }

export interface CaseStep {
  readonly at: Instant
  readonly kind: 'opened' | 'acknowledged' | 'answered' | 'closed' | 'confirmed' | 'reopened' | 'escalated'
  readonly by: StepActor
  readonly text: string
}

export interface Case {
  readonly _id: string
  readonly projectId: string
  readonly version: number
  readonly kind: CaseKind
  readonly dealId: string
  readonly unitLabel: string
  readonly customerId: string
  readonly openedAt: Instant
  readonly text: string
  readonly photos: readonly string[]
  readonly status: CaseStatus
  readonly clocks: readonly CaseClock[]
  /** The officer who has it; null while nobody has. */
  readonly officer: { readonly id: string; readonly name: string; readonly phone: string } | null
  readonly answer: { readonly measure: string; readonly inCharge: string } | null
  readonly rating: { readonly stars: number; readonly words: string } | null
  /** How often it was opened: 1 at first, one more with each reopening. */
  readonly round: number
  readonly steps: readonly CaseStep[]
  /** The next clock that runs and has not been escalated, for the timer and the queue; null when none does. */
  readonly nextClockAt: Instant | null
  /** The place in the queue: the earliest clock that still runs, escalated or not; the opening where none does. */
  readonly queueKey: SortKey
  /** `keyAt(openedAt, _id)`: the place in the buyer's list. */
  readonly openedKey: SortKey
  /** Whether the staff still owe a step: true until it is closed. For the queue. */
  readonly pending: boolean
}
