/** Checks deals with their payments and moved dates. A deal comes in whole or not at all. */
import { type StepKind, stepKinds, stepNames } from '@shared/deal/model'
import { sayMoney } from '@shared/kernel/money'
import type { Day } from '@shared/kernel/time'
import { checkSlips } from './checkSlips'
import type { RowOf, Tables } from './columns'
import { type Entry, type Findings, rawText, type Source, sayPlace } from './findings'
import {
  type CustomerRow,
  checkConsultant,
  checkEmployee,
  type Known,
  type ReadKind,
  type UnitRow,
} from './known'
import { personKey, refKey } from './names'
import type { ReadRows } from './readRows'

export type DealRow = RowOf<'deals'>
type PaymentRow = RowOf<'payments'>
type SlipRow = RowOf<'stepSlips'>

export interface CheckedStep {
  readonly kind: StepKind
  readonly promised: Day
  readonly done: Day | undefined
  readonly handler: string
  readonly slips: readonly SlipRow[]
}

export interface CheckedDeal {
  readonly row: DealRow
  readonly unit: UnitRow
  readonly buyers: readonly CustomerRow[]
  readonly steps: readonly CheckedStep[]
  readonly payments: readonly PaymentRow[]
}

/** All rows about one unit's deal. */
interface Family {
  readonly deals: Entry<DealRow>[]
  readonly payments: Entry<PaymentRow>[]
  readonly slips: Entry<SlipRow>[]
  readonly bad: Source[]
}

export function checkDeals(
  read: ReadKind,
  all: Tables,
  known: Known,
  findings: Findings,
): readonly CheckedDeal[] {
  const families = gather(
    read('deals', all.deals),
    read('payments', all.payments),
    read('stepSlips', all.stepSlips),
  )
  return [...families].flatMap(([key, family]) => {
    const checked = checkFamily(key, family, known, findings)
    const members = [...family.deals, ...family.payments, ...family.slips].map(({ source }) => source)
    const cause = family.bad[0] ?? members.find((source) => findings.isOut(source))
    if (!cause) return checked ? [checked] : []
    for (const source of members) {
      if (!findings.isOut(source)) findings.follow(source, `${sayPlace(cause)}有问题，这笔成交整笔没有导入`)
    }
    return []
  })
}

function gather(
  deals: ReadRows<DealRow>,
  payments: ReadRows<PaymentRow>,
  slips: ReadRows<SlipRow>,
): ReadonlyMap<string, Family> {
  const families = new Map<string, Family>()
  const at = (key: string) => {
    const known = families.get(key)
    if (known) return known
    const family: Family = { deals: [], payments: [], slips: [], bad: [] }
    families.set(key, family)
    return family
  }
  for (const entry of deals.good) at(refKey(entry.value)).deals.push(entry)
  for (const entry of payments.good) at(refKey(entry.value)).payments.push(entry)
  for (const entry of slips.good) at(refKey(entry.value)).slips.push(entry)
  for (const source of [...deals.bad, ...payments.bad, ...slips.bad]) at(rawKey(source)).bad.push(source)
  return families
}

function rawKey(source: Source): string {
  const [building, entrance, unit] = ['building', 'entrance', 'unit'].map((field) => rawText(source, field))
  return refKey({
    unit: unit ?? '',
    ...(building ? { building } : {}),
    ...(entrance ? { entrance: entrance.replace(/单元$/, '') } : {}),
  })
}

function checkFamily(
  key: string,
  { deals: [deal, ...twins], payments, slips, bad }: Family,
  known: Known,
  findings: Findings,
): CheckedDeal | undefined {
  if (!deal) {
    const orphans = bad.some(({ table }) => table.kind === 'deals') ? [] : [...payments, ...slips]
    for (const { source } of orphans)
      findings.add(source, 'unit', '成交表里有的房号；请先登记这套房的成交，或改正房号')
    return undefined
  }
  for (const { source } of twins) {
    findings.add(source, 'unit', `每套房只有一笔成交：${sayPlace(deal.source)}已有这套房`)
  }
  const unit = findUnit(key, deal, known, findings)
  const buyers = findBuyers(deal, known, findings)
  checkConsultant(deal.source, deal.value.consultant, known.staff, findings)
  const steps = checkSteps(deal, slips, known, findings)
  checkSum(deal, payments, bad, findings)
  if (!unit) return undefined
  const inOrder = payments
    .map(({ value }) => value)
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
  return { row: deal.value, unit, buyers, steps, payments: inOrder }
}

function findUnit(key: string, { source }: Entry<DealRow>, { units }: Known, findings: Findings) {
  const found = units.get(key)
  if (found) return found.value
  const bad = units.getBad(key)
  if (bad) findings.follow(source, `${sayPlace(bad)}的房源有问题，改好后这一行才能导入`)
  else findings.add(source, 'unit', '房源表里有的房号，如 3幢1802；请先把这套房加进房源表，或改正房号')
  return undefined
}

function findBuyers({ value, source }: Entry<DealRow>, { customers }: Known, findings: Findings) {
  if (value.phones.length !== value.buyers.length) {
    findings.add(
      source,
      'phones',
      `${value.buyers.length} 位买受人，就要有 ${value.buyers.length} 个电话，顺序一样`,
    )
    return []
  }
  return value.buyers.flatMap((name, index) => {
    const key = personKey(value.phones[index] ?? '', name)
    const found = customers.get(key)
    if (found) return [found.value]
    const bad = customers.getBad(key)
    if (bad) findings.follow(source, `${sayPlace(bad)}的客户有问题，改好后这一行才能导入`)
    else findings.add(source, 'buyers', `客户表里有的人（姓名和电话都一致）；没有“${name}”，请先加进客户表`)
    return []
  })
}

/** The steps that this deal goes through, in their order. */
function checkSteps(
  { value, source }: Entry<DealRow>,
  slips: readonly Entry<SlipRow>[],
  { staff }: Known,
  findings: Findings,
): readonly CheckedStep[] {
  const noLoan = value.method === 'full'
  if (noLoan && (value.loanApproval.promised ?? value.loanApproval.done) !== undefined) {
    findings.add(source, 'loanApproval.promised', '一次性付款没有贷款审批，这一步请留空')
  }
  const checkHandler = handlerCheck({ value, source }, staff, findings)
  let before: { readonly kind: StepKind; readonly done: Day | undefined } | undefined
  return stepKinds.flatMap((kind) => {
    if (noLoan && kind === 'loanApproval') return []
    const { promised, done, handler = value.handler } = value[kind]
    const own = slips.filter(({ value: { step } }) => step === kind)
    if (done !== undefined && before) checkOrder(source, { kind, done }, before, findings)
    before = { kind, done }
    checkHandler(kind)
    if (promised === undefined) findings.add(source, `${kind}.promised`, '不能为空，应填承诺办好的日期')
    else checkSlips(own, promised, findings)
    if (handler === undefined || promised === undefined) return []
    return [{ kind, promised, done, handler, slips: own.map((entry) => entry.value) }]
  })
}

/** Each step names its handler, or the row names one for all; the latter is told once. */
function handlerCheck(
  { value, source }: Entry<DealRow>,
  staff: Known['staff'],
  findings: Findings,
): (kind: StepKind) => void {
  let told = false
  return (kind) => {
    const own = value[kind].handler
    if (own !== undefined) {
      checkEmployee(source, `${kind}.handler`, { name: own, post: 'clerk' }, staff, findings)
      return
    }
    if (told) return
    told = true
    if (value.handler !== undefined) {
      checkEmployee(source, 'handler', { name: value.handler, post: 'clerk' }, staff, findings)
    } else {
      const field = source.table.columns.has(`${kind}.handler`) ? `${kind}.handler` : 'handler'
      findings.add(source, field, `不能为空，应填“${stepNames[kind]}”的经办人姓名`)
    }
  }
}

function checkOrder(
  source: Source,
  { kind, done }: { readonly kind: StepKind; readonly done: Day },
  before: { readonly kind: StepKind; readonly done: Day | undefined },
  findings: Findings,
): void {
  if (before.done === undefined) {
    findings.add(source, `${kind}.done`, `留空：前一步“${stepNames[before.kind]}”还没有完成日期`)
  } else if (done < before.done) {
    findings.add(source, `${kind}.done`, `不早于前一步“${stepNames[before.kind]}”的完成日期 ${before.done}`)
  }
}

/** Payments, where there are any, add up to the price to the fen. With a bad row among them nobody can tell. */
function checkSum(
  { value, source }: Entry<DealRow>,
  payments: readonly Entry<PaymentRow>[],
  bad: readonly Source[],
  findings: Findings,
): void {
  if (payments.length === 0 || bad.some(({ table }) => table.kind === 'payments')) return
  const sum = payments.reduce((total, payment) => total + payment.value.amount, 0)
  if (sum !== value.price) {
    findings.add(source, 'price', `等于付款表里这套房的合计 ${sayMoney(sum)}（${payments.length} 笔）`)
  }
}
