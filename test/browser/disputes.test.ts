/** 归属争议 on the web page, in a browser: from a consultant's word to the ruling and its refusal, and what axe finds. */
import { wanted, wantedPhone } from '../promises/disputes'
import { describeInBrowser } from './browser'
import { sees, seriousFindings, tap, write } from './hand'
import { openOffice } from './office'

describeInBrowser('disputes in a browser', () => {
  const office = openOffice((world) => world.cloud.db.insertMany('customers', [{ ...wanted('wanted') }]))

  test.each(['light', 'dark'] as const)(
    'raised, proposed, ruled, not accepted; nothing serious for axe, %s',
    async (tone) => {
      const mine = await office.open('王敏', 'staff/disputes/index', tone)
      await sees(mine, '没有在办的争议')
      await tap(mine, 'button', '对一位客户的归属有异议')
      await write(mine, '客户的号码', wantedPhone)
      await sees(mine, '现在是陈亮的客户')
      await write(mine, '为什么是您的', '上个月在展厅接待过')
      await mine.getByRole('checkbox', { name: '接待过' }).locator('visible=true').tap()
      expect(await seriousFindings(mine)).toEqual([])
      await tap(mine, 'button', '交给经理')
      await sees(mine, '等处理意见')
      expect(await seriousFindings(mine)).toEqual([])

      const desk = await office.open('孙立', 'manage/disputes/index', tone)
      await sees(desk, '等您处理')
      expect(await seriousFindings(desk)).toEqual([])
      await desk.getByText('客户wanted').locator('visible=true').first().tap()
      await sees(desk, '按制度推算')
      expect(await seriousFindings(desk)).toEqual([])
      await tap(desk, 'button', '提出归陈亮')
      await sees(desk, '等裁定')

      const top = await office.open('钱伟', 'staff/inbox/index', tone)
      await sees(top, '争议有了处理意见')
      await tap(top, 'button', /^办公/)
      await tap(top, 'button', /^归属争议/)
      await tap(top, 'button', /尾号/)
      await sees(top, '仅供裁定的人参考')
      await tap(top, 'button', '裁定归陈亮')
      // Asked once.
      await top.locator('.taro-model__confirm').locator('visible=true').tap()
      await sees(top, '已裁定')
      expect(await seriousFindings(top)).toEqual([])

      const again = await office.open('王敏', 'staff/disputes/dispute?id=c-wanted', tone)
      await sees(again, '知道了')
      await tap(again, 'button', '不接受裁定')
      await write(again, '为什么不接受', '客户是我约来的')
      expect(await seriousFindings(again)).toEqual([])
    },
    120_000,
  )

  test('the customer’s wish is recorded from the file', async () => {
    const desk = await office.open('孙立', 'manage/disputes/wish?id=c-visitor', 'light')
    await sees(desk, '客户要找谁')
    expect(await seriousFindings(desk)).toEqual([])
  }, 60_000)
})
