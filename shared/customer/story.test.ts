import type { HistoryEvent } from '../history/model'
import type { Customer } from './model'
import { storyOf, storyPage } from './story'

const of = { customer: 'c' }
const history: readonly HistoryEvent[] = [
  { ...of, type: 'registered', id: 'h1', at: 1, channel: 'visit', by: 'a', complete: true, enteredAt: 2 },
  { ...of, type: 'received', id: 'h1-received', at: 1, by: 'a', as: 'own' },
  { ...of, type: 'received', id: 'h2', at: 2, by: 'b', as: 'standIn' },
  { ...of, type: 'followedUp', id: 'k1', at: 3, by: 'a', method: 'phone', effective: true },
  { ...of, type: 'searched', id: 'h4', at: 4, by: 'b', found: false },
  { ...of, type: 'claimed', id: 'h5', at: 5, by: 'b' },
  { ...of, type: 'ruled', id: 'h6', at: 6, by: 'm', to: 'a', refusedBy: 'b' },
  { ...of, type: 'introduced', id: 'h7', at: 7, by: 'c-other', manner: 'phone' },
  { ...of, type: 'tied', id: 'h8', at: 8, to: 'c-other', as: 'spouse' },
  { ...of, type: 'wished', id: 'h9', at: 9, consultant: 'b', change: true },
  { ...of, type: 'complained', id: 'h91', at: 10, about: 'b', upheld: false },
  { ...of, type: 'soughtDiscount', id: 'h92', at: 11, from: 'b' },
  { ...of, type: 'approved', id: 'h93', at: 12, what: 'reassigned', by: 'm', to: 'b' },
  { ...of, type: 'deposited', id: 'h94', at: 13, unit: 'u', receivedBy: 'b' },
  { ...of, type: 'contracted', id: 'h95', at: 14, unit: 'u', closedBy: 'b' },
  { ...of, type: 'lost', id: 'h96', at: 15, reason: '买了别处' },
  { type: 'staff', id: 'h97', at: 16, who: 'a', state: 'left' },
]
const contact = {
  id: 'k1',
  at: 3,
  byId: 'a',
  byName: '甲',
  method: 'phone',
  content: '问了学校',
  feedback: 'keen',
} as const
const customer: Customer = {
  ...{
    _id: 'c',
    projectId: 'p',
    version: 1,
    name: '王',
    phones: [],
    source: 'walkIn',
    level: 'potential',
    needs: {},
  },
  ...{ slots: [], ownerId: null, history, ownership: { kind: 'new' }, register: [], status: 'active' },
  ...{
    registeredAt: 1,
    contacts: [contact],
    plan: null,
    due: null,
    dueKey: null,
    registeredKey: '',
    terms: [],
  },
  reveals: [{ id: 'r1', at: 17, by: 'm' }],
  gradings: [{ id: 'g1', at: 18, by: 'm', from: 'potential', to: 'interested', approved: true }],
}
const names: Readonly<Record<string, string>> = { a: '甲', b: '乙', m: '经理' }
const story = storyOf(customer, (id) => names[id] ?? '同事')

test('everything, the newest first, each once, in words; other customers are never named', () => {
  expect(story.map(({ who, title, note }) => [who, title, note].filter(Boolean).join('｜'))).toEqual([
    'm｜级别从潜在改为意向',
    'm｜查看了完整号码',
    '客户放弃｜买了别处',
    'b｜成交',
    'b｜交了定金',
    'm｜分给乙',
    '向乙要折扣',
    '投诉乙｜不属实',
    '要求换成乙',
    '登记了关系｜夫妻',
    '由另一位客户介绍｜电话介绍',
    'm｜判客：归甲｜乙不接受裁定',
    'b｜说是自己的客户',
    'b｜查登记：没有查到',
    'a｜问了学校｜电话 · 很有兴趣',
    'b｜代为接待',
    'a｜到访登记｜自然到访 · 事后补登',
  ])
  expect(JSON.stringify(story)).not.toContain('c-other')
})

test('pages of twenty, each going on after the last', () => {
  const many = Array.from({ length: 45 }, (_, i) => ({
    id: `i${i}`,
    at: 100 - Math.floor(i / 3),
    who: null,
    title: '',
    note: '',
  }))
  const sorted = [...many].sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1))
  const first = storyPage(sorted, undefined)
  const second = storyPage(sorted, first.next ?? undefined)
  const third = storyPage(sorted, second.next ?? undefined)
  expect([first, second, third].map(({ story: page }) => page.length)).toEqual([20, 20, 5])
  expect([...first.story, ...second.story, ...third.story]).toEqual(sorted)
  expect(third.next).toBeNull()
})
