/** 接待: the reception board. One document a project, so that whoever takes a turn contends with all who take one. */
import { hidden } from '@shared/access/hidden'
import type { ParsedOf } from '@shared/contract'
import { emptyFloor, type Floor, type Visitor } from '@shared/floor/model'
import { setCrowded as crowdedNow, setOrder as orderNow } from '@shared/floor/order'
import { endReception as endNow, undoReception as undoNow } from '@shared/floor/receptions'
import { setState as setStateNow } from '@shared/floor/states'
import { type Take, type Taken, takeTurn as takeNow } from '@shared/floor/take'
import { boardView, seenOf, toldView, type Watching } from '@shared/floor/view'
import { dropWaiting as dropNow } from '@shared/floor/waiting'
import type { Address, Happened } from '@shared/inbox/model'
import type { Decision, Reason } from '@shared/kernel/reason'
import { ok, type Result } from '@shared/kernel/result'
import type { Instant } from '@shared/kernel/time'
import { policyAt } from '@shared/policy/model'
import type { Reception } from '@shared/reception/model'
import type { Staff } from '../_lib/actor'
import type { With } from '../_lib/beside'
import { answers, changes, nothingToPrepare } from '../_lib/handler'
import { byId } from '../_lib/sdk'

interface Asks extends With<'visitors'> {
  readonly actor: Staff
  readonly now: Instant
}

const rulesOf = ({ actor, now }: Asks) => policyAt(actor.project.policies, now).reception

const watching = ({ actor, beside, now }: Asks): Watching => {
  const { version, reception } = policyAt(actor.project.policies, now)
  const me = actor.employee._id
  const registered = beside.visitors.map(({ _id, name, ownerId, walkIns }) => ({
    id: _id,
    name: ownerId === me ? name : null,
    receptions: walkIns?.all.map(({ reception: id }) => id) ?? [],
  }))
  return { policy: reception, policyVersion: version, me, registered }
}

const isManager = ({ actor }: Asks) => actor.employee.roles.includes('manager')
const asker = (ask: Asks) => ({ id: ask.actor.employee._id, isManager: isManager(ask) })

/** Every command is on the floor of one's own project; before anything has happened there it is empty. */
const ownFloor = {
  beside: ['visitors'],
  collection: 'floors',
  prepare: nothingToPrepare,
  id: ({ actor }: Asks) => actor.project._id,
  fresh: ({ actor }: Asks) => emptyFloor(actor.project._id),
  access: () => ok(undefined),
} as const

interface Kept {
  readonly id: string
}
const withBoard = ({ id }: Kept, floor: Floor, ask: Asks) => ({
  id,
  board: boardView(floor, watching(ask), ask.now),
})

export const floor = answers('staff.floor', {
  beside: ['visitors'],
  load: async ({ actor }) => (await byId('floors', actor.project._id)) ?? emptyFloor(actor.project._id),
  access: () => ok(undefined),
  view: (found, ask) => ({
    board:
      ask.input.seen === seenOf(found, watching(ask), ask.now)
        ? null
        : boardView(found, watching(ask), ask.now),
  }),
})

export const setState = changes('staff.setState', {
  ...ownFloor,
  decide(found, ask) {
    const { actor, input, commandId, now } = ask
    const { _id, name, roles } = actor.employee
    const own = input.who === undefined || input.who === _id
    if (!own && !isManager(ask)) return hidden
    // The manager's own name stands on the board only where they receive as well.
    if (own && !roles.includes('consultant')) return hidden
    const who = own ? { id: _id, name } : found.people.find(({ id }) => id === input.who)
    if (!who) return hidden
    const { state } = input
    const said = { who, state, byManager: isManager(ask), id: commandId }
    const changed = setStateNow(found, said, rulesOf(ask), now)
    if (!changed.ok) return changed
    return ok({
      doc: changed.value,
      happened: happened('floor.state', changed.value, { who: who.id, state }),
      answer: { id: who.id },
    })
  },
  view: withBoard,
})

interface KeptTaking extends Kept {
  readonly decision: Decision<Reception>
  readonly reception: string | null
  /** They wait, and stand on the board. */
  readonly queued?: boolean
}

export const takeTurn = changes('staff.takeTurn', {
  ...ownFloor,
  decide(found, ask) {
    const { actor, input, commandId, now } = ask
    const { turn, mine, waiting } = input
    const take = {
      ...{ turn, mine, visitor: visitorOf(input), by: actor.employee._id, id: commandId },
      ...(waiting !== undefined && { waiting }),
    }
    return taking(takeNow(found, take, rulesOf(ask), now), take)
  },
  view: (kept: KeptTaking, found, ask) => ({
    ...withBoard(kept, found, ask),
    told: toldView(found, kept.decision, kept.reception, kept.queued),
  }),
})

export const changeTurn = changes('staff.changeTurn', {
  ...ownFloor,
  decide(found, ask) {
    const { actor, input, commandId, now } = ask
    const { turn, to, why, note } = input
    const change = { to, why, note }
    const take = {
      ...{ turn, change, mine: false, visitor: visitorOf(input) },
      ...{ by: actor.employee._id, id: commandId },
    }
    return taking(takeNow(found, take, rulesOf(ask), now), take)
  },
  view: (kept: KeptTaking, found, ask) => ({
    ...withBoard(kept, found, ask),
    told: toldView(found, kept.decision, kept.reception),
  }),
})

/** What was not told is left out, as the rules of reception want it. */
function visitorOf({ visitor }: ParsedOf<'staff.takeTurn' | 'staff.changeTurn'>): Visitor {
  const { people, names, owner, introducersConsultant, recognisedBy, ownerSays, purpose, key } = visitor
  return {
    people,
    ...(names && { names }),
    ...(owner !== undefined && { owner }),
    ...(introducersConsultant !== undefined && { introducersConsultant }),
    ...(recognisedBy !== undefined && { recognisedBy }),
    ...(ownerSays && { ownerSays }),
    ...(purpose && { purpose }),
    ...(key && { key }),
  }
}

function taking(taken: Result<Taken>, take: Take) {
  if (!taken.ok) return taken
  const { floor: doc, visit, waits } = taken.value
  // The manager's note is words of a person: it is on the floor, not in the events.
  const decision = withoutWords(taken.value.decision)
  const facts = {
    ...{ turn: take.turn, people: take.visitor.people, kind: decision.outcome.kind },
    ...{ receiver: visit?.by ?? null, as: visit?.as ?? null, why: take.change?.why ?? null },
  }
  // Whoever has said it knows it already.
  const { outcome } = decision
  const called = visit && outcome.kind === 'receiver' ? [visit.by, ...outcome.helpers] : []
  const to = called.filter((who) => who !== take.by).map((who) => `employee:${who}` as const)
  return ok({
    ...((visit || waits) && { doc }),
    happened: { ...happened('floor.taken', doc, facts), because: decision.because, to },
    answer: {
      ...{ id: visit?.id ?? take.id, decision, reception: visit?.id ?? null },
      ...(waits && { queued: true }),
    },
  })
}

function withoutWords({ outcome, because, rejected }: Decision<Reception>): Decision<Reception> {
  const told = (reason: Reason): Reason => {
    const { reason: _, ...facts } = reason.facts
    return { ...reason, facts }
  }
  return { outcome, because: because.map(told), rejected }
}

export const dropWaiting = changes('staff.dropWaiting', {
  ...ownFloor,
  decide(found, { input, now }) {
    const dropped = dropNow(found, input.waiting, now)
    if (!dropped.ok) return dropped
    return ok({
      doc: dropped.value,
      happened: happened('floor.dropped', dropped.value, { waiting: input.waiting }),
      answer: { id: input.waiting },
    })
  },
  view: withBoard,
})

export const endReception = changes('staff.endReception', {
  ...ownFloor,
  decide(found, ask) {
    const ended = endNow(found, ask.input.receptionId, asker(ask), ask.now)
    if (!ended.ok) return ended
    const { floor: doc, visit } = ended.value
    return ok({
      doc,
      happened: happened('floor.ended', doc, { reception: visit.id, receiver: visit.by, from: visit.at }),
      answer: { id: visit.id },
    })
  },
  view: withBoard,
})

export const undoReception = changes('staff.undoReception', {
  ...ownFloor,
  decide(found, ask) {
    const { receptionId: id, what } = ask.input
    const undone = undoNow(found, { id, what }, asker(ask), ask.now)
    if (!undone.ok) return undone
    const { floor: doc, visit } = undone.value
    const to: Address[] = visit.by === ask.actor.employee._id ? [] : [`employee:${visit.by}`]
    return ok({
      doc,
      happened: { ...happened('floor.takenBack', doc, { reception: id, what, turn: visit.turn }), to },
      answer: { id },
    })
  },
  view: withBoard,
})

export const setOrder = changes('staff.setOrder', {
  ...ownFloor,
  decide(found, ask) {
    const arranged = orderNow(found, ask.input, rulesOf(ask), ask.now, ask.chance)
    if (!arranged.ok) return arranged
    const { numbered, trial = [], setBy = null } = arranged.value.roster
    const facts = { numbered: numbered.join(','), trial: trial.join(','), setBy }
    return ok({
      doc: arranged.value,
      happened: {
        ...happened('floor.ordered', arranged.value, facts),
        because: [{ rule: rulesOf(ask).arrangedBy.source, facts: { setBy } }],
        to: numbered.map((who) => `employee:${who}` as const),
      },
      answer: { id: found._id },
    })
  },
  view: withBoard,
})

export const setCrowded = changes('staff.setCrowded', {
  ...ownFloor,
  decide(found, ask) {
    const { on } = ask.input
    const crowded = crowdedNow(found, on, rulesOf(ask), ask.now)
    if (!crowded.ok) return crowded
    return ok({
      doc: crowded.value,
      happened: {
        ...happened('floor.crowded', crowded.value, { on }),
        because: [{ rule: rulesOf(ask).crowding.order.source, facts: { crowded: on } }],
      },
      answer: { id: found._id },
    })
  },
  view: withBoard,
})

/** With the version of the floor, so that the events of one floor have an order of their own. */
const happened = (
  type: Extract<Happened['type'], `floor.${string}`>,
  { _id, version }: Floor,
  facts: Happened['facts'],
): Happened => ({ type, subject: _id, facts: { ...facts, version }, because: [], to: [] })
