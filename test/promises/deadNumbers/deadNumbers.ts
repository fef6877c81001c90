/**
 * Promise 6, first half: no dead numbers. Every value of a policy is changed by one step, and some decision must come out otherwise.
 *
 * What counts. A place of a value is a number, a yes or no, each other word that could stand there, each item of a list and each that it
 * lacks. A number is alive when the outcome of a decision changes with it one up or one down: not its reasons, which cite it. A word
 * or an item is alive when the outcome changes, or another article decides. A step that the linter refuses can never be in
 * force, so a place with no other step is no dead one: it is counted apart.
 *
 * What is asked: first the questions of the cases as they are, then what is generated from them, at the number ± 1 and with
 * one fact changed. Only the questions that looked at the value are asked again.
 */
import type { WorkCalendar } from '@shared/calendar/model'
import type { Case } from '@shared/cases/format'
import type { Questions } from '@shared/cases/model'
import type { FullPolicy } from '@shared/policy/full'
import { lintPolicy } from '@shared/policy/lint'
import { type Asking, askingsOf, readBy, type Said, saidBy } from './asking'
import { atEdge, nextTo } from './edges'
import { type Step, stepsFrom } from './steps'

export type Effect = 'outcome' | 'reasons' | 'refused' | 'dead'

/** One place of a value, and what a step there does. */
export interface Place {
  readonly path: string
  readonly place: string
  readonly effect: Effect
  /** The case or the generated one that shows it was not as written. */
  readonly generated: boolean
}

export function placesOf(
  policy: FullPolicy,
  cases: readonly Case[],
  questions: Questions,
  calendar: WorkCalendar,
  wanted: (path: string) => boolean = () => true,
): readonly Place[] {
  const askings = askingsOf(cases, questions, policy, calendar)
  const readers = new Map<string, Asking[]>()
  for (const asking of askings)
    for (const path of readBy(asking, policy))
      if (wanted(path)) readers.set(path, [...(readers.get(path) ?? []), asking])
  const before = new Map(askings.map((asking) => [asking, saidBy(asking, policy)]))

  const effectOf = (steps: readonly Step[], ask: (step: Step) => Iterable<Asking>): Effect => {
    let best: Effect = 'dead'
    for (const step of steps)
      for (const asking of ask(step)) {
        const effect = differs(
          before.get(asking) ?? saidBy(asking, policy),
          saidBy(asking, step.policy),
          step,
        )
        if (effect === 'outcome') return effect
        if (effect === 'reasons') best = effect
      }
    return best
  }
  return [...placesIn(stepsFrom(policy, wanted))].map(([key, taken]): Place => {
    const [path = '', place = ''] = key.split(' ')
    const asked = readers.get(path) ?? []
    const written = effectOf(taken, () => asked)
    if (written !== 'dead') return { path, place, effect: written, generated: false }
    if (taken.every((step) => lintPolicy(step.policy).length > 0))
      return { path, place, effect: 'refused', generated: false }
    const effect = effectOf(taken, (step) => around(asked, step, policy))
    return { path, place, effect, generated: effect !== 'dead' }
  })
}

/** The steps by the place where they are taken. */
function placesIn(steps: readonly Step[]): Map<string, Step[]> {
  const places = new Map<string, Step[]>()
  for (const step of steps) {
    const key = `${step.path} ${step.place}`
    places.set(key, [...(places.get(key) ?? []), step])
  }
  return places
}

function differs(before: Said, after: Said, { from }: Step): Effect {
  if (before.outcome !== after.outcome) return 'outcome'
  return typeof from !== 'number' && before.reasons !== after.reasons ? 'reasons' : 'dead'
}

/** What is generated from the questions that looked at a value. */
function* around(asked: readonly Asking[], { from, to }: Step, policy: FullPolicy): Generator<Asking> {
  const number = [from, to].find((each) => typeof each === 'number')
  for (const asking of asked) {
    yield* nextTo(asking)
    if (number !== undefined) yield* atEdge(asking, number, policy)
  }
}
