/** What a customer's file holds, and the criteria by which customers are put into levels, tiers and segments. */
import * as z from 'zod'
import { by, type Finding, ours, type PresetName, sourced } from '../policy/sourced'
import { type FileField, fileFields } from './fileFields'

export { type FileField, fieldNames, fileFields } from './fileFields'

/** How strong something is, as it was found out. */
export const strengths = ['low', 'medium', 'high'] as const
export type Strength = (typeof strengths)[number]
const strength = z.enum(strengths)

/** SALES-9.1: at least this intent and power, and a decision expected within so many days. */
const criterion = z.strictObject({
  intent: strength,
  power: strength,
  withinDays: z.int().min(1).max(3650),
})
export type Criterion = Readonly<z.infer<typeof criterion>>

const fields = sourced(z.array(z.enum(fileFields)).min(1))

export const schema = z.strictObject({
  /** The fields without which a file is not complete, by the articles that ask for them. */
  required: z.array(fields).min(1),
  /** Details so important that a doubt about them is marked: the file is then not settled. */
  key: fields,
  /** SALES-9.2: the sales department sets the criteria; who fits none of the three is potential. */
  levels: z.strictObject({
    nearDeal: sourced(criterion),
    highIntent: sourced(criterion),
    interested: sourced(criterion),
  }),
  /** CRM-1.3: A asks for high intent and high match; what is promising enough for B the handbook does not say. */
  tiers: z.strictObject({
    a: sourced(z.strictObject({ intent: strength, match: strength })),
    b: sourced(z.strictObject({ intent: strength, match: strength })),
  }),
  /** CRM-3.1 names the segments, not their borders. */
  segments: z.strictObject({
    /** A budget from this many fen on is high-net-worth. */
    highNetWorthFrom: sourced(z.int().min(1)),
    youngUntilAge: sourced(z.int().min(18).max(120)),
    elderlyFromAge: sourced(z.int().min(18).max(120)),
  }),
})

export type CustomerPolicy = Readonly<z.infer<typeof schema>>

const sales = by('SALES-5.2', [
  'name',
  'gender',
  'contact',
  'productType',
  'area',
  'budget',
  'purpose',
] as FileField[])
const channel = by('SALES-6', ['source'] as FileField[])
const info = by('INFO-2.1', [
  'name',
  'gender',
  'age',
  'contact',
  'occupation',
  'home',
  'budget',
  'layout',
  'location',
] as FileField[])
const caseBasics = by('CASE-36', [
  'name',
  'age',
  'gender',
  'contact',
  'home',
  'income',
  'education',
  'occupation',
  'hobbies',
  'family',
  'habits',
] as FileField[])

const addedByAll: CustomerPolicy = {
  required: [sales, channel, info],
  key: by('SALES-7.2', ['contact', 'family', 'budget']),
  levels: {
    nearDeal: ours({ intent: 'high', power: 'high', withinDays: 7 }),
    highIntent: ours({ intent: 'high', power: 'medium', withinDays: 30 }),
    interested: ours({ intent: 'medium', power: 'low', withinDays: 180 }),
  },
  tiers: {
    a: by('CRM-1.3', { intent: 'high', match: 'high' }),
    b: ours({ intent: 'medium', match: 'medium' }),
  },
  segments: {
    highNetWorthFrom: ours(1_000_000_000),
    youngUntilAge: ours(35),
    elderlyFromAge: ours(60),
  },
}

/** SALES and INFO add to any of the four; CASE-36 lists contents of its own. */
export const presets: Readonly<Record<PresetName, CustomerPolicy>> = {
  rota: addedByAll,
  case: { ...addedByAll, required: [sales, channel, info, caseBasics] },
  confirm: addedByAll,
  steps: addedByAll,
}

const rank = (of: Strength): number => strengths.indexOf(of)

export function lint({ required, levels, tiers, segments }: CustomerPolicy): Finding[] {
  const findings: Finding[] = []
  if (!required.some(({ value }) => value.includes('source'))) {
    findings.push({
      field: 'customer.required',
      rule: 'SALES-6',
      problem: '来源渠道是必填项，制度里却没有。',
      mend: '在必填内容里加上 source。',
    })
  }
  const { nearDeal, highIntent, interested } = levels
  const pairs = [
    ['nearDeal', nearDeal.value, highIntent.value],
    ['highIntent', highIntent.value, interested.value],
  ] as const
  for (const [name, higher, lower] of pairs) {
    if (!covers(lower, higher)) {
      findings.push({
        field: `customer.levels.${name}`,
        rule: 'SALES-9.1',
        problem: '高一级的条件没有比低一级严，两级会互相重叠。',
        mend: '意向、购买力不低于下一级，决策周期不长于下一级。',
      })
    } else if (covers(higher, lower)) {
      findings.push({
        field: `customer.levels.${name}`,
        rule: 'SALES-9.1',
        problem: '两级的条件完全一样，低的一级永远轮不到。',
        mend: '写出两级的差别。',
      })
    }
  }
  const { a, b } = tiers
  const same = a.value.intent === b.value.intent && a.value.match === b.value.match
  if (same || rank(b.value.intent) > rank(a.value.intent) || rank(b.value.match) > rank(a.value.match)) {
    findings.push({
      field: 'customer.tiers.b',
      rule: 'CRM-1.3',
      problem: 'B 类的条件不比 A 类宽，永远轮不到。',
      mend: '把 B 类写得比 A 类宽。',
    })
  }
  if (segments.youngUntilAge.value >= segments.elderlyFromAge.value) {
    findings.push({
      field: 'customer.segments.youngUntilAge',
      rule: 'CRM-3.1',
      problem: '青年和长者的年龄重叠了。',
      mend: `写得小于 ${segments.elderlyFromAge.value}。`,
    })
  }
  return findings
}

/** Whoever meets `narrow` meets `wide` too. */
const covers = (wide: Criterion, narrow: Criterion): boolean =>
  rank(wide.intent) <= rank(narrow.intent) &&
  rank(wide.power) <= rank(narrow.power) &&
  wide.withinDays >= narrow.withinDays
