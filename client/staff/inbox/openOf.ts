import type { OutputOf } from '@shared/contract'
import { openCase, openCustomer, openDeal, openDispute, openSite } from '../go'
import { iAm } from '../me'

export type Message = OutputOf<'staff.inbox'>['messages'][number]

const pages = {
  case: { open: openCase, worker: 'service' },
  deal: { open: openDeal, worker: 'clerk' },
  customer: { open: openCustomer, worker: 'consultant' },
  building: { open: openSite, worker: 'engineer' },
} as const

/** What a tap on a message opens, where the reader may see it. */
export function openOf({ about: { kind, id } }: Message): (() => void) | undefined {
  if (kind === 'none') return undefined
  if (kind === 'dispute') return () => openDispute(id)
  const { open, worker } = pages[kind]
  return iAm(worker) || iAm('manager') ? () => open(id) : undefined
}
