import { readPhone, soundPhone } from './readPhone'

test.each([
  ['13800138000', { kind: 'mobile', phone: '13800138000' }],
  ['+86 138-0013-8000', { kind: 'mobile', phone: '13800138000' }],
  ['１３８００１３８０００', { kind: 'mobile', phone: '13800138000' }],
  ['0571-88886666', { kind: 'landline', phone: '0571-88886666' }],
  ['(010) 6552 9988', { kind: 'landline', phone: '010-65529988' }],
  ['1380013', { kind: 'short', lacks: 4 }],
  ['1', { kind: 'short', lacks: 10 }],
  ['+852 9123 4567', { kind: 'foreign' }],
  ['0044 20 7946 0958', { kind: 'foreign' }],
  ['12345', { kind: 'none' }],
  ['138001380001', { kind: 'none' }],
  ['88886666', { kind: 'none' }],
  ['', { kind: 'none' }],
] as const)('%s is %j', (written, read) => {
  expect(readPhone(written)).toEqual(read)
})

test.each([
  ['1380013', '还差 4 位'],
  ['+85291234567', '境外号码不能登记'],
  ['88886666', '座机请带区号'],
])('%s: %s', (written, say) => {
  const read = soundPhone(written)
  expect(read.ok ? '' : read.refusal.say).toContain(say)
})
