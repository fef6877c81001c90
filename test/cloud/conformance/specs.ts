/**
 * The collections of the conformance cases. To run the cases against a real environment, make these two collections
 * with these indexes there, and set ANCHANG_WX_ENV, ANCHANG_WX_SECRET_ID and ANCHANG_WX_SECRET_KEY.
 */
import type { CollectionSpecs } from '../../../cloudfunctions/_lib/collections'
import { THINGS, UNIQUE } from './probe/names'

export const specs: CollectionSpecs = {
  [THINGS]: {
    indexes: [
      { name: 'run_n', keys: { run: 1, n: 1 } },
      { name: 'run_k_n', keys: { run: 1, k: 1, n: 1 } },
      { name: 'run_owner_n', keys: { run: 1, owner: 1, n: -1 } },
      { name: 'run_tags', keys: { run: 1, tags: 1 } },
      { name: 'run_team', keys: { team: 1 } },
    ],
  },
  [UNIQUE]: { indexes: [{ name: 'key', keys: { key: 1 }, unique: true }] },
}
