/** The flow of a service case: opened → acknowledged → answered → closed → confirmed, or reopened. */
import { keyAt } from '../kernel/key'
import type { Reason } from '../kernel/reason'
import { ok, type Result, refuse } from '../kernel/result'
import type { Instant } from '../kernel/time'
import type { Rulebook } from '../policy/model'
import type { Case, CaseKind, CaseStep } from './model'
import { type CaseAct, metBy } from './rules/caseClocks'
import { dueClocks, markEscalated, meet, reasonOf, startClocks, withClocks } from './rules/clocks'

export interface NewCase {
  readonly _id: string
  readonly projectId: string
  readonly kind: CaseKind
  readonly dealId: string
  readonly unitLabel: string
  readonly customerId: string
  readonly text: string
  readonly photos: readonly string[]
}

export interface Changed {
  readonly case: Case
  readonly because: readonly Reason[]
}

type Officer = NonNullable<Case['officer']>

export function openCase(input: NewCase, rulebook: Rulebook, now: Instant): Result<Changed> {
  const started = startClocks(input.kind, rulebook, now)
  if (!started.ok) return started
  const { clocks, because } = started.value
  return ok({
    case: {
      ...input,
      version: 1,
      openedAt: now,
      status: 'open',
      ...withClocks(clocks, { _id: input._id, openedAt: now }),
      openedKey: keyAt(now, input._id),
      officer: null,
      answer: null,
      rating: null,
      round: 1,
      steps: [{ at: now, kind: 'opened', by: 'buyer', text: input.text }],
      pending: true,
    },
    because,
  })
}

export function acknowledge(current: Case, officer: Officer, now: Instant): Result<Changed> {
  if (current.status !== 'open') return taken(current)
  return ok(
    step(
      current,
      { at: now, kind: 'acknowledged', by: nameOf(officer), text: `${officer.name}已受理` },
      'respondedAt',
      {
        status: 'acknowledged',
        officer,
      },
    ),
  )
}

/** CRM-4.1: the answer names the measure and who is responsible. An answer also is a response. */
export function answer(
  current: Case,
  officer: Officer,
  given: { readonly measure: string; readonly inCharge: string },
  now: Instant,
): Result<Changed> {
  if (current.status === 'closed' || current.status === 'confirmed') return finished()
  const text = `${given.measure}（负责人：${given.inCharge}）`
  return ok(
    step(current, { at: now, kind: 'answered', by: nameOf(officer), text }, 'planAt', {
      status: 'answered',
      officer: current.officer ?? officer,
      answer: given,
    }),
  )
}

export function close(current: Case, officer: Officer, result: string, now: Instant): Result<Changed> {
  if (current.status === 'closed' || current.status === 'confirmed') return finished()
  if (current.status !== 'answered') {
    return refuse('CONFLICT', '请先答复处理措施和负责人，再结案。', [
      { rule: current.clocks[0]?.rule ?? 'CRM-4.1', facts: {} },
    ])
  }
  return ok(
    step(current, { at: now, kind: 'closed', by: nameOf(officer), text: result }, 'solvedAt', {
      status: 'closed',
      pending: false,
    }),
  )
}

export function confirm(
  current: Case,
  rating: { readonly stars: number; readonly words: string },
  now: Instant,
): Result<Changed> {
  if (current.status === 'confirmed') return refuse('CONFLICT', '您已经确认过了，谢谢。')
  if (current.status !== 'closed') return refuse('CONFLICT', '客服还没有结案，等结案后再确认。')
  const text = `满意度 ${rating.stars} 星${rating.words ? `：${rating.words}` : ''}`
  return ok(
    step(current, { at: now, kind: 'confirmed', by: 'buyer', text }, null, { status: 'confirmed', rating }),
  )
}

/** The buyer does not agree: the case opens again and its clocks begin anew (ours; CRM-4.1 does not speak of it). */
export function reopen(current: Case, why: string, rulebook: Rulebook, now: Instant): Result<Changed> {
  if (current.status !== 'closed') {
    return refuse('CONFLICT', '只有等您确认的服务单可以重新打开；如有新问题，请另提一单。')
  }
  const started = startClocks(current.kind, rulebook, now)
  if (!started.ok) return started
  const changed = step(current, { at: now, kind: 'reopened', by: 'buyer', text: why }, null, {
    status: 'open',
    ...withClocks(started.value.clocks, current),
    answer: null,
    round: current.round + 1,
    pending: true,
  })
  return ok({ ...changed, because: [{ rule: 'ours', facts: { round: changed.case.round } }] })
}

/** The timer's visit: every clock that has run out is escalated, each once. Null when there is nothing to do. */
export function escalate(current: Case, now: Instant): Changed | null {
  const due = dueClocks(current.clocks, now)
  if (due.length === 0) return null
  const clocks = markEscalated(current.clocks, now)
  return {
    case: {
      ...current,
      version: current.version + 1,
      ...withClocks(clocks, current),
      steps: [
        ...current.steps,
        { at: now, kind: 'escalated', by: 'timer', text: '承诺的时限已过，已上报案场经理' },
      ],
    },
    because: due.map((clock) => reasonOf(clock)),
  }
}

function step(
  current: Case,
  made: CaseStep,
  act: CaseAct | null,
  change: Partial<Omit<Case, 'version' | 'steps'>>,
): Changed {
  const clocks = act ? meet(current.clocks, act, made.at) : current.clocks
  return {
    case: {
      ...current,
      ...withClocks(clocks, current),
      ...change,
      version: current.version + 1,
      steps: [...current.steps, made],
    },
    because: clocks
      .filter(({ name, metAt }) => act && metBy[name].includes(act) && metAt === made.at)
      .map((clock) => reasonOf(clock, made.at > clock.dueAt)),
  }
}

const nameOf = ({ name }: Officer) => ({ name })

const taken = (current: Case): Result<never> =>
  current.officer
    ? refuse('CONFLICT', `这一单已由${current.officer.name}受理，不用重复受理。`)
    : refuse('CONFLICT', '这一单已经有人受理了。')

const finished = (): Result<never> => refuse('CONFLICT', '这一单已经结案。业主如有意见会重新打开。')
