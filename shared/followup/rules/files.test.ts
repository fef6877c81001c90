import type { HistoryEvent } from '../../history/model'
import type { PresetName } from '../../policy/sourced'
import { at, due, followup, opened, visit } from './due.fixture'

describe('the file', () => {
  test.each([
    ['2026-03-02 10:00', '2026-03-03 19:59', 'running SALES-5.1 2026-03-04 00:00'],
    ['2026-03-02 10:00', '2026-03-03 20:00', 'warning SALES-5.1 2026-03-04 00:00'],
    ['2026-03-02 10:00', '2026-03-04 00:00', 'overdue SALES-5.1 2026-03-04 00:00'],
    ['2026-03-06 17:00', '2026-03-09 10:00', 'running SALES-5.1 2026-03-10 00:00'],
  ])('obtained %s, seen %s: %s', (start, now, expected) => {
    expect(due({ history: [{ ...visit, at: at(start) }], now })).toMatchObject({ openFile: expected })
  })

  test('once opened it is due no more', () => {
    expect(due({ history: [visit], now: '2026-03-05 10:00', facts: opened() })).not.toHaveProperty('openFile')
  })

  test('a year without a published calendar is marked, and hides nothing else', () => {
    const late = { ...visit, at: at('2026-12-31 10:00') }
    expect(due({ history: [late], now: '2026-12-31 11:00' })).toMatchObject({
      openFile: 'unknown',
      revisit: 'running SALES-7.3 2027-02-01 00:00',
    })
  })

  test('after the deal it is completed the same day, and the other clocks stop', () => {
    const deal: HistoryEvent = {
      id: 'd',
      at: at('2026-03-20 16:00'),
      type: 'contracted',
      customer: 'wang',
      unit: '1-101',
      closedBy: 'li',
    }
    expect(due({ history: [visit, deal], now: '2026-03-20 17:00', facts: opened() })).toEqual({
      completeFile: 'running SALES-16 2026-03-21 00:00',
    })
  })
})

describe('records', () => {
  test.each<[PresetName, string]>([
    ['rota', 'running ROTA-3.5 2026-03-03 00:00'],
    ['case', 'overdue CASE-37 2026-03-02 11:00'],
    ['confirm', 'running CONFIRM-1.2 2026-03-03 00:00'],
  ])('%s: the register entry', (preset, expected) => {
    const facts = { records: [{ event: 'v' }] }
    expect(due({ history: [visit], now: '2026-03-02 12:00', preset, facts })).toMatchObject({
      fileRecord: expected,
    })
    expect(due({ history: [visit], now: '2026-03-02 12:00', preset })).not.toHaveProperty('fileRecord')
  })

  test('STEPS: the record of each follow-up', () => {
    const history = [visit, followup('2026-03-05 18:00')]
    const facts = { records: [{ event: 'v' }, { event: 'f 2026-03-05 18:00' }] }
    expect(due({ history, now: '2026-03-05 19:00', preset: 'steps', facts })).toMatchObject({
      fileRecord: 'running STEPS-6 2026-03-06 00:00',
    })
  })

  test('CONFIRM: the clerk has a clock from when the record came in', () => {
    const filed = at('2026-03-02 20:00')
    const ask = { history: [visit], now: '2026-03-03 12:00', preset: 'confirm' as const }
    expect(due({ ...ask, facts: { records: [{ event: 'v', filedAt: filed }] } })).toMatchObject({
      archiveRecord: 'running CONFIRM-1.3 2026-03-04 00:00',
    })
    const archived = { records: [{ event: 'v', filedAt: filed, archivedAt: at('2026-03-03 09:00') }] }
    expect(due({ ...ask, facts: archived })).not.toHaveProperty('archiveRecord')
  })

  test('entered later than it happened: it was not in before', () => {
    const late = { ...visit, enteredAt: at('2026-03-03 09:00') }
    expect(due({ history: [late], now: '2026-03-02 23:00' })).toMatchObject({
      fileRecord: 'warning ROTA-3.5 2026-03-03 00:00',
    })
    expect(due({ history: [late], now: '2026-03-03 09:00' })).not.toHaveProperty('fileRecord')
  })

  test('ROTA: the sheet of the week, by the end of Sunday', () => {
    expect(due({ history: [visit], now: '2026-03-08 19:00' })).toMatchObject({
      handInSheet: 'running ROTA-3.5 2026-03-09 00:00',
    })
    expect(due({ history: [visit], now: '2026-03-09 00:00' })).toMatchObject({
      handInSheet: 'overdue ROTA-3.5 2026-03-09 00:00',
    })
    const handIns = [{ who: 'li', sunday: '2026-03-08', at: at('2026-03-08 20:00') }]
    expect(due({ history: [visit], now: '2026-03-09 00:00', facts: { handIns } })).not.toHaveProperty(
      'handInSheet',
    )
  })
})
