/**
 * A value of a policy together with where it comes from. A value whose source is an article is cited with every decision that
 * it makes; one whose source is `ours` is the project's own choice, where the adopted text is silent, and is never
 * shown as an article.
 */
import * as z from 'zod'
import { articles, type RuleId } from './articles'

export interface Sourced<T> {
  readonly value: T
  readonly source: RuleId
}

/** The schema of a sourced value. */
export const sourced = <Value extends z.ZodType>(value: Value) =>
  z.strictObject({
    value,
    source: z.custom<RuleId>(
      (source) => source === 'ours' || (typeof source === 'string' && Object.hasOwn(articles, source)),
    ),
  })

export const by = <T>(source: RuleId, value: T): Sourced<T> => ({ value, source })
export const ours = <T>(value: T): Sourced<T> => ({ value, source: 'ours' })

/** The four whole regulations that a project can pick from. */
export const presetNames = ['rota', 'case', 'confirm', 'steps'] as const
export type PresetName = (typeof presetNames)[number]
export const presetTitles: Readonly<Record<PresetName, string>> = {
  rota: '天成 房地产销售客户管理制度',
  case: '案场客户管理制度',
  confirm: '客户确认制度与接待规范',
  steps: '晶都 案场客户程序分解',
}

/** What a linter finds in a policy. */
export interface Finding {
  /** The path of the field: `register.visitDays`. */
  readonly field: string
  readonly rule: RuleId
  /** What is wrong, and what would mend it, in plain Chinese. */
  readonly problem: string
  readonly mend: string
}
