/** How much contact is good: told before the telephone is dialled, and asked about where it would be too much (SALES-13). */
import { confirm } from '@client/parts'
import type { DueCustomer } from '../logged'

export type Frequency = DueCustomer['frequency']

/** 本周 1 次，上限 2 次，至少 14 天一次 */
export const sayFrequency = ({ thisWeek, atMostPerWeek, atLeastEveryDays }: Frequency): string =>
  `本周 ${thisWeek} 次，上限 ${atMostPerWeek} 次，至少 ${atLeastEveryDays} 天一次`

/** True where there is room for another contact, or where the customer asked for it. */
export async function mayDisturb(
  { thisWeek, atMostPerWeek, atCeiling }: Frequency,
  name: string,
): Promise<boolean> {
  if (!atCeiling) return true
  return confirm({
    title: '本周已到上限',
    text: `这七天已联系${name} ${thisWeek} 次，上限 ${atMostPerWeek} 次。除非客户找您，先别打扰。`,
    yes: '仍要联系',
  })
}
