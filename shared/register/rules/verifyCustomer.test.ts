/** Promise 18: any single edit of what is kept of a registration is found, wherever it is made. */
import { presetPolicy } from '../../policy/presets'
import { type Entry, registerAgain, registerNew } from '../decide'
import { hash } from '../hash.fixture'
import { takenOver } from '../takenOver'
import { type HeadEvent, verifyCustomer } from './verifyCustomer'

const now = Date.parse('2026-11-22T10:00+08:00')
const entry: Entry = {
  channel: 'visit',
  by: 'e-wang',
  phones: ['13800138000'],
  name: '林芳',
  gender: 'female',
  source: 'walkIn',
  partySize: 2,
  family: '',
  purpose: 'buy',
  answers: { firstTime: true },
  asksFor: [],
  recognisedBy: null,
  directionsOnly: false,
  happenedAt: null,
}
const means = (id: string, time: number) => ({
  policies: [presetPolicy('rota')] as const,
  now: time,
  id,
  salt: `salt-${id}`,
  hash,
})

function twoEntries() {
  const first = registerNew({ id: 'c-1', projectId: 'p', slots: [] }, entry, null, means('a', now))
  if (!first.ok) throw new Error(first.refusal.say)
  const second = registerAgain(
    first.value.customer,
    { ...entry, answers: { firstTime: false } },
    means('b', now + 86_400_000),
  )
  if (!second.ok) throw new Error(second.refusal.say)
  const { customer } = second.value
  const heads: HeadEvent[] = customer.register.map(({ link }, index) => ({
    entry: link.entry.id,
    number: index + 1,
    hash: link.hash,
  }))
  return { customer, heads }
}

const { customer, heads } = twoEntries()

/** Every place of a value where a text, a number or a truth stands, with that place edited. */
function* edits(value: unknown, path: readonly string[] = []): Generator<[path: string, edited: unknown]> {
  if (typeof value !== 'object' || value === null) {
    const other =
      typeof value === 'number' ? value + 1 : typeof value === 'boolean' ? !value : `${String(value)}x`
    yield [path.join('.'), other]
    return
  }
  for (const [key, inner] of Object.entries(value))
    for (const [at, edited] of edits(inner, [...path, key]))
      yield [
        at,
        Array.isArray(value)
          ? value.map((each, i) => (String(i) === key ? edited : each))
          : { ...value, [key]: edited },
      ]
}

test('what was entered is found as it was entered, whatever the order of the fields', () => {
  expect(verifyCustomer(customer, heads, [], hash)).toEqual([])
  const turned = JSON.parse(JSON.stringify(customer), (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).reverse())
      : value,
  )
  expect(verifyCustomer(turned, heads, [], hash)).toEqual([])
})

test('100% of single edits of the entries are found, each at its place', () => {
  let count = 0
  for (const [path, edited] of edits(customer.register)) {
    // Nobody has confirmed these: what would be there is compared with the events.
    if (path.includes('confirmed')) continue
    const register: typeof customer.register = JSON.parse(JSON.stringify(edited))
    const found = verifyCustomer({ ...customer, register }, heads, [], hash)
    expect({ path, found: found.length > 0 }).toEqual({ path, found: true })
    count += 1
  }
  // Every field of both links and of what was written.
  expect(count).toBe(30)
})

test('100% of single edits of the registered events are found', () => {
  for (const [path, edited] of edits(customer.history)) {
    const place = Number(path.split('.')[0])
    if (customer.history[place]?.type !== 'registered') continue
    const history: typeof customer.history = JSON.parse(JSON.stringify(edited))
    const found = verifyCustomer({ ...customer, history }, heads, [], hash)
    expect({ path, found: found.length > 0 }).toEqual({ path, found: true })
  }
})

test('a chain that was made anew from a changed entry on is found by the heads that stand apart', () => {
  const first = registerNew(
    { id: 'c-1', projectId: 'p', slots: [] },
    { ...entry, by: 'e-chen' },
    null,
    means('a', now),
  )
  if (!first.ok) throw new Error(first.refusal.say)
  expect(verifyCustomer(first.value.customer, heads.slice(0, 1), [], hash).map(({ what }) => what)).toContain(
    'head',
  )
})

test('an entry taken out, or put in without a link, or a confirmation that no event knows', () => {
  const shorter = { ...customer, register: customer.register.slice(0, 1) }
  expect(verifyCustomer(shorter, heads, [], hash)[0]?.what).toBe('count')
  const [event] = customer.history
  const forged = event?.type === 'registered' ? { ...event, id: 'forged', by: 'e-chen' } : event
  const more = { ...customer, history: forged ? [...customer.history, forged] : [] }
  expect(verifyCustomer(more, heads, [], hash)).toEqual([{ customer: 'c-1', number: 0, what: 'outside' }])
  const register = customer.register.map((each) => ({
    ...each,
    confirmed: { at: now, right: true, by: 'x' },
  }))
  expect(verifyCustomer({ ...customer, register }, heads, [], hash).map(({ what }) => what)).toEqual([
    'confirmed',
    'confirmed',
  ])
})

test('an erased person breaks no chain; the office’s own book is vouched for by nothing', () => {
  const erased = customer.register.map((each) => ({ ...each, written: null, salt: null }))
  expect(verifyCustomer({ ...customer, register: erased }, heads, [], hash)).toEqual([])
  const of = {
    _id: 'c-9',
    projectId: 'p',
    phones: [],
    ownerId: 'e-wang',
    status: 'active',
    registeredAt: now,
  } as const
  expect(verifyCustomer({ ...of, ...takenOver(of, [presetPolicy('rota')], now) }, [], [], hash)).toEqual([])
})
