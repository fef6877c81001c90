import type { Deposited } from '../../history/model'
import { presets } from '../presets'
import { mayPayDeposit, mayRecommend, whoHasUnit } from './firstDeposit'

const now = Date.parse('2026-11-20T15:00:00+08:00')
const deposit = (id: string, customer: string, minutesAgo: number, unit = 'u1'): Deposited => ({
  type: 'deposited',
  id,
  at: now - minutesAgo * 60_000,
  customer,
  unit,
  receivedBy: 'A',
})
const { rota, steps } = presets

test('two customers want one unit: the first deposit has it, in whatever order they are listed', () => {
  const history = [deposit('late', 'B', 5), deposit('early', 'A', 6), deposit('other', 'C', 60, 'u2')]
  for (const list of [history, [...history].reverse()]) {
    expect(whoHasUnit(list, 'u1', [], rota, now)).toMatchObject({
      ok: true,
      value: {
        outcome: { kind: 'sold', customer: 'A', deposit: 'early', at: now - 360_000 },
        because: [{ rule: 'ROTA-1.16' }],
        rejected: [{ rule: 'ROTA-1.16', facts: { customer: 'B', deposit: 'late' } }],
      },
    })
  }
})

test('nobody may hold a unit: it is free, and the deposit of another has it', () => {
  const holds = [{ customer: 'B', by: 'A' }]
  expect(whoHasUnit([], 'u1', holds, rota, now)).toMatchObject({
    value: {
      outcome: { kind: 'free' },
      rejected: [{ rule: 'ROTA-1.16', facts: { customer: 'B', by: 'A' } }],
    },
  })
  expect(whoHasUnit([deposit('d', 'C', 1)], 'u1', holds, rota, now)).toMatchObject({
    value: { outcome: { kind: 'sold', customer: 'C' }, rejected: [{ facts: { customer: 'B', by: 'A' } }] },
  })
})

test('two deposits at one instant: nobody guesses; twice from one customer: theirs', () => {
  expect(whoHasUnit([deposit('b', 'B', 5), deposit('a', 'A', 5)], 'u1', [], rota, now)).toMatchObject({
    value: {
      outcome: { kind: 'tied', customers: ['A', 'B'] },
      because: [{ rule: 'ours' }],
      rejected: [{ rule: 'ROTA-1.16' }],
    },
  })
  expect(whoHasUnit([deposit('b', 'B', 5), deposit('a', 'B', 5)], 'u1', [], rota, now)).toMatchObject({
    value: { outcome: { kind: 'sold', customer: 'B', deposit: 'a' }, rejected: [] },
  })
})

test('a deposit of the future or twice is refused by name', () => {
  expect(whoHasUnit([deposit('f', 'A', -1)], 'u1', [], rota, now)).toMatchObject({
    ok: false,
    refusal: { say: '事件 f 发生在现在之后' },
  })
  expect(whoHasUnit([deposit('f', 'A', 0)], 'u1', [], rota, now)).toMatchObject({ ok: true })
  expect(whoHasUnit([deposit('d', 'A', 2), deposit('d', 'A', 1)], 'u1', [], rota, now)).toMatchObject({
    refusal: { say: '事件 d 出现了两次' },
  })
})

test('nobody may keep a customer from paying, for whatever reason (ROTA-1.19)', () => {
  const asked = { unit: 'u1', customer: 'B', keptBackBy: 'A', saying: '等我的客户先看' }
  expect(mayPayDeposit([], asked, rota, now)).toMatchObject({
    value: {
      outcome: { kind: 'mustAccept' },
      because: [{ rule: 'ROTA-1.19', facts: { by: 'A', saying: '等我的客户先看' } }],
    },
  })
  expect(mayPayDeposit([deposit('d', 'B', 9)], asked, rota, now)).toMatchObject({
    value: { outcome: { kind: 'mustAccept' } },
  })
  expect(mayPayDeposit([deposit('d', 'C', 9)], asked, rota, now)).toMatchObject({
    value: { outcome: { kind: 'sold', to: 'C' }, because: [{ rule: 'ROTA-1.16' }] },
  })
  const tied = [deposit('c', 'C', 9), deposit('d', 'D', 9)]
  expect(mayPayDeposit(tied, asked, rota, now)).toMatchObject({ value: { outcome: { kind: 'tied' } } })
  expect(mayPayDeposit([deposit('f', 'A', -1)], asked, rota, now)).toMatchObject({ ok: false })
})

describe('only a unit confirmed unsold is recommended (STEPS-3)', () => {
  const unsold = { at: now - 60_000, says: 'unsold' } as const
  test.each([
    ['not asked', [], null, { kind: 'askSalesControl' }],
    ['confirmed', [], unsold, { kind: 'recommend' }],
    ['said to be sold', [], { ...unsold, says: 'sold' }, { kind: 'no', why: 'sold' }],
    ['a deposit in the meantime', [deposit('d', 'C', 0)], unsold, { kind: 'no', why: 'sold' }],
  ] as const)('%s', (_, history, control, outcome) => {
    const got = mayRecommend(history, 'u1', control, steps, now)
    expect(got).toMatchObject({
      ok: true,
      value: { because: [{ rule: 'STEPS-3' }, ...(history.length ? [{}] : [])] },
    })
    expect(got.ok && got.value.outcome).toEqual(outcome)
  })
  test('a policy may do without; an answer of the future is refused', () => {
    const free = {
      ...steps,
      unit: { ...steps.unit, confirmUnsold: { value: false, source: 'ours' } as const },
    }
    expect(mayRecommend([], 'u1', null, free, now)).toMatchObject({
      value: { outcome: { kind: 'recommend' } },
    })
    expect(mayRecommend([], 'u1', { at: now + 1, says: 'unsold' }, steps, now)).toMatchObject({ ok: false })
    expect(mayRecommend([deposit('f', 'A', -1)], 'u1', unsold, steps, now)).toMatchObject({ ok: false })
  })
})
