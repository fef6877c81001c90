/** The figures of promise 6 for one policy, by value: the places of a value stand or fall together. */
import type { FullPolicy } from '@shared/policy/full'
import { valuesOf } from '@shared/policy/values'
import type { Place } from './deadNumbers'

export interface Figures {
  /** Sourced values of the policy. */
  readonly values: number
  /** The schema allows one word only: there is no step to take. */
  readonly oneWord: number
  /** The linter refuses each step while another choice stands. */
  readonly refused: readonly string[]
  /** Each place of it that the linter lets one change changes a decision. */
  readonly reached: number
  readonly dead: readonly string[]
  readonly places: number
  /** Places that no case as it is written reaches. */
  readonly generated: number
  /** Words and items that change no outcome, only the article that decides. */
  readonly reasons: number
}

export function figuresOf(policy: FullPolicy, places: readonly Place[]): Figures {
  const effects = new Map<string, Set<Place['effect']>>()
  for (const { path, effect } of places) effects.set(path, (effects.get(path) ?? new Set()).add(effect))
  const paths = valuesOf(policy).map(({ path }) => path)
  const where = (fits: (found: ReadonlySet<Place['effect']>) => boolean) =>
    paths.filter((path) => fits(effects.get(path) ?? new Set()))
  const alive = (found: ReadonlySet<Place['effect']>) => found.has('outcome') || found.has('reasons')
  return {
    values: paths.length,
    oneWord: where(({ size }) => size === 0).length,
    refused: where((found) => found.has('refused') && found.size === 1),
    reached: where((found) => alive(found) && !found.has('dead')).length,
    dead: places.flatMap(({ path, place, effect }) => (effect === 'dead' ? [`${path} ${place}`.trim()] : [])),
    places: places.length,
    generated: places.filter(({ generated }) => generated).length,
    reasons: places.filter(({ effect }) => effect === 'reasons').length,
  }
}

export function sayFigures(figures: Figures): string {
  const { values, oneWord, refused, reached, dead, places, generated, reasons } = figures
  const open = values - oneWord - refused.length
  const fixed = refused.length > 0 ? ` (${refused.join(', ')})` : ''
  return [
    `${reached} of ${open} values reached (${Math.floor((100 * reached) / open)}%), ${dead.length} dead places of ${places}`,
    `  ${generated} places by generated cases; ${reasons} words change only which article decides`,
    `  besides ${oneWord} values of one word, and ${refused.length} that the linter fixes${fixed}: ${values} in all`,
  ].join('\n')
}
