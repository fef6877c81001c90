/** A registration as it is being written, kept on the phone until it is sent. */
import type { InputOf } from '@shared/contract'
import { type Source, sources } from '@shared/customer/model'
import { addDays, type Day, dayOf, hour, type Instant, isDay, startOfDay } from '@shared/kernel/time'
import { mostLateDays } from '@shared/register/rules/enteredAt'
import { readPhone } from '@shared/register/rules/readPhone'
import Taro from '@tarojs/taro'

export type NewInput = InputOf<'staff.register'>
export type AgainInput = InputOf<'staff.registerAgain'>

export const channelNames = { visit: '来访', call: '来电', online: '网络', company: '公司转来' } as const
export type Channel = keyof typeof channelNames
export const purposeNames = {
  buy: '买房',
  know: '先了解',
  research: '调研',
  sightsee: '参观',
  peer: '同行',
} as const
export type Purpose = keyof typeof purposeNames
export type YesNo = 'yes' | 'no'

export interface Draft {
  readonly phone: string
  /** The visitor would not leave a number. */
  readonly noPhone: boolean
  /** Of several behind a number: the file that was chosen, or that it is somebody else. */
  readonly file: string | null
  readonly another: boolean
  readonly channel: Channel
  readonly source: Source | null
  readonly firstTime: YesNo | null
  readonly name: string
  readonly gender: 'female' | 'male' | null
  readonly party: string
  readonly purpose: Purpose
  readonly calledBefore: YesNo | null
  readonly asksFor: string | null
  readonly receivedBy: string | null
  readonly appointmentWith: string | null
  readonly recognisedBy: string | null
  readonly by: string | null
  readonly introducerPhone: string
  readonly family: string
  readonly directionsOnly: YesNo | null
  /** Of a late entry. */
  readonly day: Day | null
  /** The reception of the board that it was; `none`: none of it; null: nobody has said. */
  readonly reception: string | null
  /** The registers were searched before, and nobody was found. */
  readonly search: NewInput['search'] | null
}

export const emptyDraft: Draft = {
  ...{ phone: '', noPhone: false, file: null, another: false, channel: 'visit', source: null },
  ...{ firstTime: null, name: '', gender: null, party: '', purpose: 'buy', calledBefore: null },
  ...{ asksFor: null, receivedBy: null, appointmentWith: null, recognisedBy: null, by: null },
  ...{ introducerPhone: '', family: '', directionsOnly: null, day: null, reception: null },
  search: null,
}

const storageKey = 'registration-draft'

export const keepDraft = (draft: Draft): void => Taro.setStorageSync(storageKey, draft)
export const dropDraft = (): void => Taro.removeStorageSync(storageKey)

/** What was kept may be of an older version, or anything. */
export function readDraft(value: unknown = Taro.getStorageSync(storageKey)): Draft {
  const kept: Record<string, unknown> = Object(value)
  const text = (key: keyof Draft) => (typeof kept[key] === 'string' ? kept[key] : '')
  const one = <T extends string>(key: keyof Draft, all: readonly T[]) =>
    all.find((each) => each === kept[key]) ?? null
  const id = (key: keyof Draft) => text(key) || null
  return {
    phone: text('phone'),
    noPhone: kept['noPhone'] === true,
    file: id('file'),
    another: kept['another'] === true,
    channel: one('channel', ['visit', 'call', 'online', 'company']) ?? 'visit',
    source: one('source', sources),
    firstTime: one('firstTime', ['yes', 'no']),
    name: text('name'),
    gender: one('gender', ['female', 'male']),
    party: text('party'),
    purpose: one('purpose', ['buy', 'know', 'research', 'sightsee', 'peer']) ?? 'buy',
    calledBefore: one('calledBefore', ['yes', 'no']),
    asksFor: id('asksFor'),
    receivedBy: id('receivedBy'),
    appointmentWith: id('appointmentWith'),
    recognisedBy: id('recognisedBy'),
    by: id('by'),
    introducerPhone: text('introducerPhone'),
    family: text('family'),
    directionsOnly: one('directionsOnly', ['yes', 'no']),
    day: isDay(text('day')) ? text('day') : null,
    // Of the day on which the page was opened: what was kept of another one would be wrong.
    reception: null,
    // Searched for somebody who stood there then.
    search: null,
  }
}

/** The number, once all of it is typed. */
export function phoneIn({ phone }: Draft): string | null {
  const read = readPhone(phone)
  return read.kind === 'mobile' || read.kind === 'landline' ? read.phone : null
}

/** The first thing that is missing, as the form calls it. */
export function missingIn(draft: Draft, needsReceiver: boolean): string | null {
  if (!draft.noPhone && phoneIn(draft) === null) return '手机号'
  if (needsReceiver && draft.file === null && draft.by === null && draft.channel !== 'online')
    return '谁接待的'
  if (draft.source === null) return '从哪里知道我们'
  const { introducerPhone } = draft
  if (introducerPhone !== '' && phoneIn({ ...draft, phone: introducerPhone }) === null) return '介绍人的号码'
  return null
}

const said = (answer: YesNo | null) => (answer === null ? undefined : answer === 'yes')

/** What both kinds of entry say; null while something is missing. */
function entryOf(draft: Draft, source: Source, now: Instant) {
  const firstTime = said(draft.firstTime)
  const calledBefore = said(draft.calledBefore)
  const visit = draft.channel === 'visit'
  return {
    channel: draft.channel,
    source,
    name: draft.name.trim(),
    gender: draft.gender,
    partySize: visit ? Number(draft.party || '1') : 0,
    family: draft.family.trim(),
    purpose: draft.purpose,
    answers: {
      ...(firstTime !== undefined && { firstTime }),
      ...(calledBefore !== undefined && { calledBefore }),
      ...(draft.receivedBy !== null && { receivedBy: draft.receivedBy }),
      ...(draft.appointmentWith !== null && { appointmentWith: draft.appointmentWith }),
    },
    asksFor: draft.asksFor === null ? [] : [draft.asksFor],
    recognisedBy: draft.recognisedBy,
    directionsOnly: draft.channel === 'call' && draft.directionsOnly === 'yes',
    ...receptionOf(draft),
    // Of another day at noon; of today when it is sent off, however long it may wait for the network.
    happenedAt: draft.day === null ? now : startOfDay(draft.day) + 12 * hour,
  }
}

/** Whoever says nothing leaves it to the cloud, which has the board; a late entry is of no reception of today. */
function receptionOf({ reception, day }: Draft): { readonly reception?: string | null } {
  if (day !== null || reception === 'none') return { reception: null }
  return reception === null ? {} : { reception }
}

export type Ready =
  | { readonly name: 'staff.register'; readonly input: NewInput }
  | { readonly name: 'staff.registerAgain'; readonly input: AgainInput }

/** What goes to the cloud; null while something is missing. */
export function readyOf(draft: Draft, now: Instant): Ready | null {
  const { source, file } = draft
  const phone = draft.noPhone ? null : phoneIn(draft)
  if (source === null || (phone === null && !draft.noPhone)) return null
  const entry = entryOf(draft, source, now)
  if (file !== null && phone !== null)
    return { name: 'staff.registerAgain', input: { ...entry, customerId: file, phone } }
  return {
    name: 'staff.register',
    input: {
      ...entry,
      phones: phone === null ? [] : [phone],
      another: draft.another,
      by: draft.by,
      introducerPhone: draft.introducerPhone === '' ? null : draft.introducerPhone,
      // Whoever is entered for another day does not stand there while the registers are searched.
      ...(draft.search && draft.day === null && { search: draft.search }),
    },
  }
}

/** The days that a late entry may name. */
export const lateDays = (now: Instant) => ({
  from: addDays(dayOf(now), -mostLateDays),
  to: addDays(dayOf(now), -1),
})
