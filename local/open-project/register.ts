/** What one table offers to the others: sound rows by their keys, and the keys of rows that have a problem of their own. */
import { normalPhone } from '@shared/kernel/phone'
import type { Entry, Source } from './findings'

export class Register<T> {
  readonly #entries: Entry<T>[] = []
  readonly #byKey = new Map<string, Entry<T>[]>()
  readonly #bad = new Map<string, Source>()

  put(entry: Entry<T>, ...keys: string[]): void {
    this.#entries.push(entry)
    for (const key of new Set(keys)) {
      const known = this.#byKey.get(key)
      if (known) known.push(entry)
      else this.#byKey.set(key, [entry])
    }
  }

  putBad(source: Source, key: string): void {
    this.#bad.set(key, source)
  }

  /** The first row with this key. */
  get(key: string): Entry<T> | undefined {
    return this.#byKey.get(key)?.[0]
  }

  count(key: string): number {
    return this.#byKey.get(key)?.length ?? 0
  }

  /** The row that would have this key, if it were sound. */
  getBad(key: string): Source | undefined {
    return this.#bad.get(key)
  }

  all(): readonly T[] {
    return this.#entries.map(({ value }) => value)
  }
}

/** The numbers in a text, as far as they are any. */
export const parsePhones = (text: string): readonly string[] =>
  text.split(/[、,，;；/\n]/).flatMap((part) => normalPhone(part) ?? [])
