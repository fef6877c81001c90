/** A reception of the board and the entry in the register are one visit: when, by whom, and when the clock of the message begins. */
import type { Customer } from '../customer/model'
import { Office } from '../floor/board.fixture'
import type { Visitor } from '../floor/model'
import type { Received } from '../history/model'
import { type Instant, minute } from '../kernel/time'
import { presetPolicy } from '../policy/presets'
import { type Done, type Entry, registerAgain, registerNew } from '../register/decide'
import { follow } from './follow'
import { keepVisit } from './keep'
import { storyOfVisits } from './story'
import { receptionFor } from './tie'

const policies = [presetPolicy('rota')] as const
const hash = (text: string) => `#${text.length}:${text.slice(-12)}`
const entry = (by: string, more: Partial<Entry> = {}): Entry => ({
  ...{ channel: 'visit', by, phones: ['13800138000'], name: '林芳', gender: null, source: 'walkIn' },
  ...{ partySize: 1, family: '', purpose: 'buy', answers: {}, asksFor: [], recognisedBy: null },
  ...{ directionsOnly: false, happenedAt: null, ...more },
})

let made = 0
const means = ({ floor, now }: Office) => {
  made += 1
  return { policies, now, id: `r${made}`, salt: 's', hash, floor }
}
const must = (result: ReturnType<typeof registerNew>): Done => {
  if (!result.ok) throw new Error(result.refusal.say)
  return result.value
}
const enters = (office: Office, by: string, more: Partial<Entry> = {}, id = 'c-1') =>
  must(registerNew({ id, projectId: 'p', slots: [`p/${id}`] }, entry(by, more), null, means(office)))
const comesAgain = (office: Office, customer: Customer, by: string, more: Partial<Entry> = {}) =>
  must(registerAgain(customer, entry(by, more), means(office)))
const receptions = ({ history }: Customer) =>
  history.filter((event): event is Received => event.type === 'received')
const followed = (office: Office, customer: Customer) =>
  follow(customer, office.floor, policies, office.now) ?? customer

/** At 9:05 all four are there; A receives from 9:06 on. */
function begun(visitor: Partial<Visitor> = {}, by = 'A') {
  const office = new Office().are('ABCD', 'present')
  expect(office.comes(visitor)).toBe(by)
  return { office, began: office.now, reception: office.running(by) }
}
const dueAt = ({ due }: Customer): Instant | null => (due?.rule === 'ROTA-1.4' ? due.at : null)

test('entered while it goes on: the clock waits for the end, and runs from it', () => {
  const { office, began, reception } = begun()
  office.later(10)
  const { customer, reception: known } = enters(office, 'A')
  expect(known).toMatchObject({ reception, began, at: office.now, by: 'A', as: 'own' })
  expect(known?.endedAt).toBeUndefined()
  expect(dueAt(customer)).toBeNull()
  // The board has not changed, so the file does not.
  office.later(10)
  expect(follow(customer, office.floor, policies, office.now)).toBeNull()
  office.ends('A')
  const ended = followed(office, customer)
  expect(receptions(ended)).toMatchObject([{ endedAt: office.now }])
  expect(dueAt(ended)).toBe(office.now + 20 * minute)
})

test('entered right after the end: tied all the same, and the clock has been running since the end', () => {
  const { office, began } = begun()
  office.later(20).ends('A')
  const end = office.now
  office.later(5)
  const { customer, ownership } = enters(office, 'A')
  expect(receptions(customer)).toMatchObject([{ began, at: office.now, endedAt: end }])
  expect(dueAt(customer)).toBe(end + 20 * minute)
  expect(ownership.outcome).toMatchObject({ kind: 'owned', owner: 'A' })
  // An hour later nobody would guess that it was that one; said, it is.
  office.later(60)
  const late = enters(office, 'A', {}, 'c-2')
  expect(late.reception).toBeNull()
  const reception = receptions(customer)[0]?.reception ?? ''
  expect(enters(office, 'A', { reception }, 'c-3').reception).toMatchObject({ began })
})

test('a visit that the board does not have is over when it is entered, as ever; and so is one said to be none of its', () => {
  const office = new Office().are('ABCD', 'present')
  const { customer } = enters(office, 'A')
  expect(receptions(customer)).toEqual([
    expect.objectContaining({ at: office.now, endedAt: office.now, as: 'own' }),
  ])
  expect(customer.walkIns).toBeUndefined()
  const { office: busy } = begun()
  expect(enters(busy, 'A', { reception: null }).reception).toBeNull()
})

test('a call that is taken during a reception is no part of it', () => {
  const { office } = begun()
  expect(receptions(enters(office, 'A', { channel: 'call' }).customer)).toEqual([])
})

test('a start that is taken back: the entry stands as it would without the board', () => {
  const { office, reception } = begun()
  office.later(2)
  const { customer } = enters(office, 'A')
  expect(office.undoes(reception, 'start')).toBe('done')
  const bare = followed(office, customer)
  expect(receptions(bare)).toEqual([
    {
      type: 'received',
      id: expect.any(String),
      at: office.now,
      endedAt: office.now,
      customer: 'c-1',
      by: 'A',
      as: 'own',
    },
  ])
  expect(dueAt(bare)).toBe(office.now + 20 * minute)
  expect(bare.walkIns?.lookAt).toBeNull()
})

test('an end that is taken back goes on, and runs from the second end; five minutes later it is settled', () => {
  const { office, reception } = begun()
  const { customer } = enters(office, 'A')
  office.later(10).ends('A')
  const first = followed(office, customer)
  expect(dueAt(first)).toBe(office.now + 20 * minute)
  office.later(2).undoes(reception, 'end')
  const again = followed(office, first)
  expect(dueAt(again)).toBeNull()
  office.later(30).ends('A')
  const end = office.now
  const second = followed(office, again)
  expect(dueAt(second)).toBe(end + 20 * minute)
  expect(second.walkIns?.lookAt).toBe(end + 6 * minute)
  office.later(6)
  const settled = followed(office, second)
  expect(settled.walkIns?.lookAt).toBeNull()
  expect(follow(settled, office.floor, policies, office.now)).toBeNull()
})

test('two parties of one reception: each has it, and both clocks begin with its end', () => {
  const { office, reception } = begun({ people: 3 })
  const one = enters(office, 'A').customer
  const two = enters(office.later(3), 'A', { phones: ['13800138001'] }, 'c-2').customer
  office.later(20).ends('A')
  for (const customer of [one, two]) {
    expect(receptions(customer)[0]?.reception).toBe(reception)
    expect(dueAt(followed(office, customer))).toBe(office.now + 20 * minute)
  }
})

test('the same file twice in one reception is received once', () => {
  const { office } = begun()
  const { customer } = enters(office, 'A')
  expect(receptions(comesAgain(office.later(5), customer, 'A').customer)).toHaveLength(1)
})

test('ROTA-1.10: who stands in is in the history with the owner’s consent; the customer stays the owner’s', () => {
  const { office } = begun()
  const { customer } = enters(office, 'A')
  // A is busy again when the customer comes back.
  office.later(30).ends('A')
  const first = followed(office, customer)
  office.later(60).are('BCD', 'away').comes()
  expect(office.running('A')).not.toBe('none')
  office.are('BCD', 'free')
  expect(office.comes({ owner: 'A', ownerSays: 'consents' })).toBe('B')
  const again = comesAgain(office.later(1), first, 'B')
  expect(again.customer.ownerId).toBe('A')
  expect(receptions(again.customer).at(-1)).toMatchObject({ by: 'B', as: 'standIn', consent: true })
  // Not for the owner to send; and not for the stand-in's own queue.
  office.later(5).ends('B')
  expect(dueAt(followed(office, again.customer))).not.toBe(office.now + 20 * minute)
})

test('ROTA-1.12: helpers are in the history; what a helper writes down is the receiver’s', () => {
  const { office } = begun({ people: 9 })
  const helper = ['B', 'C', 'D'].find((who) => office.running(who) !== 'none') ?? ''
  expect(helper).not.toBe('')
  const { customer, entry: made } = enters(office.later(4), helper)
  expect(made.by).toBe('A')
  expect(customer.ownerId).toBe('A')
  const [main, ...helpers] = receptions(customer)
  expect(main).toMatchObject({ by: 'A', as: 'own' })
  expect(helpers.map(({ by, as }) => `${by} ${as}`)).toContain(`${helper} helper`)
  office.later(9).ends('A')
  for (const each of receptions(followed(office, customer))) expect(each.endedAt).toBe(office.now)
})

test('written down without a network and sent much later: it belongs to the reception of that time', () => {
  const { office, began } = begun()
  const happenedAt = office.later(8).now
  office.later(20).ends('A')
  const end = office.now
  office.later(90).comes()
  const { customer, entry: late } = enters(office.later(5), 'A', { happenedAt })
  expect(late).toMatchObject({ at: happenedAt, enteredAt: office.now })
  expect(receptions(customer)).toMatchObject([{ began, endedAt: end }])
  expect(dueAt(customer)).toBe(end + 20 * minute)
})

test('a reception that nobody ended is over with its day: since the entry', () => {
  const { office } = begun()
  const { customer } = enters(office.later(5), 'A')
  const entered = office.now
  office.later(24 * 60)
  const over = followed(office, customer)
  expect(receptions(over)).toMatchObject([{ endedAt: entered }])
  expect(over.walkIns?.lookAt).toBeNull()
  // A week later the board has forgotten it, and it is no different.
  expect(receptions(follow(customer, null, policies, office.now) ?? customer)[0]?.endedAt).toBe(entered)
})

test('who comes to another consultant while the first one’s reception was never ended: over for them by then', () => {
  const { office } = begun()
  const { customer } = enters(office, 'A')
  office.later(60)
  expect(office.comes({ names: ['C'] })).toBe('C')
  const again = comesAgain(office.later(2), customer, 'C').customer
  expect(receptions(again).map(({ by, endedAt }) => [by, endedAt])).toEqual([
    ['A', office.now],
    ['C', undefined],
  ])
  expect(again.walkIns?.of).toEqual(['A/2026-11-22', 'C/2026-11-22'])
})

test('of several receptions the one that was going on is meant; a help that is over is none', () => {
  const { office, reception } = begun()
  office.later(10).ends('A')
  office.later(1).are('BCD', 'away').comes()
  const running = office.running('A')
  const at = office.now
  expect(receptionFor(office.floor, { by: 'A', at })?.id).toBe(running)
  expect(receptionFor(office.floor, { by: 'A', at, said: reception })?.id).toBe(reception)
  expect(receptionFor(office.floor, { by: 'B', at, said: reception })).toBeNull()
  expect(receptionFor(null, { by: 'A', at })).toBeNull()
})

describe('what is kept of it', () => {
  const notes = (reception: string, by: string, at: Instant, steps: readonly string[] = ['greet']) => ({
    ...{ id: `k${at}`, reception, at, by, steps, feedback: '喜欢南向', concerns: '' },
  })
  const kept = (office: Office, customer: Customer, reception: string, by = 'A', steps?: readonly string[]) =>
    keepVisit(customer, notes(reception, by, office.now, steps), office.floor, policies, office.now)

  test('the end and the notes together; anew on the same day; then no more', () => {
    const { office, reception } = begun()
    const { customer } = enters(office, 'A')
    office.later(10).ends('A')
    const first = kept(office, customer, reception)
    if (!first.ok) throw new Error(first.refusal.say)
    expect(first.value.endedAt).toBe(office.now)
    expect(dueAt(first.value.customer)).toBe(office.now + 20 * minute)
    const more = kept(office.later(3), first.value.customer, reception, 'A', ['greet', 'seat'])
    if (!more.ok) throw new Error(more.refusal.say)
    expect(more.value.customer.visitNotes).toHaveLength(1)
    expect(more.value.customer.visitNotes?.[0]?.steps).toEqual(['greet', 'seat'])
    const settled = followed(office.later(60), more.value.customer)
    expect(kept(office, settled, reception).ok).toBe(true)
    office.later(24 * 60)
    expect(kept(office, settled, reception)).toMatchObject({ ok: false, refusal: { code: 'CONFLICT' } })
  })

  test('the timer was first: the notes come later and are kept', () => {
    const { office, reception } = begun()
    const { customer } = enters(office, 'A')
    office.later(10).ends('A')
    const settled = followed(office.later(30), customer)
    const late = kept(office.later(600), settled, reception)
    expect(late).toMatchObject({ ok: true, value: { customer: { visitNotes: [{ feedback: '喜欢南向' }] } } })
  })

  test('nobody but those who received', () => {
    const { office, reception } = begun()
    const { customer } = enters(office, 'A')
    expect(kept(office, customer, reception, 'B')).toMatchObject({
      ok: false,
      refusal: { code: 'NOT_FOUND' },
    })
    expect(kept(office, customer, 'e999')).toMatchObject({ ok: false, refusal: { code: 'NOT_FOUND' } })
  })
})

test('the timeline tells when it ended and what was kept', () => {
  const { office, reception } = begun()
  const { customer } = enters(office, 'A')
  office.later(10).ends('A')
  const ended = followed(office, customer)
  const notes = { id: 'k', reception, at: office.now, by: 'A', concerns: '学区' }
  expect(
    storyOfVisits({
      history: ended.history,
      visitNotes: [{ ...notes, feedback: '喜欢南向', steps: ['ask.first', 'ask.who'] }],
    }).map(({ title, note }) => [title, note]),
  ).toEqual([
    ['接待结束', '从 09:05 到 09:16'],
    ['反馈：喜欢南向；顾虑：学区', '首问和介绍 2/6'],
  ])
  expect(storyOfVisits({ history: customer.history })).toEqual([])
})
