/**
 * What this customer gets now: by level (SALES-15), persona (CRM-1.2), tier (CRM-1.3) and segment (CRM-3.1), as a short list for whoever
 * contacts them; and what there is to talk about. The articles' words; their numbers are the policy's.
 */
import type { Customer } from '../customer/model'
import { levelNames } from '../customer/model'
import { type Service, serviceFor } from '../customer/rules/level'
import { channelsFor, type PersonaOutcome, personaOf, type Segment } from '../customer/rules/persona'
import { buyingOf, personaTags } from '../customer/terms'
import type { Fact, Reason } from '../kernel/reason'
import { citeReason, type RuleId } from '../policy/articles'
import type { FullPolicy } from '../policy/full'

export interface Guide {
  /** Whom it is for: 高意向客户, 刚需, A 类, 长者. */
  readonly title: string
  readonly items: readonly string[]
  readonly cite: string
}

type Guided = Pick<Customer, 'level' | 'tier' | 'needs' | 'more'>

const services: Readonly<Record<Service, string>> = {
  priorityViewing: '优先安排看房',
  fullPapers: '资料给全',
  ownConsultant: '由一位顾问专门负责',
  offersFirst: '有优惠先告诉他们',
  helpWithDoubts: '有疑虑帮着解决',
  regularNews: '定期发项目动态',
  eventInvitations: '有活动就邀请',
  brandAndValue: '讲品牌和价值',
  moderateContact: '联系要适度',
}

const topics: Readonly<Record<string, string>> = {
  totalPrice: '总价',
  commute: '通勤',
  deliveryDate: '交房时间',
  quality: '品质',
  amenities: '配套',
  locationPotential: '地段潜力',
  liquidity: '好不好转手',
}

const told: Readonly<Record<string, string>> = {
  value: '讲清楚值在哪里',
  schedule: '讲工期和交付节点',
  betterLife: '讲更好的生活',
  areaWhitePaper: '给区域白皮书',
  leaseOrResalePlan: '给出租或转售方案',
}

const segmentNames: Readonly<Record<Segment, string>> = {
  highNetWorth: '高净值客户',
  young: '青年客户',
  elderly: '长者',
}

const channels: Readonly<Record<string, string>> = {
  quarterlyDinner: '每季度请吃一次饭',
  tailoredRoute: '看房路线单独安排',
  serviceGroup: '顾问、管家、工程师一起服务',
  checkInPoints: '到访打卡积分',
  shortVideos: '发短视频',
  hotline: '打热线电话说',
  stewardHomeVisit: '管家上门',
  plainWordsAndPictures: '用大白话和图说明，比如物业费画成图',
}

const words = (names: Readonly<Record<string, string>>, keys: readonly string[]): readonly string[] =>
  keys.flatMap((key) => names[key] ?? [])

const citeOf = (rule: RuleId, facts: Readonly<Record<string, Fact>> = {}): string => {
  const reason: Reason = { rule, facts }
  return citeReason(reason)
}

const asks = {
  purpose: '问清为什么买：自住还是投资',
  ownsHome: '问清是第一套还是改善',
} as const

export function guideOf(customer: Guided, policy: FullPolicy): readonly Guide[] {
  const level = serviceFor(customer.level).outcome
  const persona = personaOf(buyingOf(customer.needs.purpose)).outcome
  return [
    {
      title: `${levelNames[customer.level]}客户`,
      items: level.map((each) => services[each]),
      cite: citeOf('SALES-15'),
    },
    personaGuide(persona),
    ...tierGuide(customer, policy),
    ...segmentGuide(customer, policy),
  ]
}

function personaGuide(persona: PersonaOutcome): Guide {
  const cite = citeOf('CRM-1.2')
  if (persona.is === 'unknown') return { title: '还看不出是哪一类', items: [asks[persona.ask]], cite }
  return {
    title: `${personaTags[persona.is]}客户`,
    items: [`最看重${words(topics, persona.movedBy).join('、')}`, ...words(told, persona.told)],
    cite,
  }
}

function tierGuide({ tier }: Guided, { followup }: FullPolicy): readonly Guide[] {
  const { tierASecondTouchHours: hours, tierBEveryDays: days } = followup
  const cited = (number: RuleId) => citeOf('CRM-1.3', number === 'CRM-1.3' ? {} : { number })
  if (tier === undefined) return []
  const items = {
    A: [`第一次联系后 ${hours.value} 小时内再联系一次`, '由一位顾问专门负责', '做一份专门的方案'],
    B: [`每 ${days.value} 天发一次区域动态和竞品对比`],
    C: ['请进社群，看社群的内容'],
  }[tier]
  const number = tier === 'A' ? hours.source : tier === 'B' ? days.source : 'CRM-1.3'
  return [{ title: `${tier} 类客户`, items, cite: cited(number) }]
}

/** Age and budget as somebody wrote them: the first number in it. */
function segmentGuide({ needs, more }: Guided, { customer }: FullPolicy): readonly Guide[] {
  const age = Number(more?.age?.match(/\d{1,3}/)?.[0] ?? Number.NaN)
  const person = { budget: budgetOf(needs.budget), age: Number.isNaN(age) ? null : age }
  const { outcome, because } = channelsFor(person, customer)
  const { segments, channels: ways } = outcome
  if (segments.length === 0) return []
  return [
    {
      title: segments.map((each) => segmentNames[each]).join('、'),
      items: words(channels, ways),
      // Where the segments' borders are from: the handbook names none.
      cite: citeOf('CRM-3.1', because[1] ? { number: because[1].rule } : {}),
    },
  ]
}

/** 300 万, 280-320万, 1.2 亿: the highest sum that is named, in fen; null where none is. */
export function budgetOf(text: string | undefined): number | null {
  const sums = [...(text ?? '').matchAll(/(\d+(?:\.\d+)?)\s*(万|亿)?/g)].flatMap(
    ([, number, unit], index, all) => {
      const named = unit ?? all[index + 1]?.[2]
      if (named === undefined) return []
      return [Math.round(Number(number) * (named === '亿' ? 1e10 : 1e6))]
    },
  )
  return sums.length === 0 ? null : Math.max(...sums)
}

/** What there is to talk about with them, one tap each in the follow-up form. */
export function topicsOf({ needs }: Pick<Customer, 'needs'>): readonly string[] {
  const persona = personaOf(buyingOf(needs.purpose)).outcome
  if (persona.is === 'unknown') return [asks[persona.ask]]
  return [...words(topics, persona.movedBy), ...words(told, persona.told)]
}
