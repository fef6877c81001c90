/** Bands must answer for every value from 0 up, once, in one unit. */
import { sayMoney } from '../kernel/money'
import type { RuleId } from '../policy/articles'
import type { Finding } from '../policy/sourced'
import type { Band, Bands } from './schema'

/** A bound between two bands: which value it is, and whether the value itself still lies below it. */
interface Edge {
  readonly at: number
  readonly below: boolean
}

const lower = ({ from, includes }: Band): Edge | null =>
  from === null ? null : { at: from, below: includes === 'to' }
const upper = ({ to, includes }: Band): Edge | null =>
  to === null ? null : { at: to, below: includes === 'to' }

/** An edge is before another where it lies lower; a value that belongs below an edge puts the edge higher. */
const compare = (a: Edge, b: Edge): number => a.at - b.at || Number(a.below) - Number(b.below)

export function lintBands(field: string, unit: Band['unit'], bands: Bands): readonly Finding[] {
  const rule = bands.find(({ source }) => source !== 'ours')?.source ?? 'ours'
  const findings: Finding[] = []
  bands.forEach(({ value, source }, index) => {
    if (value.unit !== unit)
      findings.push({
        field: `${field}.${index}`,
        rule: source,
        problem: `这一档按${unitNames[value.unit]}，其余按${unitNames[unit]}，不能比较`,
        mend: `改成按${unitNames[unit]}`,
      })
  })
  const own = bands.filter(({ value }) => value.unit === unit)
  for (const { value, source } of own)
    if (value.from !== null && value.to !== null && value.from >= value.to)
      findings.push({
        field: `${field}.${bands.findIndex((each) => each.value === value)}`,
        rule: source,
        problem: `下限 ${say(value.from, unit)} 不低于上限 ${say(value.to, unit)}，没有数会落在这一档`,
        mend: '下限要低于上限',
      })
  return [
    ...findings,
    ...lintCover(
      field,
      rule,
      unit,
      own.map(({ value }) => value),
    ),
  ]
}

/** Walks up from 0. */
function lintCover(
  field: string,
  rule: RuleId,
  unit: Band['unit'],
  bands: readonly Band[],
): readonly Finding[] {
  const findings: Finding[] = []
  // Nothing is below 0, so 0 itself has to be answered for.
  const ground: Edge = { at: 0, below: false }
  const sorted = [...bands].sort((a, b) => compare(lower(a) ?? ground, lower(b) ?? ground))
  let reached: Edge | null = ground
  for (const band of sorted) {
    const from = lower(band) ?? ground
    if (reached === null || compare(from, reached) < 0)
      findings.push({
        field,
        rule,
        problem: `${say(from.at, unit)} 起有两档重叠`,
        mend: '每个数只能落在一档',
      })
    else if (compare(from, reached) > 0) findings.push(gap(field, rule, unit, reached, from))
    const to = upper(band)
    if (to === null || reached === null) reached = null
    else if (compare(to, reached) > 0) reached = to
  }
  if (reached !== null) findings.push(gap(field, rule, unit, reached, null))
  return findings
}

function gap(field: string, rule: RuleId, unit: Band['unit'], from: Edge, to: Edge | null): Finding {
  const start = `${from.below ? '超过' : ''} ${say(from.at, unit)}${from.below ? '' : ' 以上'}`.trim()
  const end = to === null ? '' : `、${to.below ? '' : '不到 '}${say(to.at, unit)}${to.below ? ' 以下' : ''}`
  return {
    field,
    rule,
    problem: `${start}${end} 没有对应的一档`,
    mend: '补上这一档，或把相邻一档延长',
  }
}

const unitNames: Readonly<Record<Band['unit'], string>> = {
  fen: '金额',
  basisPoints: '比例',
  tonnes: '吨数',
}

const say = (value: number, unit: Band['unit']): string =>
  unit === 'fen' ? sayMoney(value) : unit === 'basisPoints' ? `${value / 100}%` : `${value} 吨`
