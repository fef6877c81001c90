/** 认购 (STEPS-4) through the real SDK: from the order form to the deposit, and the first deposit has the unit (ROTA-1.16). */
import type { StaffRole } from '@shared/access/model'
import type { InputOf } from '@shared/contract'
import { fillOrders, orderForm } from '../promises/orders'
import { samples } from '../promises/samples'
import { insertTwins } from '../promises/twins'
import { world as docs, now } from '../world/docs'
import { withWorld } from '../world/suite'
import { codeOf, type World, wordsOf } from '../world/world'

let world: World
withWorld(
  (opened) => {
    world = opened
  },
  () => fillOrders(world),
)

const make = async (who = 'consultant', customerId = 'c-visitor', unit = '3幢0501') =>
  (await world.must(who, 'staff.makeOrder', { ...orderForm, customerId, unit })).id
/** The version that the form has now. */
const seen = async (dealId: string) => (await world.doc('deals', dealId))?.version ?? 1
const sign = async (dealId: string, signed = true, why = '') =>
  world.must('manager', 'staff.signOrder', { dealId, version: await seen(dealId), signed, why })
const take = async (dealId: string, receipt = 'SJ-1') =>
  world.call('finance', 'staff.takeDeposit', { dealId, version: await seen(dealId), receipt })
const view = (who: string, dealId: string) => world.must(who, 'staff.order', { dealId })
const titles = async (who: string) =>
  (await world.must(who, 'staff.inbox', {})).messages.map(({ title }) => title)

test('order form, signature, deposit, seen off: each with whoever has it, six calls a step, and a deal in the end', async () => {
  const id = await make()
  expect(world.calls()).toBe(5)
  expect(await titles('manager')).toContain('有认购单等您签字')
  expect(await view('manager', id)).toMatchObject({
    ...{
      unitLabel: '3幢0501',
      customer: '刘洋',
      consultant: '王敏',
      state: 'made',
      since: expect.any(Number),
      mine: true,
    },
    ...{ price: 107_000_000, deposit: 5_000_000, rest: ['signed', 'done', 'seenOff'], mayCancel: true },
  })
  expect(world.calls()).toBe(2)
  expect(await view('finance', id)).toMatchObject({ mine: false, mayCancel: false })
  // Until the deposit is there, the buyer and the clerk see nothing of it, and its unit is anybody's.
  expect((await world.must('visitor', 'buyer.home', {})).homes).toEqual([])
  expect((await world.must('clerk', 'staff.deals', { unit: '3幢0501' })).deals).toEqual([])

  world.cloud.setClock(now + 600_000)
  await sign(id)
  expect(world.calls()).toBe(6)
  expect(await titles('finance')).toContain('有认购单等收定金')
  expect(await view('finance', id)).toMatchObject({ state: 'signed', mine: true })

  world.cloud.setClock(now + 1_200_000)
  expect(codeOf(await take(id))).toBe('ok')
  expect(world.calls()).toBe(6)
  const [home] = (await world.must('visitor', 'buyer.home', {})).homes
  expect(home).toMatchObject({ dealId: id, unitLabel: '3幢0501', nextPayment: null })
  expect(
    home?.steps.map(({ kind, promised, done, handler }) => [kind, promised, done, handler.name]),
  ).toEqual([
    ['subscription', '2026-11-22', '2026-11-22', '王敏'],
    ['signing', '2026-11-29', null, '赵静'],
    ['contractReview', '2026-12-06', null, '赵静'],
    ['loanApproval', '2026-12-20', null, '赵静'],
    ['filing', '2027-01-10', null, '赵静'],
    ['delivery', '2027-12-31', null, '周岚'],
  ])
  expect(await titles('visitor').catch(() => [])).toEqual([])
  const told = (await world.must('visitor', 'buyer.inbox', {})).messages
  expect(told[0]).toMatchObject({ title: '认购已完成', text: expect.stringContaining('下一步是签约') })
  expect((await world.must('clerk', 'staff.deals', { unit: '3幢0501' })).deals).toMatchObject([
    { id, step: 'signing' },
  ])

  expect((await world.must('consultant', 'staff.orders', {})).orders).toContainEqual(
    expect.objectContaining({ id, state: 'done', mine: true }),
  )
  await world.must('consultant', 'staff.seeOff', { dealId: id })
  expect(world.calls()).toBe(6)
  expect(await view('consultant', id)).toMatchObject({
    ...{ state: 'seenOff', receipt: 'SJ-1', rest: [], mayCancel: false },
    steps: [
      { state: 'made', by: '王敏' },
      { state: 'signed', by: '孙立' },
      { state: 'done', by: '冯清' },
      { state: 'seenOff', by: '王敏' },
    ],
  })
  const left = (await world.must('consultant', 'staff.orders', {})).orders
  expect(world.calls()).toBe(2)
  expect(left.map((row) => row.id)).not.toContain(id)
})

test('sent back with a reason, mended, signed; the manager’s words are on the form and in no event', async () => {
  const id = await make()
  expect(
    wordsOf(
      await world.call('manager', 'staff.signOrder', { dealId: id, version: 1, signed: false, why: '' }),
    ),
  ).toContain('原因')
  await sign(id, false, '总价少写了一万')
  expect(await titles('consultant')).toContain('认购单退回了')
  expect(wordsOf(await take(id))).toBe('这一步现在办不了。这份认购单现在在置业顾问那里：退回修改。')
  await world.must('consultant', 'staff.changeOrder', {
    ...{ ...orderForm, dealId: id, version: 2, price: 108_000_000 },
  })
  expect(await view('manager', id)).toMatchObject({
    price: 108_000_000,
    state: 'made',
    rest: ['signed', 'done', 'seenOff'],
  })
  await sign(id)
  // A mistake that is found at finance.
  await sign(id, false, '付款方式要改')
  expect((await view('consultant', id)).steps.map(({ why }) => why)).toEqual([
    null,
    '总价少写了一万',
    null,
    null,
    '付款方式要改',
  ])
  expect(JSON.stringify(world.cloud.db.find('events', {}))).not.toContain('总价少写')
})

test('two order forms for one unit: the first deposit has it, on whatever device; the other is told who', async () => {
  const both = [await make(), await make('colleague', 'c-colleague')] as const
  for (const id of both) await sign(id)
  const answers = await Promise.all(both.map((id) => take(id)))
  expect(answers.map(codeOf).sort()).toEqual(['CONFLICT', 'ok'])
  const names = ['王敏', '陈亮']
  const won = answers.findIndex(({ ok }) => ok)
  const lost = answers[1 - won]
  expect(lost && wordsOf(lost)).toBe(
    `3幢0501 今天已经由 ${names[won]} 的客户交了定金，先交定金的得。请推荐别的房源。（依据《房地产销售客户管理制度》第一章 16：同一房源先付定金者得）`,
  )
  const sold = world.cloud.db.find('deals', { unitId: 'u-3-0501', soldOn: '2026-11-22' })
  expect(sold).toHaveLength(1)
  // Whoever comes now is told the same before anything is filled in further, and the late form is cancelled.
  expect(wordsOf(await world.call('consultant', 'staff.makeOrder', samples['staff.makeOrder']))).toContain(
    '先交定金的得',
  )
  const late = both[1 - won] ?? ''
  await world.must('manager', 'staff.cancelOrder', { dealId: late, version: 2, why: '房源已售' })
  expect(await titles(won === 0 ? 'colleague' : 'consultant')).toContain('认购单取消了')
  expect(wordsOf(await take(late))).toBe('这一步现在办不了。这份认购单已取消。')
})

test('ten times at one moment: never two deals of one unit', async () => {
  for (let round = 0; round < 10; round += 1) {
    await world.reset()
    await fillOrders(world)
    const ids = [await make(), await make('colleague', 'c-colleague'), await make('consultant', 'c-walkIn')]
    for (const id of ids) await sign(id)
    const answers = await Promise.all(ids.map((id) => take(id)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    for (const answer of answers) if (!answer.ok) expect(answer.error.message).toContain('先交定金的得')
  }
})

test.each<[string, Partial<InputOf<'staff.makeOrder'>>, string]>([
  ['a unit that is not on the table', { unit: '9幢0101' }, '没有找到 9幢0101'],
  ['a unit that sales control has as sold', { unit: '3幢1802' }, '先交定金的得'],
  ['more deposit than price', { deposit: 200_000_000 }, '定金比总价还多'],
  ['days out of order', { days: { ...orderForm.days, filing: '2026-12-01' } }, '“备案”的日子太早'],
  ['a loan where it is paid in full', { method: 'full' }, '没有贷款审批'],
])('refused: %s', async (_, change, said) => {
  const answer = await world.call('consultant', 'staff.makeOrder', {
    ...samples['staff.makeOrder'],
    ...change,
  })
  expect(wordsOf(answer)).toContain(said)
})

test('another’s customer, another’s form, and the same form twice', async () => {
  const other = { ...samples['staff.makeOrder'], customerId: 'c-colleague' }
  expect(codeOf(await world.call('consultant', 'staff.makeOrder', other))).toBe('NOT_FOUND')
  const id = await make()
  expect(wordsOf(await world.call('consultant', 'staff.makeOrder', samples['staff.makeOrder']))).toContain(
    '已经有一份',
  )
  for (const name of ['staff.order', 'staff.seeOff'] as const) {
    const hidden = await world.call('colleague', name, { dealId: id })
    expect(codeOf(hidden)).toBe('NOT_FOUND')
    expect(wordsOf(hidden)).toBe(wordsOf(await world.call('colleague', name, { dealId: 'o-none' })))
  }
  expect((await world.must('colleague', 'staff.orders', {})).orders).toEqual([])
  await world.must('consultant', 'staff.cancelOrder', { dealId: id, version: 1, why: '想再看看' })
  expect(await titles('manager')).toContain('认购单取消了')
  expect(await make()).not.toBe(id)
})

test('the customer’s file follows the deposit, once, whatever the timer does: bought, nothing due, in nobody’s pool', async () => {
  const id = await make()
  await sign(id)
  expect((await world.doc('customers', 'c-visitor'))?.due).not.toBeNull()
  expect(codeOf(await take(id))).toBe('ok')
  for (let at = 1; at <= 10; at += 1) {
    world.cloud.faults.next({ kind: at % 2 ? 'kill-after' : 'kill-before', at, fn: 'clock' })
    await world.cloud.fireTimer('clock').catch(() => undefined)
    world.cloud.faults.expireTransactions()
  }
  await Promise.all([1, 2, 3].map(() => world.cloud.fireTimer('clock')))
  await world.cloud.fireTimer('clock')
  const file = await world.doc('customers', 'c-visitor')
  expect(file).toMatchObject({ status: 'bought', ownerId: 'e-consultant', due: null, dueKey: null })
  expect(file?.history.filter((event) => event.type === 'deposited' && event.id === id)).toHaveLength(1)
  expect(file?.ownership).toMatchObject({ kind: 'owned', owner: 'e-consultant' })
  // A year later they are still whose they were.
  world.cloud.setClock(now + 365 * 24 * 3_600_000)
  await world.cloud.fireTimer('clock')
  expect((await world.doc('customers', 'c-visitor'))?.ownerId).toBe('e-consultant')
  const page = await world.must('consultant', 'staff.customer', { customerId: 'c-visitor' })
  expect(page).toMatchObject({ status: 'bought' })
})

test('a unit that looks like an expression is one that is not there', async () => {
  for (const unit of ['$$X', '$name', '$$ROOT', '$_id', '$']) {
    const refused = await world.call('consultant', 'staff.makeOrder', {
      ...orderForm,
      ...{ customerId: 'c-visitor', unit },
    })
    expect([unit, codeOf(refused)]).toEqual([unit, 'NOT_FOUND'])
  }
})

test('nobody signs, pays for, mends or cancels a form that is not the one they have seen', async () => {
  const stale = '单子刚改过，请看过新的再办。'
  const id = await make()
  await sign(id, false, '总价少写了一万')
  const mend = (version: number, price: number) =>
    world.call('consultant', 'staff.changeOrder', { ...orderForm, dealId: id, version, price })
  expect(wordsOf(await mend(1, 1))).toBe(stale)
  expect(codeOf(await mend(2, 108_000_000))).toBe('ok')
  // The manager has had the page open since the first time.
  const old = await world.call('manager', 'staff.signOrder', {
    dealId: id,
    version: 1,
    signed: true,
    why: '',
  })
  expect([codeOf(old), wordsOf(old)]).toEqual(['CONFLICT', stale])
  await sign(id)
  const form = { dealId: id, version: 4 }
  // Finance has it open while it is sent back, mended and signed again.
  await sign(id, false, '定金写错了')
  await mend(5, 109_000_000)
  await sign(id)
  expect(wordsOf(await world.call('finance', 'staff.takeDeposit', { ...form, receipt: 'SJ-1' }))).toBe(stale)
  expect(wordsOf(await world.call('manager', 'staff.cancelOrder', { ...form, why: '不要了' }))).toBe(stale)
  expect(codeOf(await take(id))).toBe('ok')
})

test('a deposit for a file that was merged meanwhile is in the file that is read', async () => {
  await insertTwins(world)
  const id = await make('consultant', 'c-twin')
  await world.must('consultant', 'staff.mergeCustomers', samples['staff.mergeCustomers'])
  expect((await view('consultant', id)).customer).toBe('刘洋')
  await sign(id)
  expect(codeOf(await take(id))).toBe('ok')
  await world.cloud.fireTimer('clock')
  const inside = await world.doc('customers', 'c-twin')
  expect(inside).toMatchObject({ ownerId: null, status: 'active', merged: { into: 'c-visitor' } })
  const kept = await world.doc('customers', 'c-visitor')
  expect(kept).toMatchObject({ status: 'bought', ownerId: 'e-consultant', due: null })
  expect(kept?.history).toContainEqual(
    expect.objectContaining({ type: 'deposited', id, customer: 'c-visitor' }),
  )
})

test('deposits are followed in their order, some a run; one that cannot be followed keeps nobody waiting, and the manager is told', async () => {
  const done = world.cloud.db.get('deals', 'o-done')
  if (!done) throw new Error('no deal')
  const copies = Array.from({ length: 45 }, (_, place) => {
    const id = `o-copy${String(place).padStart(2, '0')}`
    const order = { ...Object(done['order']), ...(place === 0 && { customerId: 'c-none' }) }
    return { ...done, _id: id, slot: `p1:${id}`, unitId: id, order, followKey: `${String(now)}:${id}` }
  })
  await world.cloud.db.insertMany('deals', copies)
  const followed = () =>
    world.cloud.db.find('deals', {}).filter((deal) => deal['order'] && deal['followKey'] === null).length
  const before = followed()
  await world.cloud.fireTimer('clock')
  expect(followed() - before).toBe(40)
  await world.cloud.fireTimer('clock')
  expect(followed() - before).toBe(46)
  expect((await world.doc('deals', 'o-copy00'))?.followKey).toBeNull()
  expect(await titles('manager')).toContain('成交没有记进客户档案')
  const events = world.cloud.db.find('events', {}).length
  world.cloud.setClock(now + 600_000)
  await world.cloud.fireTimer('clock')
  expect(world.cloud.db.find('events', {})).toHaveLength(events)
})

test('an order form whose customer was given to a colleague: no name, no signature, no deposit; the manager cancels it and the colleague makes theirs', async () => {
  const id = await make()
  const assign = (to: string) =>
    world.must('manager', 'staff.assign', { customerId: 'c-visitor', to, way: 'oneByOne' })
  await assign('e-colleague')
  expect((await view('consultant', id)).customer).toBe('客户')
  expect((await view('manager', id)).customer).toBe('刘洋')
  const signIt = async () =>
    world.call('manager', 'staff.signOrder', {
      ...{ dealId: id, version: await seen(id), signed: true, why: '' },
    })
  const away = '这位客户现在不归开单的顾问，这份认购单办不下去。请案场经理取消它，由现在的顾问重新开。'
  expect(wordsOf(await signIt())).toBe(away)
  const theirs = { ...samples['staff.makeOrder'] }
  expect(wordsOf(await world.call('colleague', 'staff.makeOrder', theirs))).toBe(
    '这位客户的这套房已经有同事的认购单在办，请找案场经理取消原来的认购单，再开。',
  )
  // Given back, signed, and given away again before the deposit.
  await assign('e-consultant')
  expect((await view('consultant', id)).customer).toBe('刘洋')
  expect(codeOf(await signIt())).toBe('ok')
  expect(world.calls()).toBe(6)
  await assign('e-colleague')
  expect(wordsOf(await take(id))).toBe(away)
  await world.must('manager', 'staff.cancelOrder', { dealId: id, version: 2, why: '客户换了顾问' })
  const next = await make('colleague')
  await sign(next)
  expect(codeOf(await take(next))).toBe('ok')
  expect(world.calls()).toBe(6)
})

describe('two posts of one person', () => {
  const withRoles = async (id: string, roles: readonly StaffRole[]) => {
    const employees = docs.employees.map((each) => (each._id === id ? { ...each, roles } : each))
    await world.reset({ employees })
    await fillOrders(world)
  }

  test('finance, who also sells, cancels no colleague’s form', async () => {
    await withRoles('e-finance', ['finance', 'consultant'])
    const id = await make()
    expect((await view('finance', id)).mayCancel).toBe(false)
    const cancel = await world.call('finance', 'staff.cancelOrder', { dealId: id, version: 1, why: '不要了' })
    expect([codeOf(cancel), wordsOf(cancel)]).toEqual([
      'NOT_ALLOWED',
      '只有开单的顾问和案场经理可以取消认购单、送客户。',
    ])
  })

  test('whoever made the form neither signs it nor takes its deposit', async () => {
    await withRoles('e-consultant', ['consultant', 'manager', 'finance'])
    const id = await make()
    expect((await view('consultant', id)).mine).toBe(false)
    const signs = { dealId: id, version: 1, signed: true, why: '' }
    expect(wordsOf(await world.call('consultant', 'staff.signOrder', signs))).toContain('是您自己开的')
    await sign(id)
    expect((await view('consultant', id)).mine).toBe(false)
    const takes = await world.call('consultant', 'staff.takeDeposit', {
      ...{ dealId: id, version: 2, receipt: 'SJ-1' },
    })
    expect([codeOf(takes), wordsOf(takes)]).toEqual(['NOT_ALLOWED', expect.stringContaining('是您自己开的')])
    expect(codeOf(await take(id))).toBe('ok')
  })
})

test('a promised day that has passed, and a unit that sales control has as sold by now, are not signed and not paid for', async () => {
  const [early, late] = [await make(), await make('colleague', 'c-colleague')]
  const signIt = (dealId: string) =>
    world.call('manager', 'staff.signOrder', { dealId, version: 1, signed: true, why: '' })
  await signIt(early)
  world.cloud.setClock(Date.parse('2026-11-30T09:00+08:00'))
  const passed = '“签约”约定的日子已过，请退回改。'
  expect(wordsOf(await signIt(late))).toBe(passed)
  expect(wordsOf(await take(early))).toBe(passed)
  // Sent back it may be, and mended.
  await sign(early, false, '日子已过')
  const days = { ...orderForm.days, signing: '2026-12-01' }
  await world.must('consultant', 'staff.changeOrder', { ...orderForm, days, dealId: early, version: 3 })
  await sign(early)
  expect(codeOf(await take(early))).toBe('ok')
  world.cloud.setClock(now)
  const gone = { _id: 'o-gone', slot: 'order:o-gone', unitId: 'u-3-1802', unitLabel: '3幢1802' }
  await world.cloud.db.insertMany('deals', [{ ...world.cloud.db.get('deals', 'o-signed'), ...gone }])
  expect(wordsOf(await take('o-gone'))).toContain('请推荐别的房源')
  expect(world.calls()).toBeLessThanOrEqual(6)
})

test('two devices at one moment: one form of a customer and a unit', async () => {
  for (let round = 0; round < 5; round += 1) {
    await world.reset()
    await fillOrders(world)
    const answers = await Promise.all(
      [1, 2, 3].map(() => world.call('consultant', 'staff.makeOrder', samples['staff.makeOrder'])),
    )
    expect(answers.map(codeOf).sort()).toEqual(['CONFLICT', 'CONFLICT', 'ok'])
    expect(world.cloud.db.find('deals', { unitId: 'u-3-0501' })).toHaveLength(1)
  }
})

test('whoever leaves leaves no open form behind: the manager sees it off or cancels it', async () => {
  const [id, paid] = [await make(), await make('consultant', 'c-walkIn', '3幢0503')]
  await sign(paid)
  expect(codeOf(await take(paid))).toBe('ok')
  await world.must('manager', 'staff.beginHandOver', {
    ...{ who: 'e-consultant', way: 'rotation', receivers: ['e-colleague'] },
  })
  const finish = async () =>
    wordsOf(await world.call('manager', 'staff.finishHandOver', { who: 'e-consultant' }))
  // With the three of the sample and its own two.
  expect(await finish()).toContain('6 份认购单')
  expect((await view('manager', paid)).maySeeOff).toBe(true)
  await world.must('manager', 'staff.seeOff', { dealId: paid })
  await world.must('manager', 'staff.cancelOrder', { dealId: id, version: 1, why: '顾问离职' })
  expect(await finish()).toContain('4 份认购单')
})
