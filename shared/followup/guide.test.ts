import type { Customer, Level } from '../customer/model'
import { changed } from '../policy/change'
import { presetPolicy } from '../policy/presets'
import { presetNames } from '../policy/sourced'
import { budgetOf, guideOf, topicsOf } from './guide'

const policy = presetPolicy('rota', { company: '示例置业', project: '云栖里', from: '2026-01-01' })
type Guided = Parameters<typeof guideOf>[0]
const customer = (change: Partial<Guided> = {}): Guided => ({ level: 'interested', needs: {}, ...change })
const titles = (change: Partial<Guided>) => guideOf(customer(change), policy).map(({ title }) => title)

test.each<[Level, readonly string[]]>([
  ['nearDeal', ['优先安排看房', '资料给全', '由一位顾问专门负责', '有优惠先告诉他们', '有疑虑帮着解决']],
  ['highIntent', ['优先安排看房', '资料给全', '由一位顾问专门负责', '有优惠先告诉他们', '有疑虑帮着解决']],
  ['interested', ['定期发项目动态', '有活动就邀请']],
  ['potential', ['讲品牌和价值', '联系要适度']],
])('SALES-15: %s', (level, items) => {
  expect(guideOf(customer({ level }), policy)[0]).toEqual({
    ...{ items, cite: '《楼盘销售客户管理办法》第十五条：按客户级别提供服务' },
    title: expect.stringMatching(/客户$/),
  })
})

test.each([
  ['首套婚房', '刚需客户', '最看重总价、通勤、交房时间'],
  ['改善', '改善客户', '最看重品质、配套'],
  ['投资出租', '投资客户', '最看重地段潜力、好不好转手'],
  ['自住', '还看不出是哪一类', '问清是第一套还是改善'],
  [undefined, '还看不出是哪一类', '问清为什么买：自住还是投资'],
] as const)('CRM-1.2: %s → %s', (purpose, title, first) => {
  const needs = purpose === undefined ? {} : { purpose }
  expect(guideOf(customer({ needs }), policy)[1]).toMatchObject({
    title,
    items: expect.arrayContaining([first]),
  })
  expect(topicsOf({ needs } as Pick<Customer, 'needs'>).length).toBeGreaterThan(0)
})

test('CRM-1.3: the hours and days are the policy’s', () => {
  expect(guideOf(customer({ tier: 'A' }), policy)[2]?.items[0]).toBe('第一次联系后 48 小时内再联系一次')
  expect(guideOf(customer({ tier: 'B' }), policy)[2]?.items).toEqual(['每 7 天发一次区域动态和竞品对比'])
  expect(guideOf(customer({ tier: 'C' }), policy)[2]?.title).toBe('C 类客户')
  const other = changed(policy, { 'followup.tierBEveryDays': 5 })
  if (!other.ok) throw new Error(other.refusal.say)
  expect(guideOf(customer({ tier: 'B' }), other.value)[2]).toMatchObject({
    items: ['每 5 天发一次区域动态和竞品对比'],
    cite: expect.stringContaining('数字依本项目约定'),
  })
})

test('CRM-3.1: the segment, as far as age and budget are known', () => {
  expect(titles({})).toHaveLength(2)
  expect(titles({ more: { age: '72 岁' } })).toContain('长者')
  expect(titles({ more: { age: '26' } })).toContain('青年客户')
  expect(titles({ needs: { budget: '5 亿以内' } })).toContain('高净值客户')
  // Nobody's borders are in the handbook.
  expect(guideOf(customer({ more: { age: '72' } }), policy).at(-1)?.cite).toContain('数字依本项目约定')
})

test.each([
  ['300万', 3e8],
  ['280-320 万', 3.2e8],
  ['1.2亿', 1.2e10],
  ['还没想好', null],
  [undefined, null],
  ['3', null],
])('a budget of %s', (text, fen) => expect(budgetOf(text)).toBe(fen))

test.each(presetNames)('%s: whatever the regulation, each item has its article', (preset) => {
  const other = presetPolicy(preset, { company: '示例置业', project: '云栖里', from: '2026-01-01' })
  const all = guideOf(customer({ tier: 'A', more: { age: '70' }, needs: { purpose: '投资' } }), other)
  expect(all).toHaveLength(4)
  for (const { cite, items } of all) {
    expect(cite).toMatch(/^《/)
    expect(items.length).toBeGreaterThan(0)
  }
})
