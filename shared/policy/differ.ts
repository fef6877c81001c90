/** What one policy says otherwise than another: value by value, in words. */
import type { FullPolicy } from './full'
import { type Item, itemsOf } from './items'
import { sayItem } from './say'

export interface Difference {
  readonly path: string
  /** Null where one of the two has no such value. */
  readonly from: string | null
  readonly to: string | null
}

/** In the order of the later policy; what only the earlier one has comes last. */
export function differences(a: FullPolicy, b: FullPolicy): readonly Difference[] {
  const [before, after] = [itemsOf(a), itemsOf(b)]
  const [old, next] = [byPath(before), byPath(after)]
  const changed = after.flatMap((item): Difference[] => {
    const was = old.get(item.path)
    if (was && same(was, item)) return []
    return [{ path: item.path, from: was ? sayItem(was, before) : null, to: sayItem(item, after) }]
  })
  const gone = before.filter(({ path }) => !next.has(path))
  return [...changed, ...gone.map((item) => ({ path: item.path, from: sayItem(item, before), to: null }))]
}

const byPath = (items: readonly Item[]): ReadonlyMap<string, Item> =>
  new Map(items.map((item) => [item.path, item]))

const same = (a: Item, b: Item): boolean => JSON.stringify(a.value) === JSON.stringify(b.value)
