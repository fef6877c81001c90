import type { OutputOf } from '@shared/contract'
import {
  openBundles,
  openCase,
  openCustomer,
  openDeal,
  openDispute,
  openMonth,
  openMyBundle,
  openMySheet,
  openOrderForm,
  openReview,
  openShared,
  openSheets,
  openSite,
} from '../go'
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
  // The manager's list of sheets; a consultant's own.
  if (kind === 'sheet')
    return iAm('manager') ? openSheets : iAm('consultant') ? () => openMySheet() : undefined
  if (kind === 'shared') return iAm('consultant') ? openShared : undefined
  if (kind === 'review') return openReview
  // The consultant's own files; everybody's for whoever takes them over or looks after them.
  if (kind === 'bundle') return iAm('consultant') ? openMyBundle : openBundles
  if (kind === 'month') return openMonth
  if (kind === 'order') return () => openOrderForm(id)
  const { open, worker } = pages[kind]
  return iAm(worker) || iAm('manager') ? () => open(id) : undefined
}
