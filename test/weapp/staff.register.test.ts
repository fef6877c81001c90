/** 登记 in the built mini program, on the real functions: the number first, and nothing lost whatever the network does. */
import { hour } from '@shared/kernel/time'
import { entryOf } from '@shared/register/token'
import { newVisitor } from '../promises/visits'
import { world as docs, now } from '../world/docs'
import type { PageObject } from './harness'
import { commands, consultant, openOffice } from './staff.office'

const office = openOffice()
const path = 'staff/register/index'
const behind = (phone: string) => office.world.cloud.db.find('customers', { phones: phone })
const isSaving = (command: unknown) => command === 'staff.register'

/** A new visitor: a number and four taps. */
async function fill(page: PageObject, phone: string, name = '沈珊'): Promise<void> {
  await page.input('手机号', phone)
  await page.tap('自然到访')
  await page.tap('是')
  await page.input('姓名', name)
  await page.tap('2 人')
}

describe('登记', () => {
  test('a number, four taps and a name: theirs, with the article, the clock and a receipt; two cloud calls after opening, and one for the code', async () => {
    const app = await consultant(office)
    const page = await app.open(path)
    await page.input('手机号', '1391234')
    expect(page.text()).toContain('还差 4 位')
    await fill(page, '13912345678')
    expect(page.text()).toContain('新客户')
    await page.tap('保存登记')
    expect(commands(app)).toEqual([
      'staff.registerDesk',
      'staff.lookupPhone',
      'staff.register',
      'staff.visitCode',
    ])
    const text = page.text()
    for (const words of [
      '登记好了',
      '归您',
      '首次来访由王敏接待并登记',
      // 王敏 is still with them, by the board.
      '接待结束后，给客户发一条信息',
      '记在 09:59 开始的接待里',
      '从接待结束算起',
      '第几次登记',
    ]) {
      expect(text).toContain(words)
    }
    expect(behind('13912345678')).toMatchObject([{ name: '沈珊', ownerId: 'e-consultant', source: 'walkIn' }])
    await page.tap('登记下一位')
    expect(page.value('手机号')).toBe('')
  })

  test('the visitor scans WeChat’s own code, which opens the same version of the mini program', async () => {
    const app = await consultant(office)
    const page = await app.open(path)
    await fill(page, '13912345678')
    await page.tap('保存登记')
    const sent = office.world.cloud.outbox.of('wxacode.getUnlimited').at(-1)
    expect(sent?.parameters).toMatchObject({ page: 'buyer/visit/index', env_version: 'trial' })
    const entry = entryOf(String(sent?.parameters['scene']))
    expect(behind('13912345678')).toMatchObject([{ register: [{ link: { entry: { id: entry } } }] }])
    expect(page.text()).toContain('24 小时内有效')
  })

  test('a colleague’s customer shows only whose it is and who receives', async () => {
    const page = await (await consultant(office)).open(path)
    await page.input('手机号', '13700005555')
    expect(page.text()).toContain('陈亮的客户')
    expect(page.text()).not.toContain('客户colleague')
    await page.tap('登记这一次')
    await page.tap('自然到访')
    await page.tap('保存登记')
    expect(page.text()).toContain('归陈亮，已经告诉陈亮')
  })

  test('one’s own number and a colleague’s are told as such; nothing is offered', async () => {
    const page = await (await consultant(office)).open(path)
    await page.input('手机号', '13900000001')
    expect(page.text()).toContain('这是您自己的工作号码')
    expect(page.has('保存登记')).toBe(false)
    await page.input('手机号', '13900000002')
    expect(page.text()).toContain('同事陈亮的工作号码')
  })

  test('who refuses every question is entered', async () => {
    const page = await (await consultant(office)).open(path)
    await page.tap('客户不愿留号码')
    await page.tap('其他')
    await page.tap('保存登记')
    expect(page.text()).toContain('暂不归任何人')
  })

  test('whom the policy does not register is received, and the article says so', async () => {
    const page = await (await consultant(office)).open(path)
    await fill(page, '13912345678')
    await page.tap('同行')
    expect(page.text()).toContain('照常接待，不用登记')
    expect(page.has('保存登记')).toBe(false)
  })

  test('offline in the middle of saving: kept, seen as waiting, sent once and in order', async () => {
    const app = await consultant(office)
    const page = await app.open(path)
    await fill(page, '13912345671', '第一位')
    office.cutOff(isSaving)
    await page.tap('保存登记')
    expect(page.text()).toContain('还没有送到')
    expect(page.text()).toContain('第一位，尾号 5671')
    await fill(page, '13912345672', '第二位')
    await page.tap('保存登记')
    expect(behind('13912345671')).toEqual([])
    // The page is closed and opened again, an hour later.
    office.world.cloud.setClock(now + hour)
    office.cutOff(() => false)
    const again = await app.open(path)
    expect(again.text()).not.toContain('还没有送到')
    const saved = [...behind('13912345671'), ...behind('13912345672')]
    expect(saved).toMatchObject([{ name: '第一位' }, { name: '第二位' }])
    const sent = app.happened.calls.filter(({ data }) => data['command'] === 'staff.register')
    expect(sent.map(({ data }) => JSON.stringify(data['input']).includes('第一位'))).toEqual([
      true,
      true,
      true,
      false,
    ])
  })

  test('a lost answer is asked for again, and there is one file', async () => {
    const app = await consultant(office)
    const page = await app.open(path)
    await fill(page, '13912345673')
    office.lose(isSaving)
    await page.tap('保存登记')
    expect(page.text()).toContain('还没有送到')
    office.lose(() => false)
    await page.tap('现在送')
    expect(page.text()).not.toContain('还没有送到')
    expect(behind('13912345673')).toHaveLength(1)
  })

  test('somebody was first with the number while the network was gone: nothing is lost, and the page says so', async () => {
    const app = await consultant(office)
    const page = await app.open(path)
    await fill(page, '13912345674')
    office.cutOff(isSaving)
    await page.tap('保存登记')
    await office.world.must('colleague', 'staff.register', { ...newVisitor, phones: ['13912345674'] })
    office.cutOff(() => false)
    await page.tap('现在送')
    expect(page.text()).toContain('已经有人登记')
    await page.tap('打开再改')
    expect(page.text()).toContain('陈亮的客户')
    expect(page.text()).not.toContain('还没有送到')
  })

  test('who is no consultant any more loses nothing that was written', async () => {
    const app = await consultant(office)
    const page = await app.open(path)
    await fill(page, '13912345675')
    office.cutOff(isSaving)
    await page.tap('保存登记')
    office.cutOff(() => false)
    await office.world.reset({
      employees: docs.employees.map((each) =>
        each._id === 'e-consultant' ? { ...each, roles: ['finance'] } : each,
      ),
    })
    await page.tap('现在送')
    expect(page.text()).toContain('您的岗位不能做这件事')
    expect(page.has('打开再改')).toBe(true)
  })
})

describe('查登记本', () => {
  const old = '13800138444'
  async function comesAgain(app: Awaited<ReturnType<typeof consultant>>): Promise<PageObject> {
    const page = await app.open(path)
    await page.input('手机号', '13912345678')
    await page.tap('自然到访')
    await page.tap('不是')
    expect(page.text()).toContain('现场查一次登记本')
    return page
  }

  test('not found: it is kept with the entry', async () => {
    const app = await consultant(office)
    const page = await comesAgain(app)
    await page.input('以前的号码', old)
    await page.tap('查登记本')
    expect(page.text()).toContain('没有查到（按号码 138******44 查的），会记在这次登记里')
    await page.tap('保存登记')
    expect(page.text()).toContain('登记好了')
    expect(behind('13912345678')).toMatchObject([
      { history: [{ type: 'searched', found: false }, { type: 'registered' }, { type: 'received' }] },
    ])
  })

  test('found: whose customer it is, and on with that number', async () => {
    await office.world.must('colleague', 'staff.register', { ...newVisitor, name: '章简', phones: [old] })
    const app = await consultant(office)
    const page = await comesAgain(app)
    await page.input('以前的号码', old)
    await page.tap('查登记本')
    expect(page.text()).toContain('查到：陈亮的客户')
    expect(page.text()).not.toContain('章简')
    await page.tap('用这个号码登记')
    expect(page.text()).toContain('登记这一次')
  })

  test('the clerk searches by name', async () => {
    await office.world.must('colleague', 'staff.register', { ...newVisitor, name: '章简', phones: [old] })
    const page = await comesAgain(await office.phoneOf('clerk', '内业', ['clerk']))
    await page.input('登记时的姓名', '章简')
    await page.tap('查登记本')
    expect(page.text()).toContain('查到：陈亮的客户')
  })
})
