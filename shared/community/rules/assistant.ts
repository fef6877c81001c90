/**
 * CRM-5.4: the 7×24 assistant answers the common questions (say, how the ownership certificate is obtained) with the words that the
 * project wrote. It knows a question by the words in it, and hands over to a person what it does not know or what fits two topics: it
 * never makes an answer up.
 */
import type { Decision, Rejected } from '../../kernel/reason'
import { ok, type Result, refuse } from '../../kernel/result'
import type { CommunityPolicy } from '../policy'

export type Reply =
  | { readonly is: 'answered'; readonly topic: string; readonly answer: string }
  | { readonly is: 'handOver'; readonly why: 'unknown' | 'unclear' }

export function replyTo(question: string, { commonQuestions }: CommunityPolicy): Result<Decision<Reply>> {
  const asked = question.replace(/\s/g, '')
  if (asked === '') return refuse('BAD_INPUT', '没有写要问什么')
  const fitting = commonQuestions.value.filter(({ words }) => words.some((word) => asked.includes(word)))
  const [only, ...others] = fitting
  const answered = only !== undefined && others.length === 0
  const rejected: Rejected[] = answered
    ? []
    : fitting.map(({ topic }) => ({
        rule: 'CRM-5.4',
        facts: { topic },
        why: `也像是在问“${topic}”，不替提问的人猜，转给客服`,
      }))
  return ok({
    outcome: answered
      ? { is: 'answered', topic: only.topic, answer: only.answer }
      : { is: 'handOver', why: only === undefined ? 'unknown' : 'unclear' },
    because: [
      { rule: 'CRM-5.4', facts: { topics: fitting.map(({ topic }) => topic).join('、') } },
      { rule: commonQuestions.source, facts: { commonQuestions: commonQuestions.value.length } },
    ],
    rejected,
  })
}
