/** A seeded history of an office, for measuring: registrations by call and visit, follow-ups, and one contract in fifty. */
import type { HistoryEvent } from '../../shared/history/model'
import { addDays, hour, minute, startOfDay } from '../../shared/kernel/time'

export const staff = Array.from({ length: 40 }, (_, index) => `顾问${index + 1}`)
const firstDay = '2024-01-02'
const days = 700

/** A generator of its own, so that a figure can be measured again. */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}

export function history(registrations: number): HistoryEvent[] {
  const next = chance(20_261_122)
  const pick = () => staff[Math.floor(next() * staff.length)] ?? '顾问1'
  const events: HistoryEvent[] = []
  for (let index = 0; index < registrations; index++) {
    const at =
      startOfDay(addDays(firstDay, Math.floor((index * days) / registrations))) +
      9 * hour +
      Math.floor(next() * 480) * minute
    const again = next() < 0.3 && index > 0
    const customer = `客户${again ? Math.floor(next() * index) : index}`
    const by = pick()
    const channel = next() < 0.4 ? 'call' : 'visit'
    events.push({ id: `r${index}`, type: 'registered', at, customer, channel, by, complete: true })
    if (next() < 0.6)
      events.push({
        id: `f${index}`,
        type: 'followedUp',
        at: at + 26 * hour,
        customer,
        by,
        method: 'phone',
        effective: true,
      })
    if (next() < 0.02) {
      const closer = next() < 0.7 ? by : pick()
      const as = closer === by ? 'own' : 'standIn'
      events.push({ id: `v${index}`, type: 'received', at: at + 29 * hour, customer, by: closer, as })
      events.push({
        id: `c${index}`,
        type: 'contracted',
        at: at + 30 * hour,
        customer,
        unit: `房${index}`,
        closedBy: closer,
        commission: 1_000_000,
      })
    }
  }
  return events.sort((a, b) => a.at - b.at)
}

/** Some days after the last event. */
export const now = startOfDay(addDays(firstDay, days + 5))
