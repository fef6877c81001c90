import fc from '../../../test/properties'
import { workCalendar } from '../../calendar/model'
import { naturalFrame } from '../../calendar/rules/running'
import type { HistoryEvent } from '../../history/model'
import { hour, type Instant, startOfDay } from '../../kernel/time'
import { ownershipPresets } from '../../ownership/presets'
import { type PresetName, presetNames } from '../../policy/sourced'
import { trailsOf } from '../facts'
import { presets } from '../policy'
import type { Task } from './candidate'
import { overdueOf } from './overdue'
import { reasonsOf } from './reading'
import { whatIsDue } from './whatIsDue'

const calendar = workCalendar({ years: [2026], holidays: [], makeUpDays: [], festivals: [] })
const start = startOfDay('2026-03-02')
const rules = (preset: PresetName) => ({ followup: presets[preset], ownership: ownershipPresets[preset] })

function overdue(history: readonly HistoryEvent[], preset: PresetName, now: Instant) {
  const trails = trailsOf({ history, customers: [], records: [], handIns: [] }, now)
  if (!trails.ok) throw new Error(trails.refusal.say)
  return trails.value.flatMap((trail) => overdueOf(trail, rules(preset), naturalFrame(calendar), now))
}

const visit: HistoryEvent = {
  id: 'v',
  at: start + 10 * hour,
  type: 'registered',
  customer: 'wang',
  channel: 'visit',
  by: 'li',
  complete: true,
}

test('CASE-20: the call of the day is overdue from midnight, the two follow-ups within our 30 days are not yet', () => {
  const found = overdue([visit], 'case', startOfDay('2026-03-03'))
  expect(found.map(({ candidate }) => candidate.task)).toEqual(['sameDayCall'])
  expect(overdue([visit], 'case', startOfDay('2026-03-03') - 1)).toEqual([])
  const followups = overdue([visit], 'case', startOfDay('2026-04-02')).find(
    ({ candidate }) => candidate.task === 'followups',
  )
  // the article sets no period: its number is the project's own
  expect(followups && reasonsOf(followups.candidate, followups.dueAt).map(({ rule }) => rule)).toEqual([
    'CASE-20',
    'ours',
  ])
})

/** Done outside the history. */
const unsaid: readonly Task[] = ['openFile', 'completeFile', 'fileRecord', 'archiveRecord', 'handInSheet']

const happened = fc.record({
  at: fc.integer({ min: 1, max: 60 }).map((half): Instant => start + half * 12 * hour),
  customer: fc.constantFrom('wang', 'zhang'),
  by: fc.constantFrom('li', 'zhao'),
})
const event: fc.Arbitrary<(id: string) => HistoryEvent> = fc.oneof(
  fc.tuple(happened, fc.boolean(), fc.boolean()).map(
    ([of, effective, progress]) =>
      (id: string): HistoryEvent => ({ ...of, id, type: 'followedUp', method: 'phone', effective, progress }),
  ),
  happened.map(
    (of) =>
      (id: string): HistoryEvent => ({
        ...of,
        id,
        type: 'received',
        as: 'own',
        endedAt: of.at + hour,
      }),
  ),
  happened.map(
    (of) =>
      (id: string): HistoryEvent => ({
        ...of,
        id,
        type: 'registered',
        channel: 'call',
        complete: true,
      }),
  ),
  happened.map(
    ({ by, ...of }) =>
      (id: string): HistoryEvent => ({
        ...of,
        id,
        type: 'deposited',
        unit: '1-101',
        receivedBy: by,
      }),
  ),
)

test('what is overdue is what is due and late, without what is done outside the history', () => {
  const firsts = ['wang', 'zhang'].map((customer) => ({
    ...visit,
    id: `first ${customer}`,
    customer,
    at: start,
  }))
  const now = startOfDay('2026-04-20')
  fc.assert(
    fc.property(fc.array(event, { maxLength: 12 }), fc.constantFrom(...presetNames), (made, preset) => {
      const history = [...firsts, ...made.map((make, index) => make(`e${index}`))]
      const due = whatIsDue(
        { history, customers: [], records: [], handIns: [] },
        rules(preset),
        calendar,
        now,
      )
      if (!due.ok) throw new Error(due.refusal.say)
      const late = due.value.outcome.flatMap((item) =>
        item.state === 'overdue' && !unsaid.includes(item.task)
          ? [[item.customer, item.task, item.rule, item.dueAt]]
          : [],
      )
      const found = overdue(history, preset, now).map(({ candidate, dueAt }) => [
        candidate.customer,
        candidate.task,
        candidate.rule,
        dueAt,
      ])
      expect(found.map(String).sort()).toEqual(late.map(String).sort())
    }),
  )
})
