/**
 * A customer's level by the company's criteria (SALES-9.1), never by taste (SALES-14): the highest one whose criteria the facts meet.
 * SALES-9.3: it moves when the facts do, and orders the follow-up queue. SALES-15: the service that goes with it.
 */
import type { Decision, Reason, Rejected } from '../../kernel/reason'
import { type Level, levels } from '../model'
import { type Criterion, type CustomerPolicy, type Strength, strengths } from '../policy'

/** What is known of the customer's wish to buy; null where nobody has found out. */
export interface Standing {
  readonly intent: Strength | null
  readonly power: Strength | null
  /** Days until they expect to decide. */
  readonly decidesInDays: number | null
}

export interface LevelQuestion {
  readonly standing: Standing
  /** The level so far. */
  readonly previous?: Level
  /** The level that a consultant would rather give. */
  readonly proposed?: Level
}

export interface LevelOutcome {
  readonly level: Level
  readonly moved: 'first' | 'up' | 'down' | 'stays'
}

const judged = ['nearDeal', 'highIntent', 'interested'] as const

export function levelOf(
  { standing, previous, proposed }: LevelQuestion,
  policy: CustomerPolicy,
): Decision<LevelOutcome> {
  const facts = { intent: standing.intent, power: standing.power, decidesInDays: standing.decidesInDays }
  const rejected: Rejected[] = []
  let level: Level = 'potential'
  let source: Reason | null = null
  for (const name of judged) {
    const { value, source: from } = policy.levels[name]
    const lacks = lacking(standing, value)
    if (lacks.length === 0) {
      level = name
      source = { rule: from, facts: { level: name, ...value } }
      break
    }
    rejected.push({ rule: from, facts: { level: name, ...value }, why: `没有达到：${lacks.join('、')}` })
  }
  const moved = movement(previous, level)
  const because: Reason[] = [{ rule: 'SALES-9.1', facts: { ...facts, level } }]
  if (source && source.rule !== 'SALES-9.1') because.push(source)
  if (previous && moved !== 'stays') {
    because.push({ rule: 'SALES-9.3', facts: { from: previous, to: level } })
  }
  if (proposed && proposed !== level) {
    const why = '级别按公司的标准定，不凭个人好恶'
    rejected.push({ rule: 'SALES-14', facts: { proposed, level }, why })
  }
  return { outcome: { level, moved }, because, rejected }
}

const atLeast = (given: Strength | null, asked: Strength): boolean =>
  given !== null && strengths.indexOf(given) >= strengths.indexOf(asked)

/** What is missing, an unknown included: what nobody has found out cannot raise a level. */
const lacking = ({ intent, power, decidesInDays }: Standing, asked: Criterion): string[] => [
  ...(atLeast(intent, asked.intent) ? [] : ['意向']),
  ...(atLeast(power, asked.power) ? [] : ['购买力']),
  ...(decidesInDays !== null && decidesInDays <= asked.withinDays ? [] : ['决策周期']),
]

function movement(previous: Level | undefined, level: Level): LevelOutcome['moved'] {
  if (previous === undefined) return 'first'
  const step = levels.indexOf(level) - levels.indexOf(previous)
  return step === 0 ? 'stays' : step > 0 ? 'up' : 'down'
}

/** The follow-up queue (SALES-9.3): the higher level first, then whoever is due first, then by id. */
export const inQueue = <C extends { readonly id: string; readonly level: Level; readonly dueAt: number }>(
  customers: readonly C[],
): C[] =>
  [...customers].sort(
    (a, b) =>
      levels.indexOf(b.level) - levels.indexOf(a.level) ||
      a.dueAt - b.dueAt ||
      (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  )

export const services = [
  'priorityViewing',
  'fullPapers',
  'ownConsultant',
  'offersFirst',
  'helpWithDoubts',
  'regularNews',
  'eventInvitations',
  'brandAndValue',
  'moderateContact',
] as const
export type Service = (typeof services)[number]

const close: readonly Service[] = [
  'priorityViewing',
  'fullPapers',
  'ownConsultant',
  'offersFirst',
  'helpWithDoubts',
]
const servicesOf: Readonly<Record<Level, readonly Service[]>> = {
  nearDeal: close,
  highIntent: close,
  interested: ['regularNews', 'eventInvitations'],
  potential: ['brandAndValue', 'moderateContact'],
}

/** SALES-15. */
export const serviceFor = (level: Level): Decision<readonly Service[]> => ({
  outcome: servicesOf[level],
  because: [{ rule: 'SALES-15', facts: { level } }],
  rejected: [],
})
