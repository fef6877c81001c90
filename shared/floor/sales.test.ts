/** CASE-5.1: the order by last month's sales, and by the last day's; each expected order is worked out by hand from the article. */
import type { Day } from '../kernel/time'
import { presets } from '../reception/presets'
import type { ReceptionPolicy } from '../reception/schema'
import { nine } from './board.fixture'
import { leaveFloor } from './leave'
import { emptyFloor, type Floor } from './model'
import { setOrder } from './order'
import { countSales, salesFrom } from './sales'
import { setState } from './states'
import { boardView } from './view'

const day = 24 * 3_600_000
const by = (value: ReceptionPolicy['order']['value']): ReceptionPolicy => ({
  ...presets.case,
  order: { value, source: 'CASE-5.1' },
})
const month = by('lastMonthsRanking')
const daily = by('todaysSales')

/** `A 11-21 2` is two deals of A on 21 November. */
const sold = (text: string, today: Day) =>
  countSales(
    text.split(', ').flatMap((each) => {
      const [consultantId = '', on = '', count = ''] = each.split(' ')
      return Array.from({ length: Number(count) }, () => ({ consultantId, soldOn: `2026-${on}` }))
    }),
    today,
  )

function floorOf(policy: ReceptionPolicy, text: string): Floor {
  const people = [...'ABCD'].map((id) => ({ id, name: id }))
  let floor: Floor = { ...emptyFloor('p'), people }
  // Yesterday the office was open.
  for (const [index, who] of people.entries()) {
    const said = { who, state: 'present' as const, byManager: true, id: `in-${who.id}` }
    const there = setState(floor, said, policy, nine - day + index)
    if (there.ok) floor = there.value
  }
  return { ...arranged(floor, policy, 'ABCD', '', nine - day), sales: sold(text, '2026-11-22') }
}

function arranged(floor: Floor, policy: ReceptionPolicy, order: string, why: string, at = nine): Floor {
  const wanted = {
    numbered: [...order],
    trial: [],
    by: 'manager' as const,
    rosterVersion: floor.rosterVersion,
    why,
  }
  const done = setOrder(floor, wanted, policy, at, () => 0)
  if (!done.ok) throw new Error(done.refusal.say)
  return done.value
}

const board = (floor: Floor, policy: ReceptionPolicy, at = nine) =>
  boardView(floor, { policy, policyVersion: 1, me: 'A' }, at)
const shown = (floor: Floor, policy: ReceptionPolicy, at = nine) => {
  const { rows, salesOf } = board(floor, policy, at)
  return `${salesOf}: ${rows.map(({ id, sales }) => `${id}${sales}`).join(' ')}`
}

// Numbered A B C D; today is Sunday, 22 November.
test.each([
  ['the day before, the most first', daily, 'C 11-21 2, B 11-21 1', '昨天: C2 B1 A0 D0'],
  ['equal ones by their numbers', daily, 'D 11-21 1, B 11-21 1', '昨天: B1 D1 A0 C0'],
  ['only the last day, not the one before it', daily, 'D 11-20 5, B 11-21 1', '昨天: B1 A0 C0 D0'],
  ['nobody sold: the numbers', daily, 'D 11-20 5', '昨天: A0 B0 C0 D0'],
  ['last month, all of it', month, 'B 10-01 1, B 10-31 1, D 10-15 3, A 10-09 2', '10月: D3 A2 B2 C0'],
  ['neither this month nor the one before', month, 'C 11-01 9, B 09-30 9, D 10-15 1', '10月: D1 A0 B0 C0'],
])('%s', (_, policy, text, order) => expect(shown(floorOf(policy, text), policy)).toBe(order))

test('the office was closed: the last day on which it was open counts', () => {
  // Open on the 21st; on the 24th nobody has come since.
  const floor = { ...floorOf(daily, 'C 11-21 2'), sales: sold('C 11-21 2', '2026-11-24') }
  expect(shown(floor, daily, nine + 2 * day)).toBe('11月21日: C2 A0 B0 D0')
})

test('in January it is last December that counts', () => {
  expect(salesFrom('2027-01-15')).toBe('2026-12-01')
  expect(countSales([{ consultantId: 'A', soldOn: '2026-12-31' }], '2027-01-01').rows).toEqual([
    { who: 'A', on: '2026-12-31', count: 1 },
  ])
})

test('today’s sales are for tomorrow, and what is too old is dropped', () => {
  const rows = countSales(
    ['2026-09-30', '2026-10-01', '2026-11-21', '2026-11-21', '2026-11-22', null].map((soldOn) => ({
      ...{ consultantId: 'A', soldOn },
    })),
    '2026-11-22',
  ).rows
  expect(rows).toEqual([
    { who: 'A', on: '2026-10-01', count: 1 },
    { who: 'A', on: '2026-11-21', count: 2 },
  ])
})

test('the manager gives another order with a reason: for the day, or for the month; the numbers stay', () => {
  const text = 'C 11-21 2'
  const floor = floorOf(daily, text)
  const { rosterVersion } = floor
  const wanted = { numbered: [...'BCAD'], trial: [], by: 'manager' as const, rosterVersion }
  expect(setOrder(floor, wanted, daily, nine, () => 0)).toMatchObject({
    refusal: { code: 'BAD_INPUT', say: '这和成交排出的次序不一样。要改，请写明为什么。' },
  })
  const changed = arranged(floor, daily, 'BCAD', '陈晨上午培训')
  expect(shown(changed, daily)).toBe('昨天: B0 C2 A0 D0')
  expect(board(changed, daily).ranked).toBe('陈晨上午培训')
  // Tomorrow the sales give the order again, over the old numbers.
  const tomorrow = { ...changed, sales: sold('C 11-21 2, D 11-22 1', '2026-11-23') }
  expect(shown(tomorrow, daily, nine + day)).toContain('D1 A0 B0 C0')
  expect(board(tomorrow, daily, nine + day).ranked).toBeNull()

  const ofMonth = arranged(floorOf(month, 'D 10-15 3'), month, 'BADC', '公布的排名有更正')
  expect(shown(ofMonth, month, nine + 8 * day)).toBe('10月: B0 A0 D3 C0')
  expect(
    board({ ...ofMonth, sales: sold('D 10-15 3', '2026-12-01') }, month, nine + 9 * day).ranked,
  ).toBeNull()
})

test('the order that the sales give is taken without a reason; who comes anew stands after the numbers, by sales', () => {
  const floor = floorOf(daily, 'C 11-21 2, E 11-21 3')
  expect(arranged(floor, daily, 'CABD', '').ranked).toBeUndefined()
  const more = { ...floor, people: [...floor.people, { id: 'E', name: 'E' }] }
  expect(shown(arranged(more, daily, 'ECABD', ''), daily)).toBe('昨天: E3 C2 A0 B0 D0')
})

test('whoever leaves is in no order any more', () => {
  const changed = arranged(floorOf(daily, 'C 11-21 2'), daily, 'BCAD', '换一下')
  const left = leaveFloor(changed, 'C', 'left-1', nine)
  expect(left.ok && left.value.ranked?.order).toEqual(['B', 'A', 'D'])
})

test('another order than by sales knows of no sales', () =>
  expect(board(floorOf(by('numbered'), 'C 11-21 2'), by('numbered'))).toMatchObject({
    ...{ salesOf: null, ranked: null },
    rows: [{ id: 'A', sales: null }, { id: 'B' }, { id: 'C' }, { id: 'D' }],
  }))
