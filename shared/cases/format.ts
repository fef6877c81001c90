/**
 * The format of a case file: what is the policy, who is there, what happened when, what is asked, and what is expected.
 * For people: docs/cases.md; for editors: test/cases/schema.json, which is made from this.
 */
import * as z from 'zod'
import type { Fact } from '../kernel/reason'
import { isRuleId, type RuleId } from '../policy/articles'
import { presetNames } from '../policy/sourced'
import { caseEvent, staffStates } from './history'
import { localTime } from './model'

const name = z.string().min(1)

const ruleId = z
  .string()
  .regex(/^([A-Z]+-[0-9.]+|ours)$/)
  .transform((id, issues): RuleId => {
    if (id === 'ours' || isRuleId(id)) return id
    issues.addIssue({ code: 'custom', message: `没有这一条：${id}` })
    return z.NEVER
  })
  .describe('条款编号，例如 ROTA-3.6；ours 是本项目约定')

const fact: z.ZodType<Fact> = z.union([z.string(), z.number(), z.boolean(), z.null()])

const expected = z
  .strictObject({
    outcome: z
      .exactOptional(z.record(name, z.union([fact, z.array(fact)])))
      .describe('结果里的字段；只比较写出来的字段'),
    because: z.exactOptional(z.array(ruleId)).describe('依据正好是这些条款，次序不论'),
    becauseIncludes: z
      .exactOptional(z.array(ruleId).min(1))
      .describe('依据里有这些条款，也可以还有别的；一次回答好几件事的问题用它'),
    rejected: z.exactOptional(z.array(ruleId)).describe('看过但没有采用的正好是这些条款，次序不论'),
    rejectedIncludes: z
      .exactOptional(z.array(ruleId).min(1))
      .describe('看过但没有采用的条款里有这些，也可以还有别的'),
    refused: z.exactOptional(name).describe('应当拒绝回答：拒绝代码，例如 BAD_INPUT'),
    naming: z.exactOptional(name).describe('拒绝的话里必须出现的文字，例如事件编号 e2'),
  })
  .refine(
    ({ outcome, because, becauseIncludes, rejected, rejectedIncludes, refused }) =>
      [because, becauseIncludes, rejected, rejectedIncludes, refused].some((each) => each !== undefined) ||
      Object.keys(outcome ?? {}).length > 0,
    '至少要写一项期望',
  )
  .refine(
    (all) =>
      (all.because === undefined || all.becauseIncludes === undefined) &&
      (all.rejected === undefined || all.rejectedIncludes === undefined),
    'because 和 becauseIncludes 只写一个，rejected 和 rejectedIncludes 也只写一个',
  )
  .refine((all) => all.naming === undefined || all.refused !== undefined, 'naming 要和 refused 一起写')
  .meta({ id: 'expected' })
export type Expected = z.output<typeof expected>

const expectedBy = z.strictObject({
  rota: expected,
  case: expected,
  confirm: expected,
  steps: expected,
})

const asking = {
  question: name.describe('问什么'),
  with: z.exactOptional(z.looseObject({})).describe('这个问题自己的字段'),
  expect: z.exactOptional(expected),
  expectBy: z.exactOptional(expectedBy).describe('四套制度各自的期望，同一段历史'),
}

export const askSchema = z
  .strictObject({
    ...asking,
    now: z.exactOptional(localTime).describe('不写就是案例的 now'),
  })
  .meta({ id: 'ask' })

const policy = z.union([
  z.enum(presetNames),
  z.strictObject({
    preset: z.exactOptional(z.enum(presetNames)),
    changes: z.record(name, z.json()).describe('路径 → 新的值，例如 ownership.callDays: 20'),
  }),
])

const person = z.union([name, z.strictObject({ id: name, name })])

export const caseSchema = z
  .strictObject({
    case: name.describe('一句话说明'),
    rules: z.array(ruleId).min(1).describe('这个案例覆盖的条款'),
    policy: z.exactOptional(policy).describe('哪一套制度；用 expectBy 时不写 preset'),
    staff: z.exactOptional(z.array(person)).describe('顾问名单，按序号或座次'),
    duty: z
      .exactOptional(z.record(name, z.enum(staffStates)))
      .describe('开始那天零点各人的状态；后来的变化写进 history'),
    now: localTime.describe('现在'),
    history: z.exactOptional(z.array(caseEvent)).describe('发生过的事，顺序不限'),
    asks: z.exactOptional(z.array(askSchema).min(1)).describe('对同一段历史问几个问题'),
    ...asking,
    question: z.exactOptional(asking.question),
  })
  .superRefine((one, issues) => {
    const complain = (message: string, path: (string | number)[]) =>
      issues.addIssue({ code: 'custom', message, path })
    if ((one.question === undefined) === (one.asks === undefined))
      complain('question 和 asks 要写一个，也只写一个', ['case'])
    if (one.asks && (one.with || one.expect || one.expectBy)) complain('有 asks 时，期望写在各问里', ['asks'])
    const preset = typeof one.policy === 'string' ? one.policy : one.policy?.preset
    asksOf(one).forEach((each, index) => {
      const path = one.asks ? ['asks', index] : ['question']
      if ((each.expect === undefined) === (each.expectBy === undefined))
        complain('expect 和 expectBy 要写一个，也只写一个', path)
      if (each.expect && !preset) complain('写 expect 时要写明 policy 是哪一套制度', path)
      if (each.expectBy && preset) complain('写 expectBy 时 policy 不能再选一套制度', path)
    })
  })
  .meta({ id: 'case' })

type Ask = z.output<typeof askSchema>

/** The questions of a case: its list, or its one. */
export function asksOf(one: {
  readonly asks?: readonly Ask[]
  readonly question?: string
  readonly with?: Record<string, unknown>
  readonly expect?: Expected
  readonly expectBy?: z.output<typeof expectedBy>
}): readonly Ask[] {
  if (one.asks) return one.asks
  if (one.question === undefined) return []
  const { question, with: fields, expect, expectBy } = one
  return [
    {
      question,
      ...(fields ? { with: fields } : {}),
      ...(expect ? { expect } : {}),
      ...(expectBy ? { expectBy } : {}),
    },
  ]
}

export type Case = z.output<typeof caseSchema>

/** A file holds one case, or a list of them. */
export const caseFileSchema = z.union([caseSchema, z.array(caseSchema).min(1)])
