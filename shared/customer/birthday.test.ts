import { birthdayOf } from './birthday'

test.each([
  ['5月20日', '05-20'],
  ['1988-05-20', '05-20'],
  ['1988年5月20日', '05-20'],
  ['5.20', '05-20'],
  ['1988/2/29', '02-29'],
  ['农历八月十五', null],
  ['农历8月15日', null],
  ['13月40日', null],
  ['1988', null],
  ['属龙', null],
  [undefined, null],
])('%s: %s', (written, monthDay) => expect(birthdayOf(written)).toBe(monthDay))
