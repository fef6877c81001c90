/** The customer file 客户档案: who they are, what they need, and every contact with them (SALES-5.2, 7.1, 12; CRM-5.2). */
import type { Reveal } from '../access/reveal'
import type { Dispute } from '../dispute/model'
import type { Postponement } from '../followup/postpone'
import type { HistoryEvent } from '../history/model'
import type { SortKey } from '../kernel/key'
import type { Day, Instant } from '../kernel/time'
import type { Ownership } from '../ownership/model'
import type { RuleId } from '../policy/articles'
import type { Freed } from '../pool/model'
import type { RegisterEntry } from '../register/model'
import type { Sharing } from '../sharing/model'
import type { VisitNotes, WalkIns } from '../walkin/model'
import type { Check, Correction, MoreDetails } from './details'
import type { Merged } from './merge'
import type { Standing } from './rules/level'
import type { Tiering } from './tiering'

/** SALES-9.1: 潜在, 意向, 高意向, 准成交. */
export const levels = ['potential', 'interested', 'highIntent', 'nearDeal'] as const
export type Level = (typeof levels)[number]
export const levelNames: Readonly<Record<Level, string>> = {
  potential: '潜在',
  interested: '意向',
  highIntent: '高意向',
  nearDeal: '准成交',
}

/** CRM-1.3. */
export const tiers = ['A', 'B', 'C'] as const
export type Tier = (typeof tiers)[number]

/** SALES-4: the channel that brought the customer. */
export const sources = ['walkIn', 'event', 'online', 'referral', 'other'] as const
export type Source = (typeof sources)[number]
export const sourceNames: Readonly<Record<Source, string>> = {
  walkIn: '自然到访',
  event: '营销活动',
  online: '网络',
  referral: '老客户介绍',
  other: '其他',
}

/** SALES-11, and the visit itself. */
export const reachMethods = ['phone', 'wechat', 'sms', 'mail', 'faceToFace', 'event'] as const
/** CASE-19: means of care, besides the telephone. */
export const careMethods = ['homeVisit', 'greeting', 'gift', 'gathering'] as const
export const contactMethods = [...reachMethods, ...careMethods] as const
export type ReachMethod = (typeof reachMethods)[number]
export type ContactMethod = (typeof contactMethods)[number]
export const methodNames: Readonly<Record<ContactMethod, string>> = {
  phone: '电话',
  wechat: '微信',
  sms: '短信',
  mail: '邮件',
  faceToFace: '面谈',
  event: '活动邀约',
  homeVisit: '上门拜访',
  greeting: '节日问候',
  gift: '礼品',
  gathering: '聚会联谊',
}

/** What came of a contact (SALES-12). `unreached` means that nobody was spoken to: no effective contact (SALES-7.1). */
export const feedbacks = ['keen', 'considering', 'wantsVisit', 'notNow', 'unreached'] as const
export type Feedback = (typeof feedbacks)[number]
export const feedbackNames: Readonly<Record<Feedback, string>> = {
  keen: '很有兴趣',
  considering: '还在考虑',
  wantsVisit: '想来看房',
  notNow: '暂不考虑',
  unreached: '没联系上',
}

/** One contact, as it was recorded: time, method, content, feedback (SALES-12). */
export interface Contact {
  readonly id: string
  readonly at: Instant
  readonly byId: string
  readonly byName: string
  readonly method: ContactMethod
  readonly content: string
  readonly feedback: Feedback
}

/** SALES-10: what comes next. */
export interface Plan {
  readonly day: Day
  readonly goal: string
}

/** When the customer is next due, and the rule that makes it so. */
export interface Due {
  /** The first instant at which it is overdue. */
  readonly at: Instant
  readonly rule: RuleId
}

export interface Needs {
  readonly layout?: string
  readonly area?: string
  readonly budget?: string
  readonly purpose?: string
  readonly family?: string
}

/** A change of level that waits for the manager (customer/grading). */
export interface GradingProposal {
  readonly id: string
  readonly at: Instant
  readonly by: string
  readonly standing: Standing
  readonly to: Level
  readonly why: string
}

/** What the manager said to one. */
export interface Grading {
  readonly id: string
  readonly at: Instant
  readonly by: string
  readonly from: Level
  readonly to: Level
  readonly approved: boolean
}

export interface Customer {
  readonly _id: string
  readonly projectId: string
  readonly version: number
  readonly name: string
  readonly gender?: 'female' | 'male'
  /** Normal forms (kernel/phone); the first one is called first. */
  readonly phones: readonly string[]
  readonly source: Source
  readonly level: Level
  readonly tier?: Tier
  /** What the tier was given for; absent where it came with the office's own book, or nobody has given one. */
  readonly tiering?: Tiering
  /** What the level was given for; absent where it came with the office's own book, or is the first one. */
  readonly standing?: Standing
  readonly proposal?: GradingProposal | null
  /** Oldest first. */
  readonly gradings?: readonly Grading[]
  readonly needs: Needs
  /** What else is known of them (INFO-2.1, CASE-36, SALES-8). */
  readonly more?: MoreDetails
  /** Details that somebody doubted, or found to be right (SALES-5.3); oldest first. */
  readonly checks?: readonly Check[]
  /** What details were before they were corrected (SALES-7.2); oldest first. */
  readonly corrections?: readonly Correction[]
  /** 忌讳话题: what a colleague who takes over must not bring up (CRM-5.2). */
  readonly taboo?: string
  readonly preferredMethod?: ReachMethod
  /** What is taken by this file and by no other: its numbers (register/rules/slots); unique among all files. */
  readonly slots: readonly string[]
  /** The consultant whose customer it is; null when it belongs to the office. */
  readonly ownerId: string | null
  /** What happened with this customer, by ids, in the order in which it was entered: what ownership is decided from. */
  readonly history: readonly HistoryEvent[]
  /** What that decision came to, when it was last made. */
  readonly ownership: Ownership
  /** How they came to be nobody's, when they last did. */
  readonly freed?: Freed
  /** The place in the pool or in the manager's list (pool/model); null, or none, in neither. */
  readonly poolKey?: SortKey | null
  /** Over whose customer it is: the open dispute, or the last one; and the ones before it, oldest first. */
  readonly dispute?: Dispute
  readonly pastDisputes?: readonly Dispute[]
  /** Their entries in the registers, each chained to the one before (register/rules/chain). */
  readonly register: readonly RegisterEntry[]
  /** Their visits as the board has them, of the last day and those that are not settled (walkin/follow). */
  readonly walkIns?: WalkIns
  /** What was kept of receptions, oldest first (walkin/keep). */
  readonly visitNotes?: readonly VisitNotes[]
  readonly status: 'active' | 'bought' | 'lost'
  readonly registeredAt: Instant
  /** Oldest first. */
  readonly contacts: readonly Contact[]
  /** Who asked for the full number, oldest first; the events have all of them, the file the last ones. */
  readonly reveals?: readonly Reveal[]
  /** To whom the file is shown besides (sharing/model). */
  readonly sharing?: Sharing
  readonly plan: Plan | null
  /** How often the plan was put off, oldest first (followup/postpone). */
  readonly postponements?: readonly Postponement[]
  readonly due: Due | null
  /** `keyAt(due.at, _id)`: the place in the owner's queue; null when nothing is due. */
  readonly dueKey: SortKey | null
  /** `keyAt(registeredAt, _id)`: the place among all, the newest first. */
  readonly registeredKey: SortKey
  /** What it is found by (terms.ts). */
  readonly terms: readonly string[]
  /** The file is of a customer who has another one, in which it is read from then on (merge.ts). */
  readonly merged?: Merged
}

/** SALES-7.1: a contact counts when somebody was spoken to. */
export const isEffective = (contact: Pick<Contact, 'feedback'>): boolean => contact.feedback !== 'unreached'
