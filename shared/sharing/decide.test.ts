/** What the flow through the cloud does not reach: how many shares a file keeps, and a regulation that changed in between. */
import type { Employee } from '../access/model'
import { presets } from '../access/policy'
import type { Customer } from '../customer/model'
import { presetPolicy } from '../policy/presets'
import { ours } from '../policy/sourced'
import { askShare, type Changed, decideShare, endOverdue, endShare } from './decide'
import { mostOpenShares, mostShares } from './model'

const now = Date.parse('2026-11-22T10:00:00+08:00')
const day = 24 * 3_600_000
const policies = [presetPolicy('steps', { company: '甲', project: '乙', from: '2026-01-01' })] as const
const colleague = (id: string): Employee => ({
  ...{ _id: id, projectId: 'p', name: id, phone: '', roles: ['consultant'], active: true },
  ...{ inboxSeenAt: 0, version: 1 },
})
const file: Customer = {
  ...{ _id: 'c', projectId: 'p', version: 1, name: '客户', phones: [], source: 'walkIn', level: 'potential' },
  ...{ needs: {}, slots: [], ownerId: 'me', history: [], register: [], status: 'active', registeredAt: 0 },
  ...{ ownership: { kind: 'new' }, contacts: [], plan: null, due: null, dueKey: null, registeredKey: '' },
  terms: [],
}
const ask = (customer: Customer, id: string, to: string, at = now) =>
  askShare(customer, { id, with: to, by: 'me', why: '帮忙', days: 3 }, colleague(to), policies, at)
const done = (result: ReturnType<typeof ask>): Changed => {
  if (!result.ok) throw new Error(result.refusal.say)
  return result.value
}

test('so many at once, and no more until one is over', () => {
  let customer = file
  for (let index = 0; index < mostOpenShares; index += 1)
    customer = done(ask(customer, `s${index}`, `k${index}`)).customer
  expect(ask(customer, 'more', 'k9')).toMatchObject({ ok: false, refusal: { code: 'CONFLICT' } })
  customer = done(endShare(customer, 's0', 'me', now)).customer
  expect(ask(customer, 'more', 'k9').ok).toBe(true)
})

test('of many the oldest that are over leave; those that run or wait stay', () => {
  let customer = done(ask(file, 'waits', 'k0')).customer
  for (let index = 0; index < mostShares + 5; index += 1) {
    customer = done(ask(customer, `s${index}`, 'k1')).customer
    customer = done(endShare(customer, `s${index}`, 'me', now)).customer
  }
  const ids = customer.sharing?.shares.map(({ id }) => id) ?? []
  expect(ids).toHaveLength(mostShares)
  expect(ids[0]).toBe('waits')
  expect(ids.at(-1)).toBe(`s${mostShares + 4}`)
})

test('fewer days are allowed by the time the manager consents: it is asked for anew', () => {
  const asked = done(ask(file, 's', 'k')).customer
  const access = { ...presets.steps, sharing: { mostDays: ours(2) } }
  const changed = [{ ...policies[0], access }] as const
  const word = { by: 'boss', approved: true }
  expect(decideShare(asked, 's', word, changed, now)).toMatchObject({
    ok: false,
    refusal: { code: 'NOT_ALLOWED' },
  })
  expect(decideShare(asked, 's', { ...word, approved: false }, changed, now).ok).toBe(true)
})

test('two that end at different times end one after the other, each at its own', () => {
  const first = done(ask(file, 'a', 'k0')).customer
  const both = done(ask(first, 'b', 'k1')).customer
  const word = { by: 'boss', approved: true }
  const one = done(decideShare(both, 'a', word, policies, now)).customer
  const two = done(decideShare(one, 'b', word, policies, now + 2 * day)).customer
  expect(endOverdue(two, now + 3 * day)).toBeNull()
  const late = now + 30 * day
  const ended = endOverdue(two, late)
  expect(ended?.share).toMatchObject({ id: 'a', ended: { by: 'timer' } })
  const last = ended && endOverdue(ended.customer, late)
  expect(last?.share.id).toBe('b')
  expect(last?.customer.sharing).toMatchObject({ readers: [], until: null })
  expect(last && endOverdue(last.customer, late)).toBeNull()
})
