/** Deals with payments and moved dates: what is checked, and what becomes of them. */
import { Folder, type Line, type Lines, Memory, open, writeOffice } from './testTables'

let folder: Folder
beforeEach(() => {
  folder = new Folder()
})
afterEach(() => folder.remove())

const stepNames = ['认购', '签约', '合同审核', '贷款审批', '备案', '交付']
const header: Line = [
  '房号',
  '买受人',
  '联系电话',
  '置业顾问',
  '成交总价',
  '付款方式',
  '经办人',
  ...stepNames.flatMap((name) => [`${name}承诺日期`, `${name}完成日期`]),
]
const good: Line = [
  '3-1802',
  '王丽',
  '13800000001',
  '林晓',
  1140000,
  '按揭',
  '宋敏',
  '2026-10-10',
  '2026-10-10',
  '2026-10-20',
  '2026-10-19',
  '2026-10-30',
  null,
  '2026-11-10',
  null,
  '2026-11-30',
  null,
  '2027-06-30',
  null,
]
const payments: readonly Line[] = [
  ['房号', '款项', '应付日期', '应付金额', '到账日期'],
  ['3幢1802', '首付款', '2026-10-20', 340000, '2026-10-19'],
  ['3幢1802室', '定金', '2026-10-10', 50000, '2026-10-10'],
  ['3#1802', '银行放款', '2026-11-30', 750000, null],
]
const slips: readonly Line[] = [
  ['房号', '步骤', '原日期', '新日期', '原因', '告知日期'],
  ['3幢1802', '合同审核', '2026-10-25', '2026-10-30', '附件待补', '2026-10-24'],
]
const change = (index: number, value: string | number | null): Line =>
  good.map((each, place) => (place === index ? value : each))

async function problemsOf(lines: Lines): Promise<readonly string[]> {
  const sink = new Memory()
  const { problems } = await open(await writeOffice(folder, lines), sink)
  expect(sink.saved).toBeNull()
  return problems.map(
    ({ sheet, row, column, value, expected }) => `${sheet} ${row} ${column} ${value} → ${expected}`,
  )
}

test('a deal comes in with its steps, payments in order, and messages of what happened', async () => {
  const sink = new Memory()
  await open(
    await writeOffice(folder, { deals: { 成交: [header, good], 付款: payments, 改期: slips } }),
    sink,
  )
  const [deal] = sink.saved?.deals ?? []
  expect(deal).toEqual({
    _id: 'p-d-3-1802',
    projectId: 'p',
    version: 1,
    unitId: 'p-u-3-1802',
    unitLabel: '3幢1802',
    buildingId: 'p-b-3',
    buyerIds: ['p-c-1'],
    consultantId: 'p-e-1',
    price: 114_000_000,
    method: 'mortgage',
    steps: [
      { kind: 'subscription', promised: '2026-10-10', done: '2026-10-10', handlerId: 'p-e-2', slips: [] },
      { kind: 'signing', promised: '2026-10-20', done: '2026-10-19', handlerId: 'p-e-2', slips: [] },
      {
        kind: 'contractReview',
        promised: '2026-10-30',
        handlerId: 'p-e-2',
        slips: [{ from: '2026-10-25', to: '2026-10-30', why: '附件待补', at: Date.UTC(2026, 9, 24, 4) }],
      },
      { kind: 'loanApproval', promised: '2026-11-10', handlerId: 'p-e-2', slips: [] },
      { kind: 'filing', promised: '2026-11-30', handlerId: 'p-e-2', slips: [] },
      { kind: 'delivery', promised: '2027-06-30', handlerId: 'p-e-2', slips: [] },
    ],
    handlerIds: ['p-e-2'],
    payments: [
      { name: '定金', due: '2026-10-10', amount: 5_000_000, paid: '2026-10-10' },
      { name: '首付款', due: '2026-10-20', amount: 34_000_000, paid: '2026-10-19' },
      { name: '银行放款', due: '2026-11-30', amount: 75_000_000 },
    ],
    nextKey: '2026-10-30:p-d-3-1802',
    orderKey: null,
    followKey: null,
    slot: 'p:p-u-3-1802',
    soldOn: '2026-10-10',
  })
  expect(sink.saved?.units[0]?.state).toBe('sold')
  expect(sink.saved?.customers[0]).toMatchObject({ status: 'bought', due: null, dueKey: null })
  expect(sink.saved?.events.map(({ type, to, facts }) => [type, to[0], facts['step']])).toEqual([
    ['deal.stepDone', 'customer:p-c-1', 'subscription'],
    ['deal.stepDone', 'customer:p-c-1', 'signing'],
    ['deal.stepMoved', 'customer:p-c-1', 'contractReview'],
  ])
})

test.each([
  [
    'an unknown unit',
    0,
    '3-9902',
    'A 房号 3-9902 → 房源表里有的房号，如 3幢1802；请先把这套房加进房源表，或改正房号',
  ],
  [
    'an unknown buyer',
    1,
    '赵四',
    'B 买受人 赵四 → 客户表里有的人（姓名和电话都一致）；没有“赵四”，请先加进客户表',
  ],
  [
    'fewer phones than buyers',
    1,
    '王丽、李强',
    'C 联系电话 13800000001 → 2 位买受人，就要有 2 个电话，顺序一样',
  ],
  [
    'a handler who is not on the staff',
    6,
    '路人',
    'G 经办人 路人 → 员工表里有的姓名；请在员工表（--staff）里加上这个人，或改正姓名',
  ],
  ['no handler', 6, null, 'G 经办人  → 不能为空，应填“认购”的经办人姓名'],
  [
    'a step done before the one before it',
    14,
    '2026-11-01',
    'O 贷款审批完成日期 2026-11-01 → 留空：前一步“合同审核”还没有完成日期',
  ],
  [
    'a step done earlier than the one before it',
    10,
    '2026-10-09',
    'K 签约完成日期 2026-10-09 → 不早于前一步“认购”的完成日期 2026-10-10',
  ],
  [
    'a loan where all is paid at once',
    5,
    '全款',
    'N 贷款审批承诺日期 2026-11-10 → 一次性付款没有贷款审批，这一步请留空',
  ],
  ['a step without a promise', 17, null, 'R 交付承诺日期  → 不能为空，应填承诺办好的日期'],
] as const)('%s', async (_, index, value, expected) => {
  const problems = await problemsOf({ deals: { 成交: [header, change(index, value)] } })
  expect(problems).toEqual([`成交 2 ${expected}`])
})

test('a unit that is sold twice', async () => {
  expect(await problemsOf({ deals: { 成交: [header, good, change(0, '3幢1802')] } })).toEqual([
    '成交 3 A 房号 3幢1802 → 每套房只有一笔成交：deals.xlsx 第 2 行已有这套房',
  ])
})

test('payments that do not add up to the price', async () => {
  expect(await problemsOf({ deals: { 成交: [header, good], 付款: payments.slice(0, 3) } })).toEqual([
    '成交 2 E 成交总价 1140000 → 等于付款表里这套房的合计 ¥390,000（2 笔）',
  ])
})

test('a payment of a unit that is not sold', async () => {
  const stray: Line = ['3幢1803', '定金', '2026-10-10', 50000, null]
  expect(await problemsOf({ deals: { 成交: [header, good], 付款: [...payments, stray] } })).toEqual([
    '付款 5 A 房号 3幢1803 → 成交表里有的房号；请先登记这套房的成交，或改正房号',
  ])
})

test('a moved date that does not lead to the promise of now', async () => {
  const wrong = slips.map((line, index) => (index === 1 ? line.with(3, '2026-10-28') : line))
  expect(await problemsOf({ deals: { 成交: [header, good], 改期: wrong } })).toEqual([
    '改期 2 D 新日期 2026-10-28 → 和现在的承诺日期（2026-10-30）相同',
  ])
})
