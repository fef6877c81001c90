/** What the seeded inputs of the comparison are drawn from: a generator, the people, the first morning. */

/** A generator of its own, so that a figure can be measured again. */
export function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}

export const people: readonly [string, ...string[]] = ['甲', '乙', '丙', '丁', '戊', '己']
export const start = Date.UTC(2026, 2, 1, 1)

export const pickFrom =
  (next: () => number) =>
  <T>([first, ...others]: readonly [T, ...T[]]): T => {
    const index = Math.floor(next() * (others.length + 1))
    return index === 0 ? first : (others[index - 1] ?? first)
  }
