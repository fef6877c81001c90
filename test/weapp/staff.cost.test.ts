/** What the staff's pages cost: calls to the cloud and what is sent to the screen, with full lists. */
import type { StaffRole } from '@shared/access/model'
import { busyMonth } from '../promises/months'
import { lapsedCustomer } from '../promises/public'
import { beginReview } from '../promises/reviews'
import { shareFiles, shares } from '../promises/shares'
import { newVisitor } from '../promises/visits'
import {
  insertCases,
  insertCustomers,
  insertDeals,
  insertMany,
  insertPeople,
  insertVisitors,
} from './staff.docs'
import { commands, consultant, fillIn, openComplaint, openOffice } from './staff.office'

const office = openOffice()

test('the queue draws ten lines, and the next ten when one gets there', async () => {
  await insertMany(office.world, 45)
  const app = await consultant(office)
  const queue = await app.open('staff/today/index')
  // Ten lines, of which two are the names of groups.
  expect(queue.roles('button').filter(({ text }) => text === '记一次')).toHaveLength(8)
  await queue.reachBottom()
  expect(queue.roles('button').filter(({ text }) => text === '记一次')).toHaveLength(18)
  await queue.tap('再看一些')
  expect(commands(app)).toEqual(['staff.today', 'staff.today'])
})

test('a row that changes where it stands is drawn alone', async () => {
  await insertCustomers(office.world)
  const app = await consultant(office)
  const queue = await app.open('staff/today/index')
  // 马超 is the last; by tomorrow's end he still is.
  await queue.tap('记一次', 3)
  await fillIn(app.current(), '要带家人来')
  await app.current().tap('明天')
  queue.setData.reset()
  await app.current().tap('保存')
  expect(queue.text()).toContain('明天之内')
  expect(queue.setData.calls).toBe(1)
  // Four texts: when, what for, why, how often. No other row.
  const texts = Object.entries(queue.setData.last)
  expect(texts).toHaveLength(4)
  for (const [path, text] of texts) {
    expect(Buffer.byteLength(JSON.stringify({ [path]: text }))).toBeLessThanOrEqual(128)
  }
  console.log(`a row that changes in four places: ${queue.setData.bytes} bytes`)
})

test('of a row that leaves a long queue, or moves in it, nothing else is drawn again', async () => {
  await insertMany(office.world, 45)
  const app = await consultant(office)
  const queue = await app.open('staff/today/index')
  await queue.reachBottom()
  const log = async (nth: number, day: string) => {
    await queue.tap('记一次', nth)
    await fillIn(app.current(), '要带家人来')
    await app.current().tap(day)
    queue.setData.reset()
    await app.current().tap('保存')
    const { calls, bytes } = queue.setData
    await app.goBack()
    return { calls, bytes }
  }
  // By a week, the floor of the level: not soon, so it leaves.
  const left = await log(3, '一周后')
  const moved = await log(3, '明天')
  console.log(`leaves the queue: ${left.bytes} bytes; moves behind 45 others: ${moved.bytes} bytes`)
  expect(left.calls).toBe(1)
  expect(left.bytes).toBeLessThanOrEqual(1024)
  expect(moved.bytes).toBeLessThanOrEqual(1024)
  // Shown again, it is fetched again; what is as it was is not drawn.
  queue.setData.reset()
  app.happened.calls.length = 0
  await app.leaveAndReturn()
  expect(commands(app)).toEqual(['staff.today'])
  expect(queue.setData.bytes).toBe(0)
})

type Visit = readonly [who: string, role: StaffRole, path: string, query: Record<string, string>]

const visits = (caseId: string): readonly Visit[] => [
  ['consultant', 'consultant', 'staff/today/index', {}],
  ['consultant', 'consultant', 'staff/customers/index', {}],
  ['manager', 'manager', 'staff/customers/index', {}],
  ['consultant', 'consultant', 'staff/customer/index', { id: 'c-today' }],
  ['consultant', 'consultant', 'staff/customer/followup', { id: 'c-today' }],
  ['consultant', 'consultant', 'staff/customer/details', { id: 'c-today' }],
  ['consultant', 'consultant', 'staff/customer/merge', { id: 'c-visitor' }],
  ['consultant', 'consultant', 'staff/postpone/index', { id: 'c-today' }],
  ['consultant', 'consultant', 'staff/sheet/index', {}],
  ['manager', 'manager', 'manage/sheets/index', {}],
  ['manager', 'manager', 'manage/sheets/sheet', { who: 'e-consultant', sunday: '2026-11-22' }],
  ['manager', 'manager', 'staff/evening/index', {}],
  ['consultant', 'consultant', 'staff/month/index', {}],
  ['clerk', 'clerk', 'staff/month/index', { who: 'e-consultant', month: '2026-11' }],
  ['planner', 'planner', 'staff/month/bundles', {}],
  ['manager', 'manager', 'manage/month/index', {}],
  ['manager', 'manager', 'manage/month/inspect', {}],
  ['consultant', 'consultant', 'staff/register/index', {}],
  ['manager', 'manager', 'staff/book/index', {}],
  ['consultant', 'consultant', 'staff/care/index', {}],
  ['consultant', 'consultant', 'staff/pool/index', {}],
  ['manager', 'manager', 'staff/pool/index', {}],
  ['manager', 'manager', 'staff/pool/handover', {}],
  ['colleague', 'consultant', 'staff/sharing/index', {}],
  ['consultant', 'consultant', 'staff/sharing/form', { id: 'c-visitor' }],
  ['colleague', 'consultant', 'staff/sharing/file', { id: shares.read._id }],
  ['consultant', 'consultant', 'staff/customer/index', { id: shares.read._id }],
  ['manager', 'manager', 'manage/rights/index', {}],
  ['manager', 'manager', 'staff/office/index', {}],
  ['consultant', 'consultant', 'staff/handbook/index', {}],
  ['service', 'service', 'staff/cases/index', {}],
  ['service', 'service', 'staff/cases/case', { id: caseId }],
  ['service', 'service', 'staff/inbox/index', {}],
  ['clerk', 'clerk', 'staff/deals/index', {}],
  ['clerk', 'clerk', 'staff/deals/deal', { id: 'd-3-1802' }],
  ['engineer', 'engineer', 'staff/sites/index', {}],
  ['engineer', 'engineer', 'staff/sites/report', { id: 'b-3' }],
]

test('each page opens with one call, at most two drawings of 24 KB, 400 nodes, 15 deep', async () => {
  await insertCustomers(office.world)
  await insertMany(office.world, 25)
  await insertDeals(office.world, 25)
  const lapsed = Array.from({ length: 25 }, (_, index) => ({ ...lapsedCustomer(`lapsed${index}`) }))
  await office.world.cloud.db.insertMany('customers', lapsed)
  await insertVisitors(office.world, 25)
  for (let i = 0; i < 21; i += 1)
    await office.world.must('consultant', 'staff.register', { ...newVisitor, phones: [`138001390${10 + i}`] })
  await office.world.cloud.db.insertMany('months', [{ ...busyMonth(25) }])
  await shareFiles(office.world)
  await beginReview(office.world)
  await insertPeople(office.world, 25)
  const { caseId } = await openComplaint(office)
  await insertCases(office.world, 25)
  const table: Record<string, unknown>[] = []
  for (const [who, role, path, query] of visits(caseId)) {
    const app = await office.phoneOf(who, who, [role])
    const page = await app.open(path, query)
    // That the messages were seen is told afterwards.
    const asked = commands(app).filter((name) => name !== 'staff.readInbox').length
    table.push({ path, asked, drawn: page.setData.calls, bytes: page.setData.bytes, ...page.tree() })
  }
  console.table(table)
  for (const row of table) {
    expect(row).toMatchObject({ asked: 1 })
    expect(row['drawn']).toBeLessThanOrEqual(2)
    expect(row['bytes']).toBeLessThanOrEqual(24 * 1024)
    expect(row['nodes']).toBeLessThanOrEqual(400)
    expect(row['depth']).toBeLessThanOrEqual(15)
  }
})
