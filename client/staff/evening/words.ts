/** How the day's list is said. */
import type { OutputOf } from '@shared/contract'
import { type Instant, sayDay, sayWhen } from '@shared/kernel/time'

export type Evening = OutputOf<'staff.evening'>
export type EveningRow = Evening['rows'][number]

const ways = {
  visit: '到访，',
  call: '来电，',
  online: '网上留资，',
  company: '公司转来，',
  received: '由',
} as const
const doings = { visit: '接待', call: '接听', online: '登记', company: '登记', received: '接待' } as const

/** 14:05 到访，王敏接待 */
export const sayCame = ({ at, as, who }: EveningRow['came'][number], now: Instant): string =>
  `${sayWhen(at, now).replace(/^今天 /, '')} ${ways[as]}${who}${doings[as]}`

/** ROTA-4.1: 新登记 3 位：到访 2、来电 1 */
export function sayNew({ newVisit, newCall, newOnline, newCompany }: Evening['counts']): string {
  const total = newVisit + newCall + newOnline + newCompany
  const parts = [
    ['到访', newVisit],
    ['来电', newCall],
    ['网上', newOnline],
    ['公司转来', newCompany],
  ] as const
  const said = parts.flatMap(([name, count]) => (count > 0 ? [`${name} ${count}`] : []))
  return `新登记 ${total} 位${said.length > 0 ? `：${said.join('、')}` : ''}`
}

/** CASE-38: 我接待 2 位，登记 1 位，联系 8 次，联系上 5 次 */
export const sayMine = ({ received, registered, contacts, reached }: NonNullable<Evening['mine']>): string =>
  `我接待 ${received} 位，登记 ${registered} 位，联系 ${contacts} 次，联系上 ${reached} 次`

export const dayOptions = (days: readonly string[], now: Instant) =>
  // Of those before the day before yesterday the day of the month is enough: all seven in one line.
  days.map((value, back) => ({
    value,
    label: back < 3 ? sayDay(value, now) : `${Number(value.slice(8))}日`,
  }))
