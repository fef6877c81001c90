/** Chance from a seed: the same seed gives the same sample on every machine (mulberry32, after Tommy Ettinger). */

export interface Chance {
  /** A number from 0 up to, but not including, 1. */
  readonly next: () => number
  /** A whole number from `from` to `to`, both included. */
  readonly whole: (from: number, to: number) => number
  readonly pick: <T>(all: readonly [T, ...T[]]) => T
  /** One of them, each as likely as its weight. */
  readonly weighted: <T>(all: readonly [readonly [T, number], ...(readonly [T, number])[]]) => T
  readonly happens: (probability: number) => boolean
}

export function chanceOf(seed: number): Chance {
  let state = seed | 0
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  return {
    next,
    whole,
    happens: (probability) => next() < probability,
    pick: (all) => all[whole(0, all.length - 1)] ?? all[0],
    weighted: (all) => {
      let left = next() * all.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [value, weight] of all) {
        left -= weight
        if (left < 0) return value
      }
      return all[0][0]
    },
  }
}
