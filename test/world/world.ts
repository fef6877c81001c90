/** The small world on a real local cloud: the built functions, the real SDK, the real store, in a folder of its own. */
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Answer, InputOf, OperationName, OutputOf } from '@shared/contract'
import { type CollectionName, collections, type Docs } from '../../cloudfunctions/_lib/collections'
import { type Cloud, type CloudOptions, type Fault, openCloud } from '../../local/cloud'
import { now, world } from './docs'

export interface World {
  readonly cloud: Cloud
  /** Calls as somebody, who is named by the part of their openid after `wx-`. */
  call<N extends OperationName>(
    who: string,
    name: N,
    input: InputOf<N>,
    commandId?: string,
  ): Promise<Answer<OutputOf<N>>>
  /** Calls with anything at all. */
  raw(who: string, fn: string, event: unknown, faults?: readonly Fault[]): Promise<Answer<unknown>>
  /** Calls, and expects success. */
  must<N extends OperationName>(who: string, name: N, input: InputOf<N>): Promise<OutputOf<N>>
  doc<C extends CollectionName>(collection: C, id: string): Promise<Docs[C] | null>
  /** Every document as it was at the start; of the collections that are given, these instead. */
  reset(others?: Partial<typeof world>): Promise<void>
  /** The database calls of the last call of a function. */
  calls(): number | undefined
  close(): Promise<void>
}

/** What an answer comes to: `ok`, or why not. */
export const codeOf = (answer: Answer<unknown>): string => (answer.ok ? 'ok' : answer.error.code)
/** The words of a refusal; none of what was done. */
export const wordsOf = (answer: Answer<unknown>): string => (answer.ok ? '' : answer.error.message)

/** Everybody who is bound, for the sign-in page. */
const people = async () =>
  [...world.employees, ...world.accounts].map(({ _id, name, ...more }) => ({
    id: _id,
    name,
    note: '',
    group: 'roles' in more ? '员工' : '客户',
    openid: 'openid' in more && more.openid ? more.openid : _id,
  }))

/**
 * `pageDir` is the built web page, for a browser; everybody of the world may then sign in. A `dataDir` that is given is opened as it
 * is, and left where it is.
 */
export async function openWorld(
  options: Partial<Pick<CloudOptions, 'pageDir' | 'functionsDir' | 'dataDir'>> = {},
): Promise<World> {
  const { dataDir = mkdtempSync(join(tmpdir(), 'anchang-')) } = options
  const cloud = await openCloud({
    functionsDir: join(__dirname, '../../dist/cloudfunctions'),
    collections,
    timers: false,
    people,
    ...options,
    dataDir,
  })
  const reset: World['reset'] = async (others = {}) => {
    // The clock goes on by itself: what may be done for some minutes only could else not be done in a long suite.
    cloud.setClock(now)
    cloud.db.clear()
    const docs = { ...world, ...others }
    for (const name of Object.keys(world) as CollectionName[]) {
      await cloud.db.insertMany(
        name,
        docs[name].map((doc) => ({ ...doc })),
      )
    }
  }
  if (options.dataDir === undefined) await reset()
  else cloud.setClock(now)

  const raw: World['raw'] = async (who, fn, event, faults = []) =>
    (await cloud.invoke(fn, event, { openid: `wx-${who}` }, { faults })) as Answer<unknown>
  const call: World['call'] = async (who, name, input, commandId = randomUUID()) =>
    (await raw(who, name.split('.')[0] ?? '', {
      command: name,
      input,
      commandId,
      requestId: 'test',
    })) as never
  return {
    cloud,
    raw,
    call,
    async must(who, name, input) {
      const answer = await call(who, name, input)
      if (!answer.ok) throw new Error(`${name}: ${answer.error.code} ${answer.error.message}`)
      return answer.data
    },
    doc: async (collection, id) => (await cloud.db.get(collection, id)) as never,
    reset,
    calls: () => cloud.lastCounts()?.databaseCalls,
    async close() {
      await cloud.close()
      if (options.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
