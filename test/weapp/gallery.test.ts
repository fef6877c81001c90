/** The gallery, in the built mini program: every part is drawn, taps work, and a change costs little. */
import { openWeapp, type PageObject, type Weapp } from './harness'

let app: Weapp
let page: PageObject

beforeEach(async () => {
  app = await openWeapp({ call: async () => ({ ok: true, data: {}, now: Date.now(), requestId: 'r' }) })
  page = await app.open('gallery/index')
})

test('shows every part', () => {
  for (const words of ['3 号楼', '贷款审批', '¥128,500', '已超 2 小时', '王女士', '还没有消息', '长名单']) {
    expect(page.text()).toContain(words)
  }
})

test('tells screen readers what the parts are', () => {
  expect(page.roles('main').map((item) => item.attribute('aria-label'))).toEqual(['样板间'])
  expect(page.roles('radiogroup').length).toBeGreaterThan(2)
  expect(page.findAll('打电话给周敏')[0]?.attribute('aria-role')).toBe('button')
})

test('changes the look, and remembers it', async () => {
  expect(page.roles('main')[0]?.attribute('class')).toContain('theme-light print-usual')
  await page.tap('深色')
  await page.tap('长辈版')
  expect(page.roles('main')[0]?.attribute('class')).toContain('theme-dark print-large')
})

test('opens as the phone is set', async () => {
  const dark = await openWeapp({ call: async () => ({}), theme: 'dark', storage: { look: { large: true } } })
  const opened = await dark.open('gallery/index')
  expect(opened.roles('main')[0]?.attribute('class')).toContain('theme-dark print-large')
})

test('a choice, a field and a day are filled in', async () => {
  await page.tap('漏水')
  expect(page.findAll('漏水')[0]).toBeDefined()
  expect(
    page
      .roles('radio')
      .find((item) => item.text === '漏水')
      ?.attribute('aria-checked'),
  ).toBe('true')
  await page.input('说一说', '厨房的水管一直滴水')
  expect(page.value('说一说')).toBe('厨房的水管一直滴水')
  expect(page.text()).toContain('9/500')
  await page.input('手机号', '13800000000')
  expect(page.has('手机号是 11 位数字')).toBe(false)
  await page.pick('约在哪天', '2030-01-02')
  expect(page.text()).toContain('2030年1月2日')
})

test('calls, asks once, and takes back', async () => {
  await page.tap('打电话给周敏')
  expect(app.happened.phoneCalls).toEqual(['0571-88886666'])
  await page.tap('保存')
  expect(page.text()).toContain('保存了 1 次')
  await page.tap('撤销')
  expect(page.text()).toContain('保存了 0 次')
  app.answers.modal = () => false
  await page.tap('删除')
  expect(app.happened.modals).toHaveLength(1)
  expect(page.text()).toContain('保存了 0 次')
})

test('uploads photos, and tries again the one that was lost', async () => {
  let down = true
  const unlucky = await openWeapp({
    call: async () => ({}),
    upload: async (path) => {
      if (down) throw new Error('network')
      return `cloud://test/${path}`
    },
  })
  const form = await unlucky.open('gallery/index')
  await form.tap('照片：加照片')
  expect(form.text()).toContain('1 张没传上去')
  down = false
  await form.tap('第 1 张照片没传上去，重试')
  expect(form.text()).toContain('1/3')
  expect(unlucky.happened.uploads[0]).toMatch(/^uploads\/[\w-]{36}\.jpg$/)
})

test('a change of one row of two hundred costs at most 128 bytes', async () => {
  page.setData.reset()
  await page.tap('来访第 7 位')
  expect(page.text()).toContain('联系过 1 次')
  expect(page.setData.calls).toBe(1)
  expect(page.setData.bytes).toBeLessThanOrEqual(128)
})

test('a long list draws only what is near the screen', async () => {
  expect(page.has('来访第 20 位')).toBe(true)
  expect(page.has('来访第 21 位')).toBe(false)
  await page.scrollTo(72 * 100)
  expect(page.has('来访第 101 位')).toBe(true)
  expect(page.has('来访第 1 位')).toBe(false)
})
