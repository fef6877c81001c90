import { workCalendar } from '../../calendar/model'
import { readLocal, sayLocal } from '../../cases/model'
import type { HistoryEvent } from '../../history/model'
import { ownershipPresets } from '../../ownership/presets'
import type { PresetName } from '../../policy/sourced'
import type { FollowupFacts } from '../facts'
import { lint, presets } from '../policy'
import { mayContact } from './ceiling'
import { whatIsDue } from './whatIsDue'

const at = (text: string): number => {
  const instant = readLocal(text)
  if (instant === null) throw new Error(`no such time: ${text}`)
  return instant
}

/** 2026-03-02 is a Monday; nothing in March 2026 is off but the weekends. */
const calendar = workCalendar({ years: [2026], holidays: [], makeUpDays: [], festivals: [] })

const rules = (preset: PresetName) => ({ followup: presets[preset], ownership: ownershipPresets[preset] })

const visit: HistoryEvent = {
  id: 'v',
  at: at('2026-03-02 10:00'),
  type: 'registered',
  customer: 'wang',
  channel: 'visit',
  by: 'li',
  complete: true,
}
const call: HistoryEvent = { ...visit, id: 'c', channel: 'call' }
const received: HistoryEvent = {
  id: 'r',
  at: at('2026-03-02 10:00'),
  type: 'received',
  customer: 'wang',
  by: 'li',
  as: 'own',
  endedAt: at('2026-03-02 11:30'),
}
const followup = (when: string, method: 'phone' | 'wechat' = 'phone', effective = true): HistoryEvent => ({
  id: `f ${when}`,
  at: at(when),
  type: 'followedUp',
  customer: 'wang',
  by: 'li',
  method,
  effective,
})

interface Ask {
  readonly history: readonly HistoryEvent[]
  readonly now: string
  readonly preset?: PresetName
  readonly facts?: Partial<Omit<FollowupFacts, 'history'>>
}
function due({ history, now, preset = 'rota', facts = {} }: Ask) {
  const all = { history, customers: [], records: [], handIns: [], ...facts }
  const decided = whatIsDue(all, rules(preset), calendar, at(now))
  if (!decided.ok) return decided.refusal.say
  return Object.fromEntries(
    decided.value.outcome.map((item) => [
      item.task,
      item.state === 'unknown' ? 'unknown' : `${item.state} ${item.rule} ${sayLocal(item.dueAt)}`,
    ]),
  )
}
const opened = (extra = {}) => ({
  customers: [{ customer: 'wang', fileOpenedAt: at('2026-03-02 12:00'), ...extra }],
})

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

test('the ceiling: from when another contact is no pestering', () => {
  const history = [visit, followup('2026-03-03 10:00'), followup('2026-03-05 10:00', 'phone', false)]
  const asked = { customer: 'wang', level: 'interested' } as const
  const now = at('2026-03-06 10:00')
  expect(mayContact(history, asked, presets.rota, now).outcome).toEqual({
    is: 'wait',
    until: at('2026-03-10 10:00'),
  })
  expect(mayContact(history, asked, presets.rota, at('2026-03-10 10:00')).outcome).toEqual({ is: 'may' })
  expect(mayContact(history, { ...asked, level: 'highIntent' }, presets.rota, now).outcome).toEqual({
    is: 'may',
  })
})

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

describe('the policy', () => {
  test.each(['rota', 'case', 'confirm', 'steps'] as const)('%s has no findings', (name) => {
    expect(lint(presets[name])).toEqual([])
  })

  test('what is open, contradictory or out of reach is found', () => {
    const { levels } = presets.rota
    const fields = (change: Partial<(typeof presets)['rota']>) =>
      lint({ ...presets.rota, ...change }).map(({ field }) => field)
    expect(fields({ file: { value: null, source: 'SALES-5.1' } })).toEqual(['followup.file'])
    const blank = { value: null, source: 'INFO-2.1' } as const
    expect(fields({ file: { value: { is: 'info', workingDays: blank }, source: 'INFO-2.1' } })).toEqual([
      'followup.file.workingDays',
    ])
    const often = { value: 1, source: 'ours' } as const
    expect(
      fields({ levels: { ...levels, nearDeal: { ...levels.nearDeal, atLeastEveryDays: often } } }),
    ).toEqual(['followup.levels.nearDeal'])
    const seldom = { value: 40, source: 'ours' } as const
    expect(
      fields({ levels: { ...levels, potential: { ...levels.potential, atLeastEveryDays: seldom } } }),
    ).toEqual(['followup.levels.potential.atLeastEveryDays'])
    expect(fields({ tierBEveryDays: seldom })).toEqual(['followup.tierBEveryDays'])
    expect(fields({ warn: { ...presets.rota.warn, minutes: { value: 20, source: 'ours' } } })).toEqual([
      'followup.warn.minutes',
    ])
  })
})

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
