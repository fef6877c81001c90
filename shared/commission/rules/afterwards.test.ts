import { ask, promise, say, signed, visit } from './deal.fixture'

test('a promise cancels result and commission once a manager has confirmed it, not before', () => {
  const history = [visit, promise, signed('ann')]
  const open = ask(history, 'rota')
  expect(say(open.outcome)).toBe('ann: ann 10001')
  expect(open.rejected.map(({ rule }) => rule)).toEqual(['ROTA-5.3'])
  expect(say(ask(history, 'rota', { confirmed: ['promise'] }).outcome)).toBe('公司: 公司 10001')
  // The others' texts know no such penalty.
  expect(say(ask(history, 'confirm', { confirmed: ['promise'] }).outcome)).toBe('ann: ann 10001')
})

test('a hint at the lowest discount costs half of the commission, once; the odd fen stays', () => {
  const hint = { ...promise, id: 'hint', what: 'hintLowestDiscount' }
  const again = { ...hint, id: 'again' }
  const { outcome } = ask([visit, hint, again, signed('ann')], 'rota', { confirmed: ['hint', 'again'] })
  expect(say(outcome)).toBe('ann: ann 5001, 公司 5000')
})
