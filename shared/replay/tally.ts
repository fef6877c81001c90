import type { Compared, Example, Move } from './model'

const examplesOfAMove = 3

/** Counts what came out otherwise by its kind, and keeps the first few of each. */
export class Tally {
  private compared = 0
  private readonly moves = new Map<string, { from: string; to: string; count: number; examples: Example[] }>()

  same(count = 1): void {
    this.compared += count
  }

  /** `kind` is what the change is counted as: names of people do not make kinds of their own. */
  changed(kind: { readonly from: string; readonly to: string }, example: () => Example): void {
    this.compared += 1
    const key = `${kind.from} → ${kind.to}`
    const move = this.moves.get(key) ?? { ...kind, count: 0, examples: [] }
    move.count += 1
    if (move.examples.length < examplesOfAMove) move.examples.push(example())
    this.moves.set(key, move)
  }

  result(): Compared {
    const moves: Move[] = [...this.moves.values()].sort((a, b) => b.count - a.count)
    return { compared: this.compared, changed: moves.reduce((sum, { count }) => sum + count, 0), moves }
  }
}
