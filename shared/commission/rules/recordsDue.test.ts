import { presets } from '../presets'
import { recordsDue } from './recordsDue'

const at = (text: string) => new Date(`${text}+08:00`).getTime()
const visit = { id: 'v', by: 'ann', at: at('2026-03-10T10:00:00') }
const now = at('2026-03-20T10:00:00')

// CONFIRM-1.2: the same evening. The first late moment is midnight; the clerk has the next day (ours).
test.each<[string, string | undefined, string | undefined, boolean, boolean]>([
  ['in time', '2026-03-10T23:59:59', '2026-03-11T23:59:59', false, false],
  ['handed in at midnight', '2026-03-11T00:00:00', '2026-03-11T10:00:00', true, false],
  ['entered a day later', '2026-03-10T18:00:00', '2026-03-12T00:00:00', false, true],
  ['never handed in: the clerk does not answer for it', undefined, undefined, true, false],
  ['handed in, never entered', '2026-03-10T18:00:00', undefined, false, true],
  ["handed in after the clerk's time", '2026-03-12T09:00:00', '2026-03-13T09:00:00', true, false],
])('%s', (_, handed, entered, consultantLate, clerkLate) => {
  const { outcome } = recordsDue(
    visit,
    handed === undefined ? undefined : at(handed),
    entered === undefined ? undefined : at(entered),
    presets.confirm.records,
    now,
  )
  expect(outcome).toEqual({
    handInBy: at('2026-03-11T00:00:00'),
    enterBy: at('2026-03-12T00:00:00'),
    consultantLate,
    clerkLate,
  })
})

test('nobody is late before the time has run out', () => {
  const { outcome } = recordsDue(
    visit,
    undefined,
    undefined,
    presets.confirm.records,
    at('2026-03-10T23:59:59'),
  )
  expect([outcome.consultantLate, outcome.clerkLate]).toEqual([false, false])
})

test("the evening is an article of CONFIRM and the clerk's day is ours; a silent text is not cited", () => {
  const rules = (preset: 'confirm' | 'steps') =>
    recordsDue(visit, undefined, undefined, presets[preset].records, now).because.map(({ rule }) => rule)
  expect(rules('confirm')).toEqual(['CONFIRM-1.2', 'ours'])
  expect(rules('steps')).toEqual(['ours', 'ours'])
})
