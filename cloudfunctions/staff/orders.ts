/** 认购: from the order form to the deposit (STEPS-4). Each form is the deal that it becomes; of two deposits for one unit the first has it. */
import { hidden } from '@shared/access/hidden'
import { mayFollowUp } from '@shared/access/rules/ownCustomers'
import { namer } from '@shared/customer/file'
import { currentStep, type Deal } from '@shared/deal/model'
import { lastStep, waitsFor } from '@shared/deal/order'
import {
  customerOf,
  isOwnOrder,
  mayEndOrder,
  mayPassOrder,
  mayReadOrder,
  orderRow,
  orderView,
} from '@shared/deal/orderView'
import { fileOf, type Standing, soldTo } from '@shared/deal/standing'
import {
  cancelOrder as cancelNow,
  changeOrder as changeNow,
  isOrdered,
  makeOrder as makeNow,
  type Ordered,
  seeOff as seeOffNow,
  signOrder as signNow,
  takeDeposit as takeNow,
} from '@shared/deal/subscribe'
import { type Address, type Happened, toRole } from '@shared/inbox/model'
import { ok, type Result, refuse } from '@shared/kernel/result'
import { dayOf, type Instant } from '@shared/kernel/time'
import { policyAt } from '@shared/policy/model'
import type { Staff } from '../_lib/actor'
import type { With } from '../_lib/beside'
import { answers, asKept, changes, creates, nothingToPrepare } from '../_lib/handler'
import { dealsOfUnitId, openOrders, orderWithFiles } from '../_lib/queries/orders'
import { toBuyers } from './deals'

interface Asks {
  readonly actor: Staff
  readonly now: Instant
}

const takingOf = ({ actor, now, input }: Asks & { readonly input: { readonly version: number } }) => ({
  ...{ by: actor.employee._id, now, seen: input.version },
})

const namesOf = ({ beside }: With<'colleagues'>) => namer(beside)
const rulesOf = ({ actor, now }: Asks) => policyAt(actor.project.policies, now).reception

export const orders = answers('staff.orders', {
  beside: ['colleagues'],
  load: ({ actor: { employee, project }, input }) => {
    const office = employee.roles.includes('manager') || employee.roles.includes('finance')
    return openOrders(project._id, office ? null : employee._id, input.after)
  },
  // The query chooses by the project, and by the consultant where one sees one's own only.
  access: () => ok(undefined),
  view: ({ rows, next }, ask) => ({
    orders: rows.filter(isOrdered).map((row) => orderRow(row, ask.actor.employee, namesOf(ask))),
    next,
  }),
})

export const order = answers('staff.order', {
  beside: ['colleagues'],
  load: async ({ input }) => {
    const found = await orderWithFiles(input.dealId)
    return found && isOrdered(found) ? found : null
  },
  access: ({ actor }, found) => mayReadOrder(actor.employee, found),
  view(found, ask) {
    const { employee } = ask.actor
    const customer = customerOf(employee, fileOf(found.order, [...found.files, ...found.readIn]))
    return orderView(found, customer, employee, namesOf(ask))
  },
})

export const makeOrder = creates('staff.makeOrder', {
  beside: ['colleagues', 'files', 'units', 'dealsOfUnits'],
  collection: 'deals',
  access: ({ actor, beside }) => {
    const [file] = beside.files
    return file ? mayFollowUp(actor.employee, file) : hidden
  },
  prepare: nothingToPrepare,
  decide(ask) {
    const { actor, beside, input, commandId: id, now } = ask
    const { customerId, unit: label, ...form } = input
    const { colleagues: people, units, dealsOfUnits: all } = beside
    const unit = units.find(({ projectId }) => projectId === actor.project._id)
    if (!unit) return refuse('NOT_FOUND', `没有找到 ${label}。房号连着幢号一起写，比如 3幢1802。`)
    const deals = all.filter(({ unitId }) => unitId === unit._id)
    const wanted = { id, by: actor.employee._id, customerId, unit, deals, people }
    const made = makeNow(wanted, form, rulesOf(ask), now)
    if (!made.ok) return made
    const { deal, because } = made.value
    const told = happened('order.made', deal, [toRole(deal.projectId, 'manager')])
    return ok({ doc: deal, happened: { ...told, because }, answer: { id, version: deal.version } })
  },
})

/** Every later step is on the one document that the order form is. */
const oneOrder = {
  collection: 'deals',
  prepare: nothingToPrepare,
  id: ({ input }: { readonly input: { readonly dealId: string } }) => input.dealId,
} as const

/** @param to whom it concerns, besides who has done it. */
function told(type: OrderEvent, done: Result<Ordered>, to: (deal: Ordered) => readonly Address[]) {
  if (!done.ok) return done
  const { value: deal } = done
  return ok({
    doc: deal,
    happened: happened(type, deal, to(deal)),
    answer: { id: deal._id, version: deal.version },
  })
}

export const changeOrder = changes('staff.changeOrder', {
  ...oneOrder,
  access: ({ actor }, found) => isOwnOrder(actor.employee, found),
  decide(found, ask) {
    const { dealId: _, version: __, ...form } = ask.input
    const changed = changeNow(found, form, takingOf(ask))
    return told('order.made', changed, ({ projectId }) => [toRole(projectId, 'manager')])
  },
  view: asKept,
})

/** What a step is asked on besides the form: looked up with who acts. */
const besideOrder = [
  ...(['colleagues', 'orders', 'orderFiles', 'orderReadIn'] as const),
  ...(['orderUnits', 'orderDeals'] as const),
]
function standingOf({ order }: Deal, ask: Asks & With<(typeof besideOrder)[number]>): Standing {
  const { colleagues: people, orderFiles, orderReadIn, orderUnits, orderDeals: deals } = ask.beside
  const [unit] = orderUnits
  return {
    file: order ? fileOf(order, [...orderFiles, ...orderReadIn]) : null,
    unit: unit ? { unit, deals, people, policy: rulesOf(ask) } : null,
  }
}

export const signOrder = changes('staff.signOrder', {
  beside: besideOrder,
  ...oneOrder,
  access: ({ actor, input }, found) =>
    input.signed ? mayPassOrder(actor.employee, found) : mayReadOrder(actor.employee, found),
  decide(found, ask) {
    const { input } = ask
    const done = signNow(found, input, standingOf(found, ask), takingOf(ask))
    const toFinance = ({ projectId }: Ordered) => [toRole(projectId, 'finance')]
    return input.signed ? told('order.signed', done, toFinance) : told('order.sentBack', done, toConsultant)
  },
  view: asKept,
})

export const takeDeposit = changes('staff.takeDeposit', {
  beside: besideOrder,
  ...oneOrder,
  access: ({ actor }, found) => mayPassOrder(actor.employee, found),
  decide(found, ask) {
    const { input, now } = ask
    const done = takeNow(found, input.receipt, standingOf(found, ask), ask.beside.colleagues, takingOf(ask))
    if (!done.ok) return done
    const { value: doc } = done
    const next = currentStep(doc)?.kind ?? null
    const event = toBuyers('deal.stepDone', doc, { step: 'subscription', day: dayOf(now), next })
    const to = [...event.to, ...toConsultant(doc), toRole(doc.projectId, 'clerk')]
    const because = [{ rule: 'STEPS-4' as const, facts: {} }, ...event.because]
    return ok({ doc, happened: { ...event, because, to }, answer: { id: doc._id, version: doc.version } })
  },
  // The unit's place was taken: another deposit came first (ROTA-1.16).
  taken: async (found, ask) =>
    soldTo(found.unitLabel, await dealsOfUnitId(found.unitId), ask.beside.colleagues, rulesOf(ask), ask.now),
  view: asKept,
})

export const seeOff = changes('staff.seeOff', {
  ...oneOrder,
  access: ({ actor }, found) => mayEndOrder(actor.employee, found),
  decide: (found, { actor, now }) =>
    told('order.seenOff', seeOffNow(found, actor.employee._id, now), () => []),
  view: asKept,
})

export const cancelOrder = changes('staff.cancelOrder', {
  ...oneOrder,
  access: ({ actor }, found) => mayEndOrder(actor.employee, found),
  decide(found, ask) {
    const { actor, input } = ask
    const { _id: by } = actor.employee
    const whoHadIt = found.order && waitsFor[lastStep(found.order).state]
    const toOffice = whoHadIt && whoHadIt !== 'consultant' ? [toRole(found.projectId, whoHadIt)] : []
    return told('order.cancelled', cancelNow(found, input.why, takingOf(ask)), (deal) => [
      ...toOffice,
      ...(deal.consultantId === by ? [] : toConsultant(deal)),
    ])
  },
  view: asKept,
})

const toConsultant = ({ consultantId }: Ordered): Address[] => [`employee:${consultantId}`]

type OrderEvent = Extract<Happened['type'], `order.${string}`>

/** Words of a person stay on the form. */
const happened = (type: OrderEvent, { _id, unitLabel }: Ordered, to: readonly Address[]): Happened => ({
  ...{ type, subject: _id, facts: { unit: unitLabel }, to },
  because: [{ rule: 'STEPS-4', facts: {} }],
})
