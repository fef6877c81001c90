/** What the board calls things, and how an id becomes a name in a sentence that a rule has made. */
import type { StaffState } from '../history/model'
import type { ChangeReason, Floor, Person } from './model'

/** What somebody of the floor is doing, as the board shows it. */
export const doings = [
  'free',
  'engaged',
  'ownCustomer',
  'standingIn',
  'helping',
  'notIn',
  'away',
  'lunch',
  'lunchDuty',
  'trip',
  'leave',
  'training',
  'unwell',
  'otherWork',
  'leaving',
  'left',
] as const
export type Doing = (typeof doings)[number]

export const doingNames: Readonly<Record<Doing, string>> = {
  free: '空闲',
  engaged: '接待中',
  ownCustomer: '接待老客户',
  standingIn: '代接中',
  helping: '协助中',
  notIn: '未签到',
  away: '离开',
  lunch: '午餐',
  lunchDuty: '午餐值班',
  trip: '外出',
  leave: '休假',
  training: '培训',
  unwell: '身体不适',
  otherWork: '忙别的',
  leaving: '办离职',
  left: '已离职',
}

/** What may be told of oneself. */
export const ownStates = ['present', 'free', 'away', 'lunch', 'otherWork', 'trip', 'leave'] as const
/**
 * What only the manager tells: who is not fit is theirs to find (ROTA-1.20, CASE-3), and lunch duty brings the new customers, so that
 * nobody gives it to themselves (ROTA-3.11).
 */
export const managersStates = ['lunchDuty', 'training', 'unwell', 'leaving', 'left'] as const
export const settableStates = [...ownStates, ...managersStates] as const
export type SettableState = (typeof settableStates)[number]

export const stateActs: Readonly<Record<SettableState, string>> = {
  present: '签到',
  free: '回来',
  away: '离开一下',
  lunch: '去午餐',
  otherWork: '忙别的',
  trip: '外出',
  leave: '休假',
  lunchDuty: '午餐值班',
  training: '培训',
  unwell: '身体不适',
  leaving: '办离职',
  left: '已离职',
}

export const isManagersState = (state: StaffState['state']): boolean =>
  managersStates.some((each) => each === state)

export const changeReasonNames: Readonly<Record<ChangeReason, string>> = {
  language: '语言、口音',
  bigCustomer: '大客户',
  needs: '有特殊需要',
  trouble: '和原顾问有过不快',
  other: '其他',
}

export const nameOf = ({ people }: Pick<Floor, 'people'>, who: string): string =>
  people.find(({ id }) => id === who)?.name ?? '同事'

/** A sentence of the rules, which name people by their ids, with the names instead. */
export function withNames(people: readonly Person[]): (text: string) => string {
  const names = new Map(people.map(({ id, name }) => [id, name]))
  // The longest first, since one id may begin like another.
  const ids = [...names.keys()].sort((a, b) => b.length - a.length).map((id) => id.replace(/[.]/g, '\\.'))
  if (ids.length === 0) return (text) => text
  const anyId = new RegExp(ids.join('|'), 'g')
  return (text) => text.replace(anyId, (id) => names.get(id) ?? id)
}
