/** A second file of 刘洋, who changed his number; and a file of a colleague's that is read in his already. */
import { absorb } from '@shared/customer/absorb'
import { customer, now } from '../world/docs'
import type { World } from '../world/world'

const day = 24 * 3_600_000

export const insertTwins = ({ cloud }: World) => {
  const visitor = customer('visitor', { name: '刘洋', phones: ['13700003333'] })
  const twin = customer('twin', {
    ...{ name: '刘洋', phones: ['13700009991'], registeredAt: now - 2 * day },
    needs: { layout: '三房' },
  })
  const wife = customer('inside', {
    ...{ name: '吴悦', phones: ['13700009992'], registeredAt: now - day, ownerId: 'e-colleague' },
    ...{ needs: { budget: '两百万' }, taboo: '学区' },
  })
  const merged = { as: 'spouse' as const, why: '一起来看过房', at: now - 3_600_000, by: 'e-manager' }
  const inside = absorb(
    { kept: visitor, absorbed: wife, owner: 'e-consultant', loses: 'e-colleague' },
    merged,
    [],
  )
  return cloud.db.insertMany(
    'customers',
    [twin, inside].map((each) => ({ ...each })),
  )
}
