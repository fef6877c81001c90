/** What every case is given: the real SDK and a corner of the collections that nobody else writes to. */
import type cloud from 'wx-server-sdk'
import { THINGS, UNIQUE } from './names'

export type Doc = Record<string, unknown>
export type Sdk = typeof cloud

export { THINGS, UNIQUE }

export interface Case {
  readonly name: string
  readonly expected: unknown
  readonly run: (tools: Tools) => Promise<unknown>
}

const isDoc = (value: unknown): value is Doc => value !== null && typeof value === 'object'

function listOf(answer: unknown, field: string): Doc[] {
  const list = isDoc(answer) ? answer[field] : undefined
  if (!Array.isArray(list)) throw new Error(`no ${field} in the answer ${JSON.stringify(answer)}`)
  return list.filter(isDoc)
}

export function toolsFor(sdk: Sdk, run: string) {
  const db = sdk.database()
  const id = (name: string) => `${run}-${name}`
  const things = db.collection(THINGS)
  return {
    sdk,
    db,
    _: db.command,
    $: db.command.aggregate,
    run,
    id,
    things,
    unique: db.collection(UNIQUE),
    /** A document of this case. */
    doc: (name: string) => things.doc(id(name)),
    /** Adds documents; those without `_id` are numbered by `n`. */
    seed: async (...documents: Doc[]) => {
      for (const document of documents) {
        await things.add({ data: { ...document, _id: id(String(document['_id'] ?? document['n'])), run } })
      }
    },
    rows: async (query: { get(): unknown }) => listOf(await query.get(), 'data'),
    list: async (aggregate: { end(): unknown }) => listOf(await aggregate.end(), 'list'),
    one: async (name: string): Promise<Doc | null> => {
      const found = listOf(await things.where({ _id: id(name), run }).get(), 'data')[0]
      if (!found) return null
      const { _id, run: _run, ...rest } = found
      return rest
    },
    where: (condition: Doc) => things.where({ run, ...condition }),
    from: () => things.aggregate().match({ run }),
    ns: (documents: readonly Doc[]) => documents.map(({ n }) => n),
  }
}

export type Tools = ReturnType<typeof toolsFor>

/** How a call failed: the SDK's code, and a word of the message if it is there. */
export async function failure(attempt: () => unknown, word?: string): Promise<unknown> {
  try {
    await attempt()
  } catch (error) {
    if (!isDoc(error)) return String(error)
    const message = String(error['errMsg'] ?? error['message'])
    const code = error['errCode'] ?? error['code']
    if (word === undefined) return { code }
    return { code, says: message.includes(word) ? word : message }
  }
  return 'no failure'
}

/** The statistics of a write. */
export const stats = (answer: unknown): unknown => (isDoc(answer) ? answer['stats'] : undefined)
export const total = (answer: unknown): unknown => (isDoc(answer) ? answer['total'] : undefined)
