/** Registration: whose the customer is, what is refused, and what is due. Ends of windows are worked out by hand. */
import type { Customer } from '../customer/model'
import { hour, minute } from '../kernel/time'
import { presetPolicy } from '../policy/presets'
import type { PresetName } from '../policy/sourced'
import { type Done, type Entry, registerAgain, registerNew, unnamed } from './decide'
import { slotsOf } from './rules/slots'
import { takenOver } from './takenOver'

const at = (text: string) => Date.parse(`${text}+08:00`)
/** A Sunday. */
const now = at('2026-11-22T10:00:00')
const hash = (text: string) => `#${text.length}:${text.slice(-12)}`

const entry = (more: Partial<Entry> = {}): Entry => ({
  channel: 'visit',
  by: 'e-wang',
  phones: ['13800138000'],
  name: '林芳',
  gender: 'female',
  source: 'walkIn',
  partySize: 2,
  family: '和先生一起',
  purpose: 'buy',
  answers: { firstTime: true },
  asksFor: [],
  recognisedBy: null,
  directionsOnly: false,
  happenedAt: null,
  ...more,
})
let ids = 0
const means = (preset: PresetName, time = now) => {
  ids += 1
  return { policies: [presetPolicy(preset)] as const, now: time, id: `id-${ids}`, salt: 's', hash }
}
const file = { id: 'c-1', projectId: 'p', slots: ['p/13800138000/0'] }
const fresh = (more: Partial<Entry> = {}, preset: PresetName = 'rota') =>
  registerNew(file, entry(more), null, means(preset))

function must(result: ReturnType<typeof registerNew>): Done {
  if (!result.ok) throw new Error(result.refusal.say)
  return result.value
}
const said = (result: ReturnType<typeof registerNew>) => (result.ok ? '' : result.refusal.say)

describe('a new visitor', () => {
  test('ROTA-3.1, 3.6: whoever received and registered them, for 7 days', () => {
    const { customer, ownership } = must(fresh())
    expect(customer).toMatchObject({
      ownerId: 'e-wang',
      ownership: { kind: 'owned', owner: 'e-wang', until: at('2026-11-30T00:00:00'), next: 'new' },
      name: '林芳',
      needs: { family: '和先生一起' },
      source: 'walkIn',
      version: 1,
    })
    expect(ownership.because.map(({ rule }) => rule)).toContain('ROTA-3.1')
    expect(customer.history.map(({ type }) => type)).toEqual(['registered', 'received'])
    expect(customer.register).toHaveLength(1)
  })

  test.each<[PresetName, number, string]>([
    // 20 minutes of the end of reception; the same day; 30 days on; by the middle of the month's end.
    ['rota', now + 20 * minute, 'ROTA-1.4'],
    ['case', at('2026-11-23T00:00:00'), 'CASE-20'],
    ['confirm', at('2026-12-23T00:00:00'), 'RECEPTION-4'],
  ])('%s: the first clock starts', (preset, due, rule) => {
    expect(must(fresh({}, preset)).customer.due).toEqual({ at: due, rule })
  })

  test('a message stops the 20 minutes', () => {
    const { customer } = must(fresh())
    expect(customer.dueKey).toContain(String(now + 20 * minute))
  })

  test('ROTA-1.8: who names a consultant is theirs, and the receiver stands in', () => {
    const { customer } = must(fresh({ asksFor: ['e-chen'] }))
    expect(customer.ownerId).toBe('e-chen')
    expect(customer.history.at(-1)).toMatchObject({ type: 'received', as: 'standIn', by: 'e-wang' })
  })

  test('ROTA-1.8: whom a colleague merely recognises goes by turn', () => {
    const { customer, ownership } = must(fresh({ recognisedBy: 'e-chen' }))
    expect(customer.ownerId).toBe('e-wang')
    expect(ownership.rejected.map(({ rule }) => rule)).toContain('ROTA-1.8')
  })

  test('ROTA-3.8: brought by an old customer of a colleague, who is named, they are the colleague’s', () => {
    const old = must(fresh({ by: 'e-chen' })).customer
    const brought = registerNew({ ...file, id: 'c-2' }, entry({ asksFor: ['e-chen'] }), old, means('rota'))
    expect(must(brought).customer.ownerId).toBe('e-chen')
    expect(must(brought).entry.introducedBy).toBe('c-1')
  })

  test('RECEPTION-2.3: brought by an old customer, they are the old one’s consultant’s, and so when they come again', () => {
    const old = must(fresh({ by: 'e-chen' }, 'confirm')).customer
    const brought = must(registerNew({ ...file, id: 'c-2' }, entry(), old, means('confirm')))
    expect(brought.customer.ownerId).toBe('e-chen')
    const again = registerAgain(brought.customer, entry(), means('confirm', now + hour))
    expect(must(again).customer.ownerId).toBe('e-chen')
  })

  test('ROTA-3.8: what becomes of the introducer later does not change whose the newcomer was then', () => {
    const old = must(fresh({ by: 'e-chen' })).customer
    const left = { type: 'staff', id: 'left', at: now - hour, who: 'e-chen', state: 'left' } as const
    const nobodys = {
      ...old,
      history: [...old.history.map((event) => ({ ...event, at: now - 2 * hour })), left],
    }
    const brought = registerNew({ ...file, id: 'c-2' }, entry(), nobodys, means('rota'))
    expect(must(brought).customer.ownerId).toBe('e-wang')
    expect(must(brought).entry.introducerHad).toBeNull()
  })

  test('ROTA-3.10: who refuses every question founds nothing, and is entered all the same', () => {
    const nobody = must(fresh({ phones: [], name: '', gender: null, family: '', answers: {} }))
    expect(nobody.customer).toMatchObject({ name: unnamed, ownerId: null, ownership: { kind: 'new' } })
    expect(nobody.entry.complete).toBe(false)
    expect(nobody.ownership.because[0]?.rule).toBe('ROTA-3.10')
    expect(must(fresh({ name: '' }, 'confirm')).customer.ownership).toEqual({
      kind: 'manager',
      awaits: 'ruling',
    })
  })

  test('CASE-12, ROTA-3.12: who needs no registration gets none, and the article says so', () => {
    const peer = fresh({ purpose: 'peer' })
    expect(peer).toMatchObject({ ok: false, refusal: { because: [{ rule: 'ROTA-3.12' }] } })
    expect(said(peer)).toBe('照常接待，只讲公开口径，不用登记。')
    expect(fresh({ purpose: 'research' }, 'case')).toMatchObject({
      refusal: { because: [{ rule: 'CASE-12' }] },
    })
    expect(fresh({ purpose: 'research' }).ok).toBe(true)
  })

  test('ROTA-3.13: a call that only asked the way founds nothing', () => {
    expect(must(fresh({ channel: 'call', directionsOnly: true })).customer.ownerId).toBeNull()
  })

  test('ROTA-3.6: a call lasts 15 days, and starts no message clock', () => {
    const { customer } = must(fresh({ channel: 'call' }))
    expect(customer.ownership).toMatchObject({ until: at('2026-12-08T00:00:00') })
    expect(customer.history.map(({ type }) => type)).toEqual(['registered'])
  })

  test('CASE-13: a lead waits for whoever assigns it; ROTA-1.18: by turn', () => {
    const lead = must(fresh({ channel: 'company' }, 'case')).customer
    expect(lead).toMatchObject({ ownerId: null, ownership: { kind: 'manager', awaits: 'assignment' } })
    expect(must(fresh({ channel: 'company' })).customer.ownerId).toBe('e-wang')
  })

  test.each(['王'.repeat(60), '🏠小李👨‍👩‍👧'])('a name like %s is kept as it is', (name) => {
    const { customer } = must(fresh({ name }))
    expect(customer.name).toBe(name)
    expect(customer.register[0]?.written?.name).toBe(name)
  })
})

describe('when it happened', () => {
  test('yesterday for last week: accepted as late, with when it was entered, and it starts no message clock', () => {
    const monday = at('2026-11-16T15:00:00')
    const { customer, entry: late } = must(fresh({ happenedAt: monday }))
    expect(late).toMatchObject({ at: monday, enteredAt: now })
    // 7 days from the 16th.
    expect(customer.ownership).toMatchObject({ until: at('2026-11-24T00:00:00') })
    expect(customer.history.map(({ type }) => type)).toEqual(['registered'])
  })

  test.each([
    ['2026-11-15T00:00:00', true],
    ['2026-11-14T23:59:59', false],
  ])('as late as %s: %s', (when, fine) => {
    const late = fresh({ happenedAt: at(when) })
    expect(late.ok).toBe(fine)
    if (!fine) expect(said(late)).toContain('最多补登 7 天以内')
  })

  test('a clock that runs ahead, or behind by moments, is now', () => {
    for (const happenedAt of [now + 40 * 24 * hour, now + 1, now - 5 * minute + 1]) {
      expect(must(fresh({ happenedAt })).entry).toMatchObject({ at: now })
      expect(must(fresh({ happenedAt })).entry.enteredAt).toBeUndefined()
    }
  })

  test('nobody comes first by writing an earlier day', () => {
    const { customer } = must(fresh())
    const before = registerAgain(
      customer,
      entry({ by: 'e-chen', happenedAt: now - hour }),
      means('rota', now + hour),
    )
    expect(before).toMatchObject({ ok: false, refusal: { code: 'CONFLICT' } })
    expect(said(before)).toContain('今天 10:00 已经有登记')
  })
})

describe('a customer who is known', () => {
  const known = (change: Partial<Customer> = {}) => ({ ...must(fresh()).customer, ...change })
  const day = 24 * hour

  test('ROTA-3.7: comes back to a colleague, and recognises nobody: the colleague’s after a follow-up', () => {
    const again = must(
      registerAgain(
        known(),
        entry({ by: 'e-chen', answers: { firstTime: false } }),
        means('rota', now + day),
      ),
    )
    expect(again.customer.ownerId).toBe('e-wang')
    expect(again.ownership.rejected.map(({ rule }) => rule)).toContain('ROTA-3.7')
    expect(again.customer.history.at(-1)).toMatchObject({ type: 'received', as: 'standIn' })
    expect(again.customer.register).toHaveLength(2)
  })

  test('ROTA-3.6: the window is over, so they are new, and whoever receives them has them', () => {
    const again = must(
      registerAgain(known(), entry({ by: 'e-chen' }), means('rota', at('2026-11-30T00:00:00'))),
    )
    expect(again.customer.ownerId).toBe('e-chen')
  })

  test('ROTA-3.4: asks for a colleague, and is followed', () => {
    const again = registerAgain(
      known(),
      entry({ by: 'e-chen', asksFor: ['e-chen'] }),
      means('rota', now + day),
    )
    expect(must(again).customer.ownerId).toBe('e-chen')
  })

  test('one’s own comes again: renewed', () => {
    const again = must(registerAgain(known(), entry(), means('rota', now + 2 * day)))
    expect(again.customer.ownership).toMatchObject({ until: at('2026-12-02T00:00:00') })
  })

  test('who gave no name the first time is named the second time; a name that is there stays', () => {
    const nameless = must(fresh({ name: '' })).customer
    expect(must(registerAgain(nameless, entry(), means('rota', now + day))).customer.name).toBe('林芳')
    expect(
      must(registerAgain(known(), entry({ name: '别名' }), means('rota', now + day))).customer.name,
    ).toBe('林芳')
  })

  test('a file that is full is refused', () => {
    const full = known({
      history: Array.from({ length: 1000 }, (_, i) => ({ ...must(fresh()).entry, id: `e${i}` })),
    })
    expect(said(registerAgain(full, entry(), means('rota')))).toContain('归档')
  })
})

test('whom the office had before it was opened is still whose they were, from the day of opening on', () => {
  const of = {
    _id: 'c-9',
    projectId: 'p',
    phones: ['13800138009'],
    ownerId: 'e-wang',
    status: 'active',
    registeredAt: at('2024-01-05T09:00:00'),
  } as const
  const opened = takenOver(of, [presetPolicy('rota')], now)
  // An assignment lasts 15 days (ours).
  expect(opened.ownership).toMatchObject({ owner: 'e-wang', until: at('2026-12-08T00:00:00') })
  expect(takenOver({ ...of, status: 'bought' }, [presetPolicy('rota')], now).ownership).toMatchObject({
    owner: 'e-wang',
    until: null,
  })
  expect(takenOver({ ...of, ownerId: null }, [presetPolicy('rota')], now).ownership.kind).toBe('new')
})

test('each number is one file’s; a second person behind it takes the second place, and a file without one holds itself', () => {
  const of = (customer: string, phones: string[]) => ({ projectId: 'p', customer, phones })
  expect(slotsOf(of('a', ['1', '2']))).toEqual(['p/1/0', 'p/2/0'])
  expect(slotsOf(of('b', ['1']), new Set(['p/1/0']))).toEqual(['p/1/1'])
  expect(slotsOf(of('c', ['1']), new Set(['p/1/1']))).toEqual(['p/1/0'])
  expect(slotsOf(of('d', []))).toEqual(['p/-/d'])
})
