/** What can have happened, at the edges: expected values from the bad input, in the words that people read. */
import type { HistoryEvent, Registered } from '../../history/model'
import { refused } from '../../policy/explained.fixture'
import { inTime, soundHistory } from './soundHistory'

describe('a history that could have happened', () => {
  const of = { customer: 'c' } as const
  const visit = (id: string, at: number, more: Partial<Registered> = {}): HistoryEvent => ({
    ...of,
    type: 'registered',
    id,
    at,
    channel: 'visit',
    by: '甲',
    complete: true,
    ...more,
  })
  const state = (id: string, who: string, is: 'left' | 'present', at = 1): HistoryEvent => ({
    type: 'staff',
    id,
    at,
    who,
    state: is,
  })
  const received = (at: number, endedAt?: number): HistoryEvent => ({
    ...of,
    type: 'received',
    id: 'r',
    at,
    by: '甲',
    as: 'own',
    ...(endedAt !== undefined && { endedAt }),
  })
  const problem = (events: readonly HistoryEvent[], staff?: ReadonlySet<string>) =>
    refused(soundHistory(events, 5, staff))
  const order = (events: readonly HistoryEvent[]) => {
    const sound = soundHistory(events, 5)
    return sound.ok && sound.value.map(({ id }) => id)
  }

  test('at one instant what is so comes before what is done about it, then by id', () => {
    const events = [visit('b', 1), visit('a', 1), state('z', '乙', 'left'), received(1)]
    expect(order(events)).toEqual(['z', 'a', 'b', 'r'])
    expect(order([...events].reverse())).toEqual(['z', 'a', 'b', 'r'])
    expect([inTime(visit('a', 1), visit('b', 1)), inTime(visit('b', 1), visit('a', 1))]).toEqual([-1, 1])
    expect(inTime(visit('a', 1), visit('a', 1))).toBe(0)
  })
  test('sent twice, it counts once, in whatever order its fields stand', () => {
    const twice: HistoryEvent = {
      complete: true,
      by: '甲',
      channel: 'visit',
      at: 1,
      id: 'a',
      type: 'registered',
      ...of,
    }
    expect(order([visit('a', 1), twice])).toEqual(['a'])
    const answers = visit('a', 1, { answers: { firstTime: true, source: '网络' } })
    expect(order([answers, visit('a', 1, { answers: { source: '网络', firstTime: true } })])).toEqual(['a'])
    const together = (...customers: string[]) => visit('a', 1, { together: customers })
    expect(problem([together('x', 'y'), together('y', 'x')])).toEqual([
      'BAD_INPUT',
      '两条记录都叫 a，内容却不同，请核对。',
    ])
  })
  test('what happens at the very moment, or ends as it begins, can be', () => {
    expect(problem([visit('a', 5)])).toBeNull()
    expect(problem([visit('a', 2, { enteredAt: 2 })])).toBeNull()
    expect(problem([received(2, 2)])).toBeNull()
    expect(problem([received(2, 3)])).toBeNull()
    expect(problem([received(2, 1)])).toEqual(['BAD_INPUT', '记录 r 的接待结束早于开始。'])
    expect(problem([visit('a', Number.NaN)])).toEqual(['BAD_INPUT', '记录 a 没有写明时间。'])
  })
  test('an entry may cite an earlier one of the same customer, and no other event', () => {
    expect(problem([visit('a', 1), visit('b', 2, { cites: 'a' })])).toBeNull()
    expect(problem([received(1), visit('b', 2, { cites: 'r' })])).toEqual([
      'BAD_INPUT',
      '记录 b 引用的 r 不是这位客户的登记。',
    ])
    expect(problem([visit('b', 2, { cites: 'a' })])?.[1]).toBe('记录 b 引用了 a，但在它之前没有这条记录。')
  })
  test('nobody registers for themselves as a friend', () =>
    expect(problem([visit('a', 1, { onBehalf: 'c' })])?.[1]).toContain('客户不能替自己代登记'))

  const gone = state('l', '甲', 'left')
  const approved = (what: 'discount' | 'reassigned', to?: string): HistoryEvent => ({
    ...of,
    type: 'approved',
    id: 'x',
    at: 2,
    what,
    by: '总监',
    ...(to !== undefined && { to }),
  })
  test.each<[string, HistoryEvent]>([
    ['receives', received(2)],
    ['follows up', { ...of, type: 'followedUp', id: 'x', at: 2, by: '甲', method: 'phone', effective: true }],
    ['claims', { ...of, type: 'claimed', id: 'x', at: 2, by: '甲' }],
    ['signs', { ...of, type: 'contracted', id: 'x', at: 2, unit: 'u', closedBy: '甲' }],
    ['is given a customer by ruling', { ...of, type: 'ruled', id: 'x', at: 2, by: '总监', to: '甲' }],
    ['is given a customer by approval', approved('reassigned', '甲')],
  ])('ROTA-3.9: nobody who has left %s', (_, event) => {
    expect(problem([gone, event])?.[1]).toContain('已经离职')
    expect(problem([event])).toBeNull()
  })
  test('a leader may approve a discount without giving the customer to anybody', () => {
    expect(problem([approved('discount')])).toBeNull()
    expect(problem([approved('reassigned')])?.[1]).toBe('记录 x 批准了重新分配，却没有写分配给谁。')
  })
  test.each<[string, HistoryEvent]>([
    ['whose state changes', state('x', '丁', 'present')],
    ['whom a customer asks for', { ...of, type: 'wished', id: 'x', at: 1, consultant: '丁', change: false }],
    [
      'whom a customer complains about',
      { ...of, type: 'complained', id: 'x', at: 1, about: '丁', upheld: true },
    ],
    ['from whom a discount is sought', { ...of, type: 'soughtDiscount', id: 'x', at: 1, from: '丁' }],
    ['to whom a customer is given', { ...approved('reassigned', '丁'), at: 1 }],
    ['for whom is ruled', { ...of, type: 'ruled', id: 'x', at: 1, by: '总监', to: '丁' }],
    ['who claims', { ...of, type: 'claimed', id: 'x', at: 1, by: '丁' }],
    ['who receives', { ...of, type: 'received', id: 'x', at: 1, by: '丁', as: 'own' }],
    ['who signs', { ...of, type: 'contracted', id: 'x', at: 1, unit: 'u', closedBy: '丁' }],
  ])('an unknown colleague %s is named', (_, event) =>
    expect(problem([event], new Set(['甲']))).toEqual(['BAD_INPUT', '记录 x 里的“丁”不在员工名单里。']),
  )
})
