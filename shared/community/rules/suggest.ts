/**
 * CRM-5.3: visits are counted, where somebody stayed, and which layouts they looked at; similar units that are for sale, and the offers that
 * hold for them, are suggested. Only what the visitor agreed to by scanning the code is used, and never a face.
 */
import { inOrder } from '../../history/model'
import type { Fen } from '../../kernel/money'
import type { Decision, Rejected } from '../../kernel/reason'
import { ok, type Result, refuse } from '../../kernel/result'
import type { Instant } from '../../kernel/time'
import type { CommunityPolicy } from '../policy'

export interface CheckIn {
  readonly id: string
  readonly at: Instant
  /** The visitor scanned the code themselves and agreed. */
  readonly consented: boolean
  readonly stays: readonly { readonly area: string; readonly minutes: number; readonly layout?: string }[]
}

export interface ForSale {
  readonly label: string
  readonly layout: string
  readonly total: Fen
  readonly state: 'forSale' | 'sold'
}

/** An offer that the project has made public. */
export interface Offer {
  readonly name: string
  /** The layout it is for; any where it is not written. */
  readonly layout?: string
  /** The last instant at which it holds. */
  readonly until: Instant
}

/** What there is to suggest. */
export interface Available {
  readonly units: readonly ForSale[]
  readonly offers: readonly Offer[]
}

export interface Suggestion {
  readonly visits: number
  /** Area → minutes, the longest first. */
  readonly areas: readonly (readonly [string, number])[]
  /** Layouts that hold their interest, the longest looked at first. */
  readonly layouts: readonly string[]
  /** Units for sale with those layouts, in the order of the layouts, the cheaper first. */
  readonly units: readonly string[]
  /** Offers that hold now for one of those units, in the order given. */
  readonly offers: readonly string[]
}

const byMinutes = (minutes: ReadonlyMap<string, number>): (readonly [string, number])[] =>
  [...minutes].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))

export function suggest(
  checkIns: readonly CheckIn[],
  { units, offers }: Available,
  { interestMinutes, suggestions }: CommunityPolicy,
  now: Instant,
): Result<Decision<Suggestion>> {
  const areas = new Map<string, number>()
  const looked = new Map<string, number>()
  const rejected: Rejected[] = []
  const seen = new Set<string>()
  let visits = 0
  for (const { id, at, consented, stays } of inOrder(checkIns)) {
    if (at > now) return refuse('BAD_INPUT', `到访 ${id} 的时间还没有到`)
    if (seen.has(id)) return refuse('BAD_INPUT', `有两次到访都叫 ${id}`)
    seen.add(id)
    if (!consented) {
      rejected.push({ rule: 'CRM-5.3', facts: { visit: id }, why: '来访者没有扫码同意，不记录也不分析' })
      continue
    }
    visits += 1
    for (const { area, minutes, layout } of stays) {
      if (!Number.isSafeInteger(minutes) || minutes < 0)
        return refuse('BAD_INPUT', `到访 ${id} 的停留时间不是整数分钟`)
      areas.set(area, (areas.get(area) ?? 0) + minutes)
      if (layout !== undefined) looked.set(layout, (looked.get(layout) ?? 0) + minutes)
    }
  }
  const layouts = byMinutes(looked)
    .filter(([, minutes]) => minutes >= interestMinutes.value)
    .map(([layout]) => layout)
  const homes = layouts.flatMap((layout) =>
    units
      .filter((unit) => unit.layout === layout && unit.state === 'forSale')
      .toSorted((a, b) => a.total - b.total || (a.label < b.label ? -1 : 1)),
  )
  const suggested = homes.slice(0, suggestions.value)
  const fitting = offers.filter(({ layout }) =>
    suggested.some((home) => layout === undefined || layout === home.layout),
  )
  for (const { name, until } of fitting)
    if (until < now) rejected.push({ rule: 'CRM-5.3', facts: { offer: name }, why: '优惠已经结束' })
  return ok({
    outcome: {
      visits,
      areas: byMinutes(areas),
      layouts,
      units: suggested.map(({ label }) => label),
      offers: fitting.filter(({ until }) => until >= now).map(({ name }) => name),
    },
    because: [
      { rule: 'CRM-5.3', facts: { checkIns: visits, layouts: layouts.join('、') } },
      { rule: interestMinutes.source, facts: { interestMinutes: interestMinutes.value } },
    ],
    rejected,
  })
}
