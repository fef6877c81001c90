import { added, type Effect, noEffect } from './addEffects'

const example = (customer: string) => ({
  ...{ customer, about: '', from: 'a', to: 'b', before: [], after: [] },
})
const page = (count: number, to: string): Effect => ({
  ...noEffect,
  customers: 200,
  ownership: {
    compared: 10,
    changed: count,
    moves: [
      { from: '有归属', to, count, examples: Array.from({ length: 3 }, (_, i) => example(`${to}${i}`)) },
    ],
  },
  commission: { ...noEffect.commission, movedFen: 100, undecided: 1 },
})

test('pages add up, kind by kind, the commonest first, with few examples of each', () => {
  const all = [page(1, '新客户'), page(4, '别人的'), page(2, '新客户')].reduce(added, noEffect)
  expect(all).toMatchObject({ customers: 600, commission: { movedFen: 300, undecided: 3 } })
  expect(all.ownership).toMatchObject({ compared: 30, changed: 7 })
  expect(all.ownership.moves.map(({ to, count, examples }) => [to, count, examples.length])).toEqual([
    ['别人的', 4, 3],
    ['新客户', 3, 5],
  ])
})
