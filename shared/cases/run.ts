/** Runs a case: builds its world, asks, and compares the answer with what is expected. */

import type { WorkCalendar } from '../calendar/model'
import type { HistoryEvent } from '../history/model'
import type { Fact, Reason, Rejected } from '../kernel/reason'
import type { Result } from '../kernel/result'
import { dayOf, type Instant, startOfDay } from '../kernel/time'
import { changed } from '../policy/change'
import type { FullPolicy } from '../policy/full'
import { presetPolicy } from '../policy/presets'
import { type PresetName, presetNames } from '../policy/sourced'
import { asksOf, type Case, type Expected } from './format'
import { withIds } from './history'
import type { Answer, Described, Questions, World } from './model'

/** One question of a case under one preset, with what came out. */
export interface Checked {
  readonly name: string
  readonly question: string
  readonly preset: PresetName
  readonly answer: Answer
  /** What is not as expected, in plain Chinese; empty when it passed. */
  readonly wrong: readonly string[]
}

/** `calendar` is handed in by whoever runs the case; without it a question that counts working days is refused. */
export function runCase(one: Case, questions: Questions, calendar?: WorkCalendar): Checked[] {
  return asksOf(one).flatMap((ask) =>
    presetNames.flatMap((preset) => {
      const expected = ask.expectBy ? ask.expectBy[preset] : presetOf(one) === preset ? ask.expect : undefined
      if (!expected) return []
      const head = { name: one.case, question: ask.question, preset }
      const question = questions[ask.question]
      const policy = policyOf(one, preset)
      const answer: Answer = !policy.ok
        ? policy
        : question
          ? question.ask(worldOf(one, policy.value, ask.now ?? one.now, calendar), ask.with ?? {})
          : { ok: false, refusal: { code: 'BAD_INPUT', say: `没有这个问题：${ask.question}` } }
      return [{ ...head, answer, wrong: compare(answer, expected) }]
    }),
  )
}

const presetOf = ({ policy }: Case): PresetName | undefined =>
  typeof policy === 'string' ? policy : policy?.preset

/** The policy of a case under a preset, with the case's changes. */
export const policyOf = ({ policy }: Case, preset: PresetName): Result<FullPolicy> =>
  changed(presetPolicy(preset), typeof policy === 'object' ? policy.changes : {})

/** What a case is decided from, under a policy and at a time. */
export function worldOf(one: Case, policy: FullPolicy, now: Instant, calendar?: WorkCalendar): World {
  const staff = (one.staff ?? []).map((each) => (typeof each === 'string' ? { id: each, name: each } : each))
  const events = withIds(one.history ?? [])
  const start = startOfDay(dayOf(Math.min(now, one.now, ...events.map(({ at }) => at))))
  const duty = Object.entries(one.duty ?? {}).map(
    ([who, state]): HistoryEvent => ({ type: 'staff', id: `duty:${who}`, at: start, who, state }),
  )
  return { policy, history: [...duty, ...events], staff, now, ...(calendar ? { calendar } : {}) }
}

type Value = Described[string]
const same = (a: Value | undefined, b: Value): boolean => JSON.stringify(a) === JSON.stringify(b)
const sayFact = (fact: Fact): string => (fact === null ? '空' : String(fact))
export const sayValue = (value: Value): string =>
  typeof value === 'object' && value !== null ? `[${value.map(sayFact).join('、')}]` : sayFact(value)

/** What is not as expected. */
function compare(answer: Answer, expected: Expected): string[] {
  if (!answer.ok) {
    const { code, say } = answer.refusal
    if (expected.refused === undefined) return [`应当有结果，却被拒绝：${say}`]
    if (expected.refused !== code) return [`拒绝代码应为 ${expected.refused}，得到 ${code}`]
    return expected.naming && !say.includes(expected.naming) ? [`拒绝的话里应当有“${expected.naming}”`] : []
  }
  if (expected.refused !== undefined) return ['应当拒绝，却有结果']
  const { outcome, because, rejected } = answer.value
  const fields = Object.entries(expected.outcome ?? {}).flatMap(([field, want]) => {
    const got = outcome[field]
    if (got === undefined) return [`结果里没有“${field}”；有的是：${Object.keys(outcome).join('、')}`]
    return same(got, want) ? [] : [`${field} 应为 ${sayValue(want)}，得到 ${sayValue(got)}`]
  })
  return [
    ...fields,
    ...otherRules('依据', because, expected.because, expected.becauseIncludes),
    ...otherRules('未采用的条款', rejected, expected.rejected, expected.rejectedIncludes),
  ]
}

/** The rules that are not as expected: either just these, in any order, or these among others. */
function otherRules(
  where: string,
  got: readonly (Reason | Rejected)[],
  just: Expected['because'],
  among: Expected['because'],
): string[] {
  const ids = [...new Set(got.map(({ rule }) => rule))]
  const missing = (just ?? among ?? []).filter((id) => !ids.includes(id))
  const more = just ? ids.filter((id) => !just.includes(id)) : []
  return [
    ...missing.map((id) => `${where}里应当有 ${id}，得到 ${ids.join('、') || '空'}`),
    ...more.map((id) => `${where}里多了 ${id}`),
  ]
}
