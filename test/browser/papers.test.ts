/** 改期, 周跟进表, 来访和例会 on the web page, in a browser: the main journeys, and what axe finds. */
import { fillPapers } from '../promises/papers'
import { enterVisit } from '../promises/visits'
import { insertCustomers } from '../weapp/staff.docs'
import { describeInBrowser } from './browser'
import { sees, seriousFindings, tap, write } from './hand'
import { openOffice } from './office'

describeInBrowser('follow-ups put off, sheets and evenings in a browser', () => {
  const office = openOffice()

  test.each(['light', 'dark'] as const)(
    'put off and taken back; nothing serious for axe, %s',
    async (tone) => {
      await insertCustomers(office.world)
      const page = await office.open('王敏', 'staff/today/index', tone)
      await sees(page, '本周 1 次，上限 3 次，至少 5 天一次')
      expect(await seriousFindings(page)).toEqual([])
      // 刘洋, who stands first, has no plan to put off.
      await page.getByRole('button', { name: '改期' }).locator('visible=true').nth(1).tap()
      await sees(page, '改期不影响')
      await tap(page, 'radio', '一周后')
      await sees(page, '这一天太晚')
      expect(await seriousFindings(page)).toEqual([])
      await tap(page, 'radio', '明天')
      await tap(page, 'radio', '客户没空')
      await tap(page, 'button', '改到这一天')
      await sees(page, '改到明天了')
      await tap(page, 'button', '撤销')
      await sees(page, '还是今天')
      expect((await office.world.doc('customers', 'c-today'))?.plan?.day).toBe('2026-11-22')
    },
    60_000,
  )

  test.each(['light', 'dark'] as const)(
    'written, handed in, read, remarked on; nothing serious for axe, %s',
    async (tone) => {
      await insertCustomers(office.world)
      const mine = await office.open('王敏', 'staff/sheet/index', tone)
      await sees(mine, '问了首付，想再看看样板间')
      await tap(mine, 'button', '写意向转介')
      await write(mine, '意向转介', '她姐姐想买三房，下周六来')
      expect(await seriousFindings(mine)).toEqual([])
      await tap(mine, 'button', '记下')
      await sees(mine, '意向转介：她姐姐想买三房')
      await tap(mine, 'button', '交给经理')
      await sees(mine, '撤回，接着写')

      const desk = await office.open('孙立', 'manage/sheets/index', tone)
      await sees(desk, '待看')
      expect(await seriousFindings(desk)).toEqual([])
      await desk.getByText('王敏').locator('visible=true').first().tap()
      await sees(desk, '意向转介：她姐姐想买三房')
      await write(desk, '意见（可以不写）', '她姐姐来时叫我')
      expect(await seriousFindings(desk)).toEqual([])
      await tap(desk, 'button', '看过了，带意见')
      await sees(desk, '孙立看过了')
    },
    60_000,
  )

  test.each(['light', 'dark'] as const)(
    'the day is gone through and minutes are kept; nothing serious for axe, %s',
    async (tone) => {
      await fillPapers(office.world)
      await enterVisit(office.world)
      const page = await office.open('孙立', 'staff/evening/index', tone)
      await sees(page, '全案场来访 1 位')
      await tap(page, 'button', /哪条要求的/)
      await write(page, '记一条', '样板间的灯坏了')
      expect(await seriousFindings(page)).toEqual([])
      await tap(page, 'button', '记下')
      await sees(page, /孙立 · 今天/)
      expect(await seriousFindings(page)).toEqual([])
    },
    60_000,
  )
})
