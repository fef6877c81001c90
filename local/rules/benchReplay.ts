/**
 * `npm run bench:replay [-- REGISTRATIONS]`: replays a seeded history of a tenth and of the whole, and prints seconds and memory. Goal: 1,000,000
 * registrations with their follow-ups in 60 s and 1 GB, ten times the history in at most 11 times the time. One contract in fifty.
 */
import { publishedCalendar } from '../../cloudfunctions/_lib/calendar'
import { presetPolicy } from '../../shared/policy/presets'
import { replay } from '../../shared/replay/replay'
import { history, now, staff } from './sampleHistory'

const whole = Number(process.argv[2] ?? 1_000_000)
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
