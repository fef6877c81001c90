/** The pages of an effect added up. */
import type { OutputOf } from '../contract'

export type EffectPage = OutputOf<'staff.policyEffect'>
export type Moves = EffectPage['ownership']['moves']
export type Effect = Omit<EffectPage, 'people' | 'next'>

/** Of each kind of change so many examples are shown. */
const mostExamples = 5

export const noEffect: Effect = {
  ...{ customers: 0, active: 0, tied: 0, unsound: 0, events: 0 },
  ownership: { compared: 0, changed: 0, moves: [] },
  commission: { compared: 0, changed: 0, moves: [], movedFen: 0, undecided: 0 },
  overdue: { compared: 0, changed: 0, moves: [] },
}

interface Compared {
  readonly compared: number
  readonly changed: number
  readonly moves: Moves
}

export const added = (a: Effect, b: Effect): Effect => ({
  customers: a.customers + b.customers,
  active: a.active + b.active,
  tied: a.tied + b.tied,
  unsound: a.unsound + b.unsound,
  events: a.events + b.events,
  ownership: both(a.ownership, b.ownership),
  commission: {
    ...both(a.commission, b.commission),
    movedFen: a.commission.movedFen + b.commission.movedFen,
    undecided: a.commission.undecided + b.commission.undecided,
  },
  overdue: both(a.overdue, b.overdue),
})

const both = (a: Compared, b: Compared) => ({
  compared: a.compared + b.compared,
  changed: a.changed + b.changed,
  moves: together([...a.moves, ...b.moves]),
})

/** The commonest kind first. */
function together(moves: Moves): Moves {
  const kinds = new Map<string, Moves[number]>()
  for (const move of moves) {
    const kind = `${move.from} ${move.to}`
    const known = kinds.get(kind)
    kinds.set(
      kind,
      known
        ? {
            ...known,
            count: known.count + move.count,
            examples: [...known.examples, ...move.examples].slice(0, mostExamples),
          }
        : move,
    )
  }
  return [...kinds.values()].sort((a, b) => b.count - a.count)
}
