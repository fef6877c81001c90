/**
 * What is due: every follow-up clock of a policy over a history, with since when, until when, by which rule, and who answers.
 * What was done is among the rejected, with when. A deadline that needs a year which the working calendar does not know is
 * listed as unknown, so that one such clock never hides the others.
 */

import type { WorkCalendar } from '../../calendar/model'
import type { Reading, TimeFrame } from '../../calendar/rules/clock'
import { naturalFrame } from '../../calendar/rules/running'
import type { CustomerId } from '../../history/model'
import type { Decision, Reason, Rejected } from '../../kernel/reason'
import { ok, type Result, refuse } from '../../kernel/result'
import { dayOf, type Instant, sayDate } from '../../kernel/time'
import type { RuleId } from '../../policy/articles'
import { type FollowupFacts, trailsOf } from '../facts'
import {
  type Answerer,
  type Candidate,
  type FollowupRules,
  type RulesAt,
  type Task,
  taskNames,
} from './candidate'
import { completeFile, openFile } from './files'
import { fileRecords, handInSheets } from './filing'
import { factsOf, historyClocks, read, reasonsOf } from './reading'

interface Item {
  readonly task: Task
  readonly rule: RuleId
  readonly customer: CustomerId | null
  readonly who: Answerer
  readonly since: Instant
}

export type DueItem =
  | (Item & {
      readonly state: 'running' | 'warning' | 'overdue'
      readonly dueAt: Instant
      readonly warnAt: Instant
    })
  | (Item & { readonly state: 'unknown'; readonly say: string })

/** Under one policy. */
export const whatIsDue = (
  facts: FollowupFacts,
  rules: FollowupRules,
  calendar: WorkCalendar,
  now: Instant,
): Result<Decision<readonly DueItem[]>> => whatIsDueBy(facts, () => rules, calendar, now)

/** Under a policy that changes: each clock keeps the rules that held when it started. */
export function whatIsDueBy(
  facts: FollowupFacts,
  rulesAt: RulesAt,
  calendar: WorkCalendar,
  now: Instant,
): Result<Decision<readonly DueItem[]>> {
  const trails = trailsOf(facts, now)
  if (!trails.ok) return trails
  const records = new Map(facts.records.map((each) => [each.event, each]))
  const candidates: Candidate[] = handInSheets(trails.value, facts, rulesAt, now)
  for (const trail of trails.value) {
    const file = openFile(trail, rulesAt)
    if (!file.ok) return file
    candidates.push(
      file.value,
      ...completeFile(trail, rulesAt),
      ...fileRecords(trail, rulesAt, records, now),
      ...historyClocks(trail, rulesAt, now),
    )
  }
  return readAll(candidates, rulesAt, naturalFrame(calendar), now)
}

function readAll(
  candidates: readonly Candidate[],
  rulesAt: RulesAt,
  frame: TimeFrame,
  now: Instant,
): Result<Decision<readonly DueItem[]>> {
  const items: { readonly item: DueItem; readonly because: readonly Reason[] }[] = []
  const rejected: Rejected[] = []
  for (const candidate of candidates) {
    const { task, rule, customer, who, startAt, metAt, over } = candidate
    const of: Item = { task, rule, customer, who, since: startAt }
    const reject = (why: string) => rejected.push({ rule, facts: factsOf(candidate), why })
    if (over !== undefined) {
      reject(over)
      continue
    }
    if (metAt !== null && (metAt < startAt || metAt > now)) {
      return refuse(
        'BAD_INPUT',
        `${customer ?? '周报'} 的“${taskNames[task]}”完成时间早于开始，或者在未来，请核对。`,
      )
    }
    const clock = read(candidate, rulesAt, frame, now)
    if (!clock.ok) {
      const { say } = clock.refusal
      if (metAt !== null) reject(`已完成，是否按时不知道：${say}`)
      else
        items.push({
          item: { ...of, state: 'unknown', say },
          because: [{ rule, facts: factsOf(candidate) }],
        })
      continue
    }
    const { value } = clock
    if (value.state === 'paused') continue
    if (value.state === 'met' || value.state === 'metLate') reject(done(value))
    else {
      const { state, dueAt, warnAt } = value
      items.push({ item: { ...of, state, dueAt, warnAt }, because: reasonsOf(candidate, dueAt) })
    }
  }
  items.sort((a, b) => at(a.item) - at(b.item) || a.item.since - b.item.since)
  return ok({
    outcome: items.map(({ item }) => item),
    because: items.flatMap(({ because }) => because),
    rejected,
  })
}

/** What cannot be dated comes first: somebody has to look at it. */
const at = (item: DueItem): Instant => (item.state === 'unknown' ? 0 : item.dueAt)

const done = (reading: Extract<Reading, { metAt: Instant }>): string =>
  reading.state === 'met'
    ? `${sayDate(dayOf(reading.metAt))} 已按时完成`
    : `${sayDate(dayOf(reading.metAt))} 已完成，但晚了`
