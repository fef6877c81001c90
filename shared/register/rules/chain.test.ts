/** Promise 18: any single edit, deletion, insertion or move of a register is found. */
import fc from '../../../test/properties'
import { hash } from '../hash.fixture'
import { type ChainEntry, chain, type Hash, headOf, holds, link, receiptOf, verify } from './chain'

const text = fc.string({ maxLength: 6 })
const entry: fc.Arbitrary<ChainEntry> = fc.record({
  id: text,
  at: fc.nat(),
  channel: fc.constantFrom('call', 'visit', 'online', 'company'),
  customer: text,
  by: text,
  content: text,
})
const book = fc.array(entry, { minLength: 1, maxLength: 12 }).chain((entries) =>
  fc.record({
    entries: fc.constant(entries),
    at: fc.nat(entries.length - 1),
    other: fc.nat(entries.length - 1),
    entry,
  }),
)
const same = (a: ChainEntry | undefined, b: ChainEntry | undefined) =>
  JSON.stringify(a && Object.entries(a).sort()) === JSON.stringify(b && Object.entries(b).sort())

test('what was not touched is intact, and every receipt holds', () => {
  fc.assert(
    fc.property(book, ({ entries, at }) => {
      const links = chain(entries, hash)
      expect(verify(links, headOf(links), hash)).toEqual({ kind: 'intact' })
      const receipt = receiptOf(links, at + 1)
      expect(receipt && holds(links, receipt, hash)).toBe(true)
    }),
  )
})

test('an edit is found at its place, and its receipt no longer holds', () => {
  fc.assert(
    fc.property(book, ({ entries, at, entry: other }) => {
      fc.pre(!same(entries[at], other))
      const links = chain(entries, hash)
      const edited = links.map((each, index) => (index === at ? { ...each, entry: other } : each))
      expect(verify(edited, headOf(links), hash)).toEqual({ kind: 'broken', number: at + 1, what: 'changed' })
      const receipt = receiptOf(links, at + 1)
      expect(receipt && holds(edited, receipt, hash)).toBe(false)
    }),
  )
})

test('an edit with all later hashes made anew is found by the head and by every later receipt', () => {
  fc.assert(
    fc.property(book, ({ entries, at, entry: other }) => {
      fc.pre(!same(entries[at], other))
      const links = chain(entries, hash)
      const forged = chain(
        entries.map((each, index) => (index === at ? other : each)),
        hash,
      )
      expect(verify(forged, headOf(links), hash).kind).toBe('broken')
      for (let number = at + 1; number <= links.length; number += 1) {
        const receipt = receiptOf(links, number)
        expect(receipt && holds(forged, receipt, hash)).toBe(false)
      }
    }),
  )
})

test('a deletion is found, at the end too', () => {
  fc.assert(
    fc.property(book, ({ entries, at }) => {
      const links = chain(entries, hash)
      const shorter = links.filter((_, index) => index !== at)
      const found = verify(shorter, headOf(links), hash)
      expect(found).toMatchObject({ kind: 'broken', number: at + 1 })
    }),
  )
})

test('a move is found', () => {
  fc.assert(
    fc.property(book, ({ entries, at, other }) => {
      const links = chain(entries, hash)
      const moved = [...links]
      const [taken] = moved.splice(at, 1)
      if (taken) moved.splice(other, 0, taken)
      fc.pre(at !== other)
      expect(verify(moved, headOf(links), hash).kind).toBe('broken')
    }),
  )
})

test('an insertion is found', () => {
  fc.assert(
    fc.property(book, ({ entries, at, entry: other }) => {
      const links = chain(entries, hash)
      const more = [...links.slice(0, at), link(links[at]?.previous ?? '', other, hash), ...links.slice(at)]
      expect(verify(more, headOf(links), hash).kind).toBe('broken')
    }),
  )
})

test('an empty register is intact, and has no receipt', () => {
  expect(verify([], { count: 0, hash: '' }, hash)).toEqual({ kind: 'intact' })
  expect(receiptOf([], 1)).toBeNull()
})

test('an edit of what a link refers to is found', () => {
  fc.assert(
    fc.property(book, ({ entries, at }) => {
      const links = chain(entries, hash)
      const edited = links.map((each, index) => (index === at ? { ...each, previous: 'x' } : each))
      expect(verify(edited, headOf(links), hash)).toEqual({ kind: 'broken', number: at + 1, what: 'order' })
    }),
  )
})

test('planted: a chain whose hash leaves the end of an entry out is caught', () => {
  const short: Hash = (of) => hash(of.slice(0, 40))
  const edits = fc.property(book, text, ({ entries, at }, content) => {
    const links = chain(entries, short)
    fc.pre(entries[at]?.content !== content)
    const edited = links.map((each, index) =>
      index === at ? { ...each, entry: { ...each.entry, content } } : each,
    )
    expect(verify(edited, headOf(links), short).kind).toBe('broken')
  })
  expect(() => fc.assert(edits)).toThrow('Property failed')
})
