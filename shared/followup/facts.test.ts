import type { HistoryEvent } from '../history/model'
import { at, due, followup, received, visit } from './rules/due.fixture'

describe('facts that cannot be are refused by name', () => {
  test.each<[string, readonly HistoryEvent[], string]>([
    ['of the future', [{ ...visit, at: at('2026-03-09 10:00') }], 'v'],
    ['twice', [visit, visit], 'v'],
    ['a follow-up before the registration', [visit, followup('2026-03-01 10:00')], 'f 2026-03-01 10:00'],
    ['entered before it happened', [{ ...visit, enteredAt: at('2026-03-01 10:00') }], 'v'],
    ['ended before it began', [visit, { ...received, endedAt: at('2026-03-01 10:00') }], 'r'],
    [
      'by somebody who had left',
      [
        visit,
        { id: 's', at: at('2026-03-02 20:00'), type: 'staff', who: 'li', state: 'left' },
        followup('2026-03-03 10:00'),
      ],
      'f 2026-03-03 10:00',
    ],
  ])('%s', (_, history, name) => {
    expect(due({ history, now: '2026-03-05 10:00' })).toContain(name)
  })

  test('a file that was opened before its customer came', () => {
    const facts = { customers: [{ customer: 'wang', fileOpenedAt: at('2026-03-01 10:00') }] }
    expect(due({ history: [visit], now: '2026-03-05 10:00', facts })).toContain('wang')
  })
})
