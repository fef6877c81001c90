/** Registers: the edges, and what people read. Expected values from the rows' words. */
import type { Registered } from '../../history/model'
import { sayFact } from '../../policy/explain'
import { cited, refused, untold, whys } from '../../policy/explained.fixture'
import { ours } from '../../policy/sourced'
import { type RegisterPolicy, registerPresets } from '../policy'
import { type ChainEntry, chain, headOf, holds, receiptOf, verify } from './chain'
import { foundsNothing, foundsOwnership } from './foundsOwnership'
import { behindNumber, normalPhones } from './knownNumber'
import { needsRegistration, type Purpose } from './needsRegistration'
import { type Entry, registersAgree } from './registersAgree'

const told = <T>(value: T) => ({ ok: true as const, value })

describe('the chain (CONFIRM-1.4)', () => {
  const entry = (id: string): ChainEntry => ({
    id,
    at: 1,
    channel: 'visit',
    customer: 'c',
    by: '甲',
    content: '',
  })
  /** The text itself: no two texts have one digest. */
  const hash = (text: string) => text
  const links = chain([entry('a'), entry('b')], hash)

  test('an empty register has a head, and is intact', () => {
    expect(headOf([])).toEqual({ count: 0, hash: '' })
    expect(verify([], headOf([]), hash)).toEqual({ kind: 'intact' })
  })
  test('what the head says of the end: cut off, added, or written anew', () => {
    const head = headOf(links)
    expect(verify(links.slice(0, 1), head, hash)).toEqual({ kind: 'broken', number: 2, what: 'count' })
    const more = chain([entry('a'), entry('b'), entry('c')], hash)
    expect(verify(more, head, hash)).toEqual({ kind: 'broken', number: 3, what: 'count' })
    const other = chain([entry('a'), entry('x')], hash)
    expect(verify(other, head, hash)).toEqual({ kind: 'broken', number: 2, what: 'changed' })
    expect(verify(links, { ...head, count: 3 }, hash)).toEqual({ kind: 'broken', number: 3, what: 'count' })
  })
  test('a receipt proves its own entry, at its own place', () => {
    const second = receiptOf(links, 2)
    if (!second) throw new Error('no receipt')
    expect(holds(links, second, hash)).toBe(true)
    expect(holds(links, { ...second, entry: entry('x') }, hash)).toBe(false)
    expect(holds(links, { ...second, number: 1 }, hash)).toBe(false)
    expect(holds(links, { ...second, number: 3 }, hash)).toBe(false)
    expect(holds([], second, hash)).toBe(false)
  })
})

describe('what founds nothing', () => {
  const visit: Registered = {
    type: 'registered',
    id: 'v',
    at: 1,
    customer: 'c',
    channel: 'visit',
    by: '甲',
    complete: true,
  }
  const bar = (more: Partial<Registered>, policy: Partial<RegisterPolicy> = {}) =>
    foundsNothing({ ...visit, ...more }, { ...registerPresets.rota, ...policy })?.why ?? null
  const { evidence, proxy, directions } = registerPresets.rota

  test('an entry of one’s own book alone counts where both books are evidence', () => {
    expect(bar({ only: 'personal' }, { evidence: { ...evidence, value: 'public' } })).toBe(
      '只记在甲的个人登记本上，不作为依据',
    )
    expect(bar({ only: 'public' }, { evidence: { ...evidence, value: 'public' } })).toBeNull()
  })
  test('CONFIRM-4.9: a friend’s entry', () => {
    expect(bar({ onBehalf: 'd' }, { proxy: { ...proxy, value: 'void' } })).toBe(
      '由别人代登记，本人没有来过，登记无效',
    )
  })
  test('ROTA-3.13: it is the call for directions that founds nothing, not the visit after it', () => {
    const nothing = { directions: { ...directions, value: 'nothing' as const } }
    expect(bar({ directionsOnly: true, channel: 'call' }, nothing)).toBe('来之前打电话只问了路，不产生归属')
    expect(bar({ directionsOnly: true }, nothing)).toBeNull()
  })
  test('CASE-12: who came for something else, and need not be registered', () => {
    const unregistered = ours<('research' | 'sightsee')[]>(['research', 'sightsee'])
    expect(bar({ purpose: 'research' }, { unregistered })).toBe('不是来买房的，不用登记，也不产生归属')
    expect(bar({ purpose: 'peer' }, { unregistered })).toBeNull()
    expect(bar({}, { unregistered })).toBeNull()
  })
  test('what passes every bar is told, with the bars', () => {
    const passed = told(foundsOwnership(visit, registerPresets.rota))
    expect(untold(passed)).toEqual([])
    expect(passed.value.rejected.map(({ facts }) => facts['about'])).toContain('bar')
  })
})

describe('who is registered', () => {
  const need = (preset: 'rota' | 'case', purpose: Purpose) =>
    told(needsRegistration(purpose, registerPresets[preset]))
  test('ROTA-3.12: only peers hear what is public and nothing else', () => {
    expect(need('rota', 'peer').value.outcome).toEqual({ kind: 'receiveOnly', publicOnly: true })
    expect(need('case', 'research').value.outcome).toEqual({ kind: 'receiveOnly', publicOnly: false })
  })
  test('CASE-1 speaks of who intends to buy, and only where CASE is adopted', () => {
    expect(cited(need('case', 'buy'))).toEqual(['CASE-1'])
    expect(cited(need('case', 'know'))).toEqual(['ours'])
    expect(cited(need('rota', 'buy'))).toEqual(['ours'])
    expect(whys(need('case', 'know'))).toEqual(['来意不在免登记之列'])
  })
})

describe('numbers', () => {
  test('whoever was registered first comes first; at one time, in the order of their names', () => {
    const of = (customer: string, at: number) => ({ customer, at, phones: ['13800001111'] })
    const behind = (...register: ReturnType<typeof of>[]) => behindNumber(register, '138 0000 1111')
    const expected = { ok: true, value: ['z', 'a', 'b'] }
    expect(behind(of('b', 5), of('a', 5), of('z', 3))).toEqual(expected)
    expect(behind(of('a', 5), of('z', 3), of('b', 5))).toEqual(expected)
  })
  test('what is no number is named', () => {
    expect(refused(normalPhones(['123']))).toEqual(['BAD_INPUT', '“123”不是电话号码，请核对后再登记。'])
    expect(refused(normalPhones([]))).toEqual(['BAD_INPUT', '至少要留一个电话号码。'])
    expect(refused(behindNumber([], '123'))).toEqual(['BAD_INPUT', '“123”不是电话号码，请核对后再查。'])
  })
})

describe('CASE-6', () => {
  const entry = (number: number, more: Partial<Entry> = {}): Entry => ({
    number,
    at: number,
    name: '张先生',
    phones: ['13800001111', '13900002222'],
    needs: '三房',
    ...more,
  })
  const compare = (a: readonly Entry[], b: readonly Entry[]) => registersAgree(a, b)
  const found = (a: readonly Entry[], b: readonly Entry[]) => {
    const { outcome } = compare(a, b)
    return outcome.kind === 'differ'
      ? outcome.differences.map((each) => `${each.number} ${each.what} ${each.book}`)
      : []
  }
  test('spaces, and the order of several numbers, are no difference', () => {
    const same = entry(1, { name: ' 张先生', needs: '三房 ', phones: ['13900002222', '13800001111'] })
    expect(found([entry(1)], [same])).toEqual([])
    expect(found([same], [entry(1)])).toEqual([])
  })
  test('two arrivals in one minute are in order; a later number that came earlier is not', () => {
    const together = [entry(1), entry(2, { at: 1 })]
    expect(found(together, together)).toEqual([])
    const late = [entry(1, { at: 5 }), entry(2, { at: 4 })]
    expect(found(late, late)).toEqual(['2 outOfOrder public', '2 outOfOrder personal'])
    const backwards = [entry(2, { at: 1 }), entry(1, { at: 2 })]
    expect(found(backwards, backwards)).toEqual(['1 outOfOrder public', '1 outOfOrder personal'])
  })
  test('the first difference is told', () => {
    const first = (a: readonly Entry[], b: readonly Entry[]) => compare(a, b).because[0]?.facts['first']
    expect(first([entry(1), entry(2)], [entry(1)])).toBe(2)
    expect(first([entry(1)], [entry(1)])).toBeNull()
    expect(compare([entry(1)], [entry(1)]).because.map(sayFact)[0]).toMatch(/登记/)
  })
})
