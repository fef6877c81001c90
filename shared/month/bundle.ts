/**
 * The bundle 月末档案: a consultant's files of a month, sorted one by one and handed to the planning supervisor at the month's end
 * (CASE-40): open → handed in → taken over, or returned with a note on what is missing.
 */
import type { CustomerId, StaffId } from '../history/model'
import { ok, type Result, refuse } from '../kernel/result'
import { type Day, dayOf, type Instant, sayDay, startOfDay } from '../kernel/time'
import type { RuleId } from '../policy/articles'
import { type Policies, policyAt } from '../policy/model'
import { firstDay, lastDay, type Month, monthsOf } from './calendar'
import type { Figures, Told } from './model'

export interface Bundle {
  readonly _id: string
  readonly projectId: string
  readonly version: number
  readonly who: StaffId
  readonly month: Month
  /** `bundlesOf(projectId, month)`: what the bundles of one month are found by. */
  readonly of: string
  readonly sorted: readonly CustomerId[]
  readonly handedIn: { readonly at: Instant; readonly by: StaffId; readonly note: string } | null
  /** What the planner said last: taken over, or returned with what is missing. */
  readonly answer: {
    readonly at: Instant
    readonly by: StaffId
    readonly takes: boolean
    readonly note: string
  } | null
}

export const bundleStates = ['open', 'handedIn', 'returned', 'taken'] as const
export type BundleState = (typeof bundleStates)[number]

export function bundleState({ handedIn, answer }: Pick<Bundle, 'handedIn' | 'answer'>): BundleState {
  if (handedIn !== null) return answer?.takes ? 'taken' : 'handedIn'
  return answer === null ? 'open' : 'returned'
}

export const bundleId = (projectId: string, who: StaffId, month: Month): string =>
  `bundle-${projectId}-${who}-${month}`

export const bundlesOf = (projectId: string, month: Month): string => `${projectId}:${month}`

export const blankBundle = (projectId: string, who: StaffId, month: Month): Bundle => ({
  ...{ _id: bundleId(projectId, who, month), projectId, version: 0, who, month },
  ...{ of: bundlesOf(projectId, month), sorted: [], handedIn: null, answer: null },
})

/** The article of the hand-in where it is the project's own; elsewhere it may be done and nobody is reminded. */
export const bundleRule = (policies: Policies, month: Month): RuleId =>
  policyAt(policies, startOfDay(firstDay(month))).preset === 'case' ? 'CASE-40' : 'ours'

/** More files of one consultant in one month than there are (ours). */
const mostSorted = 400

/** How many months back files can still be handed in, this month among them (ours). */
const monthsOpen = 3
export const bundleMonths = (policies: Policies, now: Instant): readonly Month[] =>
  monthsOf(policies, now).slice(0, monthsOpen)

function open(bundle: Bundle, policies: Policies, now: Instant): Result<Bundle> {
  if (!bundleMonths(policies, now).includes(bundle.month))
    return refuse('BAD_INPUT', '只能交本月和前两个月的档案，请换一个月。')
  const state = bundleState(bundle)
  if (state === 'taken') return refuse('CONFLICT', '策划已经接收了这个月的档案，不能再改。')
  if (state === 'handedIn') return refuse('CONFLICT', '已经交给策划了。要改，请先撤回。')
  return ok(bundle)
}

/** Marks a file as sorted, or takes the mark off. */
export function sortFile(
  bundle: Bundle,
  { customer, on }: { readonly customer: CustomerId; readonly on: boolean },
  policies: Policies,
  now: Instant,
): Result<Bundle> {
  const may = open(bundle, policies, now)
  if (!may.ok) return may
  const others = bundle.sorted.filter((each) => each !== customer)
  if (on && others.length >= mostSorted) return refuse('CONFLICT', `一个月最多整理 ${mostSorted} 份。`)
  return ok({ ...bundle, version: bundle.version + 1, sorted: on ? [...others, customer] : others })
}

/** The month's last day, from which on its files are handed in (CASE-40); null once that has come. */
export const opensOn = (month: Month, now: Instant): Day | null =>
  dayOf(now) < lastDay(month) ? lastDay(month) : null

/** @param files those to be sorted, as they were counted last; null before that. */
export function handInBundle(
  bundle: Bundle,
  asked: {
    readonly on: boolean
    readonly by: StaffId
    readonly note: string
    readonly files: readonly CustomerId[] | null
  },
  policies: Policies,
  now: Instant,
): Result<Bundle> {
  const { on, by, note, files } = asked
  const state = bundleState(bundle)
  if (!on) {
    if (state !== 'handedIn')
      return refuse('CONFLICT', state === 'taken' ? '策划已经接收，不能撤回。' : '这个月的还没有交。')
    return ok({ ...bundle, version: bundle.version + 1, handedIn: null })
  }
  const may = open(bundle, policies, now)
  if (!may.ok) return may
  const from = opensOn(bundle.month, now)
  if (from !== null) return refuse('CONFLICT', `${sayDay(from, now)}起才能交，现在可以先一份一份整理好。`)
  if (files === null) return refuse('CONFLICT', '这个月的档案还没有数好，请过几分钟再交。')
  const rest = files.filter((id) => !bundle.sorted.includes(id)).length
  if (rest > 0 && note === '')
    return refuse('CONFLICT', `还有 ${rest} 份没有整理好。请整理完，或者写明缺什么再交。`)
  return ok({ ...bundle, version: bundle.version + 1, handedIn: { at: now, by, note }, answer: null })
}

/** The planner takes it over, or returns it and says what is missing. */
export function answerBundle(
  bundle: Bundle,
  asked: {
    /** The version that was looked at. */
    readonly version: number
    readonly takes: boolean
    readonly by: StaffId
    readonly note: string
  },
  now: Instant,
): Result<Bundle> {
  const { version, takes, by, note } = asked
  if (bundleState(bundle) !== 'handedIn') return refuse('CONFLICT', '这份档案现在不在等接收，请刷新后查看。')
  if (version !== bundle.version) return refuse('CONFLICT', '刚刚又交过一次，请看过新的再接收。')
  if (!takes && note === '') return refuse('BAD_INPUT', '退回要写明缺什么。')
  const answer = { at: now, by, takes, note }
  return ok({
    ...bundle,
    version: bundle.version + 1,
    handedIn: takes ? bundle.handedIn : null,
    answer,
  })
}

/** Of those who have files of a month, whose bundle is not in. */
export const missingOf = (figures: Figures | null, bundles: readonly Bundle[]): readonly StaffId[] => {
  const handed = new Set(bundles.filter(({ handedIn }) => handedIn !== null).map(({ who }) => who))
  return (figures?.people ?? []).flatMap(({ who, files }) => (files > 0 && !handed.has(who) ? [who] : []))
}

/** What is to be told now: on the month's last day that the files are due; once it is over, whose are not in, and that it is over. */
export function toTell(month: Month, told: Told | null, now: Instant): Told | null {
  const today = dayOf(now)
  if (today < lastDay(month) || told === 'over') return null
  if (today === lastDay(month)) return told === null ? 'due' : null
  return told === 'late' ? 'over' : 'late'
}
