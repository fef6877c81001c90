/** 登记本 on the web page, in a browser, and what axe finds. */
import { newVisitor } from '../promises/visits'
import { describeInBrowser } from './browser'
import { sees, seriousFindings, tap } from './hand'
import { openOffice } from './office'

describeInBrowser('the registers as a book in a browser', () => {
  const office = openOffice()

  test.each(['light', 'dark'] as const)(
    'read, one’s own alone, and on to the file; nothing serious for axe, %s',
    async (tone) => {
      const { world } = office
      await world.must('consultant', 'staff.register', newVisitor)
      await world.must('colleague', 'staff.register', { ...newVisitor, phones: ['13800138001'] })
      const page = await office.open('王敏', 'staff/register/index', tone)
      await page.getByText('登记本').locator('visible=true').first().tap()
      await sees(page, '不是您的客户')
      expect(await seriousFindings(page)).toEqual([])
      await tap(page, 'radio', '我的登记本')
      await page.getByText('不是您的客户').waitFor({ state: 'detached' })
      await page
        .getByText(/第 1 号/)
        .locator('visible=true')
        .tap()
      await sees(page, '138******00')
    },
    60_000,
  )
})
