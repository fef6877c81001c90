/** Customers whom nobody has, and a hand-over that has begun: for the operations on them. */
import type { Customer } from '@shared/customer/model'
import { findable } from '@shared/customer/terms'
import type { HistoryEvent } from '@shared/history/model'
import { hour } from '@shared/kernel/time'
import { type HandOver, handOverId } from '@shared/pool/handOver'
import { expire, type Moved } from '@shared/pool/move'
import { placed } from '@shared/pool/place'
import { ownerWith } from '@shared/register/decide'
import { spell } from '../../cloudfunctions/_lib/spell'
import { customer, now, policies } from '../world/docs'
import type { World } from '../world/world'

const day = 24 * hour
/** The consultant who leaves, and has no customers any more. */
export const leaver = 'e-leaver'

/** A customer who came to a consultant so many days ago, and was followed up some days later. */
export function cameDaysAgo(
  id: string,
  by: string,
  days: number,
  followed: readonly number[] = [],
): Customer {
  const at = now - days * day
  const history: HistoryEvent[] = [
    {
      ...{ type: 'registered', id: `${id}-r`, at, customer: `c-${id}` },
      channel: 'visit',
      by,
      complete: true,
    },
    ...followed.map(
      (later): HistoryEvent => ({
        ...{ type: 'followedUp', id: `${id}-${later}`, at: at + later * day, customer: `c-${id}`, by },
        ...{ method: 'phone', effective: true },
      }),
    ),
  ]
  const last = at + Math.max(0, ...followed) * day
  const file = { ...customer(id, { ownerId: by, registeredAt: at, phones: [phoneOf(id)] }), history }
  const decided = ownerWith(file, [], policies, last)
  if (!decided.ok) throw new Error(decided.refusal.say)
  return findable({ ...file, slots: [`p1/${id}/0`], ...placed(file, decided.value, last) }, spell)
}

const phoneOf = (id: string) =>
  `135${[...id]
    .reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 100_000_000, 7)
    .toString()
    .padStart(8, '0')}`

const done = (result: ReturnType<typeof expire>): Moved => {
  if (!result?.ok) throw new Error('the time has not run out')
  return result.value
}

/** Whom a consultant lost: who came ten days ago and was not followed up within seven (ROTA-3.6). */
export const lapsedCustomer = (id: string, by = 'e-colleague'): Customer =>
  done(expire(cameDaysAgo(id, by, 10), policies, now)).customer

export const handOverOf = (who: string, total: number): HandOver => ({
  ...{ _id: handOverId(who), projectId: 'p1', version: 1, who, by: 'e-manager', at: now - hour },
  ...{ way: 'rotation', receivers: ['e-consultant'], total },
})

export async function fillPool(world: World): Promise<void> {
  const files = [lapsedCustomer('public'), cameDaysAgo('stale', 'e-consultant', 35, [3])]
  await world.cloud.db.insertMany(
    'customers',
    files.map((each) => ({ ...each })),
  )
}
