/**
 * `npm run bench:replay [-- REGISTRATIONS]`: replays a seeded history of a tenth and of the whole, and prints seconds and memory. Goal: 1,000,000
 * registrations with their follow-ups in 60 s and 1 GB, ten times the history in at most 11 times the time. One contract in fifty.
 */
import { publishedCalendar } from '../../cloudfunctions/_lib/calendar'
import type { HistoryEvent } from '../../shared/history/model'
import { addDays, hour, minute, startOfDay } from '../../shared/kernel/time'
import { presetPolicy } from '../../shared/policy/presets'
import { replay } from '../../shared/replay/replay'

const whole = Number(process.argv[2] ?? 1_000_000)
const staff = Array.from({ length: 40 }, (_, index) => `顾问${index + 1}`)
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

function history(registrations: number): HistoryEvent[] {
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
    if (next() < 0.02)
      events.push({
        id: `c${index}`,
        type: 'contracted',
        at: at + 30 * hour,
        customer,
        unit: `房${index}`,
        closedBy: pick(),
        commission: 1_000_000,
      })
  }
  return events.sort((a, b) => a.at - b.at)
}

const now = startOfDay(addDays(firstDay, days + 5))
const calendar = publishedCalendar()

function measured(registrations: number): number {
  const events = history(registrations)
  const begun = performance.now()
  const answer = replay(events, presetPolicy('rota'), presetPolicy('case'), staff, calendar, now)
  const seconds = (performance.now() - begun) / 1000
  if (!answer.ok) throw new Error(answer.refusal.say)
  const { ownership, commission, overdue } = answer.value
  const memory = Math.round(process.memoryUsage().rss / 1_048_576)
  console.log(
    `${registrations} 次登记，${events.length} 件事：${seconds.toFixed(1)} 秒，${memory} MB；归属改变 ${ownership.changed}，佣金改变 ${commission.changed}（${commission.undecided} 笔无法计算），逾期改变 ${overdue.changed}`,
  )
  return seconds
}

measured(Math.ceil(whole / 100))
const tenth = measured(Math.ceil(whole / 10))
const all = measured(whole)
console.log(
  `十倍的历史用了 ${(all / tenth).toFixed(1)} 倍的时间；最多 ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
)
