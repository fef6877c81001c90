/** What the rules written for json-rules-engine remember of a day: each consultant's last state and reception, and the round. */
import type { CustomerId, Received, StaffId, StaffState } from '../../shared/history/model'
import type { Reason } from '../../shared/kernel/reason'
import type { Instant } from '../../shared/kernel/time'

/** What the rules said of a consultant: free, or what they are and the reason to skip them. */
export interface Judged {
  readonly is: string
  readonly because: Reason | null
}
type Judge = (who: StaffId) => Promise<Judged>

interface Person {
  readonly state: StaffState['state']
  readonly stateAt: Instant
  readonly receptionAt: Instant
  readonly until: Instant
  readonly receivedAs: string
  readonly leftAt: Instant
}
const untold: Person = {
  state: 'free',
  stateAt: 1,
  receptionAt: 0,
  until: 0,
  receivedAs: '',
  leftAt: Number.POSITIVE_INFINITY,
}

interface Round {
  readonly settled: Set<StaffId>
  readonly away: Set<StaffId>
  /** Who is to be made up for a turn, the oldest claim first. */
  readonly owed: StaffId[]
}

export class Floor {
  readonly ids: string[] = []
  readonly known: CustomerId[] = []
  readonly round: Round = { settled: new Set(), away: new Set(), owed: [] }
  readonly order: readonly StaffId[]
  readonly #people = new Map<StaffId, Person>()

  constructor(order: readonly StaffId[]) {
    this.order = order
  }

  person(who: StaffId): Person {
    return this.#people.get(who) ?? untold
  }

  changes({ id, who, state, at }: StaffState): void {
    this.ids.push(id)
    const leftAt = state === 'left' ? at : Number.POSITIVE_INFINITY
    this.#people.set(who, { ...this.person(who), state, stateAt: at, leftAt })
  }

  /** @param as what the rules said that it was for its receiver. */
  async receives(event: Received, as: string | undefined, judge: Judge): Promise<void> {
    const { id, at, by, customer, endedAt = Number.POSITIVE_INFINITY } = event
    if (as === 'newCustomer') {
      await take(this.round, this.order, by, judge)
      this.known.push(customer)
    }
    this.ids.push(id)
    const before = this.person(by)
    // with two customers at once: engaged until both have gone, where it was told when the first one does
    const until = before.until < Number.POSITIVE_INFINITY ? Math.max(before.until, endedAt) : endedAt
    this.#people.set(by, { ...before, receptionAt: at, until, receivedAs: as ?? '' })
  }
}

async function take({ settled, away, owed }: Round, order: readonly StaffId[], who: StaffId, judge: Judge) {
  const claim = owed.indexOf(who)
  if (claim >= 0) {
    owed.splice(claim, 1)
    return
  }
  const end = () => {
    settled.clear()
    away.clear()
  }
  if (settled.has(who)) {
    for (const each of order)
      if (!settled.has(each) && (await judge(each)).is === 'ownCustomer') owed.push(each)
    end()
  }
  for (const each of order.slice(0, order.indexOf(who))) {
    if (settled.has(each)) continue
    const standing = (await judge(each)).is
    if (standing === 'absent' || standing === 'unfit') away.add(each)
    else if (standing !== 'free') settled.add(each)
    if (standing === 'ownCustomer') owed.push(each)
  }
  settled.add(who)
  if (settled.size === order.length) end()
}

/** Whose turn it is: made-up turns, then this round, then the next. */
export async function inTurn({ settled, away, owed }: Round, order: readonly StaffId[], judge: Judge) {
  const passed: StaffId[] = []
  const claims = [
    ...owed.map((who) => ({ who, as: 'madeUp' })),
    ...order
      .filter((who) => !settled.has(who))
      .map((who) => ({ who, as: away.has(who) ? 'returned' : 'turn' })),
    ...order.map((who) => ({ who, as: 'newRound' })),
  ]
  for (const { who, as } of claims) {
    if (passed.includes(who)) continue
    if ((await judge(who)).is === 'free') return { who, as, passed }
    passed.push(who)
  }
  return { who: null, as: 'newRound', passed }
}

/** Who would be next, once this one has taken the turn and is engaged. */
export async function afterwards({ round, order }: Floor, receiver: StaffId, judge: Judge) {
  const after = { settled: new Set(round.settled), away: new Set(round.away), owed: [...round.owed] }
  await take(after, order, receiver, judge)
  const engaged: Judged = { is: 'engaged', because: null }
  return (await inTurn(after, order, async (who) => (who === receiver ? engaged : judge(who)))).who
}
