/** 合并档案, 核对和更正 and 类别 on the web page, in a browser, as a person taps them. */
import { insertTwins } from '../promises/twins'
import { insertCustomers } from '../weapp/staff.docs'
import { describeInBrowser } from './browser'
import { sees, seriousFindings, tap, write } from './hand'
import { openOffice } from './office'

describeInBrowser('the customer file in a browser', () => {
  const office = openOffice(async (world) => {
    await insertCustomers(world)
    await insertTwins(world)
  })

  test('two files of one customer are merged, and taken apart', async () => {
    const page = await office.open('王敏', 'staff/customer/index?id=c-twin')
    await tap(page, 'button', '合并重复的档案')
    await page
      .getByText(/^姓名相同/)
      .locator('visible=true')
      .tap()
    await sees(page, '合并以后')
    expect(await seriousFindings(page)).toEqual([])
    await tap(page, 'button', '合并')
    await sees(page, '已合并的资料')
    await sees(page, '137******91')
    expect((await office.world.doc('customers', 'c-twin'))?.merged?.into).toBe('c-visitor')
    await tap(page, 'button', '撤销合并')
    await page.getByText('撤销', { exact: true }).locator('visible=true').last().tap()
    await sees(page, '撤销了，两份档案各归各的')
    expect((await office.world.doc('customers', 'c-twin'))?.merged).toBeUndefined()
  }, 90_000)

  test('details are corrected and doubted, and the file says so', async () => {
    const page = await office.open('王敏', 'staff/customer/details?id=c-today', 'dark')
    await tap(page, 'button', '填写要什么样的房子')
    await write(page, '预算', '三百五十万')
    expect(await seriousFindings(page)).toEqual([])
    await tap(page, 'radio', '核对')
    await tap(page, 'button', '预算存疑')
    await tap(page, 'radio', '前后说法不一')
    expect(await seriousFindings(page)).toEqual([])
    await tap(page, 'button', '标上')
    await sees(page, /存疑：前后说法不一/)
    await tap(page, 'radio', '补充和更正')
    await tap(page, 'button', '保存 1 处改动')
    await sees(page, '改好了，原来的内容留在“经过”里')
    expect((await office.world.doc('customers', 'c-today'))?.needs.budget).toBe('三百五十万')
  }, 90_000)

  test.each(['light', 'dark'] as const)(
    'the whole file in %s: nothing serious for axe',
    async (scheme) => {
      const page = await office.open('王敏', 'staff/customer/index?id=c-visitor', scheme)
      await sees(page, '学区（吴悦）')
      await tap(page, 'button', '分 A、B、C 类')
      await sees(page, '和在售房源的匹配')
      expect(await seriousFindings(page)).toEqual([])
    },
    90_000,
  )
})
