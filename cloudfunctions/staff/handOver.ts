/** 移交: whoever leaves hands over customers, cases and deals, leaves the order of reception, and the account is closed. */
import { hidden } from '@shared/access/hidden'
import { roleNames } from '@shared/access/model'
import { sameProject } from '@shared/access/rules/sameProject'
import { isOnFloor, leaveFloor as leaveNow } from '@shared/floor/leave'
import { toRole } from '@shared/inbox/model'
import { ok, refuse } from '@shared/kernel/result'
import { policyAt } from '@shared/policy/model'
import {
  beginHandOver as beginNow,
  finishHandOver as finishNow,
  handingTo,
  type LeftBehind,
  mayLeave,
} from '@shared/pool/handOver'
import { assign as assignNow } from '@shared/pool/move'
import { leaverView, movedView } from '@shared/pool/view'
import {
  handCase,
  handSteps,
  hasCase,
  hasOrder,
  openStepsOf,
  takesCases,
  takesSteps,
} from '@shared/pool/work'
import type { Beside, With } from '../_lib/beside'
import { answers, asKept, changes, creates, nothingToPrepare } from '../_lib/handler'
import { type Asks, meansOf } from '../_lib/means'
import { movedHappened } from '../_lib/moved'
import { customersOf } from '../_lib/queries/customers'
import { oneCustomer, rotationOf } from './pool'

/** What of the cases and the deals that were looked up is still theirs. */
const besides = (
  { floors: [floor], cases, deals }: Pick<Beside, 'floors' | 'cases' | 'deals'>,
  who: string,
) => ({
  cases: cases.filter((each) => hasCase(each, who)),
  deals: deals.filter((each) => openStepsOf(each, who).length > 0),
  onFloor: floor !== undefined && isOnFloor(floor, who),
})

/** The same in numbers, with the customers. */
export function leftBehind(
  beside: Pick<Beside, 'floors' | 'held' | 'cases' | 'deals'>,
  who: string,
): LeftBehind {
  const { cases, deals, onFloor } = besides(beside, who)
  const customers = beside.held.filter(({ ownerId }) => ownerId === who).length
  const orders = beside.deals.filter((each) => hasOrder(each, who)).length
  return { customers, cases: cases.length, deals: deals.length, orders, onFloor }
}

export const handOver = answers('staff.handOver', {
  beside: ['colleagues', 'floors', 'handovers', 'cases', 'deals'],
  async load({ actor, beside: { colleagues, handovers }, input }) {
    const { who } = input
    const leaver = who === undefined ? null : colleagues.find((each) => each._id === who && mayLeave(each))
    // A leaver who is none is not there.
    if (leaver === undefined) return null
    const held = leaver ? await customersOf(actor.project._id, leaver._id) : []
    return { leaver, held, begun: handovers.find((each) => each.who === who) ?? null }
  },
  access: () => ok(undefined),
  view({ leaver, held, begun }, ask) {
    const { actor, beside } = ask
    const { colleagues, handovers } = beside
    return {
      people: colleagues
        .filter((each) => mayLeave(each) && each._id !== actor.employee._id)
        .map(({ _id, name, roles }) => ({
          ...{ id: _id, name, posts: roles.map((role) => roleNames[role]).join('、') },
          begun: handovers.some(({ who }) => who === _id),
        })),
      leaver:
        leaver && leaverView(leaver, held, begun, colleagues, rotationOf(ask), besides(beside, leaver._id)),
    }
  },
})

export const beginHandOver = creates('staff.beginHandOver', {
  beside: ['colleagues', 'handovers'],
  collection: 'handovers',
  access: () => ok(undefined),
  prepare: async ({ actor, input }) => ok((await customersOf(actor.project._id, input.who)).length),
  decide({ actor, beside: { colleagues, handovers }, input, now }, total) {
    const facts = { by: actor.employee._id, projectId: actor.project._id, total, now }
    const begun = beginNow(input, colleagues, handovers, facts)
    if (!begun.ok) return begun
    const { _id, who, way, receivers } = begun.value
    return ok({
      doc: begun.value,
      happened: {
        type: 'handOver.begun',
        subject: _id,
        facts: { who, way, total, receivers: receivers.join(',') },
        because: [
          { rule: policyAt(actor.project.policies, now).ownership.changes.leaver.source, facts: { who } },
        ],
        to: receivers.map((each) => `employee:${each}` as const),
      },
      answer: { id: _id, total },
    })
  },
})

export const handOverCustomer = changes('staff.handOverCustomer', {
  beside: ['colleagues', 'handovers'],
  ...oneCustomer,
  decide(found, ask) {
    const { actor, beside, input } = ask
    const { colleagues, handovers } = beside
    const leaver = handingTo(found.ownerId, input.to, colleagues, handovers)
    if (!leaver.ok) return leaver
    const giving = { who: input.to, by: actor.employee._id, leaver: leaver.value }
    const given = assignNow(found, giving, meansOf(ask))
    if (!given.ok) return given
    return ok({
      doc: given.value.customer,
      happened: movedHappened('handedOver', given.value, actor.employee._id),
      answer: movedView(given.value),
    })
  },
  view: asKept,
})

/** A case or a deal of whoever leaves goes to somebody who takes such. */
const oneStep = {
  prepare: nothingToPrepare,
  access: ({ actor }: Asks, found: { readonly projectId: string }) => sameProject(actor.employee, found),
} as const

/** Whose hand-over has begun, and to whom: both of one's own office. */
function handing(
  { beside: { colleagues, handovers } }: With<'colleagues' | 'handovers'>,
  { who, to }: { readonly who: string; readonly to: string },
) {
  const leaver = colleagues.find(({ _id }) => _id === who)
  const receiver = colleagues.find(({ _id }) => _id === to)
  if (!leaver || !receiver || who === to) return hidden
  return handovers.some((each) => each.who === who)
    ? ok({ leaver, receiver })
    : refuse('CONFLICT', '还没有开始移交，请先开始。')
}

const handed = (type: 'case.handedOver' | 'deal.handedOver', subject: string, to: string, unit: string) => ({
  ...{ type, subject, facts: { to, unit }, because: [{ rule: 'CASE-39', facts: {} } as const] },
  to: [`employee:${to}` as const],
})

export const handOverCase = changes('staff.handOverCase', {
  beside: ['colleagues', 'handovers'],
  ...oneStep,
  collection: 'cases',
  id: ({ input }) => input.caseId,
  decide(found, ask) {
    const both = handing(ask, ask.input)
    if (!both.ok) return both
    const { leaver, receiver } = both.value
    if (!takesCases(receiver)) return hidden
    const given = handCase(found, leaver._id, receiver)
    if (!given.ok) return given
    const { _id: id, version, unitLabel } = given.value
    return ok({
      doc: given.value,
      happened: handed('case.handedOver', id, receiver._id, unitLabel),
      answer: { id, version },
    })
  },
  view: asKept,
})

export const handOverDeal = changes('staff.handOverDeal', {
  beside: ['colleagues', 'handovers'],
  ...oneStep,
  collection: 'deals',
  id: ({ input }) => input.dealId,
  decide(found, ask) {
    const both = handing(ask, ask.input)
    if (!both.ok) return both
    const { leaver, receiver } = both.value
    if (!takesSteps(receiver, leaver)) return hidden
    const given = handSteps(found, leaver._id, receiver._id)
    if (!given.ok) return given
    const { _id: id, version, unitLabel } = given.value
    return ok({
      doc: given.value,
      happened: handed('deal.handedOver', id, receiver._id, unitLabel),
      answer: { id, version },
    })
  },
  view: asKept,
})

export const leaveFloor = changes('staff.leaveFloor', {
  beside: ['handovers'],
  collection: 'floors',
  prepare: nothingToPrepare,
  id: ({ actor }) => actor.project._id,
  access: ({ actor }, found) => sameProject(actor.employee, found),
  decide(found, { beside, input, commandId, now }) {
    const { who } = input
    if (!beside.handovers.some((each) => each.who === who)) return hidden
    const left = leaveNow(found, who, commandId, now)
    if (!left.ok) return left
    return ok({
      doc: left.value,
      happened: {
        type: 'floor.left',
        subject: found._id,
        facts: { who },
        because: [{ rule: 'ROTA-2.1', facts: {} }],
        to: [],
      },
      answer: { id: who },
    })
  },
  view: asKept,
})

export const finishHandOver = changes('staff.finishHandOver', {
  beside: ['floors', 'handovers', 'held', 'cases', 'deals'],
  collection: 'employees',
  prepare: nothingToPrepare,
  id: ({ input }) => input.who,
  access: ({ actor }, found) => sameProject(actor.employee, found),
  decide(found, { beside }) {
    const { handovers } = beside
    const finished = finishNow(found, handovers, leftBehind(beside, found._id))
    if (!finished.ok) return finished
    const begun = handovers.find(({ who }) => who === found._id)
    return ok({
      doc: finished.value,
      happened: {
        type: 'handOver.done',
        subject: found._id,
        facts: { who: found._id, total: begun?.total ?? 0 },
        because: [],
        to: [
          toRole(found.projectId, 'manager'),
          ...(begun?.receivers ?? []).map((each) => `employee:${each}` as const),
        ],
      },
      answer: { id: found._id },
    })
  },
  view: asKept,
})
