/** Asked for by the owner, consented to by the manager, ended by either or by time; each day's reading is logged. */
import { hidden } from '../access/hidden'
import type { Employee } from '../access/model'
import { shareFor } from '../access/rules/shareFor'
import type { Customer } from '../customer/model'
import type { StaffId } from '../history/model'
import type { Reason } from '../kernel/reason'
import { ok, type Result, refuse } from '../kernel/result'
import type { Instant } from '../kernel/time'
import { type Policies, policyAt } from '../policy/model'
import {
  hasRead,
  mostOpenShares,
  mostShares,
  runningShare,
  type Share,
  type ShareState,
  type Sharing,
  stateOf,
} from './model'

export interface Changed {
  readonly customer: Customer
  readonly share: Share
  readonly because: readonly Reason[]
}

export interface ShareAsked {
  readonly id: string
  readonly with: StaffId
  readonly by: StaffId
  readonly why: string
  readonly days: number
}

const open: ReadonlySet<ShareState> = new Set(['asked', 'running'])

/** @param colleague with whom; undefined where there is nobody like that. */
export function askShare(
  customer: Customer,
  asked: ShareAsked,
  colleague: Employee | undefined,
  policies: Policies,
  now: Instant,
): Result<Changed> {
  if (!colleague?.active || !colleague.roles.includes('consultant')) return hidden
  if (asked.with === asked.by) return refuse('BAD_INPUT', '不用和自己共享，请选一位同事。')
  const lasts = shareFor(asked.days, policyAt(policies, now).access, now)
  if (lasts.outcome === null)
    return refuse(
      'NOT_ALLOWED',
      `最多共享 ${policyAt(policies, now).access.sharing.mostDays.value} 天，请少写几天。`,
      lasts.because,
    )
  const { ownerId, sharing } = customer
  const running = (sharing?.shares ?? []).filter((each) => open.has(stateOf(each, ownerId, now)))
  if (running.some((each) => each.with === asked.with))
    return refuse('CONFLICT', '和这位同事的共享已经提过，还没有结束。')
  if (running.length >= mostOpenShares)
    return refuse('CONFLICT', `一份档案同时最多共享给 ${mostOpenShares} 位，请先结束一位。`)
  return ok(changed(customer, { ...asked, at: now }, lasts.because, now))
}

/** The manager consents, or does not. The days run from the consent. */
export function decideShare(
  customer: Customer,
  id: string,
  { by, approved }: { readonly by: StaffId; readonly approved: boolean },
  policies: Policies,
  now: Instant,
): Result<Changed> {
  const share = customer.sharing?.shares.find((each) => each.id === id)
  if (!share) return hidden
  if (stateOf(share, customer.ownerId, now) !== 'asked') return refuse('CONFLICT', '这个申请已经处理过了。')
  const lasts = shareFor(share.days, policyAt(policies, now).access, now)
  if (approved && lasts.outcome === null)
    return refuse('NOT_ALLOWED', '申请之后制度改了，现在不能共享这么多天。请让顾问重新申请。', lasts.because)
  const decided = { at: now, by, approved }
  return ok(
    changed(
      customer,
      { ...share, decided, ...(approved && lasts.outcome !== null && { until: lasts.outcome }) },
      lasts.because,
      now,
    ),
  )
}

/** Ended early, or an application taken back: by the owner, or by whoever holds the office's files. */
export function endShare(customer: Customer, id: string, by: StaffId, now: Instant): Result<Changed> {
  const share = customer.sharing?.shares.find((each) => each.id === id)
  if (!share) return hidden
  if (!open.has(stateOf(share, customer.ownerId, now))) return refuse('CONFLICT', '这次共享已经结束了。')
  return ok(changed(customer, { ...share, ended: { at: now, by } }, [secret], now))
}

/** The colleague opens the file: the day's first time is logged, and the owner sees it. */
export function readShared(customer: Customer, who: StaffId, now: Instant): Result<Changed> {
  const share = runningShare(customer, who, now)
  if (!share) return hidden
  if (hasRead(share, now)) return ok({ customer, share, because: [secret] })
  return ok(changed(customer, { ...share, reads: [...(share.reads ?? []), now] }, [secret], now))
}

/** The next share whose time is over, marked as ended then; null where there is none. */
export function endOverdue(customer: Customer, now: Instant): Changed | null {
  const { sharing, ownerId } = customer
  const share = sharing?.shares.find(
    (each) => each.until !== undefined && !each.ended && stateOf(each, ownerId, now) === 'over',
  )
  if (!share) return null
  const ended = { at: Math.min(share.until ?? now, now), by: 'timer' as const }
  return changed(customer, { ...share, ended }, [secret], now)
}

const secret: Reason = { rule: 'SECRET-1', facts: {} }

function changed(customer: Customer, share: Share, because: readonly Reason[], now: Instant): Changed {
  const before = customer.sharing?.shares ?? []
  const known = before.some(({ id }) => id === share.id)
  const shares = known ? before.map((each) => (each.id === share.id ? share : each)) : [...before, share]
  return {
    customer: {
      ...customer,
      version: customer.version + 1,
      sharing: sharingOf(shares, customer.ownerId, now),
    },
    share,
    because,
  }
}

function sharingOf(shares: readonly Share[], ownerId: StaffId | null, now: Instant): Sharing {
  const kept = fewest(shares, ownerId, now)
  const running = kept.filter((share) => stateOf(share, ownerId, now) === 'running')
  // One whose time is over and that nobody has ended yet is the timer's still.
  const ends = kept.flatMap(({ until, ended }) => (until === undefined || ended ? [] : [until]))
  return {
    shares: kept,
    readers: [...new Set(running.map((share) => share.with))],
    until: ends.length === 0 ? null : Math.min(...ends),
  }
}

/** The oldest that are over leave where there are too many. */
function fewest(shares: readonly Share[], ownerId: StaffId | null, now: Instant): readonly Share[] {
  let surplus = shares.length - mostShares
  return shares.filter((share) => {
    if (surplus <= 0 || open.has(stateOf(share, ownerId, now))) return true
    surplus -= 1
    return false
  })
}
