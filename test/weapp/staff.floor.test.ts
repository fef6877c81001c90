/** 接待 in the built mini program, on the real functions: the board, one's own reception, and what others do meanwhile. */
import { now } from '../world/docs'
import { floorOf } from '../world/floor'
import type { PageObject, Weapp } from './harness'
import { commands, openOffice } from './staff.office'

const office = openOffice()
const colleague = () => office.phoneOf('colleague', '陈亮', ['consultant'])
const manager = () => office.phoneOf('manager', '孙立', ['manager'])

/** Milliseconds until the page says so. */
async function until(page: PageObject, fits: (text: string) => boolean, most = 3000): Promise<number> {
  const began = Date.now()
  while (!fits(page.text())) {
    if (Date.now() - began > most) throw new Error(`not within ${most} ms:\n${page.text()}`)
    await new Promise((done) => setTimeout(done, 10))
  }
  return Date.now() - began
}

const running = (page: PageObject) => page.text().includes('您正在接待')

test('one glance: whose turn, why, and what everybody does; one call', async () => {
  const app = await colleague()
  const page = await app.open('staff/floor/index')
  const text = page.text()
  for (const words of [
    ...['轮到您了', '陈亮', '按序号轮到 陈亮，排第 2 位', '《房地产销售客户管理制度》'],
    ...['今天的次序', '按序号轮值，过夜接着轮', '接待中 1 分', '空闲', '我来接待', '去午餐'],
  ])
    expect(text).toContain(words)
  expect(commands(app)).toEqual(['staff.floor'])
})

test('one tap takes the turn, one ends it; each can be taken back', async () => {
  const page = await (await colleague()).open('staff/floor/index')
  await page.tap('我来接待')
  expect(page.text()).toContain('您正在接待 1 位客人 · 不到 1 分钟')
  expect(page.text()).toContain('由 陈亮 接待')
  await page.tap('为什么是我')
  expect(page.text()).toContain('按序号轮到 陈亮，排第 2 位（《房地产销售客户管理制度》')
  await page.tap('接待结束')
  expect(running(page)).toBe(false)
  await page.tap('撤销')
  expect(running(page)).toBe(true)
  const floor = await office.world.doc('floors', 'p1')
  expect(floor?.events.filter(({ type }) => type === 'received')).toMatchObject([
    { by: 'e-consultant' },
    { by: 'e-colleague', takenBy: 'e-colleague' },
  ])
})

test('goes to lunch and comes back', async () => {
  const page = await (await colleague()).open('staff/floor/index')
  await page.tap('去午餐')
  expect(page.text()).toContain('没有人')
  expect(page.text()).toContain('现在没有空闲的顾问')
  await page.tap('我回来了')
  expect(page.text()).toContain('我来接待')
})

test('a visitor who asks for somebody: three taps, and the reason with its article', async () => {
  const page = await (await manager()).open('staff/floor/index')
  await page.tap('来客人了')
  await page.tap('同行')
  await page.tap('来了几位加一')
  await page.tap('安排接待')
  expect(page.text()).toContain('由 陈亮 接待')
  await page.tap('为什么')
  expect(page.text()).toContain('第三章 2.3(9)')
  await page.tap('知道了')
  const floor = await office.world.doc('floors', 'p1')
  expect(floor?.events.at(-1)).toMatchObject({ by: 'e-colleague', as: 'duty', people: 2, publicOnly: true })
})

test('somebody was quicker: told who has it, and the board is up to date', async () => {
  const page = await (await manager()).open('staff/floor/index')
  await page.tap('来客人了')
  // The clerk's tap is in the cloud before the board of this phone knows.
  await office.world.must('clerk', 'staff.takeTurn', { turn: 2, mine: false, visitor: { people: 1 } })
  await page.tap('安排接待')
  expect(page.text()).toContain('这一位刚刚由 陈亮 接待了（今天 10:00）。现在没有人能接下一位。')
  await until(page, (text) => text.includes('没有人'), 1000)
})

test('what happens on another phone is here within three seconds, and little is drawn', async () => {
  const page = await (await manager()).open('staff/floor/index')
  const was = page.text()
  page.setData.reset()
  await office.world.must('colleague', 'staff.setState', { state: 'lunch' })
  const took = await until(page, (text) => text !== was)
  console.log(`a change on another phone: here after ${took} ms, ${page.setData.bytes} bytes drawn`)
  expect(page.text()).toContain('午餐')
  expect(page.setData.calls).toBeLessThanOrEqual(2)
  expect(page.setData.bytes).toBeLessThanOrEqual(2048)
})

test('a page that is not shown asks nothing; one that is shown again asks at once', async () => {
  const [hidden, shown] = [await colleague(), await manager()]
  const [page, other] = [await hidden.open('staff/floor/index'), await shown.open('staff/floor/index')]
  hidden.current().instance.onHide()
  const asked = () => commands(hidden).length
  const before = asked()
  await office.world.must('consultant', 'staff.endReception', { receptionId: 'visit-1' })
  // Two of the other phone's rounds: whatever this one wanted to ask, it would have asked.
  for (const state of ['lunch', 'free'] as const) {
    await office.world.must('colleague', 'staff.setState', { state })
    await until(other, (text) => text.includes('午餐') === (state === 'lunch'))
  }
  expect(asked()).toBe(before)
  hidden.current().instance.onShow()
  await until(page, (text) => !text.includes('接待中'), 1000)
})

test('offline it says so and keeps the board; back again it goes on by itself', async () => {
  const page = await (await colleague()).open('staff/floor/index')
  office.cutOff(() => true)
  await until(page, (text) => text.includes('网络不通'))
  expect(page.text()).toContain('按序号轮到 陈亮')
  office.cutOff(() => false)
  await until(page, (text) => !text.includes('网络不通'))
})

test('a lost answer: the same tap once more has one effect', async () => {
  const page = await (await colleague()).open('staff/floor/index')
  office.lose((command) => command === 'staff.takeTurn')
  await page.tap('我来接待')
  office.lose(() => false)
  if (!running(page)) await until(page, () => running(page))
  const floor = await office.world.doc('floors', 'p1')
  expect(floor?.events.filter(({ type }) => type === 'received')).toHaveLength(2)
})

describe('the manager', () => {
  const sheet = (app: Weapp, line: string) => {
    app.answers.actionSheet = (lines) => lines.indexOf(line)
  }

  test('gives a special customer to somebody, with a reason', async () => {
    const people = ['王敏', '陈亮', '丁宁'].map((name, index) => ({ id: `e-${index}`, name }))
    const floor = {
      ...floorOf(now),
      people,
      roster: { numbered: people.map(({ id }) => id) },
      events: people.map(({ id }, index) => ({
        ...{
          type: 'staff' as const,
          id: `in-${id}`,
          at: now - 600_000 + index,
          who: id,
          state: 'present' as const,
        },
      })),
    }
    await office.world.reset({ floors: [floor] })
    const app = await manager()
    const page = await app.open('staff/floor/index')
    sheet(app, '特殊客户，改由 TA 接待')
    await page.tap('3 丁宁')
    await page.tap('语言、口音')
    await page.tap('改由 TA 接待')
    expect(page.text()).toContain('改由 丁宁 接待')
    // Whose turn it was keeps it.
    expect(page.text()).toContain('按序号轮到 王敏')
    expect((await office.world.doc('floors', 'p1'))?.events.at(-1)).toMatchObject({
      by: 'e-2',
      change: { by: 'e-manager', why: 'language' },
    })
  })

  test('ends a reception that was forgotten', async () => {
    const app = await manager()
    const page = await app.open('staff/floor/index')
    sheet(app, '接待结束')
    await page.tap('1 王敏')
    expect(page.text()).not.toContain('接待中')
  })

  test('arranges the order by tapping the names', async () => {
    const app = await manager()
    await app.open('staff/floor/index')
    await app.current().tap('排次序')
    await app.current().tap('清空重排')
    await app.current().tap('陈亮')
    await app.current().tap('王敏')
    await app.current().tap('保存')
    expect(app.stack).toEqual(['staff/floor/index'])
    expect((await office.world.doc('floors', 'p1'))?.roster.numbered).toEqual(['e-colleague', 'e-consultant'])
    await until(app.current(), (text) => text.includes('1 陈亮'))
  })
})

test('no order yet: the consultant is told whom to ask, the manager to arrange it', async () => {
  await office.world.reset({ floors: [] })
  const page = await (await colleague()).open('staff/floor/index')
  expect(page.text()).toContain('请案场经理在“接待”里排好次序')
  await page.tap('签到')
  expect(page.text()).toContain('去午餐')
  const app = await manager()
  await app.open('staff/floor/index')
  await app.current().tap('排次序')
  expect(app.current().text()).toContain('不当班')
  await app.current().tap('陈亮')
  await app.current().tap('保存')
  await until(page, (text) => text.includes('按序号轮到 陈亮'))
})

test('twenty consultants fit the page: nodes, bytes, and one line drawn alone', async () => {
  const people = Array.from({ length: 20 }, (_, index) => ({ id: `e-${index}`, name: `顾问${index}` }))
  const floor = {
    ...floorOf(now),
    people,
    roster: { numbered: people.map(({ id }) => id) },
    events: people.slice(5).map(({ id }, index) => ({
      ...{
        type: 'staff' as const,
        id: `in-${id}`,
        at: now - 600_000 + index,
        who: id,
        state: 'present' as const,
      },
    })),
  }
  await office.world.reset({ floors: [floor] })
  const page = await (await manager()).open('staff/floor/index')
  const { calls, bytes } = page.setData
  const { nodes, depth } = page.tree()
  console.log(`the board of 20: ${calls} drawings, ${bytes} bytes, ${nodes} nodes, ${depth} deep`)
  expect(calls).toBeLessThanOrEqual(2)
  expect(bytes).toBeLessThanOrEqual(24 * 1024)
  expect(nodes).toBeLessThanOrEqual(400)
  expect(depth).toBeLessThanOrEqual(15)
  page.setData.reset()
  // The last of the order: the turn and those who are skipped stay.
  await office.world.must('manager', 'staff.setState', { who: 'e-19', state: 'lunch' })
  await until(page, (text) => text.includes('午餐'))
  console.log(`one line of it: ${page.setData.bytes} bytes`)
  expect(page.setData.calls).toBe(1)
  for (const [path, value] of Object.entries(page.setData.last))
    expect(Buffer.byteLength(JSON.stringify({ [path]: value }))).toBeLessThanOrEqual(128)
})
