/** What is said of a file that is shared. */

import type { Employee } from '../access/model'
import { may } from '../access/rules/may'
import { maySeeCustomer } from '../access/rules/ownCustomers'
import type { OutputOf } from '../contract'
import type { Customer } from '../customer/model'
import type { StaffId } from '../history/model'
import type { Instant } from '../kernel/time'
import { type Policies, policyAt } from '../policy/model'
import { hasRead, runningShare, stateOf } from './model'

type View = OutputOf<'staff.customer'>['sharing']
type SharedRow = OutputOf<'staff.sharedFiles'>['rows'][number]

export interface SharingViewer {
  readonly reader: Employee
  readonly policies: Policies
  readonly now: Instant
  readonly nameOf: (id: StaffId) => string
}

/** Those that are over and are still told. */
const shownOver = 3

/** Whether somebody's consent is enough to show this file (SECRET-1). */
export function mayConsent(
  { _id, projectId, roles, active }: Employee,
  file: Pick<Customer, 'projectId' | 'ownerId'>,
  policies: Policies,
  now: Instant,
): boolean {
  const policy = policyAt(policies, now)
  const thing = { kind: 'customerFile', projectId: file.projectId, ownerId: file.ownerId } as const
  return may({ id: _id, projectId, roles, active }, 'show', thing, policy).outcome === 'allowed'
}

export function sharingView(customer: Customer, { reader, policies, now, nameOf }: SharingViewer): View {
  const { sharing, ownerId, status } = customer
  const held = maySeeCustomer(reader, customer).ok
  const shares = (sharing?.shares ?? []).map((share) => ({ share, state: stateOf(share, ownerId, now) }))
  const over = shares.filter(({ state }) => state === 'over' || state === 'declined').slice(-shownOver)
  const decides = held && mayConsent(reader, customer, policies, now)
  return {
    reading: !held,
    mayAsk: ownerId === reader._id && reader.roles.includes('consultant') && status !== 'lost',
    shares: shares
      .filter((each) => each.state === 'asked' || each.state === 'running' || over.includes(each))
      .filter(({ share }) => held || share.with === reader._id)
      .reverse()
      .map(({ share, state }) => ({
        id: share.id,
        with: nameOf(share.with),
        by: nameOf(share.by),
        why: share.why,
        days: share.days,
        at: share.at,
        state,
        until: share.until ?? null,
        readDays: share.reads?.length ?? 0,
        readAt: share.reads?.at(-1) ?? null,
        mayDecide: decides && state === 'asked',
        mayEnd: held && (state === 'asked' || state === 'running'),
      })),
  }
}

/** What of a file the colleague's list needs. */
export type SharedFile = Pick<Customer, '_id' | 'name' | 'level' | 'ownerId' | 'sharing'>

/** A row of the colleague's list; null where it is over by now. */
export function sharedRow(
  file: SharedFile,
  who: StaffId,
  nameOf: (id: StaffId) => string,
  now: Instant,
): SharedRow | null {
  const share = runningShare(file, who, now)
  if (share?.until === undefined) return null
  return {
    id: file._id,
    name: file.name,
    level: file.level,
    from: nameOf(share.by),
    why: share.why,
    until: share.until,
    readToday: hasRead(share, now),
  }
}
