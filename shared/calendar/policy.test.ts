import { lint, presets } from './policy'
import type { OfficeHours } from './rules/officeHours'

const problems = (value: OfficeHours) =>
  lint({ officeHours: { value, source: 'ours' } }).map(({ field }) => field)
const morning = { from: '09:00', to: '12:00' }

test('the presets have no findings, nor has a lunch break', () => {
  expect(Object.values(presets).flatMap(lint)).toEqual([])
  expect(problems({ open: 'workingDays', shifts: [{ from: '13:30', to: '24:00' }, morning] })).toEqual([])
})

test('overlaps, gaps and hours that can never matter are found', () => {
  expect(problems({ open: [], shifts: [morning] })).toEqual(['calendar.officeHours.open'])
  expect(problems({ open: 'everyDay', shifts: [] })).toEqual(['calendar.officeHours.shifts'])
  expect(problems({ open: 'everyDay', shifts: [{ from: '12:00', to: '12:00' }] })).toEqual([
    'calendar.officeHours.shifts',
  ])
  expect(problems({ open: 'everyDay', shifts: [{ from: '11:59', to: '18:00' }, morning] })).toEqual([
    'calendar.officeHours.shifts',
  ])
})
