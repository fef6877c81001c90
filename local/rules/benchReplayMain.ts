/** One replay of a seeded history of so many registrations, one contract in fifty, with what it took, as JSON. */
import { publishedCalendar } from '../../cloudfunctions/_lib/calendar'
import { presetPolicy } from '../../shared/policy/presets'
import { replay } from '../../shared/replay/replay'
import { history, now, staff } from './sampleHistory'

export interface Measured {
  readonly events: number
  readonly seconds: number
  /** The most memory that the process held, its history included. */
  readonly megabytes: number
  readonly changed: { readonly ownership: number; readonly commission: number; readonly overdue: number }
}

const events = history(Number(process.argv[2]))
const begun = performance.now()
const answer = replay(events, presetPolicy('rota'), presetPolicy('case'), staff, publishedCalendar(), now)
const seconds = (performance.now() - begun) / 1000
if (!answer.ok) throw new Error(answer.refusal.say)
const { ownership, commission, overdue } = answer.value
const measured: Measured = {
  events: events.length,
  seconds,
  megabytes: Math.ceil(process.resourceUsage().maxRSS / 1024),
  changed: { ownership: ownership.changed, commission: commission.changed, overdue: overdue.changed },
}
console.log(JSON.stringify(measured))
