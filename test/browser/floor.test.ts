/** 接待 in a browser, as two people use it side by side. */
import { describeInBrowser } from './browser'
import { sees, seriousFindings, tap } from './hand'
import { openOffice, type Tone } from './office'

describeInBrowser('the reception board in a browser', () => {
  const office = openOffice()
  const open = (name: string, path = 'staff/floor/index', tone: Tone = 'light') =>
    office.open(name, path, tone)

  test('a consultant takes the turn; the manager, on another phone, sees it within three seconds', async () => {
    const [consultant, manager] = [await open('陈亮'), await open('孙立')]
    await sees(manager, '按序号轮到 陈亮，排第 2 位')
    await tap(consultant, 'button', '我来接待')
    const began = Date.now()
    await sees(manager, '没有人')
    const took = Date.now() - began
    console.log(`seen on the other phone after ${took} ms`)
    expect(took).toBeLessThan(3000)
    await tap(consultant, 'button', '接待结束')
    await tap(consultant, 'button', '离开一下')
    await sees(manager, '离开')
  }, 60_000)

  test('the clerk tells of an old customer, whose consultant is engaged: a stand-in, with consent', async () => {
    const page = await open('赵静')
    await tap(page, 'button', '来客人了')
    await tap(page, 'radio', '老客户')
    await page.getByRole('button', { name: '是谁的客户 选一位' }).locator('visible=true').tap()
    // Taro's own wheel stands on the first one already.
    await page.getByText('确定').locator('visible=true').tap()
    await page.getByRole('button', { name: '是谁的客户 王敏' }).locator('visible=true').waitFor()
    await sees(page, '王敏 现在不空，联系过了吗')
    await tap(page, 'radio', '同意代接')
    await tap(page, 'button', '安排接待')
    await sees(page, /^由 陈亮 接待$/)
    await tap(page, 'button', '为什么')
    await sees(page, '王敏 同意由同事代接')
    const floor = await office.world.doc('floors', 'p1')
    expect(floor?.events.at(-1)).toMatchObject({
      by: 'e-colleague',
      as: 'standIn',
      consent: true,
      standInFor: 'e-consultant',
    })
  }, 60_000)

  test.each(['light', 'dark'] as const)(
    'nothing serious for axe, %s',
    async (tone) => {
      const page = await open('孙立', 'staff/floor/index', tone)
      await sees(page, '今天的次序')
      expect(await seriousFindings(page)).toEqual([])
      await tap(page, 'button', '来客人了')
      await tap(page, 'radio', '指名找人')
      expect(await seriousFindings(page)).toEqual([])
      const own = await open('王敏', 'staff/floor/index', tone)
      await sees(own, '您正在接待')
      expect(await seriousFindings(own)).toEqual([])
      const order = await open('孙立', 'staff/floor/order', tone)
      await sees(order, '清空重排')
      expect(await seriousFindings(order)).toEqual([])
    },
    90_000,
  )
})
