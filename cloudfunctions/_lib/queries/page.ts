/** A page of a list, as every list query answers it. */
import type { SortKey } from '@shared/kernel/key'

export const pageSize = 20

/** A page of a list, and where the next one goes on. */
export interface Page<T> {
  readonly rows: readonly T[]
  readonly next: SortKey | null
}

export function page<T>(rows: readonly T[], keyOf: (row: T) => SortKey | null): Page<T> {
  const shown = rows.slice(0, pageSize)
  const last = shown.at(-1)
  return { rows: shown, next: rows.length > pageSize && last ? keyOf(last) : null }
}

/** After every key there is. */
export const lastKey = '~'
