import { workCalendar } from '../../calendar/model'
import { readLocal, sayLocal } from '../../cases/model'
import type { HistoryEvent, Registered } from '../../history/model'
import { ownershipPresets } from '../../ownership/presets'
import type { PresetName } from '../../policy/sourced'
import type { FollowupFacts } from '../facts'
import { presets } from '../policy'
import { whatIsDue, whatIsDueBy } from './whatIsDue'

const at = (text: string): number => {
  const instant = readLocal(text)
  if (instant === null) throw new Error(`no such time: ${text}`)
  return instant
}
const calendar = workCalendar({ years: [2026], holidays: [], makeUpDays: [], festivals: [] })

const visit: Registered = {
  id: 'v',
  at: at('2026-03-02 10:00'),
  type: 'registered',
  customer: 'wang',
  channel: 'visit',
  by: 'li',
  complete: true,
}
const followup = (when: string, more: { by?: string; method?: 'phone' | 'sms' } = {}): HistoryEvent => ({
  id: `f ${when}`,
  at: at(when),
  type: 'followedUp',
  customer: 'wang',
  by: 'li',
  method: 'phone',
  effective: true,
  ...more,
})

function due(
  history: readonly HistoryEvent[],
  now: string,
  preset: PresetName = 'rota',
  facts: Partial<FollowupFacts> = {},
): Readonly<Record<string, string>> {
  const decided = whatIsDue(
    { history, customers: [], records: [], handIns: [], ...facts },
    { followup: presets[preset], ownership: ownershipPresets[preset] },
    calendar,
    at(now),
  )
  if (!decided.ok) throw new Error(decided.refusal.say)
  const found: Record<string, string> = {}
  for (const item of decided.value.outcome) {
    const dueAt = item.state === 'unknown' ? '' : sayLocal(item.dueAt)
    const who = 'staff' in item.who ? item.who.staff : item.who.post
    const before = found[item.task]
    found[item.task] = `${before ? `${before}, ` : ''}${dueAt} ${who}`
  }
  return found
}

test('who owns the customer now answers; without a ruling, who registered them', () => {
  const owner = { customers: [{ customer: 'wang', owner: 'zhao' }] }
  expect(due([visit], '2026-03-05 10:00')).toMatchObject({ revisit: '2026-04-03 00:00 li' })
  expect(due([visit], '2026-03-05 10:00', 'rota', owner)).toMatchObject({ revisit: '2026-04-03 00:00 zhao' })
})

test('a text message is a message', () => {
  const received: HistoryEvent = {
    id: 'r',
    at: at('2026-03-02 10:00'),
    type: 'received',
    customer: 'wang',
    by: 'li',
    as: 'own',
    endedAt: at('2026-03-02 11:30'),
  }
  expect(due([visit, received], '2026-03-02 11:45')).toHaveProperty('message')
  const sent = followup('2026-03-02 11:40', { method: 'sms' })
  expect(due([visit, received, sent], '2026-03-02 11:45')).not.toHaveProperty('message')
})

test('a call on a later day is a follow-up, not the call of the day', () => {
  const two = [visit, followup('2026-03-03 10:00'), followup('2026-03-04 10:00')]
  expect(due(two, '2026-03-05 10:00', 'case')).not.toHaveProperty('followups')
})

test('the sheet of a week: of that week’s work, and for that Sunday', () => {
  // Nothing was done in the week before; the registration is of this one.
  expect(due([visit], '2026-03-04 10:00')).toMatchObject({ handInSheet: '2026-03-09 00:00 li' })
  const handIns = [{ who: 'li', sunday: '2026-03-08', at: at('2026-03-08 20:00') }]
  const next = [visit, followup('2026-03-10 10:00')]
  expect(due(next, '2026-03-12 10:00', 'rota', { handIns })).toMatchObject({
    handInSheet: '2026-03-16 00:00 li',
  })
  // Work of this week makes no sheet of last week.
  const only = { ...visit, at: at('2026-03-10 09:00') }
  expect(due([only], '2026-03-12 10:00')).toMatchObject({ handInSheet: '2026-03-16 00:00 li' })
})

test('only the owner’s follow-ups, and only those in time, keep the ownership', () => {
  const others = followup('2026-03-05 10:00', { by: 'zhao' })
  expect(due([visit, others], '2026-03-06 10:00')).toMatchObject({ validity: '2026-03-10 00:00 li' })
  // The visit was void from the 10th: a follow-up on the 12th revives nothing.
  expect(due([visit, followup('2026-03-12 10:00')], '2026-03-13 10:00')).not.toHaveProperty('validity')
})

test('who has paid a deposit is near the deal', () => {
  const deposit: HistoryEvent = {
    id: 'd',
    at: at('2026-03-04 10:00'),
    type: 'deposited',
    customer: 'wang',
    unit: '1',
    receivedBy: 'li',
  }
  expect(due([visit], '2026-03-05 10:00')).not.toHaveProperty('beforeDeal')
  expect(due([visit, deposit], '2026-03-05 10:00')).toMatchObject({ beforeDeal: '2026-03-10 00:00 li' })
})

test('a lead’s first touch is the first one that reached them', () => {
  const lead: HistoryEvent = { ...visit, channel: 'online' }
  const tierA = { customers: [{ customer: 'wang', tier: 'A' as const }] }
  expect(due([lead], '2026-03-03 10:00', 'rota', tierA)).toMatchObject({ secondTouch: '2026-03-04 10:00 li' })
  const touched = [lead, followup('2026-03-03 09:00')]
  expect(due(touched, '2026-03-03 10:00', 'rota', tierA)).toMatchObject({
    secondTouch: '2026-03-05 09:00 li',
  })
})

test('a policy that changes in the middle of a clock: what has begun keeps the rules that it began under', () => {
  const change = at('2026-03-10 00:00')
  const rulesOf = (preset: PresetName) => ({ followup: presets[preset], ownership: ownershipPresets[preset] })
  const rulesAt = (when: number) => rulesOf(when < change ? 'rota' : 'case')
  const later = { ...visit, id: 'z', customer: 'zhang', at: at('2026-03-10 10:00') }
  const facts = {
    history: [{ ...visit, channel: 'call' as const }, later],
    customers: [],
    records: [],
    handIns: [],
  }
  const decided = whatIsDueBy(facts, rulesAt, calendar, at('2026-03-10 12:00'))
  const found = decided.ok
    ? decided.value.outcome
        .filter(({ task }) => task === 'validity' || task === 'sameDayCall' || task === 'handInSheet')
        .map(
          (item) =>
            `${item.customer} ${item.task} ${item.rule} ${item.state === 'unknown' ? '' : sayLocal(item.dueAt)}`,
        )
    : []
  expect(found).toEqual([
    // Last week was still ROTA's; this week began under it too.
    'null handInSheet ROTA-3.5 2026-03-09 00:00',
    'zhang sameDayCall CASE-20 2026-03-11 00:00',
    'null handInSheet ROTA-3.5 2026-03-16 00:00',
    'wang validity ROTA-3.6 2026-03-18 00:00',
    'zhang validity CASE-10 2026-04-10 00:00',
  ])
})
