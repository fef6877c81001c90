import type { HistoryEvent } from '../../history/model'
import { at, due, followup, opened, received, visit } from './due.fixture'

describe('the rhythm', () => {
  test.each<[string, readonly HistoryEvent[], object, string, object]>([
    ['a month', [visit], {}, '2026-03-10 10:00', { revisit: 'running SALES-7.3 2026-04-03 00:00' }],
    [
      'a month, clipped',
      [{ ...visit, at: at('2026-01-31 10:00') }],
      {},
      '2026-02-28 12:00',
      { revisit: 'running SALES-7.3 2026-03-01 00:00' },
    ],
    [
      'nobody was reached',
      [visit, followup('2026-03-05 10:00', 'phone', false)],
      {},
      '2026-03-10 10:00',
      { revisit: 'running SALES-7.3 2026-04-03 00:00' },
    ],
    [
      'from the last contact',
      [visit, followup('2026-03-05 10:00')],
      {},
      '2026-03-10 10:00',
      { revisit: 'running SALES-7.3 2026-04-06 00:00' },
    ],
    [
      'high intent: 5 days',
      [visit],
      { level: 'highIntent' },
      '2026-03-08 00:00',
      { levelFloor: 'overdue SALES-13 2026-03-08 00:00' },
    ],
    [
      'tier A: 48 hours',
      [visit],
      { tier: 'A' },
      '2026-03-04 10:00',
      { secondTouch: 'warning CRM-1.3 2026-03-04 10:00' },
    ],
    [
      'tier A: after them',
      [visit],
      { tier: 'A' },
      '2026-03-04 10:00:01',
      { secondTouch: 'overdue CRM-1.3 2026-03-04 10:00' },
    ],
    [
      'tier B: a week',
      [visit],
      { tier: 'B' },
      '2026-03-09 10:00',
      { weeklyPush: 'running CRM-1.3 2026-03-10 00:00' },
    ],
    [
      'near the deal: a week',
      [visit, followup('2026-03-05 10:00')],
      { level: 'nearDeal' },
      '2026-03-07 10:00',
      { beforeDeal: 'running ROTA-3.5 2026-03-13 00:00' },
    ],
  ])('%s', (_, history, known, now, expected) => {
    const facts = { customers: [{ customer: 'wang', ...known }] }
    expect(due({ history, now, facts })).toMatchObject(expected)
  })

  test('a reception on the day of the registration is the same touch; a message is the second', () => {
    const ask = { history: [visit, received], now: '2026-03-03 10:00', facts: opened({ tier: 'A' }) }
    expect(due(ask)).toHaveProperty('secondTouch')
    const touched = [...ask.history, followup('2026-03-02 11:40', 'wechat')]
    expect(due({ ...ask, history: touched })).not.toHaveProperty('secondTouch')
  })

  test('who has said no is left alone', () => {
    const lost: HistoryEvent = {
      id: 'l',
      at: at('2026-03-05 10:00'),
      type: 'lost',
      customer: 'wang',
      reason: '已购他盘',
    }
    expect(due({ history: [visit, lost], now: '2026-06-05 10:00', facts: opened() })).toEqual({})
  })
})
