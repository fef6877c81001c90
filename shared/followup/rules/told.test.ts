/** Who answers for what is due, since when, and what people read: expected values from the articles. */
import type { HistoryEvent, Registered } from '../../history/model'
import { refused, untold, whys } from '../../policy/explained.fixture'
import { by, ours, type PresetName } from '../../policy/sourced'
import type { FollowupFacts } from '../facts'
import { mayContact } from './ceiling'
import { at, calendar, call, due, followup, opened, received, rules, visit } from './due.fixture'
import { whatIsDue } from './whatIsDue'

const ask = (
  preset: PresetName,
  now: string,
  history: readonly HistoryEvent[],
  facts: Partial<FollowupFacts> = opened(),
  change: Partial<ReturnType<typeof rules>['followup']> = {},
) => {
  const use = rules(preset)
  return whatIsDue(
    { history, customers: [], records: [], handIns: [], ...facts },
    { ...use, followup: { ...use.followup, ...change } },
    calendar,
    at(now),
  )
}
const who = (...asked: Parameters<typeof ask>) => {
  const result = ask(...asked)
  expect(untold(result)).toEqual([])
  return result.ok
    ? Object.fromEntries(
        result.value.outcome.map((item) => [item.task, 'staff' in item.who ? item.who.staff : item.who.post]),
      )
    : refused(result)
}
const owned = opened({ owner: 'zhao' })
const deal: HistoryEvent = {
  id: 'd',
  at: at('2026-03-03 10:00'),
  type: 'contracted',
  customer: 'wang',
  unit: '1',
  closedBy: 'li',
}

describe('who answers', () => {
  test('for the file: who registered them first; for the rest: whose customer it is', () => {
    expect(
      who('confirm', '2026-03-02 12:00', [visit], { customers: [{ customer: 'wang', owner: 'zhao' }] }),
    ).toMatchObject({
      openFile: 'li',
      firstRevisit: 'zhao',
    })
    expect(who('case', '2026-03-02 12:00', [visit], owned)).toMatchObject({
      sameDayCall: 'li',
      followups: 'zhao',
    })
    expect(
      who('rota', '2026-03-02 11:40', [visit, received], {
        customers: [{ customer: 'wang', owner: 'zhao' }],
      }),
    ).toMatchObject({
      message: 'li',
      validity: 'zhao',
    })
    expect(who('rota', '2026-03-03 11:00', [visit, deal], owned)).toMatchObject({ completeFile: 'zhao' })
  })
  test('CONFIRM-1.2, 1.3: the consultant for handing in, the clerk for entering', () => {
    const filed = (record: object) =>
      who('confirm', '2026-03-02 20:00', [visit], { ...opened(), records: [{ event: 'v', ...record }] })
    expect(filed({})).toMatchObject({ fileRecord: 'li' })
    expect(filed({})).not.toHaveProperty('archiveRecord')
    expect(filed({ filedAt: at('2026-03-02 18:00') })).toMatchObject({ archiveRecord: 'clerk' })
    expect(who('confirm', '2026-03-02 20:00', [visit])).not.toHaveProperty('archiveRecord')
    const same = { ...opened(), records: [{ event: 'v', filedAt: at('2026-03-02 18:00') }] }
    expect(who('rota', '2026-03-02 20:00', [visit], same)).not.toHaveProperty('archiveRecord')
  })
  test('ROTA-3.5: the sheet of each consultant who had customers in the week, and of nobody else', () => {
    const theirs: Registered = {
      ...visit,
      id: 'v2',
      customer: 'zhang',
      by: 'zhao',
      at: at('2026-03-08 23:59'),
    }
    const sheets = (
      now: string,
      handIns: FollowupFacts['handIns'] = [],
      history: readonly HistoryEvent[] = [theirs, visit],
    ) => {
      const result = ask('rota', now, history, { handIns })
      return result.ok
        ? result.value.outcome.flatMap((item) =>
            item.task === 'handInSheet' && 'staff' in item.who ? [item.who.staff] : [],
          )
        : []
    }
    expect(sheets('2026-03-09 00:00')).toEqual(['li', 'zhao'])
    expect(
      sheets('2026-03-09 00:00', [{ who: 'li', sunday: '2026-03-08', at: at('2026-03-08 20:00') }]),
    ).toEqual(['zhao'])
    expect(sheets('2026-03-16 00:00')).toEqual([])
    const monday: Registered = { ...visit, at: at('2026-03-02 00:00') }
    expect(sheets('2026-03-02 10:00', [], [monday])).toEqual(['li'])
    const nextMonday: Registered = { ...visit, at: at('2026-03-09 00:00') }
    expect(sheets('2026-03-09 10:00', [], [nextMonday])).toEqual(['li'])
    expect(who('case', '2026-03-02 12:00', [visit])).not.toHaveProperty('handInSheet')
  })
})

describe('what is filed', () => {
  test('calls and visits are, leads are not', () => {
    const task = (entry: Registered) =>
      due({
        history: [{ ...entry, enteredAt: at('2026-03-03 09:00') }],
        now: '2026-03-02 12:00',
        facts: opened(),
      })
    expect(task(visit)).toHaveProperty('fileRecord')
    expect(task(call)).toHaveProperty('fileRecord')
    expect(task({ ...visit, channel: 'online' })).not.toHaveProperty('fileRecord')
  })
  test('STEPS-6: each follow-up, and no entry', () => {
    const records = { ...opened(), records: [{ event: 'f 2026-03-03 10:00' }, { event: 'v' }] }
    expect(who('steps', '2026-03-03 12:00', [visit, followup('2026-03-03 10:00')], records)).toMatchObject({
      fileRecord: 'li',
    })
    expect(who('steps', '2026-03-03 12:00', [visit], records)).not.toHaveProperty('fileRecord')
  })
})

describe('the least follow-up', () => {
  const message = (...more: HistoryEvent[]) =>
    due({ history: [visit, received, ...more], now: '2026-03-02 11:40' })
  test('ROTA-1.4: a message after the reception, from its last moment on; not a call, not one before', () => {
    expect(message(followup('2026-03-02 11:30', 'wechat'))).not.toHaveProperty('message')
    expect(message(followup('2026-03-02 11:29', 'wechat'))).toHaveProperty('message')
    expect(message(followup('2026-03-02 11:35', 'phone'))).toHaveProperty('message')
    const { endedAt, ...open } = received
    expect(endedAt).toBe(at('2026-03-02 11:30'))
    expect(due({ history: [visit, open], now: '2026-03-02 12:00', facts: opened() })).not.toHaveProperty(
      'message',
    )
  })
  test('CASE-20: a call on the day, in the moment of the visit too; a message is none; a caller needs no call back', () => {
    const called = (...more: HistoryEvent[]) =>
      due({ history: [visit, ...more], now: '2026-03-02 20:00', preset: 'case', facts: opened() })
    expect(called(followup('2026-03-02 10:00'))).not.toHaveProperty('sameDayCall')
    expect(called(followup('2026-03-02 15:00', 'wechat'))).toHaveProperty('sameDayCall')
    // Of a caller two follow-ups count, the call of the same day among them.
    const caller = (...more: HistoryEvent[]) =>
      due({ history: [call, ...more], now: '2026-03-04 20:00', preset: 'case', facts: opened() })
    expect(caller(followup('2026-03-02 15:00'), followup('2026-03-03 15:00'))).not.toHaveProperty('followups')
    const visitor = due({
      history: [visit, followup('2026-03-02 15:00'), followup('2026-03-03 15:00')],
      now: '2026-03-04 20:00',
      preset: 'case',
      facts: opened(),
    })
    expect(visitor).toHaveProperty('followups')
  })
  test('RECEPTION-4: only a contact that reached them is a revisit', () => {
    const revisit = (effective: boolean) =>
      due({
        history: [visit, followup('2026-03-03 10:00', 'phone', effective)],
        now: '2026-03-04 10:00',
        preset: 'confirm',
        facts: opened(),
      })
    expect(revisit(true)).not.toHaveProperty('firstRevisit')
    expect(revisit(false)).toHaveProperty('firstRevisit')
  })
  test('whoever is lost is not followed up', () => {
    const lost: HistoryEvent = {
      id: 'l',
      at: at('2026-03-03 10:00'),
      type: 'lost',
      customer: 'wang',
      reason: 'refused',
    }
    expect(
      due({ history: [visit, lost], now: '2026-03-04 10:00', preset: 'confirm', facts: opened() }),
    ).not.toHaveProperty('firstRevisit')
  })
})

test('the file: a blank is refused; completed is done', () => {
  expect(
    refused(ask('rota', '2026-03-02 12:00', [visit], {}, { file: { value: null, source: 'ours' } })),
  ).toEqual(['BAD_INPUT', '制度还没有选定建档期限按哪一条，请先补上。'])
  const completed = opened({ fileCompletedAt: at('2026-03-03 11:00') })
  expect(who('rota', '2026-03-03 12:00', [visit, deal], completed)).not.toHaveProperty('completeFile')
  const second: HistoryEvent = { ...deal, id: 'd2', at: at('2026-03-04 10:00'), unit: '2' }
  expect(who('rota', '2026-03-04 12:00', [visit, deal, second], completed)).not.toHaveProperty('completeFile')
})

test('what was done is told with when; what cannot be is refused', () => {
  expect(whys(ask('rota', '2026-03-03 12:00', [visit]))).toContain('2026年3月2日 已按时完成')
  const late = opened({ fileOpenedAt: at('2026-03-05 12:00') })
  expect(whys(ask('rota', '2026-03-06 12:00', [visit], late))).toContain('2026年3月5日 已完成，但晚了')
  expect(refused(ask('rota', '2026-03-02 11:59', [visit]))?.[1]).toBe(
    'wang 的“建立客户档案”完成时间早于开始，或者在未来，请核对。',
  )
  expect(ask('rota', '2026-03-02 12:00', [visit]).ok).toBe(true)
  const sheet = { handIns: [{ who: 'li', sunday: '2026-03-08', at: at('2026-03-09 20:00') }] }
  expect(refused(ask('rota', '2026-03-09 12:00', [visit], sheet))?.[1]).toMatch(/^周报 /)
})

describe('SALES-13: the ceiling', () => {
  const level = 'potential' as const
  const may = (now: string, most: number, ...times: string[]) => {
    const { followup: policy } = rules('rota')
    const levels = { ...policy.levels, potential: { ...policy.levels.potential, atMostPerWeek: ours(most) } }
    const history = times.map((time): HistoryEvent => followup(time))
    return mayContact(history, { customer: 'wang', level }, { ...policy, levels }, at(now)).outcome
  }
  test('contacts of this moment count, those of the future and of others do not', () => {
    expect(may('2026-03-10 10:00', 1, '2026-03-10 10:00')).toEqual({
      is: 'wait',
      until: at('2026-03-17 10:00'),
    })
    expect(may('2026-03-10 10:00', 1, '2026-03-10 10:01')).toEqual({ is: 'may' })
    const { followup: policy } = rules('rota')
    expect(
      mayContact([followup('2026-03-10 09:00')], { customer: 'zhang', level }, policy, at('2026-03-10 10:00'))
        .outcome,
    ).toEqual({ is: 'may' })
  })
  test('the article is cited once where the number is its own', () => {
    const { followup: policy } = rules('rota')
    const levels = {
      ...policy.levels,
      potential: { ...policy.levels.potential, atMostPerWeek: by('SALES-13', 1) },
    }
    expect(
      mayContact([], { customer: 'wang', level }, { ...policy, levels }, at('2026-03-10 10:00')).because,
    ).toHaveLength(1)
  })
})
