/** One visit, from the board to the file: registered during it, its guide ticked, ended, and read afterwards. */
import type { Project } from '@shared/access/model'
import type { Customer } from '@shared/customer/model'
import { readRevisit } from '@shared/guide/revisit'
import { presetPolicy } from '@shared/policy/presets'
import { world as docs, now } from '../world/docs'
import { floorOf, receptionId } from '../world/floor'
import type { PageObject, Weapp } from './harness'
import { commands, consultant, openOffice } from './staff.office'

const office = openOffice()
const phone = '13912345678'
const found = () => office.world.cloud.db.find('customers', { phones: phone })[0] as Customer | undefined

async function until(fits: () => boolean, most = 3000): Promise<void> {
  const began = Date.now()
  while (!fits()) {
    if (Date.now() - began > most) throw new Error(`it did not come to that: ${fits.toString()}`)
    await new Promise((done) => setTimeout(done, 10))
  }
}

async function register(page: PageObject): Promise<void> {
  await page.input('手机号', phone)
  await page.tap('自然到访')
  await page.input('姓名', '沈珊')
  await page.tap('保存登记')
}

const isKept = (app: Weapp) => commands(app).includes('staff.keepVisit')

test('registered during it, ticked, ended: the file has the end, the notes and the clock; nothing more was tapped', async () => {
  const app = await consultant(office)
  await app.open('staff/floor/index')
  expect(app.current().text()).toContain('还没有登记')
  await app.current().tap('登记')
  expect(app.current().text()).not.toContain('是哪一次接待')
  await register(app.current())
  expect(app.current().text()).toContain('记在 09:59 开始的接待里')
  await app.goBack()
  await until(() => app.current().text().includes('已登记：沈珊'))
  await app.current().tap('接待清单 0/36')
  await app.current().tap('问：第一次来吗')
  await app.current().tap('上门接待十七步，0/17，展开')
  const { nodes, depth } = app.current().tree()
  expect(nodes).toBeLessThanOrEqual(400)
  expect(depth).toBeLessThanOrEqual(15)
  app.current().setData.reset()
  await app.current().tap('开门迎接')
  // One step ticked: its box, its words, and the count of its guide.
  expect(app.current().setData.bytes).toBeLessThanOrEqual(512)
  await app.current().tap('倒水')
  await app.current().tap('倒水')
  await app.current().input('反馈', '喜欢南向的三房')
  await app.current().input('顾虑', '担心学区 ')
  await app.current().tap('好')
  expect(app.current().text()).toContain('接待清单 2/36')
  await app.current().tap('接待结束')
  await until(() => isKept(app))
  await until(() => found()?.visitNotes !== undefined)
  expect(found()?.visitNotes).toMatchObject([
    {
      steps: ['ask.first', 'receive.01'],
      feedback: '喜欢南向的三房',
      concerns: '担心学区',
      by: 'e-consultant',
    },
  ])
  expect(found()?.due?.rule).toBe('ROTA-1.4')
  expect(app.current().text()).toContain('您今天的接待')
  expect(app.current().text()).toContain('清单 2/36')
  // What comes after the end is ticked after the end, and kept as well.
  await app.current().tap('沈珊')
  await app.current().tap('上门接待十七步，1/17，展开')
  await app.current().tap('当场写下详细记录')
  await app.current().tap('好')
  await until(() => found()?.visitNotes?.[0]?.steps.length === 3)
  expect(found()?.visitNotes).toHaveLength(1)
  const file = await (await consultant(office)).open('staff/customer/index', { id: found()?._id ?? '' })
  expect(file.text()).toContain('反馈：喜欢南向的三房；顾虑：担心学区')
  expect(file.text()).toContain('接待结束')
})

test('ended and not registered: it says so until it is done, or left out on purpose', async () => {
  const app = await consultant(office)
  const page = await app.open('staff/floor/index')
  await page.tap('接待清单 0/36')
  await app.current().input('反馈', '想看样板间')
  await app.current().tap('好')
  await page.tap('接待结束')
  expect(page.text()).toContain('1 次没登记')
  await page.tap('不用登记')
  expect(page.text()).not.toContain('客户归谁就没有依据')
  await page.tap('撤销')
  expect(page.text()).toContain('客户归谁就没有依据')
  expect(isKept(app)).toBe(false)
  await page.tap('登记')
  await register(app.current())
  // What was noted before anybody knew who it was is in the file at once.
  await until(() => found()?.visitNotes?.[0]?.feedback === '想看样板间')
  expect(found()?.history).toContainEqual(
    expect.objectContaining({ type: 'received', reception: receptionId }),
  )
})

test('the end is taken back: the clock waits again, and runs from the second end', async () => {
  const app = await consultant(office)
  const page = await app.open('staff/floor/index')
  await page.tap('登记')
  await register(app.current())
  await app.goBack()
  await until(() => page.text().includes('已登记：沈珊'))
  await page.tap('接待结束')
  await until(() => found()?.due?.rule === 'ROTA-1.4')
  await page.tap('撤销')
  await until(() => found()?.due?.rule !== 'ROTA-1.4')
  await page.tap('接待结束')
  await until(() => found()?.due?.rule === 'ROTA-1.4')
})

test('the answer to the notes is lost: they go again under the same id, and are there once', async () => {
  const app = await consultant(office)
  const page = await app.open('staff/floor/index')
  await page.tap('登记')
  await register(app.current())
  await app.goBack()
  await until(() => page.text().includes('已登记：沈珊'))
  office.lose((command) => command === 'staff.keepVisit')
  await page.tap('接待结束')
  await until(() => isKept(app))
  office.lose(() => false)
  await app.leaveAndReturn()
  await until(() => commands(app).filter((name) => name === 'staff.keepVisit').length > 1)
  const kept = office.world.cloud.db.find('events', { subject: found()?._id ?? '' })
  expect(kept.filter(({ type }) => type === 'visit.kept')).toHaveLength(1)
})

test('RECEPTION-4: the four questions of a revisit, where the regulation asks for them; the call’s script', async () => {
  const projects = docs.projects.map(
    (project): Project => ({
      ...project,
      policies: [presetPolicy('confirm', { company: '示例置业', project: project.name, from: '2026-01-01' })],
    }),
  )
  const app = await consultant(office)
  const plain = await app.open('staff/customer/followup', { id: 'c-visitor' })
  expect(plain.text()).not.toContain('按回访问四件事')
  await plain.tap('电话要点')
  expect(plain.text()).toContain('来电三声内接起')
  expect(plain.text()).toContain('《房地产案场客户程序分解》来电 1–5')
  await office.world.reset({ projects })
  const again = await consultant(office)
  const page = await again.open('staff/customer/followup', { id: 'c-visitor' })
  await page.tap('电话')
  await page.tap('还在考虑')
  await page.input('对项目的看法', '总体不错')
  await page.input('不满意', '车位 太少')
  await page.input('异议', '首付')
  await page.tap('一周后')
  await page.tap('保存')
  expect(page.text()).toContain('记好了')
  const file = await office.world.doc('customers', 'c-visitor')
  expect(readRevisit(file?.contacts.at(-1)?.content ?? '')).toEqual({
    ...{ view: '总体不错', satisfied: '', unsatisfied: '车位 太少', objections: '首付' },
  })
  expect(file?.contacts.at(-1)?.at).toBeGreaterThanOrEqual(now)
})

test('CASE-5.2: crowded, nobody free: the party waits on the board, and is received as soon as somebody is free', async () => {
  const policies: Project['policies'] = [
    presetPolicy('case', { company: '示例置业', project: '云栖里', from: '2026-01-01' }),
  ]
  const floor = { ...floorOf(now), crowdedAt: now }
  await office.world.reset({
    projects: docs.projects.map((project): Project => ({ ...project, policies })),
    floors: [{ ...floor, roster: { ...floor.roster, setBy: 'supervisor' } }],
  })
  await office.world.must('colleague', 'staff.setState', { state: 'lunch' })
  const app = await office.phoneOf('manager', '孙立', ['manager'])
  const page = await app.open('staff/floor/index')
  await page.tap('来客人了')
  await page.tap('来了几位加一')
  await page.tap('是')
  await page.tap('安排接待')
  expect(page.text()).toContain('请客人稍坐，已经排进等候')
  await page.tap('知道了')
  expect(page.text()).toContain('2 位 · 等了 不到 1 分钟')
  expect(page.text()).toContain('重点客户')
  expect(page.has('安排接待')).toBe(false)
  await office.world.must('colleague', 'staff.setState', { state: 'free' })
  await until(() => page.has('安排接待'))
  await page.tap('安排接待')
  expect(page.text()).toContain('由 陈亮 接待')
  expect(page.text()).not.toContain('等候的客人')
})
