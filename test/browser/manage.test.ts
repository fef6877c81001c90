/** 制度 on the web page, in a browser: proposed, compared, adopted and taken back, as people tap it; and what axe finds. */
import { projectsIn } from '../world/policies'
import { describeInBrowser } from './browser'
import { sees, seriousFindings, tap } from './hand'
import { openOffice } from './office'

describeInBrowser('the policy page in a browser', () => {
  const office = openOffice()

  test('a manager proposes a change, and compares last month under it', async () => {
    const page = await office.open('孙立', 'staff/inbox/index')
    await tap(page, 'button', /^办公/)
    await tap(page, 'button', /^制度 ?现行/)
    await sees(page, '开通时采用')
    await tap(page, 'button', /^归属：多久有效/)
    await tap(page, 'button', /^来电登记的有效期/)
    await tap(page, 'button', '来电登记的有效期加一')
    await tap(page, 'button', '存进草稿')
    await sees(page, '本项目自定；改前：15 天')
    await page.goBack()
    await sees(page, '没有问题')
    await tap(page, 'button', '会改变什么')
    await tap(page, 'button', '开始比较')
    await sees(page, '全部客户')
    expect(await seriousFindings(page)).toEqual([])
    expect((await office.world.doc('projects', 'p1'))?.draft?.changes).toEqual([
      { path: 'ownership.validity.callDays', value: 16 },
    ])
  }, 60_000)

  test('a row is added to a list, changed, and the first one taken out', async () => {
    const page = await office.open('孙立', 'manage/policy/section?of=v1&section=unit')
    await tap(page, 'button', /^付款方式/)
    await tap(page, 'button', '照最后一行加一行')
    await sees(page, '4 行')
    await tap(page, 'button', /^付款方式\s*4 行/)
    expect(await seriousFindings(page)).toEqual([])
    await tap(page, 'button', '删去第 1 行')
    await sees(page, '3 行')
    const draft = (await office.world.doc('projects', 'p1'))?.draft
    expect(draft?.changes.map(({ path }) => path)).toEqual(['unit.payment'])
  }, 60_000)

  test('the draft is there on another telephone, and a lost answer changes nothing twice', async () => {
    await office.world.reset({ projects: projectsIn('drafted') })
    const page = await office.open('钱伟', 'manage/policy/section?of=draft&section=reception')
    await tap(page, 'button', /^第二天从谁开始/)
    let lost = false
    await page.route('**/api/call', async (route) => {
      const mine = !lost && route.request().postData()?.includes('changePolicy')
      if (!mine) return route.continue()
      lost = true
      await route.fetch()
      return route.abort()
    })
    const choose = () =>
      page.getByRole('radio', { name: '从第一位重新开始' }).locator('visible=true').first().tap()
    await choose()
    await sees(page, /网络/)
    await choose()
    await sees(page, '改前：接着前一天的往下排')
    expect((await office.world.doc('projects', 'p1'))?.draft?.revision).toBe(2)
  }, 60_000)

  test.each(['light', 'dark'] as const)(
    'nothing serious for axe, %s',
    async (tone) => {
      await office.world.reset({ projects: projectsIn('drafted') })
      for (const [path, words] of [
        ['manage/policy/index', '各版'],
        ['manage/policy/section?of=draft&section=validity', '改前'],
        ['manage/policy/section?of=rota&section=penalties', '争吵并造成不良影响'],
        ['manage/policy/adopt', '从哪天起执行'],
      ] as const) {
        const page = await office.open('钱伟', path, tone)
        await sees(page, words)
        if (path.includes('draft')) await tap(page, 'button', /^跟进以后怎么延续/)
        expect({ path, found: await seriousFindings(page) }).toEqual({ path, found: [] })
        await page.context().close()
      }
    },
    120_000,
  )
})
