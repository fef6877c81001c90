/** What a customer is found by, with the dictionary that reads the names aloud. */
import { levelNames } from '@shared/customer/model'
import { buyingOf, termOf, termsOf } from '@shared/customer/terms'
import { spell } from '../../cloudfunctions/_lib/spell'

const file = {
  name: '王小明',
  phones: ['13800138001', '0571-88886666'],
  level: 'highIntent',
  tier: 'A',
  needs: { purpose: '改善' },
} as const

type File = Parameters<typeof termsOf>[0]
const finds = (change: Partial<File>, text: string): boolean => {
  const term = termOf(text, null)
  return term !== null && termsOf({ ...file, ...change }, spell).includes(term)
}

test.each([
  '王',
  '王小',
  '王小明',
  '小明',
  '明',
  'w',
  'wx',
  'wxm',
  'xm',
  'wang',
  'wangxiao',
  'wangxiaoming',
  'WangXiaoMing',
  'wang xiao ming',
  'xiaoming',
  'wangxm',
  '８００１',
  '8001',
  '6666',
  '13800138001',
  '0571-88886666',
  '高意向',
  '高意向客户',
  'A',
  'a类',
  '改善',
])('%s finds 王小明', (text) => expect(finds({}, text)).toBe(true))

test.each(['李', '王大', 'wd', 'xw', '800', '8002', '意向', 'B类', '投资', '王明'])(
  '%s does not find 王小明',
  (text) => expect(finds({}, text)).toBe(false),
)

test.each([
  ['单雄信', 'shanxiongxin'],
  ['曾国藩', 'zeng'],
  ['仇英', 'qy'],
  ['解缙', 'xiejin'],
  ['区小明', 'ouxm'],
  ['查良镛', 'zhaly'],
  ['朴树', 'piao'],
  ['盖聂', 'genie'],
  ['任贤齐', 'rxq'],
  ['华罗庚', 'hlg'],
  ['翟天临', 'ztl'],
  ['冼星海', 'xxh'],
  ['尉迟恭', 'yuchi'],
  ['万俟卨', 'moqi'],
  ['长孙无忌', 'zhangsun'],
  ['令狐冲', 'lhc'],
  ['欧阳修', 'ouyang'],
  ['吕布', 'lvbu'],
  ['吕布', 'lü'],
])('%s is found by %s', (name, text) => expect(finds({ name }, text)).toBe(true))

test.each([
  ['单雄信', 'dan'],
  ['曾国藩', 'ceng'],
  ['仇英', 'chouying'],
])('who reads %s from paper as %s finds them too', (name, text) => expect(finds({ name }, text)).toBe(true))

test.each([
  ['Mary 王', 'mary'],
  ['Mary 王', 'marywang'],
  ['翁·买买提', '翁买买提'],
  ['王😀', '王'],
  ['李（女士）', '女士'],
  ['𠀀丁', '丁'],
  ['王'.repeat(60), '王'.repeat(60)],
])('%s is found by %s', (name, text) => expect(finds({ name }, text)).toBe(true))

test('nothing is no search, whatever it is made of', () => {
  for (const text of ['', '  ', '。，', '*', '😀', '$', ':']) expect(termOf(text, null)).toBeNull()
})

test('no name can be the word that everybody has, nor that of a level', () => {
  for (const name of ['*', 'highIntent:*', 'potential:王']) {
    const words = termsOf({ ...file, name, level: 'potential' }, spell)
    expect(words.filter((word) => word === '*')).toHaveLength(1)
    expect(words.some((word) => word.startsWith('highIntent:'))).toBe(false)
  }
})

test('a level and a word are looked up as one', () => {
  const words = termsOf(file, spell)
  expect(words).toContain(termOf('王', 'highIntent'))
  expect(words).toContain(termOf(null, 'highIntent'))
  expect(words).not.toContain(termOf('王', 'potential'))
  expect(Object.keys(levelNames).filter((level) => words.includes(`${level}:*`))).toEqual(['highIntent'])
})

test('the words stay few', () => {
  const count = (name: string) => termsOf({ ...file, name }, spell).length
  console.log(
    `words of a name of 3: ${count('王小明')}, of 4: ${count('单于小强')}, of 60: ${count('单'.repeat(60))}`,
  )
  expect(count('王小明')).toBeLessThanOrEqual(80)
  expect(
    count(Array.from({ length: 60 }, (_, i) => String.fromCodePoint(0x4e00 + i)).join('')),
  ).toBeLessThanOrEqual(500)
})

test.each([
  ['首次置业', { purpose: 'live', ownsHome: false }],
  ['改善', { purpose: 'live', ownsHome: true }],
  ['投资', { purpose: 'invest', ownsHome: null }],
  ['孩子上学', { purpose: 'live', ownsHome: null }],
  ['没说', { purpose: null, ownsHome: null }],
  [undefined, { purpose: null, ownsHome: null }],
])('why they buy, from %s', (purpose, buying) => expect(buyingOf(purpose)).toEqual(buying))
