/**
 * The round: strictly 1→2→3…, and what becomes of a turn that its holder could not take.
 *
 * - ROTA-2.2            in order; when all have had their turn, the next round
 * - ROTA-2.3, CASE-5.2  away: the next one receives; who returns while the round lasts is still in it, else in the next
 * - ROTA-2.3            held up by one's own known customer: made up afterwards, also in a later round; held up by a
 *                       customer by turn: a new round
 * - ROTA-3.1            standing in for a colleague: the stand-in's own turn is restored
 *
 * Somebody who takes a customer before their turn (the manager's change, or seizing) has used their own turn up; those
 * before them keep theirs.
 */
import type { StaffId } from '../../history/model'
import type { Standing } from '../model'
import type { ReceptionPolicy } from '../schema'

/** Why a turn is made up: one's own customer, standing in, or somebody took a customer twice before one's turn came. */
export type OwedFor = 'ownCustomer' | 'standingIn' | 'passedOver'

export interface Round {
  /** Who has had the turn of this round, or has no claim to it any more. */
  readonly settled: Set<StaffId>
  /** Whose turn passed while they were away, and who are still in this round. */
  readonly away: Set<StaffId>
  /** Who is to be made up for a turn, the oldest first. */
  readonly owed: { readonly who: StaffId; readonly for: OwedFor }[]
  /**
   * Whether the round is known from its beginning. A round that is carried over the night began before the history that is
   * handed in: its first known turn tells where it stands, and whoever was free before that has had theirs.
   */
  fromStart: boolean
}

export type StandingOf = (who: StaffId) => Standing

export const newRound = (fromStart: boolean): Round => ({
  settled: new Set(),
  away: new Set(),
  owed: [],
  fromStart,
})

export const copyOf = (round: Round): Round => ({
  settled: new Set(round.settled),
  away: new Set(round.away),
  owed: [...round.owed],
  fromStart: round.fromStart,
})

/** Writes into the round that this consultant received a new customer by turn. */
export function take(
  round: Round,
  order: readonly StaffId[],
  who: StaffId,
  standing: StandingOf,
  missed: ReceptionPolicy['missed'],
): void {
  const { settled, away, owed } = round
  const claim = owed.findIndex((one) => one.who === who)
  if (claim >= 0) {
    owed.splice(claim, 1)
    return
  }
  if (!order.includes(who)) return
  if (settled.has(who)) {
    // It is this consultant's turn again, so the round has passed for everybody.
    for (const each of order) if (each !== who && !settled.has(each)) owe(each)
    nextRound()
  }
  for (const each of order.slice(0, order.indexOf(who))) {
    if (!settled.has(each)) passBy(each)
  }
  round.fromStart = true
  settled.add(who)
  if (order.every((each) => settled.has(each))) nextRound()

  function nextRound() {
    settled.clear()
    away.clear()
  }
  function owe(each: StaffId) {
    const reason = owedFor(standing(each), missed)
    if (reason) owed.push({ who: each, for: reason })
  }
  function passBy(each: StaffId) {
    const now = standing(each)
    if (now === 'free') {
      if (!round.fromStart) settled.add(each)
      return
    }
    if ((now === 'absent' || now === 'unfit') && missed.away.value === 'thisRoundIfOpen') {
      away.add(each)
      return
    }
    settled.add(each)
    owe(each)
  }
}

function owedFor(now: Standing, missed: ReceptionPolicy['missed']): OwedFor | null {
  if (now === 'free') return 'passedOver'
  if (now !== 'ownCustomer' && now !== 'standingIn') return null
  return missed[now].value === 'madeUp' ? now : null
}

export interface InTurn {
  readonly who: StaffId | null
  /** `returned`: the turn passed while they were away; `newRound`: all of this round have had theirs or cannot. */
  readonly as: 'turn' | 'returned' | 'newRound' | OwedFor
  /** Who came before them and could not. */
  readonly passed: readonly StaffId[]
}

/** Whose turn it is: made-up turns first, then the first of this round who can, then the first of the next. */
export function inTurn(round: Round, order: readonly StaffId[], standing: StandingOf): InTurn {
  const passed = new Set<StaffId>()
  const firstFree = (people: readonly StaffId[]): StaffId | null => {
    for (const who of people) {
      if (standing(who) === 'free') return who
      passed.add(who)
    }
    return null
  }
  const owed = round.owed.filter(({ who }) => order.includes(who))
  const madeUp = firstFree(owed.map(({ who }) => who))
  if (madeUp !== null) {
    const as = owed.find(({ who }) => who === madeUp)?.for ?? 'passedOver'
    return { who: madeUp, as, passed: [...passed] }
  }
  const now = firstFree(order.filter((who) => !round.settled.has(who)))
  if (now !== null) return { who: now, as: round.away.has(now) ? 'returned' : 'turn', passed: [...passed] }
  const again = firstFree(order)
  return { who: again, as: 'newRound', passed: [...passed] }
}
