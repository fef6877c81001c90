/** Faults that a test plants: what goes wrong at the n-th database call of an invocation. */

export type FaultKind =
  /** The machine dies before the call is applied. */
  | 'kill-before'
  /** The machine dies after the call is applied, before its answer arrives. */
  | 'kill-after'
  /** The call is refused as a conflict, and its transaction is over. */
  | 'conflict'
  /** The call never arrives. */
  | 'lose-request'
  /** The call is applied, its answer is lost. */
  | 'lose-answer'
  /** The disk is full when the call is written. */
  | 'disk-full'

export interface Fault {
  readonly kind: FaultKind
  /** Which database call of the invocation, from 1; `commit` is the call that commits. */
  readonly at: number | 'commit'
  /** Only invocations of this function. */
  readonly fn?: string
}

export class Faults {
  private readonly planned: Fault[] = []

  constructor(private readonly abortTransactions: () => void) {}

  /** Plants a fault for the next invocation that it fits. */
  next(fault: Fault): void {
    this.planned.push(fault)
  }

  /** Ends every open transaction, as the cloud does after 30 s. */
  expireTransactions(): void {
    this.abortTransactions()
  }

  /** Forgets planted faults and ends open transactions. */
  clear(): void {
    this.planned.length = 0
    this.abortTransactions()
  }

  take(fn: string): Fault[] {
    const taken = this.planned.filter((fault) => fault.fn === undefined || fault.fn === fn)
    for (const fault of taken) this.planned.splice(this.planned.indexOf(fault), 1)
    return taken
  }
}
