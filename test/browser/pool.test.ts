/** 公共客户 and 离职移交 on the web page, in a browser: the main journeys, and what axe finds. */
import { fillPool } from '../promises/public'
import { describeInBrowser } from './browser'
import { sees, seriousFindings, tap } from './hand'
import { openOffice } from './office'

describeInBrowser('public customers in a browser', () => {
  const office = openOffice((world) => fillPool(world))

  test.each(['light', 'dark'] as const)(
    'claimed, assigned, handed over; nothing serious for axe, %s',
    async (tone) => {
      const mine = await office.open('王敏', 'staff/pool/index', tone)
      await sees(mine, '今天领取了 0 位')
      expect(await seriousFindings(mine)).toEqual([])
      await tap(mine, 'button', '领取')
      await sees(mine, '今天领取了 1 位')

      const desk = await office.open('孙立', 'staff/pool/index', tone)
      await sees(desk, '现在没有公共客户')
      expect(await seriousFindings(desk)).toEqual([])
      await tap(desk, 'button', '办离职移交')
      await desk.getByText('陈亮').locator('visible=true').first().tap()
      await sees(desk, '名下客户')
      expect(await seriousFindings(desk)).toEqual([])
      await tap(desk, 'button', '开始移交')
      await sees(desk, '已经移交')
      expect(await seriousFindings(desk)).toEqual([])
    },
    90_000,
  )
})
