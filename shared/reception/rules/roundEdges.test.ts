/** ROTA-2.2, 2.3, 3.1, CASE-5.2 at their edges: the round, and who is at the desk. Worked out by hand from the articles. */
import type { StaffState } from '../../history/model'
import { ours } from '../../policy/sourced'
import { dayNumber, type Standing } from '../model'
import { presets } from '../presets'
import { presenceBook } from './presence'
import { copyOf, inTurn, newRound, type Round, take } from './round'

const { missed } = presets.rota
const order = ['A', 'B', 'C', 'D']
const all =
  (more: Readonly<Record<string, Standing>> = {}) =>
  (who: string): Standing =>
    more[who] ?? 'free'
const next = (round: Round, more: Readonly<Record<string, Standing>> = {}, of = order) => {
  const { who, as } = inTurn(round, of, all(more))
  return `${who} ${as}`
}
/** A round in which these received, one after the other, each with what the others did meanwhile. */
const roundOf = (...turns: readonly (string | readonly [string, Readonly<Record<string, Standing>>])[]) => {
  const round = newRound(true)
  for (const turn of turns) {
    const [who, more] = typeof turn === 'string' ? [turn, {}] : turn
    take(round, order, who, all(more), missed)
  }
  return round
}

describe('the round', () => {
  test('in order; when all have had their turn, the next one', () => {
    expect(next(newRound(true))).toBe('A turn')
    expect(next(roundOf('A'))).toBe('B turn')
    expect(next(roundOf('A', 'B', 'C', 'D'))).toBe('A turn')
    expect(next(roundOf('A', 'B', 'C', 'D', 'A'))).toBe('B turn')
  })
  test('who takes a customer before their turn has used it up; those before keep theirs', () => {
    expect(next(roundOf('C'))).toBe('A turn')
    expect(next(roundOf('C', 'A'))).toBe('B turn')
    expect(next(roundOf('C', 'A', 'B'))).toBe('D turn')
  })
  test('carried over the night: the first known turn tells where the round stands', () => {
    const round = newRound(false)
    take(round, order, 'C', all(), missed)
    expect(next(round)).toBe('D turn')
    take(round, order, 'D', all(), missed)
    expect(next(round)).toBe('A turn')
    take(round, order, 'B', all(), missed)
    expect(next(round)).toBe('A turn')
  })
  test.each(['absent', 'unfit'] as const)('%s while the turn passed: still in this round', (away) => {
    const round = roundOf('A', ['C', { B: away }])
    expect(next(round)).toBe('B returned')
    expect(next(round, { B: away })).toBe('D turn')
    expect(next(roundOf('A', ['C', { B: away }], 'B'))).toBe('D turn')
    // The round has passed: a new one, in which nothing is made up.
    expect(next(roundOf('A', ['C', { B: away }], ['D', { B: away }], ['A', { B: away }]))).toBe('B turn')
  })
  test('where the policy says so, who was away joins the next round', () => {
    const round = newRound(true)
    const strict = { ...missed, away: ours('nextRound' as const) }
    take(round, order, 'A', all(), strict)
    take(round, order, 'C', all({ B: 'absent' }), strict)
    expect(next(round)).toBe('D turn')
  })
  test.each(['ownCustomer', 'standingIn'] as const)(
    '%s: made up afterwards, also in a later round',
    (busy) => {
      const round = roundOf('A', ['C', { B: busy }])
      expect(next(round)).toBe(`B ${busy}`)
      expect(next(round, { B: busy })).toBe('D turn')
      expect(next(roundOf('A', ['C', { B: busy }], 'B'))).toBe('D turn')
      const later = roundOf('A', ['C', { B: busy }], ['D', { B: busy }], ['A', { B: busy }])
      expect(next(later)).toBe(`B ${busy}`)
      take(later, order, 'B', all(), missed)
      expect(next(later)).toBe('B turn')
    },
  )
  test('held up by a customer by turn: nothing is made up', () => {
    expect(next(roundOf('A', ['C', { B: 'engaged' }]))).toBe('D turn')
  })
  test('several claims are made up one by one, the oldest first', () => {
    const round = roundOf(['D', { C: 'ownCustomer', B: 'standingIn' }])
    expect(next(round)).toBe('B standingIn')
    take(round, order, 'B', all(), missed)
    expect(next(round)).toBe('C ownCustomer')
    expect(next(round, { C: 'ownCustomer' })).toBe('A turn')
    const twice = roundOf('A', ['C', { B: 'ownCustomer' }], 'D', 'A', ['C', { B: 'ownCustomer' }])
    expect(next(twice)).toBe('B ownCustomer')
    take(twice, order, 'B', all(), missed)
    expect(next(twice)).toBe('B ownCustomer')
    take(twice, order, 'B', all(), missed)
    expect(next(twice)).toBe('D turn')
  })
  test('who has a second turn before others had their first: those are made up for', () => {
    const round = roundOf('A', 'A')
    expect(next(round)).toBe('B passedOver')
    for (const who of ['B', 'C', 'D']) take(round, order, who, all(), missed)
    expect(next(round)).toBe('B turn')
    expect(next(roundOf('A', ['A', { B: 'absent', C: 'engaged' }]))).toBe('D passedOver')
  })
  test('who is not in the order has no turn, and no claim', () => {
    expect(next(roundOf('A', 'X'))).toBe('B turn')
    const round = roundOf('A', ['C', { B: 'ownCustomer' }])
    expect(next(round, {}, ['A', 'C', 'D'])).toBe('D turn')
  })
  test('a copy is a round of its own, with the claims that are still open', () => {
    const round = roundOf(['D', { B: 'standingIn', C: 'ownCustomer' }], 'B')
    const copy = copyOf(round)
    expect(next(copy)).toBe('C ownCustomer')
    take(copy, order, 'C', all(), missed)
    expect(next(copy)).toBe('A turn')
    expect(next(round)).toBe('C ownCustomer')
  })
  test('who came before and could not', () => {
    const round = roundOf('A', ['C', { B: 'ownCustomer' }])
    const { who, passed } = inTurn(round, order, all({ A: 'absent', B: 'engaged', D: 'unfit' }))
    expect([who, ...passed]).toEqual(['C', 'B', 'D', 'A'])
    const nobody = inTurn(round, order, () => 'absent')
    expect(nobody).toEqual({ who: null, as: 'newRound', passed: ['B', 'D', 'A', 'C'] })
  })
})

describe('who is at the desk', () => {
  const at = (text: string, day = '2026-11-20') => Date.parse(`${day}T${text}:00+08:00`)
  const forever = Number.POSITIVE_INFINITY
  const state = (time: string, is: StaffState['state'], customer?: string): StaffState => ({
    type: 'staff',
    id: time,
    at: at(time),
    who: 'A',
    state: is,
    ...(customer !== undefined && { customer }),
  })
  const book = () => presenceBook(presets.rota)
  const today = dayNumber(at('00:00'))
  const from = (
    time: string,
    until: number,
    customer = 'c',
    by: 'engaged' | 'ownCustomer' | 'standingIn' = 'engaged',
  ) => ({
    at: at(time),
    until,
    customer,
    by,
  })

  test('who comes in at nine was not there before; who goes out at nine was', () => {
    const came = book()
    came.foresees(state('09:00', 'present'), today)
    came.foresees(state('10:00', 'away'), today)
    expect([came.standing('A', at('08:59')), came.standing('A', at('09:00'))]).toEqual(['absent', 'free'])
    const went = book()
    went.foresees(state('09:00', 'away'), today)
    expect(went.standing('A', at('08:59'))).toBe('free')
    expect(came.standing('nobody told of', at('08:00'))).toBe('free')
    expect(came.state('nobody told of', at('08:00'))).toBeNull()
  })
  test.each([
    ['lunch', 'absent', 'free'],
    ['away', 'absent', 'free'],
    ['trip', 'absent', 'absent'],
    ['left', 'absent', 'absent'],
    ['unwell', 'unfit', 'unfit'],
    ['training', 'unfit', 'unfit'],
    ['lunchDuty', 'free', 'free'],
    ['engaged', 'engaged', 'free'],
  ] as const)('%s: today %s, tomorrow %s', (is, now, tomorrow) => {
    const told = book()
    told.changes(state('09:00', is), false)
    expect(told.standing('A', at('10:00'))).toBe(now)
    expect(told.standing('A', at('10:00', '2026-11-21'))).toBe(tomorrow)
  })
  test('engaged by a customer of their own, or by another', () => {
    const own = book()
    own.changes(state('09:00', 'engaged', 'c'), true)
    expect(own.standing('A', at('09:10'))).toBe('ownCustomer')
  })
  test('a reception engages until its end, and not into the next day', () => {
    const told = book()
    told.receives('A', from('09:00', at('10:00')))
    expect([told.standing('A', at('09:59')), told.standing('A', at('10:00'))]).toEqual(['engaged', 'free'])
    const open = book()
    open.receives('A', from('09:00', forever, 'c', 'standingIn'))
    expect(open.standing('A', at('18:00'))).toBe('standingIn')
    expect(open.standing('A', at('09:00', '2026-11-21'))).toBe('free')
  })
  test('with two customers until both have gone; what has no end is ended by the next', () => {
    const two = (first: number, second: number) => {
      const told = book()
      told.receives('A', from('09:00', first, 'c'))
      told.receives('A', from('09:30', second, 'd', 'ownCustomer'))
      return ['09:45', '10:00', '10:30'].map((time) => told.standing('A', at(time)))
    }
    expect(two(at('10:00'), at('09:40'))).toEqual(['ownCustomer', 'free', 'free'])
    expect(two(at('09:40'), at('10:30'))).toEqual(['ownCustomer', 'ownCustomer', 'free'])
    expect(two(forever, at('10:00'))).toEqual(['ownCustomer', 'free', 'free'])
  })
  test('another state ends a reception; to be engaged with the same customer does not', () => {
    const told = (is: StaffState['state'], customer?: string, time = '09:10') => {
      const desk = book()
      desk.receives('A', from('09:00', at('10:00'), 'c', 'standingIn'))
      desk.changes(state(time, is, customer), false)
      return [desk.standing('A', at('09:30')), desk.standing('A', at('10:00'))]
    }
    expect(told('free')).toEqual(['free', 'free'])
    expect(told('away')).toEqual(['absent', 'absent'])
    expect(told('engaged', 'c')).toEqual(['standingIn', 'free'])
    expect(told('engaged', 'd')).toEqual(['engaged', 'engaged'])
    expect(told('free', undefined, '09:00')).toEqual(['standingIn', 'free'])
  })
  test('engaged with them again after they had gone is no longer for that reception', () => {
    const desk = book()
    desk.receives('A', from('09:00', at('10:00'), 'c', 'standingIn'))
    desk.changes(state('10:00', 'engaged', 'c'), false)
    expect(desk.standing('A', at('10:10'))).toBe('engaged')
    expect(desk.state('A', at('10:10'))).toBe('engaged')
  })
})
