import type { HistoryEvent } from '../../history/model'
import type { PresetName } from '../../policy/sourced'
import { at, calendar, call, due, followup, received, rules, visit } from './due.fixture'
import { whatIsDue } from './whatIsDue'

describe('the least follow-up, by preset', () => {
  test.each<[string, readonly HistoryEvent[], string, string | undefined]>([
    [
      '20 minutes from the end of reception',
      [visit, received],
      '2026-03-02 11:44',
      'running ROTA-1.4 2026-03-02 11:50',
    ],
    ['warned 5 minutes before', [visit, received], '2026-03-02 11:45', 'warning ROTA-1.4 2026-03-02 11:50'],
    [
      'within includes the 20th minute',
      [visit, received],
      '2026-03-02 11:50',
      'warning ROTA-1.4 2026-03-02 11:50',
    ],
    ['overdue after it', [visit, received], '2026-03-02 11:50:01', 'overdue ROTA-1.4 2026-03-02 11:50'],
    [
      'a call is no message',
      [visit, received, followup('2026-03-02 11:40')],
      '2026-03-02 11:44',
      'running ROTA-1.4 2026-03-02 11:50',
    ],
    ['a message', [visit, received, followup('2026-03-02 11:40', 'wechat')], '2026-03-02 11:44', undefined],
    ['who only helped writes none', [visit, { ...received, as: 'helper' }], '2026-03-02 11:44', undefined],
  ])('ROTA: %s', (_, history, now, expected) => {
    const got = due({ history, now })
    if (expected) expect(got).toMatchObject({ message: expected })
    else expect(got).not.toHaveProperty('message')
  })
  test.each<[string, readonly HistoryEvent[], string, string | undefined, string | undefined]>([
    [
      'nothing yet',
      [visit],
      '2026-03-02 18:00',
      'running CASE-20 2026-03-03 00:00',
      'running CASE-20 2026-04-02 00:00',
    ],
    [
      'the day is over',
      [visit],
      '2026-03-03 00:00',
      'overdue CASE-20 2026-03-03 00:00',
      'running CASE-20 2026-04-02 00:00',
    ],
    [
      'called',
      [visit, followup('2026-03-02 18:00')],
      '2026-03-02 19:00',
      undefined,
      'running CASE-20 2026-04-02 00:00',
    ],
    [
      'called, and one more',
      [visit, followup('2026-03-02 18:00'), followup('2026-03-05 18:00')],
      '2026-04-02 00:00',
      undefined,
      'overdue CASE-20 2026-04-02 00:00',
    ],
    [
      'called, and two more',
      [visit, followup('2026-03-02 18:00'), followup('2026-03-05 18:00'), followup('2026-03-09 18:00')],
      '2026-04-02 00:00',
      undefined,
      undefined,
    ],
    [
      'a caller was not here today',
      [call],
      '2026-03-02 18:00',
      undefined,
      'running CASE-20 2026-04-02 00:00',
    ],
  ])('CASE: %s', (_, history, now, sameDayCall, followups) => {
    const got = due({ history, now, preset: 'case' })
    expect(got).toEqual(
      expect.objectContaining({ ...(sameDayCall && { sameDayCall }), ...(followups && { followups }) }),
    )
    if (!sameDayCall) expect(got).not.toHaveProperty('sameDayCall')
    if (!followups) expect(got).not.toHaveProperty('followups')
  })

  test('RECEPTION: every registered customer is revisited; STEPS is silent, so once within the month', () => {
    const asked = { history: [visit], now: '2026-03-03 10:00' }
    const revisits = (preset: PresetName) => {
      const decided = whatIsDue(
        { ...asked, customers: [], records: [], handIns: [] },
        rules(preset),
        calendar,
        at(asked.now),
      )
      return decided.ok
        ? decided.value.outcome
            .filter(({ task }) => task === 'firstRevisit' || task === 'revisit')
            .map(({ rule }) => rule)
        : []
    }
    // Both revisits of RECEPTION and SALES-7.3 end on their own day: 30 days, and a calendar month.
    expect(revisits('confirm')).toEqual(['RECEPTION-4', 'SALES-7.3'])
    expect(revisits('steps').sort()).toEqual(['SALES-7.3', 'ours'])
  })
})
