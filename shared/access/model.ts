/** Who may act: the people whom the program knows, and their roles. */

import type { Adoption } from '../policy/adoption'
import type { PolicyDraft } from '../policy/draft'
import type { Policies } from '../policy/model'
import type { Looked } from '../review/model'
import type { SheetRound } from '../sheet/model'

export const staffRoles = [
  'consultant',
  'clerk',
  'manager',
  'director',
  'planner',
  'engineer',
  'service',
  'finance',
] as const
export type StaffRole = (typeof staffRoles)[number]
export type Role = StaffRole | 'buyer'

export const roleNames: Readonly<Record<Role, string>> = {
  buyer: '业主',
  consultant: '置业顾问',
  clerk: '内业',
  manager: '案场经理',
  director: '营销总监',
  planner: '策划',
  engineer: '工程',
  service: '客服',
  finance: '财务',
}

/** One property project (楼盘) with the regulations it has adopted. */
export interface Project {
  readonly _id: string
  readonly name: string
  readonly company: string
  /** Counts up with each change of the document; the regulation has versions of its own. */
  readonly version: number
  readonly policies: Policies
  /** Who adopted which version and when, oldest first; none for the version with which the project was opened. */
  readonly adoptions?: readonly Adoption[]
  /** What may become the next version. */
  readonly draft?: PolicyDraft
  /** The last week whose follow-up sheets the timer has looked through, and whose were not in. */
  readonly sheets?: SheetRound
}

/** A person on the staff of a project. */
export interface Employee {
  readonly _id: string
  readonly projectId: string
  readonly name: string
  /** The number that buyers may call, in the normal form of kernel/phone. */
  readonly phone: string
  readonly roles: readonly StaffRole[]
  readonly active: boolean
  /** The WeChat identity, once bound; absent before. */
  readonly openid?: string
  /** The inbox has been read up to this instant. */
  readonly inboxSeenAt: number
  /** What the last reviews said of their rights, oldest first (review/model). */
  readonly looked?: readonly Looked[]
  readonly version: number
}

/** A customer's WeChat identity, tied to their customer files by their phone number. `_id` is the openid. */
export interface Account {
  readonly _id: string
  readonly projectId: string
  readonly customerIds: readonly string[]
  /** As the customer file had it when they were bound. */
  readonly name: string
  /** The number that WeChat vouched for, in the normal form of kernel/phone. */
  readonly phone: string
  /** Version and instant of the consent under which the number was read. */
  readonly consent: { readonly version: number; readonly at: number }
  readonly inboxSeenAt: number
  readonly version: number
}
