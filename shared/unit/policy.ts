/** How a unit may be paid for: SERVICE-2 asks for a price sheet of the methods and gives no numbers, so they are the project's. */
import * as z from 'zod'
import { type Finding, ours, type PresetName, sourced } from '../policy/sourced'

export const paymentMethods = ['full', 'mortgage', 'installments'] as const
export type PaymentMethod = (typeof paymentMethods)[number]
export const paymentMethodNames: Readonly<Record<PaymentMethod, string>> = {
  full: '一次性付款',
  mortgage: '按揭贷款',
  installments: '分期付款',
}

/** Basis points: 10000 is all. */
const share = z.int().min(0).max(10_000)

/** Parts per million a year: 3.5% is 35000; at most 24%. */
const yearlyRate = sourced(z.int().min(0).max(240_000))

export const schema = z.strictObject({
  payment: sourced(
    z.array(
      z.strictObject({
        method: z.enum(paymentMethods),
        /** Off the list price. */
        discount: share,
        /** Of the price after the discount, due at once. */
        first: share,
      }),
    ),
  ),
  /** How the rest of a mortgaged price is borrowed. */
  loan: z.strictObject({
    commercialRate: yearlyRate,
    providentRate: yearlyRate,
    /** The most that the housing provident fund lends for one unit, in fen; 0 where it lends nothing. */
    providentCap: sourced(z.int().min(0).max(10_000_000_000)),
    months: sourced(z.int().min(1).max(360)),
  }),
})

export type UnitPolicy = Readonly<z.infer<typeof schema>>

const addedByAll: UnitPolicy = {
  payment: ours([
    { method: 'full', discount: 200, first: 10_000 },
    { method: 'mortgage', discount: 0, first: 3_000 },
    { method: 'installments', discount: 100, first: 5_000 },
  ]),
  // Examples: each project writes the rates of its city and its bank.
  loan: {
    commercialRate: ours(35_000),
    providentRate: ours(26_000),
    providentCap: ours(60_000_000),
    months: ours(360),
  },
}

export const presets: Readonly<Record<PresetName, UnitPolicy>> = {
  rota: addedByAll,
  case: addedByAll,
  confirm: addedByAll,
  steps: addedByAll,
}

export function lint({ payment, loan }: UnitPolicy): Finding[] {
  const find = (problem: string, mend: string, field = 'unit.payment'): Finding => ({
    field,
    rule: 'SERVICE-2',
    problem,
    mend,
  })
  const methods = payment.value.map(({ method }) => method)
  const twice = methods.filter((method, index) => methods.indexOf(method) !== index)
  return [
    ...(methods.length === 0 ? [find('没有一种付款方式，比价单是空的', '至少写一种付款方式')] : []),
    ...twice.map((method) => find(`“${paymentMethodNames[method]}”写了两次`, '每种付款方式只写一次')),
    ...payment.value.flatMap(({ method, discount, first }) => [
      ...(discount === 10_000 ? [find(`“${paymentMethodNames[method]}”打折到 0 元`, '改小 discount')] : []),
      ...(method === 'full' && first !== 10_000
        ? [find('一次性付款的首付不是全部', '把 first 写成 10000')]
        : []),
      ...(method !== 'full' && first === 10_000
        ? [find(`“${paymentMethodNames[method]}”首付就是全部，与一次性付款没有区别`, '改小 first')]
        : []),
    ]),
    ...(loan.providentRate.value > loan.commercialRate.value
      ? [find('公积金贷款的利率比商业贷款还高', '核对两种利率，看是不是写反了', 'unit.loan.providentRate')]
      : []),
  ]
}
