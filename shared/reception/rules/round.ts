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

interface Claim {
  readonly for: OwedFor
  /** How many claims were older: the oldest is made up first. */
  readonly older: number
}

/** One consultant's claims, the oldest first; so many of them have been made up. */
interface Claims {
  readonly all: Claim[]
  madeUp: number
}

export interface Round {
  /**
   * `settled`: has had the turn of this round, or has no claim to it any more. `away`: it passed while they were away, and they are
   * still in this round. Whoever is not here is still to come.
   */
  readonly turns: Map<StaffId, 'settled' | 'away'>
  /** Who is to be made up for turns. */
  readonly owed: Map<StaffId, Claims>
  /** How many claims there have been. */
  claims: number
  /**
   * Whether the round is known from its beginning. A round that is carried over the night began before the history that is
   * handed in: its first known turn tells where it stands, and whoever was free before that has had theirs.
   */
  fromStart: boolean
}

export type StandingOf = (who: StaffId) => Standing

export const newRound = (fromStart: boolean): Round => ({
  turns: new Map(),
  owed: new Map(),
  claims: 0,
  fromStart,
})

export const copyOf = ({ turns, owed, claims, fromStart }: Round): Round => ({
  turns: new Map(turns),
  owed: new Map([...owed].map(([who, { all, madeUp }]) => [who, { all: all.slice(madeUp), madeUp: 0 }])),
  claims,
  fromStart,
})

/** Writes into the round that this consultant received a new customer by turn. */
export function take(
  round: Round,
  order: readonly StaffId[],
  who: StaffId,
  standing: StandingOf,
  missed: ReceptionPolicy['missed'],
): void {
  const waiting = round.owed.get(who)
  if (waiting && waiting.madeUp < waiting.all.length) {
    waiting.madeUp += 1
    return
  }
  if (!order.includes(who)) return
  const { turns } = round
  if (turns.get(who) === 'settled') {
    // It is this consultant's turn again, so the round has passed for everybody.
    for (const each of order) if (turns.get(each) !== 'settled') owe(round, each, standing(each), missed)
    turns.clear()
  }
  for (const each of order) {
    if (each === who) break
    if (turns.get(each) !== 'settled') passBy(round, each, standing(each), missed)
  }
  round.fromStart = true
  turns.set(who, 'settled')
  if (order.every((each) => turns.get(each) === 'settled')) turns.clear()
}

function passBy(round: Round, who: StaffId, now: Standing, missed: ReceptionPolicy['missed']): void {
  if (now === 'free') {
    if (!round.fromStart) round.turns.set(who, 'settled')
    return
  }
  if ((now === 'absent' || now === 'unfit') && missed.away.value === 'thisRoundIfOpen') {
    round.turns.set(who, 'away')
    return
  }
  round.turns.set(who, 'settled')
  owe(round, who, now, missed)
}

function owe(round: Round, who: StaffId, now: Standing, missed: ReceptionPolicy['missed']): void {
  const reason = owedFor(now, missed)
  if (reason === null) return
  const claim: Claim = { for: reason, older: round.claims }
  round.claims += 1
  const waiting = round.owed.get(who)
  if (waiting) waiting.all.push(claim)
  else round.owed.set(who, { all: [claim], madeUp: 0 })
}

function owedFor(now: Standing, missed: ReceptionPolicy['missed']): OwedFor | null {
  if (now === 'free') return 'passedOver'
  if (now !== 'ownCustomer' && now !== 'standingIn') return null
  return missed[now].value === 'madeUp' ? now : null
}

/** Those with a claim, each with their oldest, the oldest of all first. */
const claimants = ({ owed }: Round, order: readonly StaffId[]) =>
  [...owed]
    .flatMap(([who, { all, madeUp }]) => {
      const oldest = all[madeUp]
      return oldest && order.includes(who) ? [{ who, ...oldest }] : []
    })
    .sort((a, b) => a.older - b.older)

export interface InTurn {
  readonly who: StaffId | null
  /** `returned`: the turn passed while they were away; `newRound`: all of this round have had theirs or cannot. */
  readonly as: 'turn' | 'returned' | 'newRound' | OwedFor
  /** Who came before them and could not. */
  readonly passed: readonly StaffId[]
}

/** Whose turn it is: made-up turns first, then the first of this round who can, then the first of the next. */
export function inTurn(round: Round, order: readonly StaffId[], standing: StandingOf): InTurn {
  const { turns } = round
  const passed: StaffId[] = []
  const owed = round.owed.size > 0 ? claimants(round, order) : []
  for (const { who, for: as } of owed) {
    if (standing(who) === 'free') return { who, as, passed }
    passed.push(who)
  }
  for (const had of [false, true])
    for (const who of order) {
      const turn = turns.get(who)
      if ((turn === 'settled') !== had || passed.includes(who)) continue
      if (standing(who) === 'free')
        return { who, as: had ? 'newRound' : turn === 'away' ? 'returned' : 'turn', passed }
      passed.push(who)
    }
  return { who: null, as: 'newRound', passed }
}
