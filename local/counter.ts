/** What every invocation cost: its database calls, the documents they read and gave back, and the index of each. */
import type { Cost } from './store/find'

export interface CallCount extends Cost {
  readonly action: string
  readonly collection: string
}

export interface InvocationCount {
  readonly id: string
  readonly fn: string
  /** The invocation that called this one from inside the cloud. */
  readonly parent: string | null
  readonly calls: readonly CallCount[]
  readonly databaseCalls: number
  readonly scanned: number
  readonly returned: number
  readonly milliseconds: number
}

/** Kept for the last invocations only. */
const KEPT = 20_000

export class Counter {
  readonly counts: InvocationCount[] = []

  add(count: Omit<InvocationCount, 'databaseCalls' | 'scanned' | 'returned'>): InvocationCount {
    const full = {
      ...count,
      databaseCalls: count.calls.length,
      scanned: count.calls.reduce((sum, { scanned }) => sum + scanned, 0),
      returned: count.calls.reduce((sum, { returned }) => sum + returned, 0),
    }
    this.counts.push(full)
    if (this.counts.length > KEPT) this.counts.splice(0, this.counts.length - KEPT)
    return full
  }

  last(): InvocationCount | undefined {
    return this.counts.findLast(({ parent }) => parent === null)
  }

  clear(): void {
    this.counts.length = 0
  }
}
