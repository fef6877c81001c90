import type { HistoryEvent } from '../../history/model'
import type { PresetName } from '../../policy/sourced'
import { call, due, followup, visit } from './due.fixture'

describe('the ends of an ownership', () => {
  const progress = { ...followup('2026-03-05 10:00'), progress: true }
  test.each<[string, PresetName, readonly HistoryEvent[], string, object]>([
    [
      'a call: 15 days',
      'rota',
      [call],
      '2026-03-10 10:00',
      { validity: 'running ROTA-3.6 2026-03-18 00:00' },
    ],
    [
      'a visit: 7 days',
      'rota',
      [visit],
      '2026-03-09 10:00',
      { validity: 'running ROTA-3.6 2026-03-10 00:00' },
    ],
    [
      'tracked: 40 days from progress',
      'rota',
      [visit, progress],
      '2026-03-20 10:00',
      { validity: 'running ROTA-3.6 2026-04-15 00:00' },
    ],
    [
      'and warned from 30',
      'rota',
      [visit, progress],
      '2026-04-05 00:00',
      { progress: 'overdue ROTA-3.6 2026-04-05 00:00' },
    ],
    [
      'then the manager has it',
      'rota',
      [visit, progress],
      '2026-04-15 00:00',
      { validity: 'overdue ROTA-3.6 2026-04-15 00:00' },
    ],
    [
      'pooled after 30 days without follow-up',
      'rota',
      [visit, followup('2026-03-05 10:00')],
      '2026-04-05 00:00',
      { pool: 'overdue ROTA-1.22 2026-04-05 00:00' },
    ],
    ['30 days', 'case', [visit], '2026-03-20 10:00', { validity: 'running CASE-10 2026-04-02 00:00' }],
    [
      '30 days from each follow-up',
      'case',
      [visit, followup('2026-03-20 10:00')],
      '2026-03-25 10:00',
      { validity: 'running CASE-10 2026-04-20 00:00' },
    ],
    ['20 days', 'steps', [visit], '2026-03-20 10:00', { validity: 'running STEPS-7 2026-03-23 00:00' }],
  ])('%s: %s', (_, preset, history, now, expected) => {
    expect(due({ history, now, preset })).toMatchObject(expected)
  })

  test('where it has ended for good there is nothing left to do; without a limit there never is', () => {
    expect(due({ history: [visit], now: '2026-03-10 00:00' })).not.toHaveProperty('validity')
    expect(due({ history: [visit], now: '2026-03-05 10:00', preset: 'confirm' })).not.toHaveProperty(
      'validity',
    )
  })
})
