/** 认购, and the order of turns by sales, on the web page: the main journeys, and what axe finds. */
import type { Project } from '@shared/access/model'
import { countSales } from '@shared/floor/sales'
import { addDays, dayOf } from '@shared/kernel/time'
import { presets } from '@shared/reception/presets'
import { fillOrders } from '../promises/orders'
import { world as docs, now } from '../world/docs'
import { floorOf } from '../world/floor'
import { describeInBrowser } from './browser'
import { sees, seriousFindings, tap, write } from './hand'
import { openOffice } from './office'

describeInBrowser('subscriptions in a browser', () => {
  const office = openOffice(fillOrders)

  test.each(['light', 'dark'] as const)(
    'signed by the manager, paid at finance, seen off by the consultant; nothing serious for axe, %s',
    async (tone) => {
      const desk = await office.open('孙立', 'staff/orders/index', tone)
      await sees(desk, '该您办')
      expect(await seriousFindings(desk)).toEqual([])
      await desk.getByText('3幢0502').locator('visible=true').first().tap()
      await sees(desk, '现在在您这里：等经理签字')
      expect(await seriousFindings(desk)).toEqual([])
      await tap(desk, 'button', '签字')
      await sees(desk, '现在在财务这里：等财务收定金')

      const till = await office.open('冯清', 'staff/orders/order?id=o-made', tone)
      await write(till, '收据号', 'SJ-7')
      expect(await seriousFindings(till)).toEqual([])
      await tap(till, 'button', '收到定金 ¥50,000')
      await till.getByText('收到了', { exact: true }).locator('visible=true').tap()
      await sees(till, '现在在王敏这里：认购完成，送客户')
      // Another form for the same unit comes too late.
      const late = await office.open('冯清', 'staff/orders/order?id=o-signed', tone)
      await write(late, '收据号', 'SJ-8')
      await tap(late, 'button', '收到定金 ¥50,000')
      await late.getByText('收到了', { exact: true }).locator('visible=true').tap()
      await sees(late, /已经由 王敏 的客户交了定金，先交定金的得/)

      const mine = await office.open('王敏', 'staff/orders/order?id=o-made', tone)
      await tap(mine, 'button', '送到门口，目送离开了')
      await sees(mine, '已送客户')
      const form = await office.open('王敏', 'staff/orders/form?id=c-visitor&name=%E5%88%98%E6%B4%8B', tone)
      await sees(form, '刘洋的认购单')
      expect(await seriousFindings(form)).toEqual([])
    },
    120_000,
  )

  test.each(['light', 'dark'] as const)(
    'the order by the last day’s sales, changed with a reason; nothing serious for axe, %s',
    async (tone) => {
      const [first, ...others] = docs.projects
      if (!first) throw new Error('no project')
      const reception = {
        ...presets.steps,
        order: { value: 'todaysSales', source: 'CASE-5.1' } as const,
      }
      const project: Project = { ...first, policies: [{ ...first.policies[0], reception }] }
      const yesterday = addDays(dayOf(now), -1)
      const sold = ['e-colleague', 'e-colleague', 'e-consultant'].map((consultantId) => ({
        ...{ consultantId, soldOn: yesterday },
      }))
      const floor = { ...floorOf(now), sales: countSales(sold, dayOf(now)) }
      await office.world.reset({ projects: [project, ...others], floors: [floor] })
      const page = await office.open('孙立', 'staff/floor/index', tone)
      await sees(page, '1 陈亮')
      await sees(page, /昨天成交 2 套/)
      expect(await seriousFindings(page)).toEqual([])
      await tap(page, 'button', '排次序')
      await sees(page, '为什么改（照成交排不用写）')
      await tap(page, 'button', '清空重排')
      for (const name of ['王敏', '陈亮'])
        await page.getByText(name, { exact: true }).locator('visible=true').first().tap()
      await tap(page, 'button', '保存')
      await sees(page, /这和成交排出的次序不一样/)
      await write(page, '为什么改（照成交排不用写）', '陈亮上午带新人')
      expect(await seriousFindings(page)).toEqual([])
      await tap(page, 'button', '保存')
      await sees(page, '经理改过成交排出的次序：陈亮上午带新人')
      await sees(page, '1 王敏')
    },
    120_000,
  )
})
