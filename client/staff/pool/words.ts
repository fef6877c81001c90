import type { OutputOf } from '@shared/contract'
import { levelNames, sourceNames } from '@shared/customer/model'
import type { PoolList } from '@shared/pool/model'

export type Pool = OutputOf<'staff.pool'>
export type PoolRow = Pool['rows'][number]
export type Leaver = NonNullable<OutputOf<'staff.handOver'>['leaver']>

export const lists: readonly { readonly value: PoolList; readonly label: string }[] = [
  { value: 'open', label: '公共客户' },
  { value: 'manager', label: '等您安排' },
]

/** What may be known of somebody whose name may not. */
export const sayRow = ({ level, source }: Pick<PoolRow, 'level' | 'source'>): string =>
  `${levelNames[level]}客户 · ${sourceNames[source]}`

export const nothing: Readonly<Record<PoolList, readonly [what: string, hint: string]>> = {
  open: ['现在没有公共客户', '归属到期的、经理放入的，会出现在这里'],
  manager: ['现在没有等您安排的客户', '网上来的、没有进展的、原顾问离开的，会出现在这里'],
}
