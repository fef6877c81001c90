/**
 * The timeline of a customer: everything that happened with them, in one list (CRM-5.2). Who did it is named by ids here; other
 * customers are never named.
 */
import { sayReveal } from '../access/reveal'
import { sayPostponed } from '../followup/postpone'
import type { HistoryEvent } from '../history/model'
import { keyAt, type SortKey } from '../kernel/key'
import { type Instant, sayDate } from '../kernel/time'
import { bookEntry } from '../register/takenOver'
import { storyOfVisits } from '../walkin/story'
import { contactNote } from './contact'
import { type Customer, type Level, levelNames, sourceNames } from './model'
import { storyOfFile, storyOfMerger } from './storyOfFile'

export interface StoryItem {
  readonly id: string
  readonly at: Instant
  /** Who did it, by id; null where nobody of the staff did. */
  readonly who: string | null
  readonly title: string
  /** Empty where there is nothing more to say. */
  readonly note: string
}

type Told = readonly [who: string | null, title: string, note?: string]

const channels = {
  visit: '到访登记',
  call: '来电登记',
  online: '网上留资登记',
  company: '公司转来登记',
} as const
const manners = { inPerson: '当面介绍', phone: '电话介绍', byChance: '偶然遇到' } as const
const ties = {
  spouse: '夫妻',
  parent: '父母',
  child: '子女',
  sibling: '兄弟姐妹',
  friend: '朋友',
  relative: '亲戚',
  shareholder: '同一公司的股东',
  colleague: '同一公司的同事',
} as const
const receptions = { own: null, standIn: '代为接待', helper: '协助接待', duty: '值班接待' } as const

const toldOf = (
  event: HistoryEvent,
  { _id, source, register }: Customer,
  name: (id: string) => string,
): Told | null => {
  switch (event.type) {
    case 'registered': {
      if (event.id === bookEntry(_id)) return [null, '转入原有的客户档案']
      const entry = register.find(({ link }) => link.entry.id === event.id)
      const said = entry?.confirmed && (entry.confirmed.right ? '客户已扫码确认' : '客户说与登记不符')
      const late = event.enteredAt === undefined ? '' : '事后补登'
      const from = sourceNames[entry?.written?.source ?? source]
      return [event.by, channels[event.channel], [from, late, said].filter(Boolean).join(' · ')]
    }
    case 'received': {
      const as = receptions[event.as]
      return as === null ? null : [event.by, as]
    }
    // The contact itself is told from the file, with what was said.
    case 'followedUp':
      return null
    case 'searched':
      return [event.by, event.found ? '查登记：查到' : '查登记：没有查到']
    case 'claimed':
      return [event.by, '说是自己的客户']
    case 'ruled': {
      const refused = event.refusedBy === undefined ? '' : `${name(event.refusedBy)}不接受裁定`
      return [event.by, `判客：归${name(event.to)}`, refused]
    }
    case 'introduced':
      return [null, '由另一位客户介绍', manners[event.manner]]
    case 'tied':
      return [null, '登记了关系', ties[event.as]]
    case 'wished':
      return [null, event.change ? `要求换成${name(event.consultant)}` : `指名找${name(event.consultant)}`]
    case 'complained':
      return [null, `投诉${name(event.about)}`, event.upheld ? '属实' : '不属实']
    case 'soughtDiscount':
      return [null, `向${name(event.from)}要折扣`]
    case 'approved':
      // By the office's own book, on the day of opening (register/takenOver).
      if (event.id === `${_id}-taken` && event.to !== undefined) return [null, `开通时归${name(event.to)}`]
      return approvedAs(event, name)
    case 'deposited':
      return [event.receivedBy, '交了定金']
    case 'contracted':
      return [event.closedBy, '成交']
    case 'lost':
      return [null, '客户放弃', event.reason]
    default:
      return null
  }
}

function approvedAs(
  { what, by, to }: Extract<HistoryEvent, { type: 'approved' }>,
  name: (id: string) => string,
): Told {
  const whom = to === undefined ? '' : name(to)
  const titles = {
    unitHandedOver: `房号转给${whom}`,
    discount: '批准折扣',
    shareOfEffort: '核定各人的贡献',
    pooled: '放入公共客户',
    reassigned: `分给${whom}`,
    specialChange: `特殊情况换成${whom}`,
  }
  return [by, titles[what]]
}

/**
 * Everything, the newest first; what happened before in a file that is read in this one says so.
 * @param name of somebody on the staff.
 */
export function storyOf(
  customer: Customer,
  name: (id: string) => string,
  inside: readonly Customer[] = [],
): readonly StoryItem[] {
  const others = inside.flatMap((file) => [
    ...itemsOf(file, name).map((item) => ({
      ...item,
      note: [item.note, `在${file.name}的档案里`].filter(Boolean).join(' · '),
    })),
    ...storyOfMerger(file),
  ])
  return [...itemsOf(customer, name), ...others]
    .map(({ id, at, who, title, note }) => ({ id, at, who, title, note }))
    .sort((a, b) => (keyOf(a) < keyOf(b) ? 1 : -1))
}

function itemsOf(customer: Customer, name: (id: string) => string): readonly StoryItem[] {
  const { history, contacts, reveals = [], gradings = [], postponements = [] } = customer
  const level = (of: Level) => levelNames[of]
  return [
    ...storyOfFile(customer),
    ...storyOfVisits(customer),
    ...history.flatMap((event) => {
      const told = toldOf(event, customer, name)
      return told ? [{ id: event.id, at: event.at, who: told[0], title: told[1], note: told[2] ?? '' }] : []
    }),
    ...contacts.map((each) => ({ ...each, who: each.byId, title: each.content, note: contactNote(each) })),
    ...postponements.map((each) => ({
      ...{ id: each.id, at: each.at, who: each.by, note: sayPostponed(each) },
      title: `下次联系从${sayDate(each.from)}改到${sayDate(each.to)}`,
    })),
    ...reveals.map((each) => ({
      ...{ id: each.id, at: each.at, who: each.by, title: '查看了完整号码' },
      note: sayReveal(each),
    })),
    ...gradings.map(({ id, at, by, from, to, approved }) => ({
      ...{ id, at, who: by },
      title: approved ? `级别从${level(from)}改为${level(to)}` : `没有同意把级别改为${level(to)}`,
      note: '',
    })),
  ]
}

const keyOf = ({ at, id }: StoryItem): SortKey => keyAt(at, id)

/** How many of them are shown at once. */
const pageSize = 20

export interface StoryPage {
  readonly story: readonly StoryItem[]
  readonly next: SortKey | null
}

/** A page of it, from before a key on. */
export function storyPage(story: readonly StoryItem[], before: SortKey | undefined): StoryPage {
  const rest = before === undefined ? story : story.filter((item) => keyOf(item) < before)
  const shown = rest.slice(0, pageSize)
  const last = shown.at(-1)
  return { story: shown, next: rest.length > pageSize && last ? keyOf(last) : null }
}
