/**
 * The hand-over of whoever leaves (ROTA-3.9, CASE-39): every customer of theirs goes to somebody, then they are no longer on the
 * staff. Each customer moves by a command of its own, so that a hand-over that was interrupted goes on where it stood: what is
 * left is what is still theirs.
 */
import { hidden } from '../access/hidden'
import type { Employee } from '../access/model'
import { type Customer, levels } from '../customer/model'
import type { CustomerId, StaffId } from '../history/model'
import { ok, type Result, refuse } from '../kernel/result'
import type { Instant } from '../kernel/time'

export const handOverWays = ['rotation', 'oneByOne'] as const
export type HandOverWay = (typeof handOverWays)[number]

export interface HandOver {
  /** `ho-` and the leaver's id: nobody is handed over twice at once. */
  readonly _id: string
  readonly projectId: string
  readonly version: number
  /** Who leaves. */
  readonly who: StaffId
  readonly by: StaffId
  readonly at: Instant
  readonly way: HandOverWay
  /** Who gets the customers, in the order of the rotation. */
  readonly receivers: readonly StaffId[]
  /** How many customers there were at the beginning. */
  readonly total: number
}

export const handOverId = (who: StaffId): string => `ho-${who}`

/** Everybody on the staff may leave; who has no customers hands over cases and steps alone. */
export const mayLeave = ({ active }: Employee): boolean => active

export const isReceiver = ({ active, roles }: Employee): boolean => active && roles.includes('consultant')

export interface Beginning {
  readonly who: StaffId
  readonly way: HandOverWay
  readonly receivers: readonly StaffId[]
}

export function beginHandOver(
  { who, way, receivers }: Beginning,
  colleagues: readonly Employee[],
  begun: readonly HandOver[],
  facts: { readonly by: StaffId; readonly projectId: string; readonly total: number; readonly now: Instant },
): Result<HandOver> {
  const leaver = colleagues.find(({ _id }) => _id === who)
  if (!leaver) return hidden
  if (!leaver.active) return refuse('CONFLICT', '这位员工已经停用。')
  if (begun.some((each) => each.who === who)) return refuse('CONFLICT', '这位员工的移交已经开始，请接着办。')
  const fit = new Set(colleagues.filter(isReceiver).map(({ _id }) => _id))
  if (receivers.includes(who)) return refuse('BAD_INPUT', '要离职的人不能接手自己的客户，请选别人。')
  if (!receivers.every((each) => fit.has(each))) return hidden
  if (new Set(receivers).size !== receivers.length)
    return refuse('BAD_INPUT', '接手的人里有一位选了两次，请只留一次。')
  const { by, projectId, total, now } = facts
  if (who === by) return refuse('NOT_ALLOWED', '自己的离职请由别的经理来办。')
  if (total > 0 && receivers.length === 0) return refuse('BAD_INPUT', '名下有客户，请选谁来接手。')
  return ok({ ...{ _id: handOverId(who), projectId, version: 1 }, who, by, at: now, way, receivers, total })
}

type Left = Pick<Customer, '_id' | 'level'>

/**
 * To whom each of those who are left goes by rotation: the hottest first, so that each receiver gets as many of each level as the
 * others; whoever went on before the interruption counts.
 */
export function rotationOf(
  { receivers, total }: Pick<HandOver, 'receivers' | 'total'>,
  left: readonly Left[],
): ReadonlyMap<CustomerId, StaffId> {
  const gone = Math.max(0, total - left.length)
  return new Map(
    inLine(left).flatMap(({ _id }, index): [CustomerId, StaffId][] => {
      const to = receivers[(gone + index) % receivers.length]
      return to === undefined ? [] : [[_id, to]]
    }),
  )
}

/** The hottest level first; within a level by id, which does not change. */
export const inLine = <Row extends Left>(left: readonly Row[]): readonly Row[] =>
  [...left].sort(
    (a, b) =>
      levels.indexOf(b.level) - levels.indexOf(a.level) || (a._id < b._id ? -1 : a._id > b._id ? 1 : 0),
  )

/** Whose customers may be handed to whom: a hand-over of theirs has begun, and whoever gets them is another one on the staff. */
export function handingTo(
  leaver: StaffId | null,
  to: StaffId,
  colleagues: readonly Employee[],
  begun: readonly HandOver[],
): Result<StaffId> {
  const receiver = colleagues.find(({ _id }) => _id === to)
  if (leaver === null || !begun.some(({ who }) => who === leaver))
    return refuse('CONFLICT', '这位客户已经不在要离职的人名下，不用再移交。')
  if (!receiver || !isReceiver(receiver)) return hidden
  if (begun.some(({ who }) => who === to)) return refuse('CONFLICT', '接手的人自己也在办移交，请换一位。')
  return ok(leaver)
}

/** What is still somebody's, in numbers. */
export interface LeftBehind {
  readonly customers: number
  readonly cases: number
  readonly deals: number
  /** Order forms that wait for somebody. */
  readonly orders: number
  /** They stand in the order of reception. */
  readonly onFloor: boolean
}

/** Nothing is left behind: they are no longer on the staff. */
export function finishHandOver(
  leaver: Employee,
  begun: readonly HandOver[],
  { customers, cases, deals, orders, onFloor }: LeftBehind,
): Result<Employee> {
  if (!begun.some(({ who }) => who === leaver._id)) return refuse('CONFLICT', '还没有开始移交，请先开始。')
  if (!leaver.active) return refuse('CONFLICT', '这位员工已经停用。')
  if (orders > 0)
    return refuse('CONFLICT', `还有 ${orders} 份认购单没有办完，请在“认购”里送走或取消，再停用账号。`)
  const still = [
    customers > 0 && `${customers} 位客户`,
    cases > 0 && `${cases} 单服务`,
    deals > 0 && `${deals} 套房的手续`,
  ].filter(Boolean)
  if (still.length > 0) return refuse('CONFLICT', `还有 ${still.join('、')}没有移交，移交完才能停用账号。`)
  if (onFloor) return refuse('CONFLICT', '还在接待次序里，请先从次序里撤下。')
  return ok({ ...leaver, active: false, version: leaver.version + 1 })
}
