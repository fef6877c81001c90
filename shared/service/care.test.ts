/** CASE-19, CASE-20, CRM-3.2. 2026: 中秋节 is on 25 September; the presets give 14 days of notice. */
import { workCalendar } from '../calendar/model'
import type { Customer } from '../customer/model'
import { festivalNear, occasionsOf } from './care'
import { presets } from './policy'

const calendar = workCalendar({
  ...{ years: [2026], holidays: [], makeUpDays: [] },
  festivals: [{ name: 'midAutumn', day: '2026-09-25' }],
})
const at = (text: string) => Date.parse(`${text}:00+08:00`)
const ask = (file: Partial<Customer>, now: string, policy = presets.case) =>
  occasionsOf({ level: 'highIntent', contacts: [], ...file }, policy, calendar, at(now)).map(
    ({ title, day, cite, done }) => [title, day, cite.includes('第二十条'), done],
  )
const contact = (method: 'gift' | 'phone', time: string) =>
  ({ id: 'k', at: at(time), byId: 'a', byName: 'a', method, content: '月饼', feedback: 'keen' }) as const

test('fourteen days ahead, and on the day; by CASE-20 for key customers where the text is adopted', () => {
  expect(ask({}, '2026-09-10T10:00')).toEqual([])
  expect(ask({}, '2026-09-11T00:00')).toEqual([['中秋节', '2026-09-25', true, false]])
  expect(ask({ level: 'potential' }, '2026-09-25T23:00')).toEqual([['中秋节', '2026-09-25', false, false]])
  expect(ask({}, '2026-09-25T23:00', presets.rota)).toEqual([['中秋节', '2026-09-25', false, false]])
  expect(ask({}, '2026-09-26T00:00')).toEqual([])
})

test('a means of care since the notice is a greeting; a call is none, nor is what was before', () => {
  const done = (...contacts: Customer['contacts']) => ask({ contacts }, '2026-09-20T10:00')[0]?.[3]
  expect(done(contact('gift', '2026-09-11T09:00'))).toBe(true)
  expect(done(contact('gift', '2026-09-10T23:00'))).toBe(false)
  expect(done(contact('phone', '2026-09-12T09:00'))).toBe(false)
})

test('birthdays, in a year without published holidays too', () => {
  const born = { more: { birthday: '1月5日' } }
  expect(ask(born, '2027-01-02T10:00').map(([title, day]) => [title, day])).toEqual([['生日', '2027-01-05']])
  expect(ask({ more: { birthday: '农历八月十五' } }, '2027-01-02T10:00')).toEqual([])
})

test('festivals in a year without published holidays', () => {
  const festivals = [{ name: 'springFestival', day: '2027-02-06' }] as const
  const unpublished = workCalendar({ years: [2026], holidays: [], makeUpDays: [], festivals })
  const found = occasionsOf(
    { level: 'highIntent', contacts: [] },
    presets.case,
    unpublished,
    at('2027-01-25T10:00'),
  )
  expect(found.map(({ title, day }) => [title, day])).toEqual([['春节', '2027-02-06']])
})

test('the festival that the queue tells of', () => {
  expect(festivalNear(presets.case, calendar, at('2026-09-10T10:00'))).toBeNull()
  expect(festivalNear(presets.case, calendar, at('2026-09-25T10:00'))).toEqual({
    ...{ title: '中秋节', day: '2026-09-25' },
  })
})
