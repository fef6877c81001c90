/** A store in a directory of its own, for the tests beside it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CollectionSpecs } from '../../cloudfunctions/_lib/collections'
import { Store } from './store'

export interface TestStore {
  readonly store: Store
  readonly close: () => void
}

export function openTestStore(specs: CollectionSpecs, now: () => number = Date.now): TestStore {
  const directory = mkdtempSync(join(tmpdir(), 'store-'))
  const store = new Store(join(directory, 'cloud.sqlite'), specs, now)
  return {
    store,
    close: () => {
      store.close()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}
