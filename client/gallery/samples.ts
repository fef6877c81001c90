/** Invented data for the gallery. Days and times are counted from now, so that the words stay alive. */
import type { Step } from '@client/parts'
import { addDays, dayOf, hour, minute } from '@shared/kernel/time'
import { now } from '../clock'

const inDays = (days: number) => addDays(dayOf(now()), days)

export const dueSoon = now() + 47 * minute
export const dueLate = now() - 2 * hour
export const dueDays = now() + 50 * hour

export const steps: readonly Step[] = [
  { key: 'reserved', label: '认购', promised: inDays(-62), done: inDays(-62), slips: [] },
  { key: 'signed', label: '签约', promised: inDays(-50), done: inDays(-46), slips: [] },
  { key: 'reviewed', label: '合同审核', promised: inDays(-30), done: inDays(-31), slips: [] },
  {
    key: 'loan',
    label: '贷款审批',
    promised: inDays(-2),
    done: null,
    slips: [{ from: inDays(-12), to: inDays(-2), why: '银行要补一份收入证明' }],
    handler: { name: '周敏', post: '按揭专员', phone: '0571-88886666' },
  },
  { key: 'filed', label: '备案', promised: inDays(20), done: null, slips: [] },
  { key: 'delivered', label: '交付', promised: inDays(400), done: null, slips: [] },
]

/** A drawn picture, so that the gallery needs no network. */
const drawn = (tone: string) =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><rect width="4" height="3" fill="${tone}"/><path d="M0 3V2l1-1 1 1 1-1.5L4 2v1z" fill="#fff" opacity=".5"/></svg>`)}`

export const photos = ['#7d8f86', '#a08f78', '#6f7f95'].map((tone, i) => ({
  id: `photo-${i}`,
  url: drawn(tone),
}))

export const kinds = [
  { value: 'water', label: '漏水' },
  { value: 'wall', label: '墙面' },
  { value: 'door', label: '门窗' },
  { value: 'power', label: '水电' },
  { value: 'other', label: '其他' },
] as const

export const sources = [
  { label: '朋友介绍', value: 42, said: '42 组' },
  { label: '路过', value: 31, said: '31 组' },
  { label: '渠道带看', value: 9, said: '9 组' },
]

export const visits = [12, 15, 11, 18, 24, 21, 30].map((value, i) => ({ label: `第 ${i + 1} 周`, value }))

export interface Guest {
  readonly id: string
  readonly name: string
  readonly calls: number
}

export const guests: readonly Guest[] = Array.from({ length: 200 }, (_, i) => ({
  id: `guest-${i}`,
  name: `来访第 ${i + 1} 位`,
  calls: 0,
}))
