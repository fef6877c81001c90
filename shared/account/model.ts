/** Corporate and channel accounts (大客户, 渠道分销) that buy or settle on account: CREDIT, and CASE's big customers. */
import type { Fen } from '../kernel/money'
import type { Day } from '../kernel/time'

export const grades = ['A', 'B', 'C'] as const
export type Grade = (typeof grades)[number]

/** CREDIT-7.4: leader 龙头, key 重点, important 重要, ordinary 一般, sporadic 零星. */
export const influences = ['leader', 'key', 'important', 'ordinary', 'sporadic'] as const
export type Influence = (typeof influences)[number]

/** Who approves, from the lowest to the highest. */
export const posts = [
  'salesHead',
  'financeDirector',
  'manager',
  'branch',
  'headOffice',
  'salesVicePresident',
  'generalManager',
  'generalManagersMeeting',
  'chairman',
] as const
export type Post = (typeof posts)[number]

export const postNames: Readonly<Record<Post, string>> = {
  salesHead: '销售负责人',
  financeDirector: '财务总监',
  manager: '案场经理',
  branch: '分公司',
  headOffice: '总公司',
  salesVicePresident: '销售副总',
  generalManager: '总经理',
  generalManagersMeeting: '总经理办公会',
  chairman: '董事长',
}

/** What an account is scored by: the facts of one past year or half year. */
export interface AccountFacts {
  /** The first day of trade, from which the first year counts. */
  readonly openedOn: Day
  /** Since when the trade has been regular. */
  readonly regularSince: Day
  /** Sales amount: contracts and collections. */
  readonly amount: Fen
  /** Collected, of what fell due. */
  readonly collected: Fen
  readonly due: Fen
  /** Receivables at the year's end. */
  readonly receivables: Fen
  readonly influence: Influence
  /** CREDIT-7.4: judged by a department manager or above. */
  readonly judgedByManager: boolean
}

/** A delivery on account, with what was paid of it. */
export interface Debt {
  readonly id: string
  readonly amount: Fen
  /** The day of receipt, from which the collection period counts. */
  readonly receivedOn: Day
  readonly payments: readonly { readonly on: Day; readonly amount: Fen }[]
}
