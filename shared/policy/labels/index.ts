/** Every value of a policy with its label: what a manager reads where a program has a path. */
import { account } from './account'
import { commission } from './commission'
import { customer, followup, lost, risk, visit } from './followup'
import { type Label, type Labels, under } from './label'
import { access, calendar, community, service, unit } from './office'
import { ownership, pool } from './ownership'
import { reception, register } from './reception'
import { headings, type PolicySection, sections } from './sections'

const labels: Labels = {
  ...under('register', register),
  ...under('reception', reception),
  ...under('ownership', ownership),
  ...under('pool', pool),
  ...under('commission', commission),
  ...under('followup', followup),
  ...under('customer', customer),
  ...under('visit', visit),
  ...under('lost', lost),
  ...under('account', account),
  ...under('service', service),
  ...under('risk', risk),
  ...under('access', access),
  ...under('calendar', calendar),
  ...under('unit', unit),
  ...under('community', community),
}

/** Every pattern that has a label. */
export const labelled: readonly string[] = Object.keys(labels)

const beginsWith = (path: string, root: string): boolean => path === root || path.startsWith(`${root}.`)

export const labelOf = (pattern: string): Label => labels[pattern] ?? { say: pattern }

/** A path is its own pattern with a star for each place in a list. */
const patternOf = (path: string): string => path.replace(/\.\d+(?=\.|$)/g, '.*')

/** The heading under which a value stands; a place in a list has a number of its own. */
export function headingOf(path: string): string {
  const [longest] = Object.keys(headings)
    .filter((root) => beginsWith(path, root))
    .sort((a, b) => b.length - a.length)
  const place = /\.(\d+)(\.|$)/.exec(path)?.[1]
  const words = longest === undefined ? '' : (headings[longest] ?? '')
  return place === undefined || words === '' ? words : `${words}（${Number(place) + 1}）`
}

export const sectionOf = (path: string): PolicySection | undefined =>
  sections.find(({ roots }) => roots.some((root) => beginsWith(path, root)))

/** A path in words, as a sentence names it: 意向客户·最长多少天联系一次. */
export function sayPath(path: string): string {
  const known = labels[patternOf(path)]
  const heading = headingOf(path)
  if (known) return heading === '' || heading === known.say ? known.say : `${heading}·${known.say}`
  return heading === '' ? (sectionOf(path)?.title ?? path) : heading
}

/** The words that the value at a path may hold; of a whole part those of all its values. */
export const wordsOf = (path: string): Readonly<Record<string, string>> =>
  Object.assign(
    {},
    ...Object.entries(labels).flatMap(([pattern, { words }]) =>
      words && beginsWith(pattern, patternOf(path)) ? [words] : [],
    ),
  )
