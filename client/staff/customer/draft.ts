/** A follow-up as it is being written, kept on the phone until the cloud has it. */
import { type Attempt, readAttempt } from '@client/api'
import type { InputOf } from '@shared/contract'
import { type ContactMethod, contactMethods, type Feedback, feedbacks } from '@shared/customer/model'
import { type Day, isDay } from '@shared/kernel/time'
import Taro from '@tarojs/taro'

export type FollowupInput = InputOf<'staff.logFollowup'>

export interface Draft {
  readonly method: ContactMethod | null
  readonly feedback: Feedback | null
  readonly day: Day | null
  readonly content: string
  readonly goal: string
  readonly attempt: Attempt | null
}

export const emptyDraft: Draft = {
  method: null,
  feedback: null,
  day: null,
  content: '',
  goal: '',
  attempt: null,
}

const keyOf = (customerId: string) => `followup-draft:${customerId}`

const text = (value: unknown) => (typeof value === 'string' ? value : '')

export function readDraft(customerId: string): Draft {
  const kept: Record<string, unknown> = Object(Taro.getStorageSync(keyOf(customerId)))
  return {
    method: contactMethods.find((each) => each === kept['method']) ?? null,
    feedback: feedbacks.find((each) => each === kept['feedback']) ?? null,
    day: isDay(text(kept['day'])) ? text(kept['day']) : null,
    content: text(kept['content']),
    goal: text(kept['goal']),
    attempt: readAttempt(kept['attempt']),
  }
}

export const keepDraft = (customerId: string, draft: Draft): void =>
  Taro.setStorageSync(keyOf(customerId), draft)

/** Begins to write down a greeting (CASE-19); what is written already stays. */
export function beginCare(customerId: string, content: string): void {
  const draft = readDraft(customerId)
  if (draft.content === '') keepDraft(customerId, { ...draft, method: 'greeting', content })
}

export const dropDraft = (customerId: string): void => Taro.removeStorageSync(keyOf(customerId))

/** The first thing that is still missing, as the form calls it. */
export function missingIn({ method, feedback, day, content, goal }: Draft): string | null {
  if (!method) return '怎么联系的'
  if (!feedback) return '客户的反应'
  if (!content.trim()) return '说了什么'
  if (!day) return '下次什么时候'
  return goal.trim() ? null : '下次要做什么'
}

/** What goes to the cloud; null while something is missing. */
export function inputOf(customerId: string, draft: Draft): FollowupInput | null {
  const { method, feedback, day } = draft
  const content = draft.content.trim()
  const goal = draft.goal.trim()
  if (!method || !feedback || !day || !content || !goal) return null
  return { customerId, method, content, feedback, plan: { day, goal } }
}
