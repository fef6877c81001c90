/** Lists: where their rows stand on the screen, and what is known of them when the first page is fetched anew. */
import { renewed } from '@client/api/usePages'
import { type Places, settle } from '@client/parts/places'

const keys = (text: string) => [...text]
const places = (text: string): Places => text.split(' ').map((place) => (place === '-' ? [] : [...place]))

describe('places', () => {
  test.each([
    ['a list begins with a place for each row', '', 'abc', 'a b c'],
    ['who leaves, leaves an empty place', 'a b c', 'ac', 'a - c'],
    ['and comes back beside the row before it', 'a - c', 'abc', 'ab - c'],
    ['more rows come after the last', 'a b', 'abcd', 'a b c d'],
    ['one in between shares a place', 'a b c', 'axbc', 'ax b c'],
    ['one before all shares the first', 'a b c', 'xabc', 'xa b c'],
    ['one that moves back leaves its place', 'a b c d', 'bcad', '- b ca d'],
    ['one that moves to the end gets a new one', 'a b c', 'bca', '- b c a'],
    ['another list begins anew', 'a b c', 'xyz', 'x y z'],
    ['and so does one with too many empty places', '- - c', 'c', 'c'],
    ['nothing is left', 'a b', '', ''],
  ])('%s', (_, before, now, after) => {
    const expected = after === '' ? [] : places(after)
    expect(settle(before === '' ? [] : places(before), keys(now))).toEqual(expected)
  })

  test('the rows stand in their order, however they change', () => {
    let before: Places = []
    let seed = 1
    const chance = (most: number) => {
      seed = (seed * 48_271) % 2_147_483_647
      return seed % most
    }
    for (let turn = 0; turn < 2000; turn += 1) {
      const rows = keys('abcdefghijklmnop').filter(() => chance(4) > 0)
      if (chance(3) === 0) rows.push(...rows.splice(chance(rows.length + 1), 1))
      before = settle(before, rows)
      expect(before.flat()).toEqual(rows)
      expect(settle(before, rows).flat()).toEqual(rows)
    }
  })
})

describe('the first page, fetched anew', () => {
  const rows = (text: string) => keys(text).map((id) => ({ id }))
  const now = (known: string, knownNext: string | null, fresh: string, next: string | null) => {
    const first = { next }
    const after = renewed({ first: null, rows: rows(known), next: knownNext }, first, rows(fresh))
    return [after.rows.map(({ id }) => id).join(''), after.next]
  }

  test('a row left: what came after the page stays', () => {
    expect(now('abcdef', 'f', 'bcd', 'd')).toEqual(['bcdef', 'f'])
  })
  test('a row came: the one that was pushed out stays after it', () => {
    expect(now('abcdef', 'f', 'xab', 'b')).toEqual(['xabcdef', 'f'])
  })
  test('all are new: the list begins anew, without a gap', () => {
    expect(now('abcdef', 'f', 'xyz', 'z')).toEqual(['xyz', 'z'])
  })
  test('there is no more', () => {
    expect(now('abcdef', 'f', 'ab', null)).toEqual(['ab', null])
  })
  test('a row that moved forward is not there twice', () => {
    expect(now('abcdef', null, 'eab', 'b')).toEqual(['eabcdf', null])
  })
})
