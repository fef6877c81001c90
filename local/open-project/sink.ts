/** Where a project goes: the database and the file storage of one data directory. */
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fullPolicySchema } from '@shared/policy/full'
import * as z from 'zod'
import { collections } from '../../cloudfunctions/_lib/collections'
import { Files } from '../files/files'
import { storedName } from '../files/paths'
import { peopleFile } from '../people'
import { Store } from '../store/store'
import { type Change, encodeId } from '../store/transactions'
import type { ProjectDocs } from './build'

export interface OpenedBefore {
  readonly name: string
  /** Whether it is kept as this version of the program keeps it. */
  readonly readable: boolean
}

export interface Sink {
  /** The project that is open there already, if one is. */
  openProject(): OpenedBefore | null
  /** Keeps a photo, and gives its file id. */
  savePhoto(path: string, bytes: Buffer): Promise<string>
  /** Takes back the photos that it has kept, where the documents did not follow. */
  discardPhotos(): Promise<void>
  /** Saves all documents, or none; what was there before is gone. */
  save(docs: ProjectDocs): Promise<void>
  close(): void
}

/** The environment whose file ids the local cloud gives out. */
const env = 'local'

/** Opens the data directory of the local cloud, which nobody else may have open meanwhile. */
export function openSink(dataDir: string, now: () => number): Sink {
  const store = new Store(join(dataDir, 'cloud.sqlite'), collections, now)
  try {
    // Photos are only put here, and their addresses signed elsewhere: no secret is needed.
    const files = new Files({ directory: join(dataDir, 'files'), env, secret: '', now })
    const sink = sinkOf(store, files, join(dataDir, 'files'))
    return {
      ...sink,
      save: async (docs) => {
        await sink.save(docs)
        // The sign-in page must not offer the people of a project that is gone.
        rmSync(join(dataDir, peopleFile), { force: true })
      },
    }
  } catch (error) {
    store.close()
    throw error
  }
}

/** The same over a store and files that are open already. `directory` is where the files lie. */
export function sinkOf(store: Store, files: Files, directory: string): Sink {
  const photos = new Set<string>()
  const news: string[] = []
  return {
    openProject: () => {
      const { value } = store.find('projects', {}, {})
      const [first] = value.map((text): unknown => JSON.parse(text))
      return first === undefined ? null : openedBefore(first)
    },
    savePhoto: async (path, bytes) => {
      photos.add(storedName(path))
      if (!files.exists(path)) news.push(path)
      return files.put(path, bytes)
    },
    discardPhotos: async () => {
      for (const path of news) await files.remove(path)
    },
    save: async (docs) => {
      await store.transactions.ordinary(() => ({ changes: changesTo(store, docs), result: null }))
      for (const name of readdirSync(directory)) if (!photos.has(name)) rmSync(join(directory, name))
    },
    close: () => store.close(),
  }
}

const named = z.looseObject({ name: z.string() })
const current = z.looseObject({ policies: z.array(fullPolicySchema).min(1) })

const openedBefore = (project: unknown): OpenedBefore => ({
  name: named.safeParse(project).data?.name ?? '',
  readable: current.safeParse(project).success,
})

/** All that takes the store from what it holds to these documents, for one transaction. */
function changesTo(store: Store, docs: ProjectDocs): readonly Change[] {
  return Object.entries(docs).flatMap(([name, all]) => {
    const collection = store.tables.collection(name)
    const wanted = all.map((doc): Change => ({ collection, id: encodeId(doc._id), document: { ...doc } }))
    const ids = new Set(wanted.map(({ id }) => id.toString('latin1')))
    const held = store.tables.rows<{ id: Uint8Array }>('SELECT id FROM documents WHERE collection = ?', [
      collection.id,
    ])
    const gone = held
      .map(({ id }) => Buffer.from(id))
      .filter((id) => !ids.has(id.toString('latin1')))
      .map((id): Change => ({ collection, id, document: null }))
    return [...gone, ...wanted]
  })
}
