/** What the staff's pages cost: calls to the cloud and what is sent to the screen, with full lists. */
import type { StaffRole } from '@shared/access/model'
import { insertCases, insertCustomers, insertDeals, insertMany } from './staff.docs'
import { commands, consultant, fillIn, openComplaint, openOffice } from './staff.office'

const office = openOffice()

test('the queue draws ten rows, and the next ten when one gets there', async () => {
  await insertMany(office.world, 45)
  const app = await consultant(office)
  const queue = await app.open('staff/today/index')
  expect(queue.roles('button').filter(({ text }) => text === '记一次')).toHaveLength(10)
  await queue.reachBottom()
  expect(queue.roles('button').filter(({ text }) => text === '记一次')).toHaveLength(20)
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
  // Three texts, of which the article's sentence is the longest; the paths to them; no other row.
  expect(queue.setData.bytes).toBeLessThanOrEqual(400)
})

type Visit = readonly [who: string, role: StaffRole, path: string, query: Record<string, string>]

const visits = (caseId: string): readonly Visit[] => [
  ['consultant', 'consultant', 'staff/today/index', {}],
  ['consultant', 'consultant', 'staff/customer/index', { id: 'c-today' }],
  ['consultant', 'consultant', 'staff/customer/followup', { id: 'c-today' }],
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
