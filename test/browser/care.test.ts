/** 客户关怀 on the web page, in a browser, and what axe finds. */
import { insertCustomers } from '../weapp/staff.docs'
import { describeInBrowser } from './browser'
import { sees, seriousFindings, tap } from './hand'
import { openOffice } from './office'

describeInBrowser('care in a browser', () => {
  const office = openOffice()

  test.each(['light', 'dark'] as const)(
    'a birthday that is near, and the greeting is begun; nothing serious for axe, %s',
    async (tone) => {
      await insertCustomers(office.world)
      await office.world.must('consultant', 'staff.correctCustomer', {
        ...{ customerId: 'c-today', numbers: [] },
        changes: { birthday: '11月24日', taboo: '孩子的学校' },
      })
      const page = await office.open('王敏', 'staff/today/index', tone)
      await page.getByText('客户关怀').locator('visible=true').tap()
      await sees(page, '不要提：孩子的学校')
      expect(await seriousFindings(page)).toEqual([])
      await tap(page, 'button', '记一次问候')
      await sees(page, '怎么联系的')
      expect(await seriousFindings(page)).toEqual([])
    },
    60_000,
  )
})
