import type { Contact, Customer } from '../customer/model'
import type { HistoryEvent } from '../history/model'
import type { Result } from '../kernel/result'
import { minute, startOfDay } from '../kernel/time'
import type { Policies } from '../policy/model'
import { presetPolicy } from '../policy/presets'
import type { PresetName } from '../policy/sourced'
import {
  answerBundle,
  type Bundle,
  blankBundle,
  bundleState,
  handInBundle,
  missingOf,
  sortFile,
  toTell,
} from './bundle'
import { lastDay, monthAsked, monthsOf, sayMonth } from './calendar'
import { countMonth, daysCounted, type MonthCount } from './count'
import { archiveMonth, drawFiles, inspect } from './decide'
import { blankMonth, type MonthReport, nextCount } from './model'
import { bundleView, monthView } from './view'

const month = '2026-11'
const at = (text: string) => new Date(`2026-${text}:00+08:00`).getTime()
const policies = (preset: PresetName = 'case', from = '2026-01-01'): Policies => [
  presetPolicy(preset, { company: '示例置业', project: '云栖里', from }),
]
const must = <Value>(result: Result<Value>): Value => {
  if (!result.ok) throw new Error(result.refusal.say)
  return result.value
}
const say = (result: Result<unknown>) => (result.ok ? 'ok' : result.refusal.say)

const entry = (when: string, change: object = {}): HistoryEvent => ({
  ...{ type: 'registered', id: `r ${when}`, at: at(when), customer: 'a', by: 'li', channel: 'visit' },
  complete: true,
  ...change,
})
const contact = (when: string): Contact => ({
  ...{ id: when, at: at(when), byId: 'li', byName: 'li', method: 'phone', content: '聊了月供' },
  feedback: 'considering',
})
const file = (id: string, change: Partial<Customer> = {}): Customer => ({
  ...{ _id: id, projectId: 'p', version: 1, name: `客户${id}`, gender: 'female', phones: ['13800138000'] },
  ...{ source: 'walkIn', level: 'interested', slots: [], ownerId: 'li', ownership: { kind: 'new' } },
  ...{ register: [], status: 'active', registeredAt: 0, due: null, dueKey: null, registeredKey: id },
  ...{ terms: [], contacts: [], plan: null, history: [], needs: {} },
  ...change,
})
const complete: Partial<Customer> = {
  needs: { layout: '三房', area: '100', budget: '300万', purpose: '自住', family: '一家三口' },
  more: {
    ...{ productType: '高层', location: '城东', age: '38', occupation: '教师', home: '城西' },
    ...{ income: '年 30 万', education: '本科', hobbies: '跑步', habits: '周末看房' },
  },
}
const nothing = { customers: [], followups: [], deals: [] }
type Counted = Parameters<MonthCount['done']>[0] & { readonly customers: readonly Customer[] }
/** One file a page. */
const countOf = ({ customers, ...besides }: Counted, when: number) => {
  const count = countMonth(month, policies(), when)
  for (const each of customers) count.take([each])
  return count.done(besides)
}

describe('CASE-38: what a month comes to', () => {
  const customers = [
    file('a', {
      ...complete,
      history: [entry('11-02T10:00'), entry('11-09T10:00', { by: 'chen' })],
      contacts: [contact('11-02T17:00'), contact('11-09T17:00')],
    }),
    // Called in October, came in November: no new customer, and here for the first time; nobody called the same day.
    file('b', {
      source: 'online',
      history: [entry('10-30T10:00', { channel: 'call' }), entry('11-03T10:00')],
      due: { at: at('11-10T00:00'), rule: 'SALES-13' },
    }),
    file('c', { level: 'nearDeal', history: [entry('11-05T10:00', { channel: 'call', by: 'chen' })] }),
    file('d', { history: [entry('11-05T10:00', { channel: 'online' })], ownerId: null }),
    // Today's is not over.
    file('e', { history: [entry('11-22T09:00')] }),
    // Only the office's own book speaks of them.
    file('f', { history: [entry('11-04T10:00', { id: 'f-book', channel: 'company' })] }),
  ]
  const deals = [
    {
      consultantId: 'chen',
      steps: [
        {
          kind: 'subscription' as const,
          promised: '2026-10-30',
          done: '2026-10-30',
          handlerId: 'x',
          slips: [],
        },
        { kind: 'signing' as const, promised: '2026-11-03', done: '2026-11-04', handlerId: 'x', slips: [] },
      ],
    },
  ]
  const counted = countOf({ customers, deals, followups: [{ who: 'li', count: 9 }] }, at('11-22T10:00'))
  const of = (who: string) => counted.figures?.people.find((each) => each.who === who)

  test('visits, first visits, calls and leads by who took them; follow-ups; deals by whose they are', () => {
    expect(of('li')).toMatchObject({ visits: 2, firstVisits: 2, calls: 0, leads: 1, followups: 9, signed: 0 })
    expect(of('chen')).toMatchObject({ visits: 1, firstVisits: 0, calls: 1, subscribed: 0, signed: 1 })
  })
  test('files of the month by whose they are: complete, overdue; entries late, calls not made', () => {
    expect(of('li')).toMatchObject({ files: 3, complete: 1, overdue: 1, unmet: 1, late: 0 })
    expect(counted.files).toEqual([{ who: 'li', ids: ['a', 'b', 'c'] }])
    const late = file('l', { history: [entry('11-02T10:00', { enteredAt: at('11-03T10:00') })] })
    const again = countOf({ ...nothing, customers: [late] }, at('11-22T10:00'))
    expect(again.figures?.people[0]).toMatchObject({ late: 1 })
  })
  test('by day, by source, and new customers by level', () => {
    expect(counted.figures?.days).toHaveLength(21)
    expect(counted.figures?.days.find(({ day }) => day === '2026-11-05')).toEqual({
      ...{ day: '2026-11-05', visits: 0, calls: 1 },
    })
    expect(counted.figures?.sources).toMatchObject({ walkIn: 2, online: 1 })
    expect(counted.figures?.levels).toEqual({ potential: 0, interested: 2, highIntent: 0, nearDeal: 1 })
  })
  test('the days that are over, of a running month, of one that is over, and on its first morning', () => {
    const days = (when: string) => daysCounted(month, at(when)).length
    expect([days('11-01T00:02'), days('11-22T23:59'), days('12-04T00:02')]).toEqual([0, 21, 30])
  })
  test('everybody’s sums are the month’s', () => {
    const report: MonthReport = { ...blankMonth('p', month, 0), ...counted, countedAt: at('11-22T00:02') }
    const asked = { month, policies: policies(), name: (id: string) => id, now: at('11-22T10:00') }
    const view = monthView(report, [], { ...asked, manages: true })
    expect(view.report?.total).toMatchObject({ visits: 3, firstVisits: 2, calls: 1, leads: 1, signed: 1 })
    expect(view).toMatchObject({ mayArchive: false, cite: expect.stringContaining('第三十八条') })
    const rota = monthView(report, [], { ...asked, policies: policies('rota'), manages: false })
    expect([rota.cite, rota.mayInspect]).toEqual(['本项目约定', false])
  })
})

describe('when it is counted, and archived', () => {
  test('each night, and a week longer than the month', () => {
    expect(nextCount(month, '2026-11-22')).toBe(startOfDay('2026-11-23') + 2 * minute)
    expect(nextCount(month, '2026-12-07')).toBe(startOfDay('2026-12-08') + 2 * minute)
    expect(nextCount(month, '2026-12-08')).toBeNull()
  })
  test('not before it is over, not before its last day is counted, and once', () => {
    const report = { ...blankMonth('p', month, 0), countedAt: at('11-30T00:02') }
    expect(say(archiveMonth(report, 'sun', at('11-30T23:59')))).toContain('还没有过完')
    expect(say(archiveMonth(report, 'sun', at('12-01T00:01')))).toContain('最后一天的数还没有算好')
    const done = must(archiveMonth({ ...report, countedAt: at('12-01T00:02') }, 'sun', at('12-01T09:00')))
    expect(done).toMatchObject({ archived: { by: 'sun' }, nextClockAt: null, version: 2 })
    expect(say(archiveMonth(done, 'sun', at('12-02T09:00')))).toContain('已经归档')
  })
  test('the months that can be opened begin with the office', () => {
    expect(monthsOf(policies('case', '2026-09-15'), at('11-22T10:00'))).toEqual([
      ...['2026-11', '2026-10', '2026-09'],
    ])
    expect(monthsOf(policies('case', '2020-01-01'), at('11-22T10:00'))).toHaveLength(12)
    expect([monthAsked('2026-10', ['2026-11', '2026-10']), monthAsked('2025-01', ['2026-11'])]).toEqual([
      ...['2026-10', '2026-11'],
    ])
    expect([lastDay('2028-02'), lastDay('2026-12'), sayMonth('2026-09')]).toEqual([
      ...['2028-02-29', '2026-12-31', '2026年9月'],
    ])
  })
})

describe('CASE-40: the bundle of a month', () => {
  const now = at('11-30T10:00')
  const blank = blankBundle('p', 'li', month)
  const asked = { on: true, by: 'li', note: '', files: ['a', 'b'] as readonly string[] | null }
  const mark = (bundle: Bundle, customer: string, on = true) =>
    sortFile(bundle, { customer, on }, policies(), now)
  const hand = (bundle: Bundle, change: Partial<typeof asked> = {}, when = now) =>
    handInBundle(bundle, { ...asked, ...change }, policies(), when)
  const sorted = must(mark(must(mark(blank, 'a')), 'b'))

  test('is handed in when each file is sorted, or with a note of what is missing', () => {
    const one = must(mark(blank, 'a'))
    expect(say(hand(one))).toContain('还有 1 份没有整理好')
    expect(bundleState(must(hand(one, { note: '一份等身份证' })))).toBe('handedIn')
    expect(bundleState(must(hand(sorted)))).toBe('handedIn')
    expect(must(mark(sorted, 'a', false)).sorted).toEqual(['b'])
  })
  test('each file by itself: what was sorted and is another’s by now stands for none', () => {
    expect(say(hand(sorted, { files: ['a', 'c'] }))).toContain('还有 1 份没有整理好')
    expect(say(hand(sorted, { files: ['a'] }))).toBe('ok')
  })
  test('from the month’s last day on, once it is counted; sorted before that', () => {
    expect(say(hand(sorted, {}, at('11-29T23:59')))).toBe('明天起才能交，现在可以先一份一份整理好。')
    expect(say(hand(sorted, { note: '缺一份' }, at('11-02T10:00')))).toContain('11月30日起')
    expect(sortFile(blank, { customer: 'a', on: true }, policies(), at('11-02T10:00')).ok).toBe(true)
    expect(say(hand(sorted, { files: null, note: '缺一份' }))).toContain('还没有数好')
  })
  test.each([
    ['2026-10-31', false],
    ['2026-11-01', true],
    ['2027-01-31', true],
    ['2027-02-01', false],
  ] as const)('on %s it is open: %s', (day, open) =>
    expect(sortFile(blank, { customer: 'a', on: true }, policies(), startOfDay(day)).ok).toBe(open),
  )
  test('handed in it is closed until it is taken back; taken over, for good', () => {
    const handed = must(hand(sorted))
    expect(say(mark(handed, 'c'))).toContain('请先撤回')
    const back = must(hand(handed, { on: false }))
    expect(bundleState(back)).toBe('open')
    expect(say(hand(back, { on: false }))).toContain('还没有交')
    const taken = must(
      answerBundle(handed, { version: handed.version, takes: true, by: 'wu', note: '' }, now),
    )
    expect(bundleState(taken)).toBe('taken')
    expect(say(mark(taken, 'c'))).toContain('已经接收')
    expect(say(hand(taken, { on: false }))).toContain('不能撤回')
  })
  test('returned with what is missing, it is handed in again', () => {
    const handed = must(hand(sorted))
    const answer = { version: handed.version, takes: false, by: 'wu', note: '两份没有预算' }
    const again = must(hand(must(hand(handed, { on: false }))))
    expect(say(answerBundle(again, { ...answer, takes: true }, now))).toContain('刚刚又交过一次')
    expect(say(answerBundle(handed, { ...answer, note: '' }, now))).toContain('写明缺什么')
    const returned = must(answerBundle(handed, answer, now))
    expect(bundleState(returned)).toBe('returned')
    expect(say(answerBundle(returned, answer, now))).toContain('不在等接收')
    expect(must(hand(returned)).answer).toBeNull()
  })
  test('told on the last day, then who is missing, then that the month is over; each once', () => {
    expect(toTell(month, null, at('11-29T23:59'))).toBeNull()
    expect([toTell(month, null, now), toTell(month, 'due', now)]).toEqual(['due', null])
    const after = at('12-01T00:02')
    expect([toTell(month, 'due', after), toTell(month, null, after)]).toEqual(['late', 'late'])
    expect([toTell(month, 'late', after), toTell(month, 'over', after)]).toEqual(['over', null])
  })
  test('whoever has files and has not handed them in', () => {
    const history = [entry('11-02T10:00')]
    const customers = [file('a', { history }), file('b', { history, ownerId: 'chen' })]
    const { figures } = countOf({ ...nothing, customers }, now)
    expect(missingOf(figures, [must(hand(blank, { files: [] }))])).toEqual(['chen'])
    expect(missingOf(null, [])).toEqual([])
  })
  test('who may not know the customers reads counts', () => {
    const view = (names: boolean) =>
      bundleView(sorted, [file('a', complete), file('b')], null, {
        ...{ month, policies: policies(), name: (id: string) => id, now, after: undefined },
        ...{ names, mayKeep: false, mayTake: true, own: false },
      })
    expect(view(true).opensOn).toBeNull()
    expect(view(true).rows).toMatchObject([
      { id: 'a', lacks: [], sorted: true },
      { id: 'b', lacks: expect.arrayContaining(['预算']) },
    ])
    expect(view(false)).toMatchObject({ rows: [], next: null, totals: { files: 2, complete: 1, sorted: 2 } })
    expect(view(false).lacks).toContainEqual({ name: '预算', files: 1 })
    expect(JSON.stringify(view(false))).not.toMatch(/客户[ab]|"[ab]"/)
  })
})

describe('CASE-42: files are looked through', () => {
  const hash = (text: string) =>
    [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7).toString()
  const ids = Array.from({ length: 30 }, (_, index) => `c-${index}`)
  const { figures } = countOf({ ...nothing, followups: [{ who: 'li', count: 1 }] }, at('11-22T10:00'))
  const report: MonthReport = { ...blankMonth('p', month, 0), figures, files: [{ who: 'li', ids }] }
  const drawn = drawFiles(report, '2026-11-22', hash)
  const found = { id: 'i', at: at('11-22T10:00'), by: 'sun', looked: [], words: '', praise: null }

  test('five by lot, the same all day, others the next', () => {
    expect(new Set(drawn).size).toBe(5)
    expect(drawFiles(report, '2026-11-22', hash)).toEqual(drawn)
    expect(drawFiles(report, '2026-11-23', hash)).not.toEqual(drawn)
    expect(drawFiles({ ...report, files: [] }, '2026-11-22', hash)).toEqual([])
  })
  test('what was found is kept, with a reward; nothing and nobody else’s is', () => {
    const looked = [{ customer: drawn[0] ?? '', lacking: true }]
    const praise = { who: 'li', is: 'kind' as const, text: '咖啡券一张' }
    expect(must(inspect(report, { ...found, looked, praise }, hash)).inspections).toHaveLength(1)
    expect(say(inspect(report, found, hash))).toContain('请先看')
    const other = [{ customer: ids.find((id) => !drawn.includes(id)) ?? '', lacking: false }]
    expect(say(inspect(report, { ...found, looked: other }, hash))).toContain('换了一批')
    expect(say(inspect(report, { ...found, praise: { ...praise, who: 'wu' } }, hash))).toContain('没有记录')
    const full = { ...report, inspections: Array.from({ length: 40 }, () => found) }
    expect(say(inspect(full, { ...found, looked }, hash))).toContain('最多记 40 次')
  })
})
