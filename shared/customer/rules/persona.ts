/**
 * CRM-1.2: three personas, what moves them, and what they are told or given. CRM-3.1: the channels by segment; who is in two
 * segments gets both, the private one first.
 */
import type { Decision, Reason, Rejected } from '../../kernel/reason'
import type { CustomerPolicy } from '../policy'

/** Null where nobody has found out. */
export interface Buying {
  readonly purpose: 'live' | 'invest' | null
  readonly ownsHome: boolean | null
}

export const personas = ['firstTime', 'upgrader', 'investor'] as const
export type Persona = (typeof personas)[number]

export type PersonaOutcome =
  | { readonly is: 'unknown'; readonly ask: 'purpose' | 'ownsHome' }
  | {
      readonly is: Persona
      readonly movedBy: readonly string[]
      readonly told: readonly string[]
    }

const table = {
  firstTime: { movedBy: ['totalPrice', 'commute', 'deliveryDate'], told: ['value', 'schedule'] },
  upgrader: { movedBy: ['quality', 'amenities'], told: ['betterLife'] },
  investor: { movedBy: ['locationPotential', 'liquidity'], told: ['areaWhitePaper', 'leaseOrResalePlan'] },
} as const

export function personaOf({ purpose, ownsHome }: Buying): Decision<PersonaOutcome> {
  const decided = (outcome: PersonaOutcome): Decision<PersonaOutcome> => ({
    outcome,
    because: [{ rule: 'CRM-1.2', facts: { purpose, ownsHome, persona: outcome.is } }],
    rejected: [],
  })
  if (purpose === null) return decided({ is: 'unknown', ask: 'purpose' })
  if (purpose === 'invest') return decided({ is: 'investor', ...table.investor })
  if (ownsHome === null) return decided({ is: 'unknown', ask: 'ownsHome' })
  return decided(ownsHome ? { is: 'upgrader', ...table.upgrader } : { is: 'firstTime', ...table.firstTime })
}

export const segments = ['highNetWorth', 'young', 'elderly'] as const
export type Segment = (typeof segments)[number]

export const channels: Readonly<Record<Segment, readonly string[]>> = {
  highNetWorth: ['quarterlyDinner', 'tailoredRoute', 'serviceGroup'],
  young: ['checkInPoints', 'shortVideos'],
  elderly: ['hotline', 'stewardHomeVisit', 'plainWordsAndPictures'],
}

export interface Person {
  /** In fen; null where unknown. */
  readonly budget: number | null
  readonly age: number | null
}

/** CRM-3.1. Nobody in none of the three segments is served worse: they keep the channel that they prefer (SALES-11). */
export function channelsFor(
  { budget, age }: Person,
  { segments: borders }: CustomerPolicy,
): Decision<{ readonly segments: readonly Segment[]; readonly channels: readonly string[] }> {
  const { highNetWorthFrom, youngUntilAge, elderlyFromAge } = borders
  const tests = [
    ['highNetWorth', highNetWorthFrom, budget !== null && budget >= highNetWorthFrom.value],
    ['young', youngUntilAge, age !== null && age <= youngUntilAge.value],
    ['elderly', elderlyFromAge, age !== null && age >= elderlyFromAge.value],
  ] as const
  const found = tests.flatMap(([segment, , fits]) => (fits ? [segment] : []))
  const because: Reason[] = [{ rule: 'CRM-3.1', facts: { budget, age, segments: found.join('、') } }]
  const rejected: Rejected[] = []
  for (const [segment, { value, source }, fits] of tests) {
    const reason = { rule: source, facts: { segment, border: value } }
    if (fits) because.push(reason)
    else rejected.push({ ...reason, why: '不在这个客群里，或者还不知道' })
  }
  return {
    outcome: { segments: found, channels: found.flatMap((each) => channels[each]) },
    because,
    rejected,
  }
}
