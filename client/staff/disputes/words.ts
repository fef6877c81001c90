import type { OutputOf } from '@shared/contract'
import type { DisputeList, DisputeState } from '@shared/dispute/model'

export type DisputeView = OutputOf<'staff.dispute'>
export type Disputes = OutputOf<'staff.disputes'>
export type DisputeRow = Disputes['rows'][number]

export const lists: readonly { readonly value: DisputeList; readonly label: string }[] = [
  { value: 'open', label: '在办' },
  { value: 'closed', label: '办结' },
]

export const stateNames: Readonly<Record<DisputeState, string>> = {
  raised: '等处理意见',
  proposed: '等裁定',
  ruled: '已裁定',
  refused: '裁定没有接受',
  withdrawn: '已撤回',
}

/** What it waits for, where nobody proposes before the ruling. */
export const sayState = ({ state, way }: Pick<DisputeView, 'state' | 'way'>): string =>
  state === 'raised' && !way.includes('提出') ? '等裁定' : stateNames[state]

export const nothing: Readonly<Record<DisputeList, readonly [what: string, hint: string]>> = {
  open: ['没有在办的争议', '对归属有异议，先看客户档案里的依据；还有异议，再提出来'],
  closed: ['还没有办结的争议', '裁定和撤回的会留在这里'],
}
