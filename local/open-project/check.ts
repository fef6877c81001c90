/** Checks all tables of an office against each other, and hands on the rows that are sound. */

import { mostContacts } from '@shared/followup/decide'
import { farthestPlanDays } from '@shared/followup/soon'
import { type CentiSquareMetres, type Fen, priceOf } from '@shared/kernel/money'
import { dayOf, daysBetween } from '@shared/kernel/time'
import { type CheckedDeal, checkDeals } from './checkDeals'
import { type CheckedSite, checkSites } from './checkSites'
import { type RowOf, tables } from './columns'
import { type Entry, type Findings, rawText, sayPlace, type Table } from './findings'
import {
  type CustomerRow,
  checkConsultant,
  type Facts,
  type Known,
  phonesOf,
  type ReadKind,
  Staff,
  type StaffRow,
  type UnitRow,
} from './known'
import { personKey, refKey, unitKey } from './names'
import { type ReadRows, readRows } from './readRows'
import { parsePhones, Register } from './register'

export interface CheckedFollowup {
  readonly row: RowOf<'followups'>
  readonly customer: CustomerRow
}

/** Everything that may come in. */
export interface Checked {
  readonly staff: readonly StaffRow[]
  readonly units: readonly UnitRow[]
  readonly customers: readonly CustomerRow[]
  readonly deals: readonly CheckedDeal[]
  readonly followups: readonly CheckedFollowup[]
  readonly sites: readonly CheckedSite[]
}

export function check(found: readonly Table[], findings: Findings, facts: Facts): Checked {
  const all = tables(facts.today)
  const read: ReadKind = (kind, schema) => {
    const parts = found
      .filter((table) => table.kind === kind)
      .map((table) => readRows(table, schema, findings))
    return { good: parts.flatMap(({ good }) => good), bad: parts.flatMap(({ bad }) => bad) }
  }
  const staff = new Staff(found.some(({ kind }) => kind === 'staff'))
  checkStaff(read('staff', all.staff), staff, findings)
  const units = checkUnits(read('units', all.units), findings)
  const customers = checkCustomers(read('customers', all.customers), staff, findings)
  const known: Known = { staff, units, customers, facts }
  const deals = checkDeals(read, all, known, findings)
  const followups = checkFollowups(read('followups', all.followups), known, findings)
  const sites = checkSites(read, all, known, findings)
  return {
    staff: staff.all(),
    units: units.all(),
    customers: customers.all(),
    deals,
    followups,
    sites,
  }
}

function checkStaff({ good, bad }: ReadRows<StaffRow>, register: Staff, findings: Findings): void {
  for (const entry of good) {
    const first = register.get(entry.value.name)
    if (first) findings.add(entry.source, 'name', `不重名：${sayPlace(first.source)}已有同名员工，请加以区分`)
    else register.put(entry, entry.value.name)
  }
  for (const source of bad) register.putBad(source, rawText(source, 'name'))
}

function checkUnits({ good, bad }: ReadRows<UnitRow>, findings: Findings): Register<UnitRow> {
  const register = new Register<UnitRow>()
  for (const entry of good) {
    const { building, entrance, room, area, unitPrice, total } = entry.value
    const key = unitKey(building, entrance, room)
    const first = register.get(key)
    if (first)
      findings.add(entry.source, 'room', `每套房只写一行：${sayPlace(first.source)}已有 ${building}${room}`)
    if (!isPrice(total, area, unitPrice)) findings.add(entry.source, 'total', sayPrice(area, unitPrice))
    if (!findings.isOut(entry.source)) register.put(entry, key)
    else register.putBad(entry.source, key)
  }
  for (const source of bad) {
    const ref = { building: rawText(source, 'building'), unit: rawText(source, 'room') }
    const entrance = rawText(source, 'entrance').replace(/单元$/, '')
    register.putBad(source, refKey(entrance === '' ? ref : { ...ref, entrance }))
  }
  return register
}

/**
 * Whether a total is area × unit price within rounding: the unit price is written to the fen (half a fen for each square
 * metre may be lost), and the total may be rounded to the yuan (half a yuan).
 */
export const isPrice = (total: Fen, area: CentiSquareMetres, unitPrice: Fen): boolean =>
  Math.abs(total - priceOf(area, unitPrice)) <= 50 + Math.ceil(area / 200)

const yuan = (amount: Fen) => (amount / 100).toFixed(2).replace(/\.?0+$/, '')

const sayPrice = (area: CentiSquareMetres, unitPrice: Fen) =>
  `面积 × 单价 = ${yuan(area)} × ${yuan(unitPrice)} = ${yuan(priceOf(area, unitPrice))}，相差不超过四舍五入`

function checkCustomers(
  { good, bad }: ReadRows<CustomerRow>,
  staff: Staff,
  findings: Findings,
): Register<CustomerRow> {
  const register = new Register<CustomerRow>()
  for (const entry of good) {
    const { name, consultant } = entry.value
    const phones = phonesOf(entry.value)
    const twin = phones.map((phone) => register.get(personKey(phone, name))).find(Boolean)
    if (twin) {
      findings.add(
        entry.source,
        'phones',
        `每位客户只写一行：与${sayPlace(twin.source)}姓名、电话相同，请合并`,
      )
    }
    if (consultant !== undefined) checkConsultant(entry.source, consultant, staff, findings)
    const keys = [...phones, ...phones.map((phone) => personKey(phone, name))]
    if (findings.isOut(entry.source)) for (const key of keys) register.putBad(entry.source, key)
    else register.put(entry, ...keys)
  }
  for (const source of bad) {
    const name = rawText(source, 'name')
    for (const phone of parsePhones(`${rawText(source, 'phones')}、${rawText(source, 'morePhones')}`)) {
      register.putBad(source, phone)
      register.putBad(source, personKey(phone, name))
    }
  }
  return register
}

function checkFollowups(
  { good }: ReadRows<RowOf<'followups'>>,
  { staff, customers }: Known,
  findings: Findings,
): readonly CheckedFollowup[] {
  const counts = new Map<CustomerRow, number>()
  return good.flatMap(({ value: row, source }) => {
    const customer = findCustomer({ value: row, source }, customers, findings)
    checkConsultant(source, row.consultant, staff, findings)
    checkPlan({ value: row, source }, findings)
    const count = customer ? (counts.get(customer) ?? 0) + 1 : 0
    if (count > mostContacts)
      findings.add(source, 'phone', `每位客户最多 ${mostContacts} 条跟进，请只留最近的`)
    if (!customer || findings.isOut(source)) return []
    counts.set(customer, count)
    return [{ row, customer }]
  })
}

function findCustomer(
  { value, source }: Entry<RowOf<'followups'>>,
  customers: Register<CustomerRow>,
  findings: Findings,
): CustomerRow | undefined {
  const key = value.name === undefined ? value.phone : personKey(value.phone, value.name)
  if (value.name === undefined && customers.count(key) > 1) {
    findings.add(source, 'phone', '这个号码有几位客户在用，请加一列“客户姓名”写明是哪一位')
    return undefined
  }
  const found = customers.get(key)
  if (found) return found.value
  const bad = customers.getBad(key)
  if (bad) findings.follow(source, `${sayPlace(bad)}的客户有问题，改好后这一行才能导入`)
  else findings.add(source, 'phone', '客户表里有的号码；请先把这位客户加进客户表，或改正号码和姓名')
  return undefined
}

/** SALES-10: a plan is a day and a goal, and it looks ahead, within a year. */
function checkPlan({ value, source }: Entry<RowOf<'followups'>>, findings: Findings): void {
  const { nextDay, goal, at } = value
  if (nextDay === undefined && goal !== undefined)
    findings.add(source, 'nextDay', '写了下次目标，就要写下次联系的日期')
  if (nextDay === undefined) return
  if (goal === undefined) findings.add(source, 'goal', '写了下次联系的日期，就要写下次目标')
  const ahead = daysBetween(dayOf(at), nextDay)
  if (ahead < 0 || ahead > farthestPlanDays) findings.add(source, 'nextDay', '跟进当天起、一年以内的日期')
}
