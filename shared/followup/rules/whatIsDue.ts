/**
 * What is due: every follow-up clock of a policy over a history, with since when, until when, by which rule, and who answers.
 * What was done is among the rejected, with when. A deadline that needs a year which the working calendar does not know is
 * listed as unknown, so that one such clock never hides the others.
 */

import type { WorkCalendar } from '../../calendar/model'
import { type Reading, readClock } from '../../calendar/rules/clock'
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
import { leastFollowup } from './least'
import { rhythm } from './rhythm'
import { validityEnds } from './validity'

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
      ...leastFollowup(trail, rulesAt),
      ...rhythm(trail, rulesAt),
      ...validityEnds(trail, rulesAt, now),
    )
  }
  return readAll(candidates, rulesAt, calendar, now)
}

function readAll(
  candidates: readonly Candidate[],
  rulesAt: RulesAt,
  calendar: WorkCalendar,
  now: Instant,
): Result<Decision<readonly DueItem[]>> {
  const items: { readonly item: DueItem; readonly because: readonly Reason[] }[] = []
  const rejected: Rejected[] = []
  for (const candidate of candidates) {
    const { task, rule, customer, who, startAt, facts } = candidate
    const of: Item = { task, rule, customer, who, since: startAt }
    const all = { ...facts, task, customer, since: startAt }
    const { metAt, over } = candidate
    const { warn } = rulesAt(startAt).followup
    if (over !== undefined) {
      rejected.push({ rule, facts: all, why: over })
      continue
    }
    if (metAt !== null && (metAt < startAt || metAt > now)) {
      return refuse(
        'BAD_INPUT',
        `${customer ?? '周报'} 的“${taskNames[task]}”完成时间早于开始，或者在未来，请核对。`,
      )
    }
    const clock = readClock(
      {
        startAt,
        allowance: candidate.allowance,
        warnMinutes: 'days' in candidate.allowance ? warn.ofDays.value : warn.minutes.value,
        ...(metAt === null ? {} : { metAt }),
      },
      naturalFrame(calendar),
      now,
    )
    if (!clock.ok) {
      if (metAt !== null)
        rejected.push({ rule, facts: all, why: `已完成，是否按时不知道：${clock.refusal.say}` })
      else
        items.push({
          item: { ...of, state: 'unknown', say: clock.refusal.say },
          because: [{ rule, facts: all }],
        })
      continue
    }
    const read = clock.value
    if (read.state === 'paused') continue
    if (read.state === 'met' || read.state === 'metLate') {
      rejected.push({ rule, facts: all, why: done(read) })
      continue
    }
    const { state, dueAt, warnAt } = read
    const because: Reason[] = [{ rule, facts: { ...all, dueAt } }]
    if (candidate.number && candidate.number !== rule)
      because.push({ rule: candidate.number, facts: { ...facts, task } })
    items.push({ item: { ...of, state, dueAt, warnAt }, because })
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

const done = (read: Extract<Reading, { metAt: Instant }>): string =>
  read.state === 'met'
    ? `${sayDate(dayOf(read.metAt))} 已按时完成`
    : `${sayDate(dayOf(read.metAt))} 已完成，但晚了`
