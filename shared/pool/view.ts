/** Public customers as staff see them: every field is listed here. A consultant learns nothing by which somebody could be known. */
import type { Employee } from '../access/model'
import type { OutputOf } from '../contract'
import { type Customer, levels } from '../customer/model'
import type { Deal } from '../deal/model'
import { stepNames } from '../deal/model'
import type { StaffId } from '../history/model'
import { maskPhone } from '../kernel/phone'
import type { Reason } from '../kernel/reason'
import type { Instant } from '../kernel/time'
import { citeReason } from '../policy/articles'
import { explain, sayFact } from '../policy/explain'
import { type Policies, policyAt } from '../policy/model'
import { type Case, caseKindNames, statusNames } from '../service/model'
import { type HandOver, inLine, isReceiver, rotationOf } from './handOver'
import { type Claimant, claimable, type Moved } from './move'
import { hasCase, openStepsOf, takesCases, takesSteps } from './work'

type Row = OutputOf<'staff.pool'>['rows'][number]

/** Who looks: a consultant who may claim, and whoever holds the whole office's files; a person may be both. */
export interface Viewer {
  readonly claimant: Claimant | null
  readonly wholeOffice: boolean
  readonly nameOf: (id: StaffId) => string | null
  /** Who is on duty, the first one first. */
  readonly rotation: readonly StaffId[]
}

/** Why nobody has them: without who it was. */
const whys: Readonly<Record<string, string>> = {
  untracked: '登记后没有跟进，有效期已过',
  rolling: '有效期内没有再跟进',
  progress: '跟进了很久没有进展',
  pooled: '长时间没有跟进',
  refusedRuling: '争议没有结果，归公共',
  unassigned: '网上或公司转来，等经理分配',
  takenOff: '原顾问因投诉换下，等经理安排',
  leaver: '原顾问离职，等经理分配',
  unregistered: '来访没有登记完整，等经理认定',
}

const sayWhy = ({ facts }: Reason): string => whys[String(facts['about'])] ?? '现在没有顾问'

export function poolRow(
  customer: Customer,
  index: number,
  viewer: Viewer,
  policies: Policies,
  now: Instant,
): Row | null {
  const { _id, level, source, freed, name, phones, registeredAt, ownership } = customer
  const because = freed && freed.endedAt === undefined ? freed.because : null
  const asked = viewer.claimant && claimable(customer, viewer.claimant, policies, now)
  if (!viewer.wholeOffice && !asked) return null
  const awaits = ownership.kind === 'manager' ? awaiting[ownership.awaits] : null
  return {
    id: _id,
    level,
    source,
    since: because && freed ? freed.at : registeredAt,
    why: because ? sayWhy(because) : (awaits ?? '现在没有顾问'),
    cite: because ? citeReason(because) : '',
    claim: asked && {
      may: asked.outcome.may,
      say: asked.outcome.may ? '' : asked.because.map(sayFact).join('；'),
    },
    file: viewer.wholeOffice
      ? {
          name,
          phone: maskPhone(phones[0] ?? ''),
          from: because && freed?.from ? viewer.nameOf(freed.from) : null,
          turnOf: turnFor(index, viewer.rotation, because && freed ? freed.from : null),
        }
      : null,
  }
}

/** Whose turn the row is; never of who lost them, where there is somebody else. */
function turnFor(index: number, rotation: readonly StaffId[], loser: StaffId | null): StaffId | null {
  const others = rotation.filter((id) => id !== loser)
  const who = rotation[index % Math.max(1, rotation.length)] ?? null
  return who === loser && others.length > 0 ? (others[index % others.length] ?? null) : who
}

const awaiting = {
  review: '跟进了很久没有进展，等经理处理',
  assignment: '网上或公司转来，等经理分配',
  handover: '原顾问离职，等经理分配',
  successor: '原顾问因投诉换下，等经理安排',
  ruling: '归属有争议，等经理认定',
} as const

export const movedView = ({ customer, ownership }: Moved): OutputOf<'staff.assign'> => {
  const { outcome, because } = ownership
  return {
    id: customer._id,
    version: customer.version,
    standing: outcome.kind,
    owner: outcome.kind === 'owned' ? outcome.owner : null,
    until: outcome.kind === 'owned' ? outcome.until : null,
    because: because.map((reason) => ({ rule: reason.rule, say: explain(reason) })),
  }
}

type Leaver = NonNullable<OutputOf<'staff.handOver'>['leaver']>
type Held = Pick<Customer, '_id' | 'name' | 'level' | 'status' | 'plan'>

/** What else they have, and whether they stand in the order of reception. */
export interface Besides {
  readonly cases: readonly Case[]
  readonly deals: readonly Deal[]
  readonly onFloor: boolean
}

/** How many of those who are left a page shows, and moves in one go. */
const shownRows = 20

export function leaverView(
  who: Employee,
  held: readonly Held[],
  begun: HandOver | null,
  colleagues: readonly Employee[],
  rotation: readonly StaffId[],
  { cases, deals, onFloor }: Besides,
): Leaver {
  const order = rotation.filter((id) => id !== who._id)
  const others = colleagues.filter(({ _id }) => _id !== who._id)
  const receivers = begun?.receivers ?? order
  const to = rotationOf({ receivers, total: begun?.total ?? held.length }, held)
  const people = others.filter(isReceiver)
  const place = (id: StaffId) => (order.includes(id) ? order.indexOf(id) : order.length)
  return {
    id: who._id,
    name: who.name,
    begun: begun && { at: begun.at, way: begun.way, total: begun.total },
    left: held.length,
    byLevel: [...levels]
      .reverse()
      .map((level) => ({ level, count: held.filter((each) => each.level === level).length })),
    plans: held.filter(({ plan }) => plan !== null).length,
    bought: held.filter(({ status }) => status === 'bought').length,
    rows: inLine(held)
      .slice(0, shownRows)
      .map(({ _id, name, level }) => ({ id: _id, name, level, to: to.get(_id) ?? null })),
    receivers: [...people]
      .sort((a, b) => place(a._id) - place(b._id))
      .map(({ _id, name }) => ({ id: _id, name })),
    cases: workView(
      cases
        .filter((each) => hasCase(each, who._id))
        .map(({ _id, kind, unitLabel, status }) => ({
          id: _id,
          label: `${unitLabel} ${caseKindNames[kind]} · ${statusNames[status]}`,
        })),
      others.filter(takesCases),
    ),
    deals: workView(
      deals
        .filter((each) => openStepsOf(each, who._id).length > 0)
        .map((each) => ({
          id: each._id,
          label: `${each.unitLabel} ${openStepsOf(each, who._id)
            .map(({ kind }) => stepNames[kind])
            .join('、')}`,
        })),
      others.filter((each) => takesSteps(each, who)),
    ),
    onFloor,
  }
}

const workView = (rows: Leaver['cases']['rows'], receivers: readonly Employee[]): Leaver['cases'] => ({
  left: rows.length,
  rows: rows.slice(0, shownRows),
  receivers: receivers.map(({ _id, name }) => ({ id: _id, name })),
})

export const claimsView = ({ used }: Claimant, policies: Policies, now: Instant) => ({
  today: used.length,
  perDay: policyAt(policies, now).pool.perDay.value,
})
