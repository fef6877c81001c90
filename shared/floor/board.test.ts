import { addDays, dayOf, startOfDay } from '../kernel/time'
import { nine, Office } from './board.fixture'
import { setOrder } from './order'
import { dropWaiting } from './waiting'

const open = (preset?: 'rota' | 'case' | 'confirm' | 'steps', numbered?: string, trial?: string) =>
  new Office(preset, numbered, trial)

describe('whose turn it is', () => {
  test('nobody has signed in: nobody can; then the first number', () => {
    const office = open()
    expect(office.board()).toMatchObject({ turnOf: null, why: '顾问都不在岗', arranged: true })
    office.are('BCD', 'present')
    expect(office.board()).toMatchObject({
      turnOf: 'B',
      next: 'C',
      why: '按序号轮到 白雪，排第 2 位',
      cite: expect.stringContaining('《房地产销售客户管理制度》'),
      skipped: [{ say: '未签到', who: ['A'] }],
    })
    expect(office.doings()).toBe('A notIn, B free, C free, D free')
  })

  test('1→2→3…, one who is engaged is skipped, and the round goes on', () => {
    const office = open().are('ABCD', 'present')
    expect([office.comes(), office.comes()]).toEqual(['A', 'B'])
    expect(office.ends('A')).toBe('done')
    expect([office.comes(), office.comes(), office.comes()]).toEqual(['C', 'D', 'A'])
    expect(office.board().turnOf).toBeNull()
    expect(office.board().why).toBe('顾问都在接待')
    office.ends('C')
    expect(office.board()).toMatchObject({
      turnOf: 'C',
      skipped: [{ say: '接待中', who: ['B'] }],
    })
  })

  test('who comes late is still in this round, while it lasts (ROTA-2.3)', () => {
    const office = open().are('BCD', 'present')
    expect([office.comes(), office.comes()]).toEqual(['B', 'C'])
    office.are('A', 'present')
    expect(office.board()).toMatchObject({ turnOf: 'A', why: '安然 离岗时错过，本轮还没过，仍排在本轮' })
  })

  test('carried over the night (ROTA-2.2); anew each day by seat (RECEPTION-1)', () => {
    for (const [preset, first] of [
      ['rota', 'B'],
      ['confirm', 'A'],
    ] as const) {
      const office = open(preset).are('ABCD', 'present')
      expect(office.comes()).toBe('A')
      office.ends('A')
      office.later(24 * 60).are('ABCD', 'present')
      expect(office.board().turnOf).toBe(first)
    }
  })

  test('by sign-in (CASE-5.1): nobody is in the order before', () => {
    const office = open('case').are('CA', 'present')
    const { rows, turnOf } = office.board()
    expect(turnOf).toBe('C')
    expect(rows.map(({ id, number }) => [id, number])).toEqual([
      ['C', 1],
      ['A', 2],
      ['B', null],
      ['D', null],
    ])
  })

  test('at the desk at most two (RECEPTION-1)', () => {
    const office = open('confirm').are('ABCD', 'present')
    expect(office.board().rows.map(({ atDesk }) => atDesk)).toEqual([true, true, false, false])
    expect(
      open()
        .are('ABCD', 'present')
        .board()
        .rows.some(({ atDesk }) => atDesk),
    ).toBe(false)
  })

  test('on a trip over the night: still so in the morning, without signing in', () => {
    const office = open()
      .are('ABCD', 'present')
      .are('B', 'trip')
      .are('C', 'lunch')
      .later(24 * 60)
    expect(office.doings()).toBe('A notIn, B trip, C notIn, D notIn')
    office.are('B', 'present')
    expect(office.board().turnOf).toBe('B')
  })
})

describe('a visitor', () => {
  test('of one’s own does not use the turn up, and what it kept one from is made up (ROTA-1.9, 2.3)', () => {
    const office = open().are('ABCD', 'present')
    expect(office.comes({ owner: 'A' })).toBe('A')
    expect(office.doings()).toContain('A ownCustomer')
    expect(office.comes()).toBe('B')
    office.ends('A')
    expect(office.board()).toMatchObject({
      turnOf: 'A',
      why: '安然 因接待自己的老客户错过一轮，现在补上',
    })
  })

  test('who names a consultant goes to them, out of turn (ROTA-1.8)', () => {
    const office = open().are('ABCD', 'present')
    expect(office.comes({ names: ['C'] })).toBe('C')
    expect(office.board().turnOf).toBe('A')
    expect([office.comes(), office.comes(), office.ends('C'), office.comes()]).toEqual([
      'A',
      'B',
      'done',
      'C',
    ])
  })

  test('of an owner who is away: a stand-in, who is to ask; no turn (ROTA-1.10)', () => {
    const office = open().are('ABCD', 'present').are('C', 'trip')
    expect(office.comes({ owner: 'C' })).toBe('A')
    expect(office.board().me.reception).toMatchObject({ standInFor: 'C', toAsk: true })
    office.ends('A')
    expect(office.board().turnOf).toBe('A')
  })

  test('of an owner who must be asked first: nobody receives yet (RECEPTION-2.1)', () => {
    const office = open('confirm').are('ABCD', 'present').are('C', 'away')
    const before = office.floor
    expect(office.comes({ owner: 'C' })).toBe('contactOwner')
    expect(office.floor).toBe(before)
    expect(office.comes({ owner: 'C', ownerSays: 'unreachable' })).toBe('A')
  })

  test('of an owner who is engaged, and who comes first: they wait (CASE-5.2)', () => {
    const office = open('case').are('ABCD', 'present')
    expect(office.comes()).toBe('A')
    expect(office.comes({ owner: 'A' })).toBe('waits A')
    expect(office.board().turnOf).toBe('B')
  })

  test('of the trade: received in turn, no turn used, only the public statement (ROTA-3.12)', () => {
    const office = open().are('ABCD', 'present')
    expect(office.comes({ purpose: 'peer' })).toBe('A')
    expect(office.board().me.reception).toMatchObject({ publicOnly: true })
    office.ends('A')
    expect(office.board().turnOf).toBe('A')
  })

  test('with many others: helpers in order, who are busy too; then the manager helps (ROTA-1.12)', () => {
    const office = open().are('ABC', 'present')
    expect(office.comes({ people: 16 })).toBe('A')
    expect(office.doings()).toBe('A engaged, B helping, C helping, D notIn')
    expect(office.board().me.reception).toMatchObject({ helpers: ['B', 'C'], managerHelps: true })
    expect(office.ends('B')).toBe('done')
    expect(office.board().me.reception).toMatchObject({ helpers: ['C'] })
    expect(office.ends('A')).toBe('done')
    expect(office.doings()).toBe('A free, B free, C free, D notIn')
    // Helping is no turn.
    expect(office.board().turnOf).toBe('B')
  })

  test('at lunch whoever is on duty (ROTA-3.11)', () => {
    const office = open().are('ABCD', 'present').are('ABC', 'lunch').are('D', 'lunchDuty')
    expect(office.board()).toMatchObject({ turnOf: 'D', why: '午餐时间由值班的 丁宁 接待' })
    expect(office.comes()).toBe('D')
  })
})

describe('crowded (CASE-5.2)', () => {
  test('trial staff help while the order is suspended; on another day it is so no more', () => {
    const office = open('case', 'AB', 'T').are('ABT', 'present')
    expect([office.comes(), office.comes()]).toEqual(['A', 'B'])
    expect(office.board().turnOf).toBeNull()
    expect(office.crowd(true)).toBe('done')
    expect(office.crowd(true)).toBe('CONFLICT 现在已经是来访集中。')
    expect(office.board()).toMatchObject({ crowded: true, turnOf: 'T' })
    expect(office.comes()).toBe('T')
    expect(office.later(24 * 60).board().crowded).toBe(false)
  })
  test('who finds nobody free waits: key customers first, then the many; whoever is free receives the first of them', () => {
    const office = open('case', 'AB').are('AB', 'present')
    expect([office.comes(), office.comes()]).toEqual(['A', 'B'])
    office.crowd(true)
    for (const visitor of [{ people: 1 }, { people: 4 }, { people: 2, key: true }])
      expect(office.comes(visitor)).toBe('nobody')
    const listed = () =>
      office
        .board()
        .waiting.parties.map(({ people, key, next }) => `${people}${key ? ' key' : ''}${next ? ' now' : ''}`)
    expect(listed()).toEqual(['2 key', '4', '1'])
    expect(office.board().waiting.cite).toContain('《')
    office.ends('A')
    expect(listed()).toEqual(['2 key now', '4', '1'])
    // Whoever comes now does not go past those who wait; a key one with more people does.
    office.comes({ people: 1 })
    expect(listed()).toEqual(['2 key now', '4', '1', '1'])
    const [first, , last] = office.board().waiting.parties
    expect(office.say(office.tryTake({}, { waiting: last?.id ?? '' }))).toContain('前面还有重点客户')
    expect(office.comes({}, { waiting: first?.id ?? '' })).toBe('A')
    expect(office.running('A')).not.toBe('none')
    expect(listed()).toEqual(['4', '1', '1'])
    expect(office.say(office.tryTake({}, { waiting: first?.id ?? '' }))).toContain('刚刚有人接待了')
    // Taken back, they wait again.
    office.undoes(office.running('A'), 'start')
    expect(listed()).toEqual(['2 key now', '4', '1', '1'])
    const dropped = dropWaiting(office.floor, last?.id ?? '', office.now)
    expect(dropped.ok && dropped.value.waiting).toHaveLength(3)
    expect(office.say(dropWaiting(office.floor, 'e999', office.now))).toContain('已经不在等候里')
    expect(office.later(24 * 60).board().waiting.parties).toEqual([])
  })
  test('who is somebody’s customer, or asks for somebody, does not wait in this line', () => {
    const office = open('case', 'AB').are('AB', 'present')
    office.comes()
    office.crowd(true)
    expect(office.comes({ people: 1 })).toBe('B')
    expect(office.comes({ names: ['A'] })).not.toBe('B')
    expect(office.board().waiting.parties).toEqual([])
  })
  test('where the order goes on there is no such thing', () => {
    expect(open().crowd(true)).toContain('NOT_ALLOWED')
    expect(open().board().maySuspend).toBe(false)
  })
})

describe('the manager', () => {
  const change = { to: 'C', why: 'language', note: '' } as const
  test('gives a special customer to somebody; whose turn it was keeps it (ROTA-1.21)', () => {
    const office = open().are('ABCD', 'present')
    expect(office.comes({}, { change, by: 'M' })).toBe('C')
    expect(office.board().turnOf).toBe('A')
  })
  test('not to one who cannot', () => {
    const office = open().are('ABD', 'present')
    expect(office.say(office.tryTake({}, { change, by: 'M' }))).toBe('CONFLICT 陈晨 现在不能接待，请另换一位')
  })
  test('arranges the order; whoever has seen an older one is told', () => {
    const office = open()
      .are('ABCD', 'present')
      .arrange({ numbered: ['D', 'C'] })
    expect(office.board()).toMatchObject({ turnOf: 'D', others: [{ id: 'A' }, { id: 'B' }] })
    const old = { numbered: ['A'], trial: [], by: 'manager', rosterVersion: 1 } as const
    expect(office.say(setOrder(office.floor, old, office.policy, office.now, () => 0))).toContain(
      'CONFLICT 次序刚刚有变动',
    )
  })
  test('by lot, where the policy lets them (ROTA-2.1)', () => {
    const numbered = ['A', 'B', 'C']
    const order = (preset: 'rota' | 'confirm') => {
      const office = open(preset)
      const lot = { numbered, trial: [], by: 'lot', rosterVersion: office.floor.rosterVersion } as const
      return setOrder(office.floor, lot, office.policy, office.now, () => 0.99)
    }
    expect(order('rota')).toMatchObject({ value: { roster: { numbered: ['C', 'B', 'A'], setBy: 'lot' } } })
    expect(order('confirm')).toMatchObject({ refusal: { say: '序号由抽签排定，按制度无效' } })
  })
  test('nobody who is not known, and nobody twice', () => {
    const office = open()
    const arranged = (numbered: string[]) =>
      setOrder(
        office.floor,
        { numbered, trial: [], by: 'manager', rosterVersion: 1 },
        office.policy,
        office.now,
        () => 0,
      )
    expect(arranged(['Z'])).toMatchObject({ refusal: { code: 'NOT_FOUND' } })
    expect(arranged(['A', 'A'])).toMatchObject({ refusal: { say: '序号里 安然 出现了两次' } })
  })
})

describe('two devices', () => {
  test('take the same turn: one has it, the other is told who', () => {
    const office = open().are('ABCD', 'present')
    const turn = office.board().turn
    expect(office.comes({}, { turn })).toBe('A')
    expect(office.say(office.tryTake({}, { turn, by: 'B' }))).toBe(
      'CONFLICT 这一位刚刚由 安然 接待了（今天 09:05）。现在轮到 白雪；还有客人就再点一次。',
    )
  })
  test('“I receive them” out of turn is refused, with whose turn it is', () => {
    const office = open().are('ABCD', 'present')
    expect(office.say(office.tryTake({}, { by: 'B', mine: true }))).toMatch(
      /^CONFLICT 现在不是轮到您：由 安然 接待——按序号轮到 安然/,
    )
    expect(office.say(office.tryTake({}, { by: 'A', mine: true }))).toBe('done')
  })
  test('clocks that differ do not stop the board', () => {
    const office = open().are('ABCD', 'present')
    office.comes()
    office.later(-5)
    expect(office.board().turnOf).toBe('B')
    expect(office.comes()).toBe('B')
  })
})

describe('taking back', () => {
  test('a start that was wrong never was', () => {
    const office = open().are('ABCD', 'present')
    office.comes({ names: ['C'], people: 7 })
    expect(office.doings()).toContain('A helping')
    const id = office.running('C')
    const { turn } = office.floor
    expect(office.undoes(id, 'start', { id: 'B', isManager: false })).toContain('NOT_ALLOWED')
    expect(office.undoes(id, 'start', { id: 'C', isManager: false })).toBe('done')
    expect(office.doings()).toBe('A free, B free, C free, D free')
    expect(office.floor.turn).toBe(turn + 1)
    expect(office.floor.events.every(({ type }) => type === 'staff')).toBe(true)
    expect(office.undoes(id, 'start')).toContain('NOT_FOUND')
  })
  test('an end, unless something else came after it', () => {
    const office = open().are('ABCD', 'present')
    office.comes()
    const id = office.running('A')
    expect(office.undoes(id, 'end')).toBe('CONFLICT 这次接待还没有结束。')
    office.ends('A')
    expect(office.undoes(id, 'end')).toBe('done')
    expect(office.doings()).toContain('A engaged')
    office.ends('A')
    office.are('A', 'away')
    expect(office.undoes(id, 'end')).toContain('后来又有了别的安排')
  })
  test('not after five minutes', () => {
    const office = open().are('ABCD', 'present')
    office.comes()
    const id = office.running('A')
    office.later(5)
    expect(office.undoes(id, 'start')).toBe('done')
    office.comes()
    office.later(6)
    expect(office.undoes(office.running('A'), 'start')).toContain('过了 5 分钟就不能撤销了')
  })
})

describe('a state', () => {
  test('of the manager’s is not one’s own to tell', () => {
    const office = open().are('AB', 'present')
    for (const state of ['lunchDuty', 'unwell', 'training', 'leaving'] as const)
      expect(office.say(office.trySay('A', state, false))).toContain('由经理来定')
    expect(office.say(office.trySay('A', 'unwell'))).toBe('done')
  })
  test('cannot be told while one receives, nor twice, nor before one has signed in', () => {
    const office = open()
    expect(office.say(office.trySay('A', 'free', false))).toBe('CONFLICT 今天还没有签到。请先点“签到”。')
    office.are('A', 'present')
    expect(office.say(office.trySay('A', 'present', false))).toBe('CONFLICT 现在已经是“空闲”。')
    office.comes()
    expect(office.say(office.trySay('A', 'lunch', false))).toContain('还在接待')
    office.ends('A')
    office.are('A', 'lunch').are('A', 'free')
    expect(office.doings()).toContain('A free')
  })
  test('of a newcomer: appended to the order (ROTA-2.1); who was left out of it stays out', () => {
    const office = open().are('E', 'present')
    expect(office.floor.roster).toMatchObject({ numbered: ['A', 'B', 'C', 'D'], newcomers: ['E'] })
    expect(office.board().turnOf).toBe('E')
    office.arrange({ numbered: ['A', 'B', 'E'] })
    office.are('C', 'present')
    expect(office.board('C')).toMatchObject({ turnOf: 'E', me: { onDuty: false, doing: 'free' } })
  })
})

test('an order that the regulation does not allow any more is told, and nobody has the turn', () => {
  const office = open('rota').are('AB', 'present')
  const later = new Office('case')
  later.floor = { ...office.floor, roster: { ...office.floor.roster, setBy: 'lot' } }
  expect(later.board()).toMatchObject({ turnOf: null, problem: '序号由抽签排定，按制度无效' })
})

test('the document stays small: seven days, and of everybody the last state', () => {
  const office = open().are('D', 'leave')
  for (let day = 1; day <= 30; day += 1) {
    office.now = startOfDay(addDays(dayOf(nine), day)) + 9 * 3_600_000
    office.are('ABC', 'present')
    for (let visit = 0; visit < 30; visit += 1) {
      const who = office.comes()
      office.ends(who)
    }
  }
  const { events } = office.floor
  expect(events.length).toBeLessThanOrEqual(401)
  expect(events[0]).toMatchObject({ who: 'D', state: 'leave' })
  expect(JSON.stringify(office.floor).length).toBeLessThan(100_000)
  expect(office.doings()).toContain('D leave')
})
