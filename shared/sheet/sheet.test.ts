import { dayMark, marksOf, weekMark } from '../customer/marks'
import type { Contact, Customer } from '../customer/model'
import { storyOf } from '../customer/story'
import { calendar, followup, rules, visit } from '../followup/rules/due.fixture'
import { whatIsDue } from '../followup/rules/whatIsDue'
import { sundayOf } from '../followup/week'
import type { HistoryEvent } from '../history/model'
import { endOfDay, minute, startOfDay } from '../kernel/time'
import type { Policies } from '../policy/model'
import { presetPolicy } from '../policy/presets'
import { type PresetName, presetNames } from '../policy/sourced'
import { handIn, lateOf, noteSheet, reviewSheet, roundsToMake, sheetClock } from './decide'
import { blankSheet, openWeeks, type Sheet } from './model'
import { sheetsDueFor, sheetView } from './view'

const at = (text: string) => new Date(`${text}:00+08:00`).getTime()
const policies = (preset: PresetName = 'rota'): Policies => [
  presetPolicy(preset, { company: '示例置业', project: '云栖里', from: '2026-01-01' }),
]
const sunday = '2026-11-22'
const blank = blankSheet('p', 'li', sunday)
const state = (when: string, handedInAt: number | null = null, preset: PresetName = 'rota') =>
  sheetClock('li', sunday, handedInAt, policies(preset), at(when))?.state ?? null

test('a week is Monday to Sunday, and is named by its Sunday', () => {
  expect(['2026-11-16', '2026-11-19', '2026-11-22', '2026-11-23'].map(sundayOf)).toEqual([
    ...['2026-11-22', '2026-11-22', '2026-11-22', '2026-11-29'],
  ])
  expect(openWeeks(at('2026-11-23T00:00'))).toEqual(['2026-11-29', '2026-11-22', '2026-11-15'])
})

describe('ROTA-3.5: handed in each Sunday evening', () => {
  test.each([
    ['2026-11-16T00:00', 'running'],
    ['2026-11-22T19:59', 'running'],
    ['2026-11-22T20:00', 'warning'],
    ['2026-11-22T23:59', 'warning'],
    ['2026-11-23T00:00', 'overdue'],
    ['2026-11-15T12:00', null],
  ])('at %s: %s', (when, expected) => expect(state(when)).toBe(expected))

  test('met on Sunday at the last minute, late on Monday', () => {
    expect(state('2026-11-24T10:00', at('2026-11-22T23:59'))).toBe('met')
    expect(state('2026-11-24T10:00', at('2026-11-23T00:00'))).toBe('metLate')
  })

  test.each(presetNames.filter((name) => name !== 'rota'))('%s asks for none', (preset) => {
    expect(state('2026-11-23T00:00', null, preset)).toBeNull()
    expect(handIn(blank, true, policies(preset), at('2026-11-22T20:00'))).toMatchObject({
      refusal: { say: '本项目那一周的制度不要求上交跟进表。' },
    })
  })

  test('the weeks before the office was opened are nobody’s to report', () => {
    const opened: Policies = [
      presetPolicy('rota', { company: '示例置业', project: '云栖里', from: '2026-11-18' }),
    ]
    const stands = (week: string) => sheetClock('li', week, null, opened, at('2026-11-23T10:00'))
    expect([stands('2026-11-15'), stands('2026-11-22')?.state]).toEqual([null, 'overdue'])
  })

  test('the office’s list and the clock of all that is due say the same', () => {
    const history: HistoryEvent[] = [visit, followup('2026-03-05 10:00')]
    const facts = { history, customers: [], records: [], handIns: [] }
    const all = whatIsDue(facts, rules('rota'), calendar, at('2026-03-08T21:00'))
    const listed = all.ok && all.value.outcome.find(({ task }) => task === 'handInSheet')
    expect(listed).toMatchObject({ state: 'warning', dueAt: endOfDay('2026-03-08') })
    expect(sheetClock('li', '2026-03-08', null, policies(), at('2026-03-08T21:00'))).toMatchObject({
      state: 'warning',
      dueAt: endOfDay('2026-03-08'),
    })
  })
})

describe('writing, handing in, reviewing', () => {
  const now = at('2026-11-22T20:30')
  const must = (result: ReturnType<typeof handIn>): Sheet => {
    if (!result.ok) throw new Error(result.refusal.say)
    return result.value
  }
  const note = (sheet: Sheet, customer: string | null, text: string) =>
    noteSheet(sheet, { customer, text }, policies(), now)

  test('a referral is written, written over, and taken out; the remark stands apart', () => {
    const one = must(note(blank, 'c-1', '他姐姐想买三房'))
    const two = must(note(must(note(one, 'c-2', '同事')), 'c-1', '他姐姐下周六来'))
    expect(two.referrals).toEqual([
      { customer: 'c-2', text: '同事' },
      { customer: 'c-1', text: '他姐姐下周六来' },
    ])
    expect(must(note(two, 'c-2', '')).referrals).toHaveLength(1)
    expect(must(note(two, null, '下周三家复访'))).toMatchObject({ remark: '下周三家复访', version: 4 })
  })

  test('once handed in it is closed, until it is taken back; reviewed, it stays', () => {
    const handed = must(handIn(blank, true, policies(), now))
    expect(handed.handedInAt).toBe(now)
    expect(note(handed, 'c-1', '他姐姐')).toMatchObject({
      refusal: { say: expect.stringContaining('先撤回') },
    })
    expect(handIn(handed, true, policies(), now).ok).toBe(false)
    expect(must(handIn(handed, false, policies(), now)).handedInAt).toBeNull()
    const review = { at: now, by: 'sun', remark: '第二组尽快约复访' }
    const read = must(reviewSheet(handed, review))
    expect(read.review).toEqual(review)
    expect(reviewSheet(read, review).ok).toBe(false)
    expect(handIn(read, false, policies(), now).ok).toBe(false)
    expect(reviewSheet(blank, review)).toMatchObject({
      refusal: { say: expect.stringContaining('还没有上交') },
    })
  })

  test('three weeks can be opened', () => {
    const week = (of: string) => handIn(blankSheet('p', 'li', of), true, policies(), now).ok
    expect(['2026-11-29', '2026-11-22', '2026-11-15', '2026-11-08', '2026-11-01'].map(week)).toEqual([
      ...[false, true, true, true, false],
    ])
  })
})

describe('the timer’s round', () => {
  test('begins with the last week, goes on where it stood, and leaves Sunday its last minute', () => {
    expect(roundsToMake(undefined, at('2026-11-23T00:01'))).toEqual(['2026-11-15'])
    expect(roundsToMake(undefined, at('2026-11-23T00:02'))).toEqual(['2026-11-22'])
    expect(roundsToMake('2026-11-15', at('2026-11-23T00:02'))).toEqual(['2026-11-22'])
    expect(roundsToMake('2026-11-22', at('2026-11-25T09:00'))).toEqual([])
    // It did not run for two weeks.
    expect(roundsToMake('2026-11-08', at('2026-11-23T09:00'))).toEqual(['2026-11-15', '2026-11-22'])
  })

  test('whoever had something to report and has not handed it in', () => {
    const sheets = [
      { who: 'li', handedInAt: 5 },
      { who: 'chen', handedInAt: null },
    ]
    expect(lateOf(['wu', 'li', 'chen'], sheets)).toEqual(['chen', 'wu'])
  })

  test('今日 says so: on Sunday evening to everybody, afterwards to whoever was late, until it is in', () => {
    const round = { sunday, late: ['li'] }
    const due = (when: string, sheets: readonly Sheet[] = [], who = 'li') =>
      sheetsDueFor(who, sheets, { policies: policies(), sheets: round }, at(when)).map((each) => each.sunday)
    expect(due('2026-11-22T19:00')).toEqual([])
    expect(due('2026-11-22T20:00')).toEqual([sunday])
    expect(due('2026-11-24T10:00')).toEqual([sunday])
    expect(due('2026-11-24T10:00', [], 'wu')).toEqual([])
    expect(due('2026-11-24T10:00', [{ ...blank, handedInAt: at('2026-11-24T09:00') }])).toEqual([])
  })
})

describe('the sheet as it is read', () => {
  const contact = (id: string, when: string, by = 'li', content = '聊了户型'): Contact => ({
    ...{ id, at: at(when), byId: by, byName: by, method: 'phone', content, feedback: 'considering' },
  })
  const file = (id: string, change: Partial<Customer> = {}): Customer => ({
    ...{ _id: id, projectId: 'p', version: 1, name: `客户${id}`, phones: [], source: 'walkIn' },
    ...{ level: 'interested', needs: {}, slots: [], ownerId: 'li', ownership: { kind: 'new' }, register: [] },
    ...{ status: 'active', registeredAt: 0, due: null, dueKey: null, registeredKey: '', terms: [] },
    ...{ contacts: [], history: [], plan: null },
    ...change,
  })
  const asked = {
    ...{ who: 'li', sunday, sheet: blank, own: true, policies: policies(), after: undefined },
    ...{ name: (id: string) => id, now: at('2026-11-22T21:00') },
  }
  const registered: HistoryEvent = {
    ...{ type: 'registered', id: 'r', at: at('2026-11-18T10:00'), customer: 'c-1', by: 'li' },
    ...{ channel: 'visit', complete: true },
  }

  test('by customer, the last contacted first; only of this week and of this consultant', () => {
    const view = sheetView(
      [
        file('c-1', {
          history: [registered],
          contacts: [
            contact('a', '2026-11-15T23:59'),
            contact('b', '2026-11-18T12:00'),
            contact('c', '2026-11-19T12:00', 'chen'),
          ],
          plan: { day: '2026-11-25', goal: '约复访' },
        }),
        file('c-2', { contacts: [contact('d', '2026-11-20T12:00'), contact('e', '2026-11-23T00:00')] }),
        file('c-3', { contacts: [contact('f', '2026-11-19T12:00', 'chen')] }),
      ],
      asked,
    )
    expect(view.rows.map(({ id, entries }) => [id, entries.map((each) => each.id)])).toEqual([
      ['c-2', ['d']],
      ['c-1', ['r', 'b']],
    ])
    expect(view.totals).toMatchObject({ customers: 2, contacts: 2, reached: 2, registered: 1, capped: false })
    expect(view.rows[1]?.plan).toEqual({ day: '2026-11-25', goal: '约复访' })
  })

  test('a customer who is another’s by now has no name for the consultant, and has one for the manager', () => {
    const files = [file('c-1', { ownerId: 'chen', contacts: [contact('b', '2026-11-18T12:00')] })]
    expect(sheetView(files, asked).rows[0]).toMatchObject({ name: null, level: null, plan: null })
    expect(sheetView(files, { ...asked, own: false }).rows[0]?.name).toBe('客户c-1')
  })

  test('200 contacts come in pages of twenty, each once, and long texts are cut', () => {
    const files = Array.from({ length: 200 }, (_, index) =>
      file(`c-${index}`, {
        contacts: [
          {
            ...contact(`k${index}`, '2026-11-18T12:00', 'li', '长'.repeat(500)),
            at: at('2026-11-18T12:00') + index * minute,
          },
        ],
      }),
    )
    const seen: string[] = []
    let after: string | undefined
    for (let page = 0; page < 11; page += 1) {
      const view = sheetView(files, { ...asked, after })
      expect(Buffer.byteLength(JSON.stringify(view))).toBeLessThan(24 * 1024)
      seen.push(...view.rows.map(({ id }) => id))
      expect(view.totals.contacts).toBe(200)
      if (view.next === null) break
      after = view.next
    }
    expect(new Set(seen).size).toBe(200)
    expect(seen).toHaveLength(200)
  })

  test('what was entered after it was handed in is told', () => {
    const files = [
      file('c-1', { contacts: [contact('b', '2026-11-18T12:00'), contact('g', '2026-11-22T20:50')] }),
    ]
    const handed = { ...blank, handedInAt: at('2026-11-22T20:30') }
    expect(sheetView(files, { ...asked, sheet: handed }).since).toBe(1)
  })

  test('a file is found by the days, weeks and months in which something happened', () => {
    const marked = file('c-1', {
      history: [registered],
      contacts: [contact('b', '2026-11-18T12:00'), contact('c', '2026-11-24T12:00', 'chen')],
    })
    expect([...marksOf(marked)].sort()).toEqual(
      [dayMark('2026-11-18'), 'in/2026-11', weekMark('li', sunday), weekMark('chen', '2026-11-29')].sort(),
    )
    expect(storyOf(marked, (id) => id)).toHaveLength(3)
    const busy = file('c-2', {
      contacts: Array.from({ length: 40 }, (_, index) => ({
        ...contact(`w${index}`, '2026-01-05T12:00'),
        at: startOfDay('2026-01-05') + index * 7 * 24 * 60 * minute,
      })),
    })
    // The last ten weeks; the fortieth began on 5 October.
    expect(marksOf(busy)).toHaveLength(10)
    expect(marksOf(busy)).toContain(weekMark('li', '2026-10-11'))
  })
})
