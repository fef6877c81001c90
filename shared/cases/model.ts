/**
 * What a case file is decided from, and how a context offers its questions to case files. A context writes
 * `shared/<context>/cases.ts`:
 *
 *     export const questions: Questions = {
 *       owner: question({
 *         input: z.strictObject({ customer: z.string() }),
 *         answer: (world, { customer }) => owner(world.history, customer, world.policy.ownership, world.now),
 *         describe: (outcome) => ({ is: outcome.is, consultant: outcome.is === 'owner' ? outcome.consultant : null }),
 *       }),
 *     }
 */
import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'
import * as z from 'zod'
import type { WorkCalendar } from '../calendar/model'
import type { HistoryEvent, StaffId } from '../history/model'
import type { Decision, Fact } from '../kernel/reason'
import { ok, type Result, refuse } from '../kernel/result'
import { hour, type Instant, isDay, minute, startOfDay } from '../kernel/time'
import type { FullPolicy } from '../policy/full'

dayjs.extend(utc)

export interface World {
  readonly policy: FullPolicy
  readonly history: readonly HistoryEvent[]
  /** The roster, in the order that the case gives: order numbers and seats follow from it. */
  readonly staff: readonly { readonly id: StaffId; readonly name: string }[]
  readonly now: Instant
  /** The statutory working calendar, handed in by whoever runs the case; a question that counts working days refuses without it. */
  readonly calendar?: WorkCalendar
}

/** An outcome as a case compares it: field → value, or a list of values. Instants are written with {@link sayLocal}. */
export type Described = Readonly<Record<string, Fact | readonly Fact[]>>

/** What a case got: the outcome described, with why. */
export type Answer = Result<Decision<Described>>

export interface Question {
  readonly input: z.ZodType
  /** Reads the question's own fields from a case file, and decides. */
  ask(world: World, raw: unknown): Answer
}

export type Questions = Readonly<Record<string, Question>>

/** A question that case files can put: its own fields, what decides it, and its outcome as a case compares it. */
export function question<Input extends z.ZodType, Outcome>(of: {
  readonly input: Input
  readonly answer: (world: World, input: z.output<Input>) => Result<Decision<Outcome>>
  readonly describe: (outcome: Outcome) => Described
}): Question {
  return {
    input: of.input,
    ask: (world, raw) => {
      const input = of.input.safeParse(raw)
      if (!input.success) return refuse('BAD_INPUT', z.prettifyError(input.error))
      const answer = of.answer(world, input.data)
      return answer.ok ? ok({ ...answer.value, outcome: of.describe(answer.value.outcome) }) : answer
    },
  }
}

/** A decision that cannot be refused, as an answer. */
export const decided = <Outcome>(decision: Decision<Outcome>): Result<Decision<Outcome>> => ok(decision)

const offset = 8 * hour
const localForm = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}(:\d{2})?$/

/** An instant as case files write it, in +08:00: `2026-11-22 10:30`, with seconds where there are any. */
export function sayLocal(at: Instant): string {
  const local = dayjs.utc(at + offset)
  return local.format(at % 60_000 === 0 ? 'YYYY-MM-DD HH:mm' : 'YYYY-MM-DD HH:mm:ss')
}

/** Reads `2026-11-22 10:30` in +08:00; null when it is no such time. */
export function readLocal(text: string): Instant | null {
  if (!localForm.test(text)) return null
  const day = text.slice(0, 10)
  const [h = 0, m = 0, s = 0] = text.slice(11).split(':').map(Number)
  const isTime = h < 24 && m < 60 && s < 60
  return isTime && isDay(day) ? startOfDay(day) + h * hour + m * minute + s * 1000 : null
}

/** A field of a case file that holds an instant, written `2026-11-22 10:30` in +08:00. */
export const localTime = z
  .string()
  .regex(localForm)
  .transform((text, issues): Instant => {
    const at = readLocal(text)
    if (at !== null) return at
    issues.addIssue({ code: 'custom', message: `没有这个时间：${text}` })
    return z.NEVER
  })
  .describe('北京时间，例如 2026-11-22 10:30')
