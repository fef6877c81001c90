/**
 * Virtual time, in which everything of a seed happens: the pauses of the functions, the way of a call to the database and back, a
 * timer that comes late. What is due first runs first, and nothing else ever decides an order; so a seed replays exactly.
 */

interface Entry {
  readonly due: number
  readonly order: number
  run: (() => void) | null
}

const before = (a: Entry, b: Entry) => a.due < b.due || (a.due === b.due && a.order < b.order)

export class Schedule {
  /** A heap: the next one is at 0, the children of i are at 2i + 1 and 2i + 2. */
  private readonly heap: Entry[] = []
  private orders = 0

  constructor(public now: number) {}

  /** Runs something after so many milliseconds; gives back how to call it off. */
  in(milliseconds: number, run: () => void): () => void {
    this.orders += 1
    const entry: Entry = { due: this.now + Math.max(0, Math.round(milliseconds)), order: this.orders, run }
    this.push(entry)
    return () => {
      entry.run = null
    }
  }

  wait(milliseconds: number): Promise<void> {
    return new Promise((resolve) => this.in(milliseconds, resolve))
  }

  /** Lets time pass until the work is done. */
  async drive<T>(work: Promise<T>): Promise<T> {
    let done = false
    const settled = () => {
      done = true
    }
    work.then(settled, settled)
    await new Promise<void>((resolve, reject) => {
      // Between two steps everything that JavaScript itself has queued is over: promises, and what was put off to the next tick.
      const step = () => {
        if (done) return resolve()
        const next = this.pop()
        if (!next) return reject(new Error('everybody waits, and nothing will happen any more'))
        this.now = Math.max(this.now, next.due)
        next.run?.()
        setImmediate(step)
      }
      setImmediate(step)
    })
    return work
  }

  private push(entry: Entry): void {
    const { heap } = this
    let at = heap.push(entry) - 1
    while (at > 0) {
      const up = (at - 1) >> 1
      const parent = heap[up]
      if (!parent || !before(entry, parent)) break
      heap[at] = parent
      at = up
    }
    heap[at] = entry
  }

  private pop(): Entry | undefined {
    const { heap } = this
    const [first] = heap
    const last = heap.pop()
    if (!last || first === last) return first
    let at = 0
    for (;;) {
      const left = heap[2 * at + 1]
      const right = heap[2 * at + 2]
      const child = right && left && before(right, left) ? right : left
      if (!child || !before(child, last)) break
      heap[at] = child
      at = child === left ? 2 * at + 1 : 2 * at + 2
    }
    heap[at] = last
    return first
  }
}
