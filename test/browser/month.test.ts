/** 月报, 月末档案, 档案抽查 on the web page, in a browser: the main journeys, and what axe finds. */
import { fillMonth } from '../promises/months'
import { describeInBrowser } from './browser'
import { sees, seriousFindings, tap, write } from './hand'
import { openOffice } from './office'

describeInBrowser('the month in a browser', () => {
  const office = openOffice(fillMonth)

  test.each(['light', 'dark'] as const)(
    'the report, and files looked through; nothing serious for axe, %s',
    async (tone) => {
      const page = await office.open('孙立', 'manage/month/index', tone)
      await sees(page, '算到前天')
      await sees(page, '合计')
      expect(await seriousFindings(page)).toEqual([])
      await page.getByText('档案抽查').locator('visible=true').first().tap()
      await sees(page, '今天抽到的')
      await tap(page, 'radio', '有问题')
      await tap(page, 'radio', '口头表扬')
      await write(page, '发现了什么（可以不写）', '预算没有问清')
      expect(await seriousFindings(page)).toEqual([])
      await tap(page, 'radio', '这次没有')
      await tap(page, 'button', '记下这次抽查')
      await sees(page, '看了 1 份，1 份有问题')
    },
    60_000,
  )

  test.each(['light', 'dark'] as const)(
    'sorted, handed in, taken over; nothing serious for axe, %s',
    async (tone) => {
      const mine = await office.open('王敏', 'staff/month/index?month=2026-10', tone)
      await sees(mine, '罗莎')
      expect(await seriousFindings(mine)).toEqual([])
      await tap(mine, 'checkbox', '罗莎的档案整理好了')
      await sees(mine, '✓ 整理好了')
      await tap(mine, 'button', '交给策划')
      await sees(mine, '撤回，接着整理')

      const planner = await office.open('吴桐', 'staff/month/bundles', tone)
      await sees(planner, '待接收')
      expect(await seriousFindings(planner)).toEqual([])
      await tap(planner, 'radio', '10月')
      await planner.getByText('王敏').locator('visible=true').first().tap()
      await sees(planner, '缺的内容')
      expect(await seriousFindings(planner)).toEqual([])
      await tap(planner, 'button', '接收')
      await sees(planner, /吴桐 今天.* 接收/)
    },
    60_000,
  )
})
