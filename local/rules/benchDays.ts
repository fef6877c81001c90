/**
 * Seeded days on the floor, each arrival of a new customer a question; the receptions so far went as the order has it, and known customers came
 * back to who had received them. One question in ten is about a day that cannot be.
 */
import type { Received, StaffId, StaffState } from '../../shared/history/model'
import { hour, minute } from '../../shared/kernel/time'
import { chance, people, pickFrom, start } from './benchInputs'
import { ourReceiver, type ReceptionInput } from './benchReception'

const impossible = ['future', 'twice', 'stranger', 'ended', 'leaver', 'roster', 'stranger on it'] as const

type Event = StaffState | Received

const state = (who: StaffId, at: number, what: StaffState['state']): StaffState => ({
  id: `${who}-${at}-${what}`,
  type: 'staff',
  at,
  who,
  state: what,
})
const reception = (by: StaffId, at: number, customer: string): Received => ({
  id: `received-${at}`,
  type: 'received',
  at,
  customer,
  by,
  as: 'own',
})

export function receptionInputs(count: number, seed = 20_261_122): ReceptionInput[] {
  const next = chance(seed)
  const pick = pickFrom(next)
  const inputs: ReceptionInput[] = []
  while (inputs.length < count) day()
  return inputs.slice(0, count)

  function day() {
    const history: Event[] = people.map((who, index) => state(who, start + index, 'present'))
    const received: Received[] = []
    let leaving: { readonly who: StaffId; readonly at: number }[] = []
    for (
      let now = start + 10 * minute;
      now < start + 9 * hour;
      now += minute * (5 + Math.floor(next() * 40))
    ) {
      for (const { who, at } of leaving.filter((each) => each.at < now).sort((a, b) => a.at - b.at))
        history.push(state(who, at, 'free'))
      leaving = leaving.filter(({ at }) => at >= now)
      if (next() < 0.4) {
        const what = pick(['away', 'training', 'unwell', 'otherWork', 'leaving', 'free', 'free'] as const)
        history.push(state(pick(people), now - 1, what))
      }
      const visit = comesBack(received, leaving, now) ?? asks(history, now)
      if (!visit) continue
      const ends = now + minute * (10 + Math.floor(next() * 80)) + 7
      const told = next() < 0.5
      history.push(told ? { ...visit, endedAt: ends } : visit)
      received.push(visit)
      if (!told) leaving.push({ who: visit.by, at: ends })
    }
  }

  /** A known customer, to their own consultant if that one is not held up by another. */
  function comesBack(received: readonly Received[], leaving: readonly { who: StaffId }[], now: number) {
    const [first, ...others] = received
    if (!first || next() > 0.2) return null
    const { by, customer } = pick([first, ...others])
    return leaving.some(({ who }) => who === by) ? null : reception(by, now, customer)
  }

  /** A new customer: the question, and their reception by whom it names. */
  function asks(history: readonly Event[], now: number): Received | null {
    const input = { numbered: people, staff: people, history: [...history], now }
    inputs.push(next() < 0.1 ? spoiled(input) : input)
    const answer = ourReceiver(input)
    return 'refused' in answer || answer.receiver === null
      ? null
      : reception(answer.receiver, now, `of-${now}`)
  }

  /** The things that cannot be, each in its turn. */
  function spoiled(input: ReceptionInput): ReceptionInput {
    const { history, now } = input
    const last = reception(pick(people), now, 'spoiled')
    const add = (...events: Event[]) => ({ ...input, history: [...history, ...events] })
    switch (impossible[inputs.length % impossible.length]) {
      case 'future':
        return add({ ...last, at: now + 1 })
      case 'twice':
        return add({ ...last, id: history[0]?.id ?? '' })
      case 'stranger':
        return add({ ...last, by: '生人' })
      case 'ended':
        return add({ ...last, endedAt: now - 1 })
      case 'leaver':
        return { ...add(state(last.by, now, 'left'), { ...last, at: now + 1 }), now: now + 1 }
      case 'roster':
        return { ...input, numbered: [...people, pick(people)] }
      default:
        return { ...input, numbered: [...people, '生人'] }
    }
  }
}
