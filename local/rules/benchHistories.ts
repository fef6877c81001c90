/**
 * Seeded histories of one customer for the comparison: registrations, follow-ups and departures, some out of order or sent twice, and one
 * in eight with something that cannot have happened, which has to be refused. The same seed gives the same ones.
 */
import type { StaffId } from '../../shared/history/model'
import { hour, minute } from '../../shared/kernel/time'
import { chance, people, pickFrom, start } from './benchInputs'
import type { OwnershipEvent, OwnershipInput } from './benchOwnership'

const longest = 20 * 24 * 60 * minute

export function ownershipInputs(count: number, seed = 20_261_122): OwnershipInput[] {
  const next = chance(seed)
  const pick = pickFrom(next)
  const inputs = Array.from({ length: count }, () => {
    const input = { history: told(), now: 0 }
    const last = input.history.at(-1)?.at ?? start
    input.now = last + Math.floor(next() * 60 * 24) * hour
    if (next() < 0.125) spoil(input, last)
    else if (next() < 0.1) input.history.push({ ...pickOf(input.history) })
    if (next() < 0.1) input.history.reverse()
    return input
  })
  // parsed, as a history is that comes from the database: events with the same fields are then objects of one shape
  const stored: OwnershipInput[] = JSON.parse(JSON.stringify(inputs))
  return stored

  function told(): OwnershipEvent[] {
    const history: OwnershipEvent[] = []
    let staff = people
    let owner = pick(staff)
    let at = start
    const length = 1 + Math.floor(next() * 12)
    for (let index = 0; index < length; index++) {
      const by = staff.includes(owner) && next() < 0.7 ? owner : pick(staff)
      const of = { id: `e${index}`, at, customer: 'c', by }
      if (index > 0 && next() < 0.6)
        history.push({ ...of, type: 'followedUp', method: 'phone', effective: true })
      else {
        const earlier = history.find(({ type }) => type === 'registered')
        history.push({
          ...of,
          type: 'registered',
          channel: next() < 0.4 ? 'call' : 'visit',
          complete: next() < 0.9,
          purpose: next() < 0.15 ? pick(['know', 'research', 'sightsee', 'peer'] as const) : 'buy',
          enteredAt: next() < 0.1 ? at + hour : at,
          ...(earlier && next() < 0.3 ? { cites: earlier.id } : {}),
        })
        owner = by
      }
      const others = staff.filter((who) => who !== by)
      if (next() < 0.04 && others[0]) {
        history.push(left(index, by, at))
        staff = [others[0], ...others.slice(1)]
      }
      at += Math.floor(next() * longest + minute) * (next() < 0.15 ? 3 : 1)
    }
    return history
  }

  function left(index: number, who: StaffId, after: number): OwnershipEvent {
    return { type: 'staff', id: `left${index}`, at: after + 1, who, state: 'left' }
  }

  function pickOf(history: readonly OwnershipEvent[]): OwnershipEvent {
    const [first, ...others] = history
    if (!first) throw new Error('empty')
    return pick([first, ...others])
  }

  /** One of the things that cannot be. */
  function spoil(input: { history: OwnershipEvent[]; now: number }, last: number) {
    const entry = {
      type: 'registered',
      channel: 'visit',
      complete: true,
      id: 'wrong',
      at: last + 2,
      customer: 'c',
      by: pick(people),
    } as const
    input.now += 3
    const add = (...events: OwnershipEvent[]) => input.history.push(...events)
    switch (pick(['future', 'twice', 'leaver', 'entered', 'never', 'follow-up'] as const)) {
      case 'future':
        return add({ ...entry, at: input.now + hour })
      case 'twice':
        return add({ ...pickOf(input.history), at: last + 2 })
      case 'leaver':
        return add(left(99, entry.by, last), entry)
      case 'entered':
        return add({ ...entry, enteredAt: last })
      case 'never':
        return add({ ...entry, cites: 'nothing' })
      case 'follow-up':
        return add(
          {
            type: 'followedUp',
            method: 'phone',
            effective: true,
            id: 'call',
            at: last + 1,
            customer: 'c',
            by: entry.by,
          },
          { ...entry, cites: 'call' },
        )
    }
  }
}
