/** Brings an environment to the plan. What is there already stays; run twice, the second time does nothing. */
import { type PlannedCollection, type PlannedIndex, sayIndex, storageRule } from './plan'

interface FoundIndex {
  readonly Name: string
  readonly Unique: boolean
  readonly Keys: readonly { readonly Name?: string; readonly Direction?: string }[]
}

interface NewIndex {
  readonly IndexName: string
  readonly MgoKeySchema: {
    readonly MgoIndexKeys: readonly { readonly Name: string; readonly Direction: string }[]
    readonly MgoIsUnique: boolean
  }
}

/** The part of `@cloudbase/manager-node` that is used here. */
export interface Manager {
  readonly database: {
    createCollectionIfNotExists(name: string): Promise<{ readonly IsCreated: boolean }>
    describeCollection(name: string): Promise<{ readonly Indexes?: readonly FoundIndex[] }>
    updateCollection(name: string, change: { readonly CreateIndexes: readonly NewIndex[] }): Promise<unknown>
  }
  readonly storage: {
    setStorageAcl(kind: 'CUSTOM', rule: typeof storageRule): Promise<unknown>
  }
  commonService(
    service: string,
    version: string,
  ): {
    call(request: { readonly Action: string; readonly Param: object }): Promise<unknown>
  }
}

export async function applyPlan(
  plan: readonly PlannedCollection[],
  manager: Manager,
  env: string,
  say: (line: string) => void,
): Promise<void> {
  for (const collection of plan) {
    const { IsCreated } = await manager.database.createCollectionIfNotExists(collection.name)
    say(`${collection.name}: ${IsCreated ? 'created' : 'is there'}`)
    // Closed before anything else is done to it.
    await manager.commonService('tcb', '2018-06-08').call({
      Action: 'ModifyDatabaseACL',
      Param: { EnvId: env, CollectionName: collection.name, AclTag: collection.permission },
    })
    say('    closed to clients')
    await addIndexes(collection, manager, say)
  }
  await manager.storage.setStorageAcl('CUSTOM', storageRule)
  say(`storage: ${JSON.stringify(storageRule)}`)
}

async function addIndexes(
  { name, indexes }: PlannedCollection,
  manager: Manager,
  say: (line: string) => void,
): Promise<void> {
  const { Indexes = [] } = await manager.database.describeCollection(name)
  const found = new Map(Indexes.map((index) => [index.Name, read(index)]))
  const missing = indexes.filter((index) => {
    const there = found.get(index.name)
    // An index is never dropped from here: on a large collection that is a decision of its own.
    if (there && sayIndex(there) !== sayIndex(index))
      throw new Error(
        `${name}: the index ${index.name} is (${sayIndex(there)}), and (${sayIndex(index)}) is wanted. Drop it in the console, then run this again.`,
      )
    return !there
  })
  if (missing.length === 0) return
  await manager.database.updateCollection(name, { CreateIndexes: missing.map(written) })
  for (const index of missing) say(`    ${index.name}: ${sayIndex(index)}`)
}

const read = ({ Name, Unique, Keys }: FoundIndex): PlannedIndex => ({
  name: Name,
  unique: Unique,
  keys: Keys.map(({ Name: field = '', Direction }) => ({
    name: field,
    direction: Direction === '-1' ? '-1' : '1',
  })),
})

const written = ({ name, keys, unique }: PlannedIndex): NewIndex => ({
  IndexName: name,
  MgoKeySchema: {
    MgoIndexKeys: keys.map(({ name, direction }) => ({ Name: name, Direction: direction })),
    MgoIsUnique: unique,
  },
})
