/** A planned contact, one that was put off, and a sheet that was handed in: for the operations on them. */
import { minute } from '@shared/kernel/time'
import { blankSheet, type Sheet } from '@shared/sheet/model'
import { customer, now } from '../world/docs'
import type { World } from '../world/world'

const day = 24 * 60 * minute
export const sunday = '2026-11-22'

/** Spoken to yesterday, and again on the 24th. */
export const plannedCustomer = (id: string) =>
  customer(id, {
    name: '吴越',
    phones: [`1370002${String(id.length).padStart(4, '0')}`],
    registeredAt: now - 2 * day,
    plan: { day: '2026-11-24', goal: '约看样板间' },
    contacts: [
      {
        ...{ id: `contact-${id}`, at: now - day, byId: 'e-consultant', byName: '王敏' },
        ...{ method: 'phone', content: '问了首付，周末和家人商量', feedback: 'considering' },
      },
    ],
  })

export const handedIn: Sheet = {
  ...blankSheet('p1', 'e-consultant', sunday),
  ...{ version: 2, handedInAt: now - minute, remark: '这周两组要复访' },
}

export async function fillPapers({ cloud }: World): Promise<void> {
  const postponed = {
    ...plannedCustomer('postponed'),
    plan: { day: '2026-11-26', goal: '约看样板间' },
    postponements: [
      {
        ...{
          id: 'postponement-1',
          at: now - minute,
          by: 'e-consultant',
          from: '2026-11-24',
          to: '2026-11-26',
        },
        ...{ reason: 'customerAsked', words: '' },
      },
    ],
  }
  await cloud.db.insertMany('customers', [{ ...plannedCustomer('planned') }, { ...postponed }])
  await cloud.db.insertMany('sheets', [{ ...handedIn }])
}
