/** 认购 in the built mini program, on the real functions: from the file to the door (STEPS-4). */
import { fillOrders, orderForm } from '../promises/orders'
import { commands, openOffice } from './staff.office'

const office = openOffice()
beforeEach(() => fillOrders(office.world))
const consultant = () => office.phoneOf('consultant', '王敏', ['consultant'])
const manager = () => office.phoneOf('manager', '孙立', ['manager'])
/** The order form that 王敏 has just made. */
const made = () => String(office.world.cloud.db.find('deals', { unitLabel: '3幢0501' })[0]?.['_id'])
const finance = () => office.phoneOf('finance', '冯清', ['finance'])

test('filled in from the file, signed, paid, and the customer is seen off; each page is one call', async () => {
  const app = await consultant()
  const file = await app.open('staff/customer/index', { id: 'c-visitor' })
  await file.tap('开认购单')
  const form = app.current()
  expect(form.path).toBe('staff/orders/form')
  await form.input('房号', '3幢 0501')
  await form.input('总价（元）', '1070000')
  await form.input('定金（元）', '50000')
  for (const [label, day] of [
    ['约定签约', orderForm.days.signing],
    ['约定合同审核', orderForm.days.contractReview],
    ['约定贷款审批', orderForm.days.loanApproval],
    ['约定备案', orderForm.days.filing],
    ['约定交付', orderForm.days.delivery],
  ] as const)
    await form.pick(label, day)
  await form.tap('交给经理签字')
  const mine = app.current()
  expect(mine.path).toBe('staff/orders/order')
  expect(mine.text()).toContain('现在在案场经理这里：等经理签字')
  expect(mine.text()).toContain('¥1,070,000')

  const desk = await manager()
  const list = await desk.open('staff/orders/index')
  expect(commands(desk)).toEqual(['staff.orders'])
  await list.tap('3幢0501')
  const asked = desk.current()
  expect(asked.text()).toContain('现在在您这里：等经理签字')
  await asked.tap('签字')
  expect(asked.text()).toContain('现在在财务这里：等财务收定金')

  const till = await finance()
  const paid = await till.open('staff/orders/order', { id: made() })
  await paid.input('收据号', 'SJ-7')
  await paid.tap('收到定金 ¥50,000')
  expect(paid.text()).toContain('现在在王敏这里：认购完成，送客户')
  expect((await office.world.must('visitor', 'buyer.home', {})).homes).toMatchObject([
    { unitLabel: '3幢0501' },
  ])

  const again = await app.open('staff/orders/order', { id: made() })
  await again.tap('送到门口，目送离开了')
  expect(again.text()).toContain('已送客户')
  expect(again.text()).toContain('SJ-7')
})

test('sent back with a reason, and mended; cancelled with one', async () => {
  const desk = await manager()
  const asked = await desk.open('staff/orders/order', { id: 'o-made' })
  await asked.tap('退回修改')
  await asked.input('为什么退回', '总价和价目表不一致')
  await asked.tap('退回')
  expect(asked.text()).toContain('现在在王敏这里：退回修改')

  const app = await consultant()
  const mine = await app.open('staff/orders/order', { id: 'o-made' })
  expect(mine.text()).toContain('总价和价目表不一致')
  await mine.input('总价（元）', '1074720')
  await mine.tap('改好，再交给经理')
  expect(mine.text()).toContain('现在在案场经理这里')
  await mine.tap('取消认购单')
  await mine.input('为什么取消', '客户想再考虑')
  await mine.tap('取消认购单')
  expect(mine.text()).toContain('已取消')
})

test('the second deposit for a unit is refused, and told whose the unit is', async () => {
  await office.world.must('manager', 'staff.signOrder', {
    ...{ dealId: 'o-made', version: 1, signed: true, why: '' },
  })
  await office.world.must('finance', 'staff.takeDeposit', {
    ...{ dealId: 'o-signed', version: 1, receipt: 'SJ-1' },
  })
  const till = await finance()
  const late = await till.open('staff/orders/order', { id: 'o-made' })
  await late.input('收据号', 'SJ-2')
  await late.tap('收到定金 ¥50,000')
  expect(late.text()).toContain('3幢0502 今天已经由 王敏 的客户交了定金，先交定金的得')
})

test('a form that was changed meanwhile is shown as it is now, with why nothing was done', async () => {
  const desk = await manager()
  const asked = await desk.open('staff/orders/order', { id: 'o-made' })
  await office.world.must('manager', 'staff.signOrder', {
    ...{ dealId: 'o-made', version: 1, signed: false, why: '总价不对' },
  })
  await office.world.must('consultant', 'staff.changeOrder', {
    ...{ ...orderForm, dealId: 'o-made', version: 2, price: 108_000_000 },
  })
  await asked.tap('签字')
  expect(asked.text()).toContain('单子刚改过，请看过新的再办')
  expect(asked.text()).toContain('¥1,080,000')
  expect(asked.text()).toContain('现在在您这里：等经理签字')
  await asked.tap('签字')
  expect(asked.text()).toContain('现在在财务这里')
})
