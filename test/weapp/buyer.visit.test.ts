/** 接待确认 in the built mini program: a person without an account, by the code, by a link, by WeChat's own code. */
import { hour } from '@shared/kernel/time'
import { enterVisit, visitedFile, visitToken } from '../promises/visits'
import { now } from '../world/docs'
import { asked, inTheSmallWorld, phoneOf, world } from './buyer.phone'

inTheSmallWorld()
beforeEach(() => enterVisit(world()))

const path = 'buyer/visit/index'

test.each([
  ['our own page', { t: visitToken }],
  ['a link that was scanned', { q: encodeURIComponent(`https://example.com/v?t=${visitToken}`) }],
  ['WeChat’s own code', { scene: visitToken }],
])('by %s: who received them, and one tap', async (_, query) => {
  const app = await phoneOf('stranger')
  const page = await app.open(path, query)
  for (const words of ['王敏接待了您', '云栖里', '今天 10:00', '第几次登记'])
    expect(page.text()).toContain(words)
  expect(asked(app)).toEqual(['buyer.visit'])
  await page.tap('对，是这样')
  expect(page.text()).toContain('您确认了，谢谢')
  expect((await world().doc('customers', visitedFile))?.register[0]?.confirmed?.right).toBe(true)
})

test('it was not so', async () => {
  const page = await (await phoneOf('stranger')).open(path, { t: visitToken })
  await page.tap('不是这样')
  expect(page.text()).toContain('案场经理会核实')
})

test('a wrong code, none, and one that has run out', async () => {
  const app = await phoneOf('stranger')
  expect((await app.open(path, { t: 'abc' })).text()).toContain('没有找到')
  expect((await app.open(path)).text()).toContain('没有找到')
  world().cloud.setClock(now + 25 * hour)
  expect((await app.open(path, { t: visitToken })).text()).toContain('已经过期')
})
