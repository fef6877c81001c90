/** How a page talks to the cloud: once when it opens, once for a command, and kindly when the network is gone. */
import { openWeapp } from './harness'

const inbox = (title: string) => ({
  ok: true,
  data: {
    messages: [
      { id: 'm1', at: 7, title, text: '您家到了 12 层', about: { kind: 'none', id: '' }, unread: true },
    ],
    next: null,
  },
  now: Date.now(),
  requestId: 'r1',
})
const done = { ok: true, data: { upTo: 7 }, now: Date.now(), requestId: 'r2' }
const isQuery = (data: Record<string, unknown>) => data['command'] === 'buyer.inbox'

test('opening a page is one call and at most two drawings', async () => {
  const app = await openWeapp({ call: async () => inbox('进度') })
  const page = await app.open('gallery/calls')
  expect(page.text()).toContain('进度')
  expect(app.happened.calls.map((call) => [call.name, call.data['command']])).toEqual([
    ['buyer', 'buyer.inbox'],
  ])
  expect(app.happened.calls[0]?.data).not.toHaveProperty('commandId')
  expect(page.setData.calls).toBeLessThanOrEqual(2)
})

test('coming back and pulling down renew the page', async () => {
  let times = 0
  const app = await openWeapp({ call: async () => inbox(`第 ${++times} 次`) })
  const page = await app.open('gallery/calls')
  await app.leaveAndReturn()
  expect(page.text()).toContain('第 2 次')
  await page.pullDown()
  expect(page.text()).toContain('第 3 次')
})

test('without a network the last content stays, and says how old it is', async () => {
  let down = false
  const app = await openWeapp({
    call: async () => {
      if (down) throw new Error('timeout')
      return inbox('进度')
    },
  })
  const page = await app.open('gallery/calls')
  down = true
  await page.pullDown()
  expect(page.text()).toMatch(/网络不通，这是 今天 \d\d:\d\d 的内容/)
  expect(page.text()).toContain('进度')
  down = false
  await page.tap('重试')
  expect(page.text()).not.toContain('网络不通')
})

test('a first visit without a network says what happened, and tries again', async () => {
  let down = true
  const app = await openWeapp({
    call: async () => {
      if (down) throw new Error('timeout')
      return inbox('进度')
    },
  })
  const page = await app.open('gallery/calls')
  expect(page.text()).toContain('网络不通。内容还在，请稍后再试。')
  expect(page.text()).toMatch(/OFFLINE · 编号 [0-9a-f]{8}/)
  down = false
  await page.tap('重试')
  expect(page.text()).toContain('进度')
})

test('a refusal of the cloud is shown in its own words', async () => {
  const error = { code: 'NOT_BOUND', message: '还没有认领您的家。', requestId: 'abcdef123456' }
  const app = await openWeapp({ call: async () => ({ ok: false, error }) })
  const page = await app.open('gallery/calls')
  expect(page.text()).toContain('还没有认领您的家。')
  expect(page.text()).toContain('NOT_BOUND · 编号 abcdef12')
})

test('a hurried second tap does nothing', async () => {
  const app = await openWeapp({ call: async (_, data) => (isQuery(data) ? inbox('进度') : done) })
  const page = await app.open('gallery/calls')
  page.tapAtOnce('都看过了')
  page.tapAtOnce('都看过了')
  await page.settled()
  expect(app.happened.calls.filter((call) => !isQuery(call.data))).toHaveLength(1)
})

test('a retry after a lost answer carries the same command id; the next command has its own', async () => {
  let lost = true
  const app = await openWeapp({
    call: async (_, data) => {
      if (isQuery(data)) return inbox('进度')
      if (lost) throw new Error('the answer was lost')
      return done
    },
  })
  const page = await app.open('gallery/calls')
  await page.tap('都看过了')
  expect(page.text()).toContain('网络不通')
  await page.tap('都看过了')
  lost = false
  await page.tap('重试')
  expect(page.text()).not.toContain('网络不通')
  await page.tap('都看过了')
  const sent = app.happened.calls.filter((call) => !isQuery(call.data))
  const ids = sent.map((call) => call.data['commandId'])
  expect(ids).toHaveLength(4)
  expect(new Set(ids.slice(0, 3)).size).toBe(1)
  expect(ids[3]).not.toBe(ids[0])
  expect(new Set(sent.map((call) => call.data['requestId'])).size).toBe(4)
})
