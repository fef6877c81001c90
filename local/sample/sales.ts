/** The deals of the sample, at every stage, with their payments and moved dates. */

import type { Fen } from '@shared/kernel/money'
import { addDays, type Day, daysBetween } from '@shared/kernel/time'
import type { Chance } from './chance'
import { labelOf, type SampleUnit, sampleBuildings, sampleUnits } from './homes'
import { type Person, spouseOf } from './people'
import { deliveryOf } from './site'
import { namesIn } from './staff'
import type { SheetOf } from './table'

type Method = '商业贷款' | '公积金贷款' | '一次性付款'

export interface Sale {
  readonly unit: SampleUnit
  readonly buyers: readonly Person[]
  readonly subscribed: Day
}

/** How much of each building is sold, and when it was: days before today, from and to. */
const selling = [
  { share: 0.5, from: 260, to: 12 },
  { share: 0.12, from: 25, to: 1 },
  { share: 0.38, from: 150, to: 1 },
  { share: 0.7, from: 400, to: 180 },
] as const

/** Chooses units and buyers. A couple takes two places of the register; the first buyer has two homes. */
export function makeSales(chance: Chance, today: Day, people: Person[]): readonly Sale[] {
  let place = 0
  const sales: Sale[] = []
  for (const unit of sampleUnits) {
    const plan = selling[sampleBuildings.indexOf(unit.building)]
    if (!plan || !chance.happens(plan.share)) continue
    // Some came yesterday: their deposit is paid, their subscription is not signed yet.
    const ago = plan.from < 30 && sales.length % 4 === 0 ? 1 : chance.whole(plan.to, plan.from)
    const subscribed = addDays(today, -ago)
    const [first, second] = [people[place], people[place + 1]]
    if (!first || !second) throw new Error('more homes than customers')
    const before = sales[0]
    if (before && sales.length === 140) {
      sales.push({ unit, buyers: before.buyers.slice(0, 1), subscribed })
    } else if (sales.length > 0 && chance.happens(0.16)) {
      const spouse = spouseOf(chance, first, second)
      people[place + 1] = spouse
      sales.push({ unit, buyers: [first, spouse], subscribed })
      place += 2
    } else {
      sales.push({ unit, buyers: [first], subscribed })
      place += 1
    }
  }
  return sales
}

/** Days from the subscription to each step, as promised. */
const steps = [
  { name: '认购', after: 2 },
  { name: '签约', after: 7 },
  { name: '合同审核', after: 14 },
  { name: '贷款审批', after: 30 },
  { name: '备案', after: 45 },
] as const
const reasons: Readonly<Record<string, string>> = {
  认购: '客户资料待补',
  签约: '客户出差，约到下周签约',
  合同审核: '合同附件待补，退回重审一次',
  贷款审批: '银行要求补充收入证明',
  备案: '备案系统升级，暂停受理一周',
  交付: '业主要求年后再收房',
}

interface Step {
  readonly name: string
  promised: Day | ''
  readonly done: Day | ''
}

const dealHeader = [
  '房号',
  '买受人',
  '联系电话',
  '置业顾问',
  '成交总价',
  '付款方式',
  ...[...steps.map(({ name }) => name), '交付'].flatMap((name) => [
    `${name}承诺日期`,
    `${name}完成日期`,
    `${name}经办人`,
  ]),
]

type Row = readonly (string | number)[]

export function dealSheets(
  chance: Chance,
  today: Day,
  sales: readonly Sale[],
): readonly [SheetOf, SheetOf, SheetOf] {
  const deals: Row[] = []
  const payments: Row[] = []
  const slips: Row[] = []
  for (const [index, sale] of sales.entries()) {
    const method = chance.weighted<Method>([
      ['商业贷款', 56],
      ['公积金贷款', 26],
      ['一次性付款', 18],
    ])
    // Prices are whole yuan after a discount of up to 3 %.
    const price = Math.round((sale.unit.total * (100 - chance.whole(0, 3))) / 10_000) * 100
    const { line, slip } = signingLine(chance, today, sale, method)
    const label = labelOf(sale.unit)
    deals.push([
      label,
      sale.buyers.map(({ name }) => name).join('、'),
      sale.buyers.map(({ phone }) => phone).join('、'),
      sale.buyers[0]?.consultant || (namesIn('置业顾问')[index % 8] ?? ''),
      price / 100,
      method,
      ...line.flatMap(({ name, promised, done }) => [
        promised,
        done,
        promised === '' ? '' : handlerOf(name, index),
      ]),
    ])
    if (slip) slips.push([label, slip.step, slip.from, slip.to, reasons[slip.step] ?? '', slip.told])
    payments.push(...paymentsOf(chance, today, sale, method, price, line).map((row) => [label, ...row]))
  }
  return [
    { name: '成交', title: '云栖里 成交台账', header: dealHeader, rows: deals },
    { name: '付款', header: ['房号', '款项', '应付日期', '应付金额', '实付日期'], rows: payments },
    { name: '改期', header: ['房号', '步骤', '原日期', '新日期', '原因', '告知日期'], rows: slips },
  ]
}

function handlerOf(step: string, index: number): string {
  const names = namesIn(step === '交付' ? '客服' : step === '贷款审批' ? '财务' : '内业')
  return names[index % names.length] ?? ''
}

function signingLine(chance: Chance, today: Day, { unit, subscribed }: Sale, method: Method) {
  const line: Step[] = []
  let before: Day | '' = subscribed
  for (const { name, after } of steps) {
    if (name === '贷款审批' && method === '一次性付款') {
      line.push({ name, promised: '', done: '' })
      continue
    }
    const promised = addDays(subscribed, after)
    const meant = addDays(promised, chance.whole(after < 7 ? -1 : -3, 3))
    const done: Day | '' = before !== '' && meant < today ? (meant < before ? before : meant) : ''
    line.push({ name, promised, done })
    before = done
  }
  const building = sampleBuildings.indexOf(unit.building)
  const handover = addDays(today, deliveryOf(building))
  const since = Math.max(0, daysBetween(handover, today) - 1)
  const delivered = before !== '' && handover <= today && chance.happens(0.6)
  line.push({
    name: '交付',
    promised: handover,
    done: delivered ? addDays(handover, chance.whole(0, since)) : '',
  })
  return { line, slip: moveCurrent(chance, today, line) }
}

/** Every sixth open step has been moved once, by a week or two; the buyer was told at the time. */
function moveCurrent(chance: Chance, today: Day, line: Step[]) {
  const current = line.find(({ promised, done }) => promised !== '' && done === '')
  const far = current !== undefined && current.promised > addDays(today, 60)
  if (!current || current.promised === '' || far || !chance.happens(0.17)) return null
  const from = current.promised
  const to = addDays(from, chance.whole(5, 14))
  const told = addDays(from < today ? from : today, -1)
  current.promised = to
  return { step: current.name, from, to, told }
}

/** Each payment: what it is for, when it is due, yuan, and when it was paid. They add up to the price. */
function paymentsOf(
  chance: Chance,
  today: Day,
  { subscribed }: Sale,
  method: Method,
  price: Fen,
  line: readonly Step[],
): readonly Row[] {
  const paidBy = (due: Day, ready = true): Day | '' => {
    const paid = addDays(due, chance.whole(-1, 2))
    if (!ready || paid >= today || chance.happens(0.02)) return ''
    return paid < subscribed ? subscribed : paid
  }
  const deposit = 5_000_000
  const first = Math.round((price * (method === '一次性付款' ? 50 : 30)) / 10_000) * 100 - deposit
  const rest = price - deposit - first
  const signing = addDays(subscribed, 7)
  const last = addDays(subscribed, method === '一次性付款' ? 60 : 40)
  const approved =
    method === '一次性付款' || line.some(({ name, done }) => name === '贷款审批' && done !== '')
  const lastName = { 商业贷款: '银行放款', 公积金贷款: '公积金放款', 一次性付款: '尾款' }[method]
  return [
    ['定金', subscribed, deposit / 100, subscribed],
    ['首付款', signing, first / 100, paidBy(signing)],
    [lastName, last, rest / 100, paidBy(last, approved)],
  ]
}
