/** Wang comes on a Monday and Li receives them; what is due then is asked in one line. */
import { workCalendar } from '../../calendar/model'
import { readLocal, sayLocal } from '../../cases/model'
import type { FollowedUp, HistoryEvent, Received, Registered } from '../../history/model'
import { ownershipPresets } from '../../ownership/presets'
import { untold } from '../../policy/explained.fixture'
import type { PresetName } from '../../policy/sourced'
import type { FollowupFacts } from '../facts'
import { presets } from '../policy'
import { whatIsDue } from './whatIsDue'

export const at = (text: string): number => {
  const instant = readLocal(text)
  if (instant === null) throw new Error(`no such time: ${text}`)
  return instant
}

/** 2026-03-02 is a Monday; nothing in March 2026 is off but the weekends. */
export const calendar = workCalendar({ years: [2026], holidays: [], makeUpDays: [], festivals: [] })

export const rules = (preset: PresetName) => ({
  followup: presets[preset],
  ownership: ownershipPresets[preset],
})

export const visit: Registered = {
  id: 'v',
  at: at('2026-03-02 10:00'),
  type: 'registered',
  customer: 'wang',
  channel: 'visit',
  by: 'li',
  complete: true,
}
export const call: Registered = { ...visit, id: 'c', channel: 'call' }
export const received: Received = {
  id: 'r',
  at: at('2026-03-02 10:00'),
  type: 'received',
  customer: 'wang',
  by: 'li',
  as: 'own',
  endedAt: at('2026-03-02 11:30'),
}
export const followup = (
  when: string,
  method: 'phone' | 'wechat' = 'phone',
  effective = true,
): FollowedUp => ({
  id: `f ${when}`,
  at: at(when),
  type: 'followedUp',
  customer: 'wang',
  by: 'li',
  method,
  effective,
})

interface Ask {
  readonly history: readonly HistoryEvent[]
  readonly now: string
  readonly preset?: PresetName
  readonly facts?: Partial<Omit<FollowupFacts, 'history'>>
}
export function due({ history, now, preset = 'rota', facts = {} }: Ask) {
  const all = { history, customers: [], records: [], handIns: [], ...facts }
  const decided = whatIsDue(all, rules(preset), calendar, at(now))
  expect(untold(decided)).toEqual([])
  if (!decided.ok) return decided.refusal.say
  return Object.fromEntries(
    decided.value.outcome.map((item) => [
      item.task,
      item.state === 'unknown' ? 'unknown' : `${item.state} ${item.rule} ${sayLocal(item.dueAt)}`,
    ]),
  )
}
export const opened = (extra = {}) => ({
  customers: [{ customer: 'wang', fileOpenedAt: at('2026-03-02 12:00'), ...extra }],
})
