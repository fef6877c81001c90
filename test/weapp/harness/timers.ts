/** The timers of one running mini program: what it waits for can be seen, and closing it leaves none behind. */

/** Work that is put off for less than this is part of what is going on now, such as drawing; more is a plan for later. */
const soon = 100

export class Timers {
  private readonly running = new Map<NodeJS.Timeout, boolean>()

  /** How many pieces of work are just about to be done. */
  get dueSoon(): number {
    return [...this.running.values()].filter(Boolean).length
  }

  setTimeout = (run: () => void, ms = 0): NodeJS.Timeout => {
    const timer = setTimeout(() => {
      this.running.delete(timer)
      run()
    }, ms)
    this.running.set(timer, ms < soon)
    return timer
  }

  setInterval = (run: () => void, ms?: number): NodeJS.Timeout => {
    const timer = setInterval(run, ms)
    this.running.set(timer, false)
    return timer
  }

  clear = (timer: NodeJS.Timeout): void => {
    this.running.delete(timer)
    clearTimeout(timer)
  }

  stopAll(): void {
    for (const timer of this.running.keys()) this.clear(timer)
  }
}
