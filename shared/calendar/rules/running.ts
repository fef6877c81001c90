/**
 * Several clocks side by side, as one decision: each with its state, due time and who answers, the stricter first. For complaints and
 * repairs (CRM-2.6, 4.1, 4.2; INFO-3.5), callbacks (LOST), visits (VISIT), notices (CRM-2.3), and the like.
 */
import type { Decision, Fact, Reason } from '../../kernel/reason'
import { ok, type Result } from '../../kernel/result'
import type { Instant } from '../../kernel/time'
import type { RuleId } from '../../policy/articles'
import type { Versions, WorkCalendar } from '../model'
import { type Allowance, deadlineOf, type Pause, readClock, type TimeFrame } from './clock'
import type { OfficeHours } from './officeHours'

/** Who answers for a clock, where it is a post and not a person. */
export const postNames = {
  consultant: '置业顾问',
  clerk: '内业',
  manager: '案场经理',
  salesVicePresident: '销售副总',
  showroomManager: '展厅经理',
  callbackOfficer: '回访专员',
  departmentHead: '部门负责人',
  serviceOfficer: '客服专员',
  serviceManager: '客服经理',
  engineeringDirector: '工程总监',
  generalManager: '总经理',
  maintenance: '维修',
  planner: '策划',
  finance: '财务',
  administrator: '系统管理员',
} as const
export type Post = keyof typeof postNames

export interface Started<Name extends string = string> {
  readonly name: Name
  readonly rule: RuleId
  /** The source of its number, where that is another one than the rule. */
  readonly number?: RuleId
  readonly who: Post
  readonly startAt: Instant
  readonly allowance: Allowance
  readonly warnMinutes: number
  readonly pauses?: readonly Pause[]
  readonly metAt: Instant | null
  readonly facts: Readonly<Record<string, Fact>>
  /** It is known before it starts: a birthday, a month's end. Any other start in the future is refused. */
  readonly upcoming?: boolean
}

export interface Running<Name extends string = string> {
  readonly name: Name
  readonly rule: RuleId
  /** As in {@link Started}. */
  readonly number?: RuleId
  readonly who: Post
  readonly state: 'notYet' | 'running' | 'warning' | 'overdue' | 'met' | 'metLate' | 'paused'
  /** Null while it is paused. */
  readonly dueAt: Instant | null
  readonly warnAt: Instant | null
}

export function readAll<Name extends string>(
  clocks: readonly Started<Name>[],
  frame: TimeFrame,
  now: Instant,
): Result<Decision<readonly Running<Name>[]>> {
  const read: { readonly running: Running<Name>; readonly because: readonly Reason[] }[] = []
  for (const clock of clocks) {
    const running = readOne(clock, frame, now)
    if (!running.ok) return running
    const { rule, number, facts, name } = clock
    const because: Reason[] = [{ rule, facts: { ...facts, clock: name, dueAt: running.value.dueAt } }]
    if (number && number !== rule) because.push({ rule: number, facts: { ...facts, clock: name } })
    read.push({ running: running.value, because })
  }
  read.sort((a, b) => (a.running.dueAt ?? Infinity) - (b.running.dueAt ?? Infinity))
  return ok({
    outcome: read.map(({ running }) => running),
    because: read.flatMap(({ because }) => because),
    rejected: [],
  })
}

function readOne<Name extends string>(
  clock: Started<Name>,
  frame: TimeFrame,
  now: Instant,
): Result<Running<Name>> {
  const { name, rule, number, who, startAt, allowance, warnMinutes, pauses = [], metAt } = clock
  const of = { name, rule, who, ...(number && number !== rule && { number }) }
  const plain = { startAt, allowance, warnMinutes }
  if (clock.upcoming && startAt > now) {
    const deadline = deadlineOf(plain, [], frame)
    if (!deadline.ok) return deadline
    const { dueAt, warnAt } = deadline.value
    return ok({ ...of, state: metAt === null ? 'notYet' : 'met', dueAt, warnAt })
  }
  // What is done ahead of its time is done.
  const done = metAt !== null && clock.upcoming ? Math.max(metAt, startAt) : metAt
  const read = readClock({ ...plain, pauses, ...(done === null ? {} : { metAt: done }) }, frame, now)
  if (!read.ok) return read
  if (read.value.state === 'paused') return ok({ ...of, state: 'paused', dueAt: null, warnAt: null })
  const { state, dueAt, warnAt } = read.value
  return ok({ ...of, state, dueAt, warnAt })
}

/** For clocks that do not count office hours. */
const roundTheClock: Versions<OfficeHours> = [
  { from: '2000-01-01', value: { open: 'everyDay', shifts: [{ from: '00:00', to: '24:00' }] } },
]
export const naturalFrame = (calendar: WorkCalendar): TimeFrame => ({ calendar, hours: roundTheClock })
