/** How a project takes on a regulation, and each later version of it. */
import { ok, type Result, refuse } from '../kernel/result'
import { dayOf, type Instant } from '../kernel/time'
import type { FullPolicy } from './full'
import { sayPath } from './labels'
import { lintPolicy } from './lint'
import type { Policies } from './model'
import type { Finding } from './sourced'

const withoutStop = (text: string) => text.replace(/。$/, '')
const sayFinding = ({ field, problem, mend }: Finding): string =>
  `${sayPath(field)}：${withoutStop(problem)}。${withoutStop(mend)}`

/**
 * A project's versions with one more. It must have no findings, follow the latest version in number and in date, be of the
 * same project, and begin after today: what has happened stays judged by what was in force then.
 */
export function adopt(policies: readonly FullPolicy[], next: FullPolicy, now: Instant): Result<Policies> {
  const findings = lintPolicy(next)
  if (findings.length > 0)
    return refuse(
      'CONFLICT',
      `制度还有 ${findings.length} 个问题，不能启用。${findings.map(sayFinding).join('；')}`,
      findings.map(({ rule, field }) => ({ rule, facts: { field } })),
    )
  const [first, ...rest] = policies
  const last = policies.at(-1)
  if (!first || !last)
    return next.version === 1 ? ok([next]) : refuse('CONFLICT', '第一份制度的版本号应当是 1')
  if (next.project !== last.project)
    return refuse('CONFLICT', `这是“${next.project}”的制度，不能用于“${last.project}”`)
  if (next.version !== last.version + 1)
    return refuse('CONFLICT', `上一版是第 ${last.version} 版，这一版应当是第 ${last.version + 1} 版`)
  if (next.from <= last.from) return refuse('CONFLICT', `上一版从 ${last.from} 起执行，这一版要更晚`)
  if (next.from <= dayOf(now))
    return refuse('CONFLICT', `这一版从 ${next.from} 起执行，已经发生的事不能改判；请从明天或以后起`)
  return ok([first, ...rest, next])
}
