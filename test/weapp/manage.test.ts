/** 制度 in the built mini program, on the real functions: proposed by the manager, adopted by the director. */
import { projectsIn } from '../world/policies'
import { commands, openOffice } from './staff.office'

const office = openOffice()
const manager = () => office.phoneOf('manager', '孙立', ['manager'])
const director = () => office.phoneOf('director', '钱伟', ['director'])

test('a manager changes a value and sees what the linter finds; the director adopts it', async () => {
  const app = await manager()
  await app.open('staff/inbox/index')
  await app.current().tap('办公')
  await app.current().tap('制度')
  expect(app.current().path).toBe('manage/policy/index')
  expect(app.current().text()).toContain('开通时采用')
  await app.current().tap('归属：多久有效')
  expect(app.current().text()).toContain('来电登记的有效期\n15 天\n《房地产销售客户管理制度》第三章 2.2')
  await app.current().tap('来电登记的有效期')
  await app.current().input('来电登记的有效期', '20')
  await app.current().tap('存进草稿')
  expect(app.current().text()).toContain('20 天\n本项目自定；改前：15 天')

  const other = await director()
  await other.open('manage/policy/index')
  expect(other.current().text()).toContain('没有问题')
  await other.current().tap('看改动')
  expect(other.current().text()).toContain('原来：15 天')
  await other.current().pick('从哪天起执行', '2026-12-01')
  await other.current().tap('采用')
  expect(other.current().path).toBe('manage/policy/index')
  expect(other.current().text()).toContain('2026年12月1日起 · 钱伟')
  await other.current().tap('撤回这一版')
  expect(other.current().text()).toContain('已撤回')
  expect(other.current().text()).toContain('没有问题')
})

test('findings are shown at the change, and the director cannot adopt with them', async () => {
  const app = await manager()
  await app.open('manage/policy/section', { of: 'v1', section: 'followup' })
  await app.current().tap('14 天')
  await app.current().input('最长多少天联系一次', '1')
  await app.current().tap('存进草稿')
  expect(app.current().text()).toMatch(/\d 个问题/)
  expect(app.current().text()).toContain('改法：')
  await app.current().tap('1 天')
  await app.current().tap('改回原来的')
  expect(app.current().text()).not.toContain('改法：')
})

test('last month is compared page by page, and the pages are added up', async () => {
  await office.world.reset({ projects: projectsIn('drafted') })
  const app = await manager()
  const page = await app.open('manage/policy/effect')
  expect(commands(app)).toEqual(['staff.policyEffect'])
  await page.tap('开始比较')
  expect(page.text()).toMatch(/全部客户\n\d+ 位/)
  expect(page.text()).toContain('都一样。')
})

test('each page opens with one call, at most two drawings of 24 KB, 400 nodes, 15 deep', async () => {
  await office.world.reset({ projects: projectsIn('drafted') })
  const table: Record<string, unknown>[] = []
  const pages: readonly (readonly [string, Record<string, string>])[] = [
    ['manage/policy/index', {}],
    ['manage/policy/section', { of: 'draft', section: 'validity' }],
    ['manage/policy/section', { of: 'rota', section: 'penalties' }],
    ['manage/policy/section', { of: 'v1', section: 'score' }],
    ['manage/policy/adopt', {}],
    ['manage/policy/effect', {}],
  ]
  for (const [path, query] of pages) {
    const app = await director()
    const page = await app.open(path, query)
    const [asked, drawn] = [commands(app).length, page.setData.calls]
    table.push({ path, ...query, asked, drawn, bytes: page.setData.bytes, ...page.tree() })
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

test('everybody reads the handbook: an article with what it fixes, another book, and what words find', async () => {
  const app = await office.phoneOf('consultant', '王敏', ['consultant'])
  await app.open('staff/inbox/index')
  await app.current().tap('制度手册')
  const page = app.current()
  expect(page.path).toBe('staff/handbook/index')
  expect(page.text()).toContain('新客户按轮序，老客户找原顾问')
  await page.input('查制度', '有效期 15 天')
  await page.tap('找')
  expect(page.text()).toContain('来电登记的有效期：15 天')
  expect(page.text()).toContain('《房地产销售客户管理制度》第三章 2.2')
  await page.tap('全部')
  // The last of them: nine texts, and the project's own choices.
  await page.pick('哪一份', 9)
  expect(page.text()).toContain('亲友代没来过的人登记：无效')
})
