/** What a deposit does to a file, and to which it does nothing. */
import { absorb } from '../customer/absorb'
import { fileOf, march, policiesOf } from '../customer/merge.fixture'
import { bought } from './bought'
import { withKeys } from './model'

const file = fileOf('a', { by: 'li', on: 1, followed: [5] }, 'rota', 7)
const days = { signing: '', contractReview: '', filing: '', delivery: '' }
const order = {
  ...{ customerId: 'a', deposit: 1, days },
  steps: [{ state: 'done', at: march(7), by: 'fin' }] as const,
}
const deal = withKeys({
  ...{ _id: 'o', projectId: 'p', version: 3, unitId: 'u', unitLabel: '3幢0501', buildingId: 'b' },
  ...{ buyerIds: ['a'], consultantId: 'li', price: 2, method: 'full' as const, steps: [], handlerIds: [] },
  ...{ payments: [], order },
})
const policies = policiesOf('rota')

test('the file is of somebody who has bought, once', () => {
  const done = bought(file, deal, policies)
  if (!done?.ok) throw new Error('not bought')
  expect(done.value.customer).toMatchObject({ status: 'bought', ownerId: 'li', due: null })
  expect(bought(done.value.customer, deal, policies)).toBeNull()
})

test('a file that is read in another one is not brought back by a deposit', () => {
  const kept = fileOf('k', { by: 'li', on: 1 }, 'rota', 7)
  const pair = { kept, absorbed: file, owner: 'li', loses: null }
  const inside = absorb(pair, { as: 'same', why: '', at: march(7), by: 'man' }, [])
  expect(bought(inside, deal, policies)).toMatchObject({ ok: false })
})
