/**
 * What the file has on record, in order of time, each with where it comes from: the registers (CASE-17, CONFIRM-1.1, ROTA-3.5), the visitor's own
 * confirmation, follow-ups (STEPS-6), receptions, wishes (ROTA-3.4), introductions, kin, earlier rulings. Never what was said in a follow-up.
 */
import { type Customer, feedbackNames, methodNames } from '../customer/model'
import { storyOf } from '../customer/story'
import type { FollowedUp, HistoryEvent, Registered, StaffId } from '../history/model'
import type { Event } from '../inbox/model'
import { dayOf, type Instant, sayDate } from '../kernel/time'
import { saySearch, searchBefore } from '../register/search'
import { bookEntry } from '../register/takenOver'
import type { Ground } from './model'

export interface Evidence {
  readonly id: string
  readonly at: Instant
  /** Whose record it is; null where no colleague's. */
  readonly by: StaffId | null
  readonly title: string
  readonly note: string
  /** Where it comes from. */
  readonly source: string
  /** Its number in the customer's register, from 1; null where it is no entry. */
  readonly number: number | null
}

type File = Pick<Customer, 'register'> & Customer

const sources: Readonly<Partial<Record<HistoryEvent['type'], string>>> = {
  followedUp: '跟进记录',
  received: '接待记录',
  searched: '查登记本',
  claimed: '顾问自己说的',
  ruled: '裁定',
  introduced: '介绍记录',
  tied: '关系登记',
  wished: '客户的意愿',
  complained: '投诉记录',
  soughtDiscount: '折扣记录',
  approved: '经理的决定',
  deposited: '成交记录',
  contracted: '成交记录',
  lost: '客户自己说的',
}

/** @param name of somebody on the staff. @param history as whoever ruled had it. */
export function evidenceOf(
  file: File,
  history: readonly HistoryEvent[],
  name: (id: StaffId) => string,
): readonly Evidence[] {
  const told = new Map(storyOf({ ...file, history }, name).map((item) => [item.id, item]))
  return history
    .flatMap((event): Evidence[] => {
      if (event.type === 'followedUp') return [followUp(file, event)]
      if (event.type === 'registered') return entry(file, event, told.get(event.id)?.title ?? '', name)
      const item = told.get(event.id)
      if (!item) return []
      const heard = event.type === 'wished' && event.heardBy !== undefined
      const looked = event.type === 'searched' ? searchedFor(file, event.id) : item.note
      const note = heard ? `${name(event.heardBy)}听到，经理记录` : looked
      const { id, at, who: by, title } = item
      return [{ id, at, by, title, note, source: sources[event.type] ?? '记录', number: null }]
    })
    .sort((a, b) => a.at - b.at)
}

/** What was searched for, as the entry that followed has it (CONFIRM-4.5). */
function searchedFor({ register }: File, id: string): string {
  const { search } = register.find(({ link }) => searchBefore(link.entry.id) === id)?.written ?? {}
  return search ? saySearch(search) : ''
}

/** Searches in the registers that found the customer: their events stand beside the file. */
export const findings = (events: readonly Event[]): readonly Evidence[] =>
  events.flatMap(({ _id, type, at, by, facts }) =>
    type === 'register.searched'
      ? [
          {
            ...{ id: _id, at, by, title: '查登记：查到', source: '查登记本', number: null },
            note: facts['by'] === 'name' ? '按姓名查的' : '按号码查的',
          },
        ]
      : [],
  )

function followUp({ contacts }: File, { id, at, by, method, effective }: FollowedUp): Evidence {
  const contact = contacts.find((each) => each.id === id)
  const came = contact ? feedbackNames[contact.feedback] : effective ? '联系上了' : feedbackNames.unreached
  return {
    ...{ id, at, by, source: '跟进记录', number: null },
    title: `跟进：${methodNames[method]}`,
    note: came,
  }
}

/** An entry, and what the visitor said of it with their own telephone. */
function entry(
  { _id, register }: File,
  event: Registered,
  title: string,
  name: (id: StaffId) => string,
): Evidence[] {
  const place = register.findIndex(({ link }) => link.entry.id === event.id)
  const { id, at, by, answers } = event
  const number = place < 0 ? null : place + 1
  const asked = event.asksFor?.map(name).join('、')
  const said = [
    asked && `客户指名找${asked}`,
    answers?.receivedBy && `客户说${name(answers.receivedBy)}接待过`,
    answers?.appointmentWith && `约了${name(answers.appointmentWith)}`,
    event.recognisedBy && `${name(event.recognisedBy)}认出了客户`,
    event.introducedBy && '由另一位客户介绍',
    event.directionsOnly && '只是来之前问路',
    !event.complete && '没有留全姓名和号码',
    event.enteredAt !== undefined && `${sayDate(dayOf(event.enteredAt))}补登`,
  ]
  const source =
    id === bookEntry(_id) ? '原有的客户本' : event.only === 'personal' ? '个人登记本' : '公共登记本'
  const note = said.filter((each) => typeof each === 'string').join(' · ')
  const confirmed = register[place]?.confirmed
  return [
    { id, at, by, title, note, source, number },
    ...(confirmed
      ? [
          {
            ...{ id: `${id}-confirmed`, at: confirmed.at, by: null, number: null },
            title: confirmed.right ? '客户扫码说：接待的人和时间都对' : '客户扫码说：接待的人或时间不对',
            note: `说的是${name(by)}的那次登记`,
            source: '客户本人',
          },
        ]
      : []),
  ]
}

/** Whether what somebody says for themself is on record. */
export function onRecord(ground: Ground, who: StaffId, history: readonly HistoryEvent[]): boolean {
  switch (ground) {
    case 'entry':
      return firstEntry(history)?.by === who
    case 'followUps':
      return history.some((event) => event.type === 'followedUp' && event.by === who)
    case 'reception':
      return history.some(
        (event) => (event.type === 'received' || isVisit(event)) && 'by' in event && event.by === who,
      )
    case 'wish':
      return history.some((event) => asksFor(event, who))
    case 'introduced':
      return history.some(
        (event) =>
          event.type === 'introduced' || (event.type === 'registered' && event.introducedBy !== undefined),
      )
    case 'kin':
      return history.some((event) => event.type === 'tied' && event.to === who)
  }
}

const firstEntry = (history: readonly HistoryEvent[]): Registered | undefined =>
  history.find((event): event is Registered => event.type === 'registered' && event.complete)

const isVisit = (event: HistoryEvent): boolean => event.type === 'registered' && event.channel === 'visit'

function asksFor(event: HistoryEvent, who: StaffId): boolean {
  if (event.type === 'wished') return event.consultant === who
  if (event.type !== 'registered') return false
  const { asksFor: asked = [], answers } = event
  return asked.includes(who) || answers?.receivedBy === who || answers?.appointmentWith === who
}
