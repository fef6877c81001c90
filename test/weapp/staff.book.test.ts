/** 登记本 in the built mini program, on the real functions. */
import { newVisitor } from '../promises/visits'
import { consultant, openOffice } from './staff.office'

const office = openOffice()

test('a day of the registers: numbers for everybody, names for whom they are, earlier days, notes', async () => {
  const { world } = office
  await world.must('consultant', 'staff.register', { ...newVisitor, name: '林芳' })
  await world.must('colleague', 'staff.register', { ...newVisitor, name: '高原', phones: ['13800138001'] })
  const app = await consultant(office)
  await app.open('staff/register/index')
  await app.current().tap('登记本')
  const book = app.current()
  expect(book.text()).toContain('第 1 号')
  expect(book.text()).toContain('林芳')
  expect(book.text()).toContain('第 2 号')
  expect(book.text()).toContain('不是您的客户')
  expect(book.text()).not.toContain('高原')
  await book.tap('我的登记本')
  expect(book.text()).not.toContain('第 2 号')
  await book.tap('客户记录')
  expect(book.text()).toContain('这一天还没有记录')

  const desk = await office.phoneOf('clerk', '内业', ['clerk'])
  await desk.open('staff/office/index')
  await desk.current().tap('登记本')
  expect(desk.current().text()).toContain('高原')
  expect(desk.current().text()).not.toContain('我的登记本')
})
