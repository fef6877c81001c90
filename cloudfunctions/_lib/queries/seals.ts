/** The seals of the registers, and the entries that they cover. */
import type { Event } from '@shared/inbox/model'
import { keyFrom } from '@shared/kernel/key'
import type { Instant } from '@shared/kernel/time'
import type { Seal, Witness } from '@shared/register/rules/seal'
import { find, findJoined, is } from '../sdk'

/** More projects than one environment serves. */
const mostProjects = 200

/** Every project with its last seal. By id. */
export async function projectSeals(): Promise<
  readonly { readonly projectId: string; readonly last: Seal | null }[]
> {
  const rows = await findJoined<{ readonly _id: string; readonly seals: readonly Seal[] }>('projects', {
    where: { _id: is.gt('') },
    limit: mostProjects,
    joins: [{ from: 'seals', localField: '_id', foreignField: '_id', as: 'seals' }],
  })
  return rows.map(({ _id, seals }) => ({ projectId: _id, last: seals[0] ?? null }))
}

const pageOfEntries = 500

/** What the events witness of the entries of a project that were made from an instant on and before another. Index `type`. */
export async function entriesBetween(
  projectId: string,
  from: Instant,
  until: Instant,
): Promise<readonly Witness[]> {
  const found: Witness[] = []
  let after = keyFrom(from)
  for (;;) {
    const rows = await find('events', {
      where: { projectId, type: 'customer.registered', key: is.gt(after).and(is.lt(keyFrom(until))) },
      order: ['key', 'asc'],
      limit: pageOfEntries,
      fields: ['_id', 'facts', 'key'],
    })
    found.push(...rows.map(witnessOf))
    const last = rows.at(-1)
    if (!last || rows.length < pageOfEntries) return found
    after = last.key
  }
}

const witnessOf = ({ facts }: Pick<Event, 'facts'>): Witness => ({
  entry: String(facts['entry']),
  hash: String(facts['hash']),
})
