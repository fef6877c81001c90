/** What must be true of a seed when it is over. */
import { isDeepStrictEqual } from 'node:util'
import type { Event } from '@shared/inbox/model'
import type { Instant } from '@shared/kernel/time'
import { type CollectionName, collections } from '../../../cloudfunctions/_lib/collections'
import type { Act } from './acts'
import { promised } from './answers'
import { leaks } from './canaries'
import type { SeedCloud } from './cloud'
import { circles } from './cycles'
import { standing } from './invariants'
import { fromWritten, Model } from './model'
import type { Office } from './office'
import type { Recorded } from './recorder'
import { judge, plain } from './redo'

/** One delivery of a command, and what came back: nothing, where the text is empty. */
export interface Heard {
  readonly act: Act
  /** It came with another content under the same id. */
  readonly changed: boolean
  readonly text: string
  readonly began: Instant
  readonly ended: Instant
}

/** A seed that is over. */
interface Lived {
  readonly cloud: SeedCloud
  readonly office: Office
  readonly heard: readonly Heard[]
}

export function judgeSeed({ cloud, office, heard }: Lived) {
  const { ended } = cloud.recorder
  const commits = ended.filter(({ over, writes }) => over === 'committed' && writes.length > 0)
  const acts = new Map(heard.map(({ act }) => [act.id, act] as const))
  const { model, violations, again } = redone(commits, office, acts)
  const events = new Map((cloud.db.find('events') as unknown as Event[]).map((event) => [event._id, event]))
  const history = { heard, events, commits, model }
  return {
    commands: acts.size,
    committed: commits.length,
    /** Of the commits, those that the rules have made again. */
    again,
    transactions: ended.length,
    done: tally([...events.values()].map(({ type }) => type)),
    refused: heard.filter(({ text }) => text.startsWith('{"ok":false')).length,
    unanswered: heard.filter(({ text }) => text === '').length,
    violations: [
      ...violations,
      ...same(cloud, model, commits.length),
      ...circles(ended),
      ...promised(history),
      ...standing(history, office, cloud.schedule.now),
      ...leaks(history, cloud.lines),
    ],
  }
}

/** What the judges read. */
export interface History {
  readonly heard: readonly Heard[]
  readonly events: ReadonlyMap<string, Event>
  readonly commits: readonly Recorded[]
  readonly model: Model
}

function redone(commits: readonly Recorded[], office: Office, acts: ReadonlyMap<string, Act>) {
  const model = new Model(office)
  const violations: string[] = []
  let again = 0
  commits.forEach(({ writes }, index) => {
    const commit = index + 1
    const [eventWrite, ...others] = writes.filter(({ collection }) => collection === 'events')
    if (!eventWrite || others.length > 0) {
      violations.push(`a commit has ${others.length + (eventWrite ? 1 : 0)} events`)
      return
    }
    const event = fromWritten(eventWrite.text) as Event
    const states = writes.filter((write) => write !== eventWrite)
    for (const { collection, docId, text } of states) {
      const written = { ...Object(fromWritten(text)), _id: docId }
      const own = { collection: collection as CollectionName, docId }
      const began = commits.filter(({ at }) => at < event.at).length
      const { isRedone, problem } = judge(
        model,
        office.policies,
        { event, written, began, ...own },
        acts.get(event._id),
        commit,
      )
      if (isRedone) again += 1
      if (problem !== null) violations.push(`${event.type} ${event._id} of ${collection}/${docId} ${problem}`)
      model.put(own.collection, docId, written, commit)
    }
    model.put('events', event._id, event, commit)
  })
  return { model, violations, again }
}

const kept = Object.keys(collections) as CollectionName[]

/** The database holds what was committed, and nothing else. */
function same(cloud: SeedCloud, model: Model, commits: number): readonly string[] {
  return kept.flatMap((name) => {
    const stored = new Map(cloud.db.find(name).map((doc) => [String(doc['_id']), doc]))
    const expected = new Map(model.all(name, commits).map((doc) => [doc._id, doc]))
    const ids = new Set([...stored.keys(), ...expected.keys()])
    return [...ids]
      .filter((id) => !isDeepStrictEqual(plain(stored.get(id) ?? null), plain(expected.get(id) ?? null)))
      .map((id) => `${name}/${id} is not what was committed`)
  })
}

function tally(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1
  return counts
}
