/** What is asked of a policy: the questions of the cases, each with the world that it is asked in. */
import type { WorkCalendar } from '@shared/calendar/model'
import { asksOf, type Case } from '@shared/cases/format'
import type { Answer, Question, Questions, World } from '@shared/cases/model'
import { worldOf } from '@shared/cases/run'
import type { Reason } from '@shared/kernel/reason'
import type { FullPolicy } from '@shared/policy/full'
import * as z from 'zod'

export interface Asking {
  readonly name: string
  readonly question: Question
  /** The question's own fields, as a case writes them. */
  readonly fields: unknown
  readonly world: Omit<World, 'policy'>
}

/** Each question of each case, whatever policy the case was written for: it may be asked of any. */
export const askingsOf = (
  cases: readonly Case[],
  questions: Questions,
  policy: FullPolicy,
  calendar: WorkCalendar,
): Asking[] =>
  cases.flatMap((one) =>
    asksOf(one).flatMap((ask): Asking[] => {
      const question = questions[ask.question]
      if (!question) return []
      const { policy: _, ...world } = worldOf(one, policy, ask.now ?? one.now, calendar)
      return [{ name: ask.question, question, fields: ask.with ?? {}, world }]
    }),
  )

export const answerOf = ({ question, fields, world }: Asking, policy: FullPolicy): Answer =>
  question.ask({ ...world, policy }, fields)

/** What came out, as texts that can be compared. */
export interface Said {
  /** The outcome as a case sees it, or the refusal. */
  readonly outcome: string
  /** Which articles decided and which lost, each with what it speaks of; not with its numbers, since they cite the value itself. */
  readonly reasons: string
}

export function saidBy(asking: Asking, policy: FullPolicy): Said {
  const answer = answerOf(asking, policy)
  if (!answer.ok) return { outcome: JSON.stringify(answer.refusal), reasons: '' }
  const { outcome, because, rejected } = answer.value
  const names = (reasons: readonly Reason[]) =>
    reasons.map(({ rule, facts }) => [rule, facts['field'], facts['about']])
  return { outcome: JSON.stringify(outcome), reasons: JSON.stringify([names(because), names(rejected)]) }
}

const sourced = z.strictObject({ value: z.unknown(), source: z.string() })

/** The paths of the sourced values that an answer was made from. */
export function readBy(asking: Asking, policy: FullPolicy): ReadonlySet<string> {
  const paths = new Set<string>()
  answerOf(asking, watched(policy, '', paths))
  return paths
}

/** The same, but that it notes which sourced values are looked at. */
function watched<Node extends object>(node: Node, path: string, paths: Set<string>): Node {
  const holds = sourced.safeParse(node).success
  return new Proxy(node, {
    get(target, key, receiver) {
      const part: unknown = Reflect.get(target, key, receiver)
      if (holds && key === 'value') paths.add(path)
      if (typeof key === 'symbol' || typeof part !== 'object' || part === null) return part
      const at = holds ? path : path === '' ? key : `${path}.${key}`
      return watched(part, at, paths)
    },
  })
}
