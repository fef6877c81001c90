import type { InputOf, OutputOf } from '@shared/contract'

export type OrderView = OutputOf<'staff.order'>
export type OrderRow = OutputOf<'staff.orders'>['orders'][number]
export type OrderForm = Pick<InputOf<'staff.makeOrder'>, 'price' | 'method' | 'deposit' | 'days'>
