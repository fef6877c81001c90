import { maskPhone, normalPhone } from './phone'

test.each([
  ['138 0013 8000', '13800138000'],
  ['138-0013-8000', '13800138000'],
  ['+86 13800138000', '13800138000'],
  ['008613800138000', '13800138000'],
  ['１３８００１３８０００', '13800138000'],
  ['0571-88886666', '0571-88886666'],
  ['(010) 6655 4433', '010-66554433'],
  ['1380013800', null],
  ['138001380001', null],
  ['12800138000', null],
  ['057188886', null],
  ['+1 202 555 0100', null],
  ['电话', null],
  ['', null],
])('%s is %s', (written, normal) => expect(normalPhone(written)).toBe(normal))

test('staff see the first 3 and the last 2 digits', () =>
  expect(maskPhone('13800138000')).toBe('138******00'))
