/** Seeded inputs for the comparison: days on the floor. The same seed gives the same ones. */
import type { Received, StaffState } from '../../shared/history/model'
import { hour, minute } from '../../shared/kernel/time'
import { ourReceiver, type ReceptionInput } from './benchReception'

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

/** Days on the floor, each arrival a question; the receptions so far went as the order has it. */
export function receptionInputs(count: number, seed = 20_261_122): ReceptionInput[] {
  const next = chance(seed)
  const pick = pickFrom(next)
  const inputs: ReceptionInput[] = []
  while (inputs.length < count) {
    const history: (StaffState | Received)[] = people.map((who, index) =>
      state(who, start + index, 'present'),
    )
    const leaving: { readonly who: string; readonly at: number }[] = []
    for (
      let now = start + 10 * minute;
      now < start + 9 * hour;
      now += minute * (5 + Math.floor(next() * 40))
    ) {
      for (const { who, at } of leaving.filter((each) => each.at < now).sort((a, b) => a.at - b.at))
        history.push(state(who, at, 'free'))
      leaving.splice(0, leaving.length, ...leaving.filter(({ at }) => at >= now))
      if (next() < 0.4) {
        const what = pick(['away', 'training', 'unwell', 'otherWork', 'leaving', 'free', 'free'] as const)
        history.push(state(pick(people), now - 1, what))
      }
      const input = { numbered: people, history: [...history], now }
      inputs.push(input)
      const { receiver } = ourReceiver(input)
      if (receiver === null) continue
      const id = `received-${now}`
      history.push({ id, type: 'received', at: now, customer: id, by: receiver, as: 'own' })
      leaving.push({ who: receiver, at: now + minute * (10 + Math.floor(next() * 80)) + 7 })
    }
  }
  return inputs.slice(0, count)

  function state(who: string, at: number, what: StaffState['state']): StaffState {
    return { id: `${who}-${at}-${what}`, type: 'staff', at, who, state: what }
  }
}
