/**
 * Who can receive at an instant, and who cannot for what reason (ROTA-1.1, 1.20, CASE-3).
 *
 * - A state lasts until the next one of the same person; being present, free, engaged, away, at lunch or on lunch duty ends with the day.
 * - A reception engages its receiver until its end; without an end, until the receiver's next state or reception.
 * - Whoever is on the roster and has no other state is at the desk; but whose first state of the day is "present" was
 *   not there before.
 */
import type { CustomerId, StaffId, StaffState } from '../../history/model'
import type { Instant } from '../../kernel/time'
import { dayNumber, type Standing } from '../model'
import type { ReceptionPolicy } from '../schema'

type State = StaffState['state']

/** What a reception was for its receiver: only these two restore a turn that passed meanwhile (ROTA-2.3, 3.1). */
type EngagedBy = 'ownCustomer' | 'standingIn' | 'engaged'

interface Engagement {
  readonly at: Instant
  readonly until: Instant
  readonly customer: CustomerId | null
  readonly by: EngagedBy
}

interface Person {
  state: StaffState | null
  /** By what the state "engaged" engages. */
  stateBy: EngagedBy
  reception: Engagement | null
  /** The last day on which any state of theirs is told, and when they came in on it; they may have been there all along. */
  day: number
  arrival: Instant | null
}

export interface Presence {
  readonly standing: (who: StaffId, at: Instant) => Standing
  /** The state that holds at the instant, receptions apart; null: none was told. */
  readonly state: (who: StaffId, at: Instant) => State | null
}

export interface PresenceBook extends Presence {
  /** Is told every state of a day before the day is gone through: the first one says whether they were there before. */
  readonly foresees: (event: StaffState, day: number) => void
  readonly changes: (event: StaffState, isOwnCustomer: boolean) => void
  readonly receives: (who: StaffId, engagement: Engagement) => void
}

/** States that last over the night, until another one is told. */
export const lastingStates: ReadonlySet<State> = new Set([
  'trip',
  'leave',
  'training',
  'unwell',
  'otherWork',
  'leaving',
  'left',
])
const off: ReadonlySet<State> = new Set(['away', 'trip', 'leave', 'lunch', 'left'])

export function presenceBook(policy: ReceptionPolicy): PresenceBook {
  const people = new Map<StaffId, Person>()
  const unfit: readonly State[] = policy.skip.unfit.value

  const person = (who: StaffId): Person => {
    const known = people.get(who)
    if (known) return known
    const fresh: Person = { state: null, stateBy: 'engaged', reception: null, day: Number.NaN, arrival: null }
    people.set(who, fresh)
    return fresh
  }

  return {
    foresees: ({ who, state, at }, day) => {
      const one = person(who)
      if (one.day === day) return
      one.day = day
      one.arrival = state === 'present' ? at : null
    },
    changes: (event, isOwnCustomer) => {
      const one = person(event.who)
      const { reception } = one
      const ongoing = reception !== null && event.at < reception.until ? reception : null
      const same = ongoing?.customer === event.customer ? ongoing : null
      one.stateBy = same?.by ?? (isOwnCustomer ? 'ownCustomer' : 'engaged')
      one.state = event
    },
    receives: (who, engagement) => {
      const one = person(who)
      const before = one.reception
      // Whoever takes a second customer on is engaged until both have gone.
      const still = before && before.until !== Number.POSITIVE_INFINITY && before.until > engagement.until
      one.reception = still ? { ...engagement, until: before.until } : engagement
    },
    state: (who, at) => {
      const one = people.get(who)
      return one ? (stateOn(one, dayNumber(at))?.state ?? null) : null
    },
    standing: (who, at) => {
      const one = people.get(who)
      return one ? standingOf(one, at, unfit) : 'free'
    },
  }
}

function stateOn({ state }: Person, day: number): StaffState | null {
  return state && (dayNumber(state.at) === day || lastingStates.has(state.state)) ? state : null
}

function standingOf(one: Person, at: Instant, unfit: readonly State[]): Standing {
  const day = dayNumber(at)
  if (one.arrival !== null && at < one.arrival && one.day === day) return 'absent'
  const state = stateOn(one, day)
  const { reception } = one
  if (reception && dayNumber(reception.at) === day) {
    const sameCustomer =
      state?.state === 'engaged' && state.customer === reception.customer && state.at < reception.until
    const replaced = state !== null && state.at > reception.at && !sameCustomer
    if (at < reception.until && !replaced) return reception.by
    if (sameCustomer) return 'free'
  }
  if (!state) return 'free'
  if (state.state === 'engaged') return one.stateBy
  if (off.has(state.state)) return 'absent'
  return unfit.includes(state.state) ? 'unfit' : 'free'
}
