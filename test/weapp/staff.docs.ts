/** More customers for the consultant of the small world: one due today, one soon, and as many as a test asks for. */
import type { Customer } from '@shared/customer/model'
import { customer } from '../world/docs'
import type { World } from '../world/world'

/** An instant in +08:00. */
const at = (written: string) => Date.parse(`${written}+08:00`)

/**
 * 林芳, high intent, spoken to on Friday the 20th, with a plan for Sunday the 22nd (SALES-10: by the end of that day). The
 * floor of her level, 5 days (SALES-13), would be the end of the 25th.
 */
const dueToday: Partial<Customer> = {
  name: '林芳',
  phones: ['13800138001'],
  level: 'highIntent',
  preferredMethod: 'wechat',
  taboo: '前夫',
  needs: { layout: '三房', budget: '三百万以内' },
  contacts: [
    {
      id: 'contact-1',
      at: at('2026-11-20T16:00'),
      byId: 'e-consultant',
      byName: '王敏',
      method: 'phone',
      content: '问了首付，想再看看样板间',
      feedback: 'keen',
    },
  ],
  plan: { day: '2026-11-22', goal: '约看样板间' },
  due: { at: at('2026-11-23T00:00'), rule: 'SALES-10' },
}

/** 马超, tier A, registered on Saturday at 15:00: a second touch within 48 hours (CRM-1.3). */
const dueSoon: Partial<Customer> = {
  name: '马超',
  phones: ['13800138002'],
  tier: 'A',
  registeredAt: at('2026-11-21T15:00'),
  due: { at: at('2026-11-23T15:00'), rule: 'CRM-1.3' },
}

export const insertCustomers = ({ cloud }: World) =>
  cloud.db.insertMany(
    'customers',
    [customer('today', dueToday), customer('soon', dueSoon)].map((doc) => ({ ...doc })),
  )

/** So many customers like 林芳, all due today: a full page of the queue and more. */
export const insertMany = ({ cloud }: World, count: number) =>
  cloud.db.insertMany(
    'customers',
    Array.from({ length: count }, (_, i) => ({
      ...customer(`many-${String(i).padStart(2, '0')}`, { ...dueToday, name: `客户第 ${i + 1} 位` }),
    })),
  )
