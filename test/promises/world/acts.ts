/** What the people of an office do at one moment, by what all of them have just seen: so most of it collides. */
import type { InputOf, OperationName } from '@shared/contract'
import type { Customer } from '@shared/customer/model'
import type { Floor } from '@shared/floor/model'
import { isRunning, isVisit } from '@shared/floor/model'
import { addDays, dayOf, hour, type Instant } from '@shared/kernel/time'
import type { Case } from '@shared/service/model'
import type { Chance } from '../../../local/sample/chance'
import { consultants, employeeId, manager, nameOf, officer, outsider, phoneOf } from './office'

/** One command or query of somebody: kept for as long as it takes to get an answer. */
export interface ActOf<N extends OperationName> {
  readonly name: N
  readonly input: InputOf<N>
  /** Whose employee's id. */
  readonly who: string
  /** The command's id. */
  readonly id: string
}
export type Act = { [N in OperationName]: ActOf<N> }[OperationName]

/** What everybody has before them. */
export interface Seen {
  readonly floor: Floor
  readonly customers: readonly Customer[]
  readonly cases: readonly Case[]
  readonly now: Instant
}

const act = <N extends OperationName>(who: string, id: string, name: N, input: InputOf<N>): ActOf<N> => ({
  ...{ who, id, name, input },
})

export function draw(chance: Chance, seen: Seen, round: number): readonly Act[] {
  const today = dayOf(seen.now)
  const everybody = Array.from({ length: consultants }, (_, who) => employeeId(who))
  const isBusy = (who: string) =>
    seen.floor.events.some((each) => isVisit(each) && each.by === who && isRunning(each, today))
  const people = everybody.filter((who) => chance.happens(isBusy(who) ? 0.8 : 0.42))
  // What many want: the same new number, the same public customers.
  const wanted = 100 + round * 10 + chance.whole(0, 2)
  const open = seen.customers.filter(({ ownerId }) => ownerId === null)
  const acts = people.map((who) =>
    isBusy(who) && chance.happens(0.5)
      ? floorAct(chance, who, idOf(chance), seen)
      : consultantsAct(chance, who, seen, wanted, open.slice(0, 4)),
  )
  if (chance.happens(0.5)) acts.push(managersAct(chance, seen, open))
  if (chance.happens(0.3)) acts.push(officersAct(chance, seen.cases))
  if (chance.happens(0.3)) acts.push(outsidersAct(chance, seen.customers))
  return acts
}

const idOf = (chance: Chance): string => {
  const hex = (digits: number) =>
    Array.from({ length: digits }, () => chance.whole(0, 15).toString(16)).join('')
  return `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`
}

type What = 'floor' | 'register' | 'again' | 'followup' | 'claim' | 'query' | 'reveal'

function consultantsAct(
  chance: Chance,
  who: string,
  seen: Seen,
  wanted: number,
  open: readonly Customer[],
): Act {
  const id = idOf(chance)
  const own = seen.customers.filter(({ ownerId }) => ownerId === who)
  const mine = own[chance.whole(0, Math.max(0, own.length - 1))]
  const what = chance.weighted<What>([
    ['floor', 34],
    ['register', 18],
    ['again', 8],
    ['followup', 16],
    ['claim', open.length > 0 ? 16 : 0],
    ['query', 10],
    ['reveal', 3],
  ])
  const public1 = open[chance.whole(0, Math.max(0, open.length - 1))]
  if (what === 'register')
    return act(who, id, 'staff.register', {
      ...entry(chance, seen.now, wanted),
      phones: [phoneOf(chance.happens(0.8) ? wanted : chance.whole(0, 30))],
      another: chance.happens(0.1),
      by: null,
      introducerPhone: chance.happens(0.15) ? phoneOf(chance.whole(0, 19)) : null,
    })
  const any = seen.customers[chance.whole(0, seen.customers.length - 1)]
  if (what === 'again' && any)
    return act(who, id, 'staff.registerAgain', {
      ...entry(chance, seen.now, 900),
      name: '',
      customerId: any._id,
      phone: any.phones[0] ?? '',
    })
  if (what === 'claim' && public1) return act(who, id, 'staff.claim', { customerId: public1._id })
  if (what === 'followup' && mine)
    return act(who, id, 'staff.logFollowup', {
      customerId: mine._id,
      method: 'phone',
      content: '问了贷款',
      feedback: chance.pick(['considering', 'unreached', 'keen']),
      plan: { day: addDays(dayOf(seen.now), chance.whole(0, 5)), goal: '约看房' },
    })
  if (what === 'reveal' && mine)
    return act(who, id, 'staff.revealPhone', { customerId: mine._id, why: 'followup' })
  return what === 'query' ? query(chance, who, id, seen) : floorAct(chance, who, id, seen)
}

const entry = (chance: Chance, now: Instant, n: number) => ({
  channel: chance.pick(['visit', 'call'] as const),
  source: chance.pick(['walkIn', 'online', 'referral'] as const),
  name: chance.happens(0.8) ? nameOf(n) : '',
  gender: null,
  partySize: chance.whole(1, 4),
  family: '',
  purpose: 'buy' as const,
  answers: chance.happens(0.3) ? { receivedBy: employeeId(chance.whole(0, consultants - 1)) } : {},
  asksFor: chance.happens(0.1) ? [employeeId(chance.whole(0, consultants - 1))] : [],
  recognisedBy: null,
  directionsOnly: false,
  // Kept on the telephone for a while before it could be sent.
  happenedAt: chance.happens(0.3) ? now - chance.whole(0, 30) * hour : null,
})

function floorAct(chance: Chance, who: string, id: string, { floor, now }: Seen): Act {
  const today = dayOf(now)
  const busy = floor.events.filter(isVisit).find((visit) => visit.by === who && isRunning(visit, today))
  if (busy && chance.happens(0.7)) return act(who, id, 'staff.endReception', { receptionId: busy.id })
  if (busy) return act(who, id, 'staff.undoReception', { receptionId: busy.id, what: 'start' })
  const isIn = floor.events.some(
    (event) => event.type === 'staff' && event.who === who && dayOf(event.at) === today,
  )
  if (!isIn) return act(who, id, 'staff.setState', { state: 'present' })
  if (chance.happens(0.15))
    return act(who, id, 'staff.setState', { state: chance.pick(['away', 'free', 'lunch']) })
  const named = chance.happens(0.15) ? { names: [employeeId(chance.whole(0, consultants - 1))] } : {}
  const people = chance.happens(0.2) ? 7 : 1
  return act(who, id, 'staff.takeTurn', {
    turn: floor.turn,
    mine: chance.happens(0.2),
    visitor: { people, ...named },
  })
}

function query(chance: Chance, who: string, id: string, { customers }: Seen): Act {
  const any = customers[chance.whole(0, customers.length - 1)]
  return chance.pick<Act>([
    act(who, id, 'staff.today', {}),
    act(who, id, 'staff.customers', { show: 'all' }),
    act(who, id, 'staff.pool', { list: 'open' }),
    act(who, id, 'staff.customer', { customerId: any?._id ?? 'c-0' }),
    act(who, id, 'staff.lookupPhone', { phone: any?.phones[0] ?? phoneOf(0) }),
    act(who, id, 'staff.customers', { text: '云渺' }),
  ])
}

function managersAct(chance: Chance, { floor, customers }: Seen, open: readonly Customer[]): Act {
  const id = idOf(chance)
  const to = employeeId(chance.whole(0, consultants - 1))
  const [first] = open
  const any = customers[chance.whole(0, customers.length - 1)]?._id ?? 'c-0'
  const leaver = employeeId(19)
  const left = customers.find(({ ownerId }) => ownerId === leaver)
  return chance.weighted<Act>([
    [act(manager, id, 'staff.assign', { customerId: first?._id ?? any, to, way: 'oneByOne' }), 4],
    [act(manager, id, 'staff.putInPool', { customerId: any }), 2],
    [
      act(manager, id, 'staff.changeTurn', {
        ...{ turn: floor.turn, to, why: 'language', note: '', visitor: { people: 1 } },
      }),
      2,
    ],
    [
      act(manager, id, 'staff.beginHandOver', {
        ...{ who: leaver, way: 'rotation', receivers: [employeeId(1), employeeId(2)] },
      }),
      2,
    ],
    [act(manager, id, 'staff.handOverCustomer', { customerId: left?._id ?? any, to: employeeId(1) }), 3],
    [act(manager, id, 'staff.finishHandOver', { who: leaver }), 1],
    [act(manager, id, 'staff.customers', { show: 'all' }), 1],
  ])
}

function officersAct(chance: Chance, cases: readonly Case[]): Act {
  const one = cases[chance.whole(0, Math.max(0, cases.length - 1))]?._id ?? 'case-0'
  const id = idOf(chance)
  return chance.weighted<Act>([
    [act(officer, id, 'staff.acknowledgeCase', { caseId: one }), 3],
    [act(officer, id, 'staff.answerCase', { caseId: one, measure: '换水管', inCharge: '王师傅' }), 2],
    [act(officer, id, 'staff.closeCase', { caseId: one, result: '不漏了' }), 1],
  ])
}

/** Somebody of another office, with ids and numbers that they should not even have. */
function outsidersAct(chance: Chance, customers: readonly Customer[]): Act {
  const any = customers[chance.whole(0, customers.length - 1)]
  const id = idOf(chance)
  return chance.pick<Act>([
    act(outsider, id, 'staff.customer', { customerId: any?._id ?? 'c-0' }),
    act(outsider, id, 'staff.lookupPhone', { phone: any?.phones[0] ?? phoneOf(0) }),
    act(outsider, id, 'staff.claim', { customerId: any?._id ?? 'c-0' }),
    act(outsider, id, 'staff.revealPhone', { customerId: any?._id ?? 'c-0', why: 'followup' }),
    act(outsider, id, 'staff.customers', { text: '云渺' }),
  ])
}
