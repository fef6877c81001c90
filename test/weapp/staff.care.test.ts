/** 客户关怀 in the built mini program, on the real functions: the day before 中秋节. */
import { insertCustomers } from './staff.docs'
import { consultant, openOffice } from './staff.office'

const office = openOffice()

test('from the queue to whom is to be greeted, and one tap to the record, which is begun already', async () => {
  await insertCustomers(office.world)
  office.world.cloud.setClock(Date.parse('2026-09-24T10:00:00+08:00'))
  const app = await consultant(office)
  await app.open('staff/today/index')
  await app.current().tap('客户关怀：中秋节还有 1 天')
  const page = app.current()
  expect(page.text()).toContain('2026年9月25日')
  expect(page.text()).toContain('可致问候')
  await page.tap('记一次问候')
  expect(app.current().text()).toContain('节日问候')
  expect(app.current().value('说了什么')).toBe('中秋节问候')
})
