import { openWorld } from '/work/main/test/world/world'
import { openBrowser, openPhone } from '/work/main/test/browser/browser'
import { insertCustomers } from '/work/main/test/weapp/staff.docs'
test('shots', async () => {
  const world = await openWorld({ pageDir: '/work/main/dist/h5' })
  await insertCustomers(world)
  const { caseId } = await world.must('buyer', 'buyer.openCase', { kind: 'complaint', dealId: 'd-3-1802', text: '厨房的墙一直渗水，靠近水槽的那一面，已经鼓包了，麻烦尽快来看', photos: [] })
  const b = await world.must('buyer', 'buyer.openCase', { kind: 'repair', dealId: 'd-3-0902', text: '主卧窗户关不严', photos: [] })
  await world.must('service', 'staff.acknowledgeCase', { caseId: b.caseId })
  world.cloud.setClock(Date.UTC(2026, 10, 22, 2) + 121 * 60000)
  await world.cloud.fireTimer('clock')
  const browser = await openBrowser()
  const only = process.env['ONLY']
  const list: [string, string, string, string][] = [
    ['today', '王敏', 'consultant', 'staff/today/index'],
    ['file', '王敏', 'consultant', 'staff/customer/index?id=c-today'],
    ['follow', '王敏', 'consultant', 'staff/customer/followup?id=c-today'],
    ['cases', '周岚', 'service', 'staff/cases/index'],
    ['case', '周岚', 'service', `staff/cases/case?id=${b.caseId}`],
    ['caseopen', '周岚', 'service', `staff/cases/case?id=${caseId}`],
    ['deals', '赵静', 'clerk', 'staff/deals/index'],
    ['deal', '赵静', 'clerk', 'staff/deals/deal?id=d-3-1802'],
    ['sites', '郑工', 'engineer', 'staff/sites/index'],
    ['report', '郑工', 'engineer', 'staff/sites/report?id=b-3'],
    ['inbox', '孙立', 'manager', 'staff/inbox/index'],
    ['bind', '新客人', '', 'staff/today/index'],
  ]
  for (const [look, large] of [['light', false], ['dark', true]] as const) {
    for (const [shot, who, role, path] of list) {
      if (only && !only.split(',').includes(shot)) continue
      const page = await openPhone(browser, world.cloud.url, who, 'staff/today/index', { colorScheme: look })
      await page.waitForTimeout(700)
      await page.evaluate(([large]) => localStorage.setItem('look', JSON.stringify({ data: { tone: 'system', large } })), [large])
      await page.goto('about:blank')
      page.on('console', (m) => m.type() === 'error' && console.log(shot, m.text()))
      page.on('pageerror', (e) => console.log(shot, e.message))
      await page.goto(`${world.cloud.url}/#/${path}`)
      await page.waitForTimeout(1200)
      await page.screenshot({ path: `/tmp/shots/${shot}-${look}.png`, fullPage: true })
      await page.context().close()
    }
  }
  await browser.close()
  await world.close()
}, 180000)
