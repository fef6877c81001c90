/** What a cloud environment must hold before the functions run: made from the declaration that the local cloud uses, too. */
import type { CollectionSpecs } from '../../cloudfunctions/_lib/collections'

export interface PlannedIndex {
  readonly name: string
  readonly keys: readonly { readonly name: string; readonly direction: '1' | '-1' }[]
  readonly unique: boolean
}

export interface PlannedCollection {
  readonly name: string
  /** Clients neither read nor write; the functions, which act as the administrator, do both. */
  readonly permission: 'ADMINONLY'
  readonly indexes: readonly PlannedIndex[]
}

/**
 * Storage: who uploads a photo may write it, and no client reads by file id. The functions give links that end by
 * themselves, and take only ids below uploads/.
 */
export const storageRule = { read: false, write: 'resource.openid == auth.openid' } as const

/** More than this the cloud does not take. */
const mostIndexes = 20

export function planOf(collections: CollectionSpecs): readonly PlannedCollection[] {
  return Object.entries(collections).map(([name, { indexes }]) => {
    if (indexes.length > mostIndexes) throw new Error(`${name} has more than ${mostIndexes} indexes.`)
    return {
      name,
      permission: 'ADMINONLY',
      indexes: indexes.map(({ name, keys, unique = false }) => ({
        name,
        keys: Object.entries(keys).map(([field, order]) => ({
          name: field,
          direction: order === 1 ? '1' : '-1',
        })),
        unique,
      })),
    }
  })
}

/** `unique to 1, key -1`: an index in a line. */
export const sayIndex = ({ keys, unique }: Omit<PlannedIndex, 'name'>): string =>
  `${unique ? 'unique ' : ''}${keys.map(({ name, direction }) => `${name} ${direction}`).join(', ')}`

/** The plan for people. */
export function sayPlan(plan: readonly PlannedCollection[]): string {
  const lines = plan.flatMap(({ name, permission, indexes }) => [
    `${name}  ${permission}`,
    ...indexes.map((index) => `    ${index.name}: ${sayIndex(index)}`),
  ])
  return `${lines.join('\n')}\nstorage  ${JSON.stringify(storageRule)}\n`
}
