/** Why a decision came out as it did: the rule, and the facts that it was applied to. */
import type { RuleId } from '../policy/articles'

export type Fact = string | number | boolean | null

export interface Reason {
  readonly rule: RuleId
  readonly facts: Readonly<Record<string, Fact>>
}

/** A rule that was looked at and lost. */
export interface Rejected extends Reason {
  /** Why it lost, in plain Chinese. */
  readonly why: string
}

/** What every automatic decision returns. */
export interface Decision<Outcome> {
  readonly outcome: Outcome
  readonly because: readonly Reason[]
  readonly rejected: readonly Rejected[]
}
