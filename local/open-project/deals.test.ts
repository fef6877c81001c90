/** Deals with payments and moved dates, and the construction diary: what is checked, and what becomes of it. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { startOfDay } from '@shared/kernel/time'
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

describe('construction', () => {
  const diary: readonly Line[] = [
    ['幢号', '日期', '主体层数', '外墙层数', '总进度', '说明', '照片', '填报人'],
    ['3号楼', '2026-11-20 16:00', 12, 3, '40%', '第 12 层浇筑完成', '3-1.png', '宋敏'],
  ]
  const nodes: readonly Line[] = [
    ['幢号', '节点', '承诺日期', '完成日期'],
    ['3幢', '正负零', '2026-05-01', '2026-05-03'],
    ['3幢', '封顶', '2027-01-10', null],
  ]
  const png = Buffer.from('89504e470d0a1a0a0000', 'hex')
  const put = (bytes: Buffer) => {
    mkdirSync(join(folder.path, '照片'))
    folder.file('照片/3-1.png', bytes)
  }
  const cell = (index: number, value: string | number): readonly Line[] => [
    diary[0] ?? [],
    (diary[1] ?? []).map((each, place) => (place === index ? value : each)),
  ]

  test('the building stands as the last entry says, with its photos and milestones', async () => {
    put(png)
    const sink = new Memory()
    await open(await writeOffice(folder, { construction: { 进度: diary, 节点: nodes } }), sink)
    const [building] = sink.saved?.buildings ?? []
    expect(building).toMatchObject({
      _id: 'p-b-3',
      name: '3幢',
      floors: 18,
      structureFloor: 12,
      facadeFloor: 3,
      percent: 40,
      milestones: [
        { name: '正负零', promised: '2026-05-01', done: '2026-05-03', slips: [] },
        { name: '封顶', promised: '2027-01-10', slips: [] },
      ],
    })
    const [path] = [...sink.photos.keys()]
    expect(path).toMatch(/^sites\/p\/[0-9a-f]{32}\.png$/)
    expect(building?.reports).toEqual([
      {
        id: 'p-b-3-r-1',
        at: startOfDay('2026-11-20') + 16 * 3_600_000,
        text: '第 12 层浇筑完成',
        photos: [`cloud://test/${path}`],
        structureFloor: 12,
        percent: 40,
      },
    ])
    expect(sink.saved?.events.map(({ type, to, by }) => [type, to, by])).toEqual([
      ['construction.reported', ['building:p-b-3'], 'p-e-2'],
    ])
  })

  test('a photo that is missing, or is no picture', async () => {
    const expected = '进度 2 G 照片 3-1.png → 表格旁边“照片”文件夹里的图片（png、jpg、webp）；找不到 3-1.png'
    expect(await problemsOf({ construction: { 进度: diary } })).toEqual([expected])
    put(Buffer.from('not a picture'))
    expect(await problemsOf({ construction: { 进度: diary } })).toEqual([expected])
  })

  test.each([
    ['an unknown building', 0, '9幢', 'A 幢号 9幢 → 房源表里有的幢号'],
    ['higher than the building', 2, 19, 'C 主体层数 19 → 不超过 18：房源表里这幢楼最高到 18 层'],
    ['a façade above the structure', 3, 13, 'D 外墙层数 13 → 不超过主体层数 12'],
    ['a percentage over 100', 4, 101, 'E 总进度 101 → 0 至 100 的整数百分比'],
  ])('%s', async (_, index, value, expected) => {
    put(png)
    expect(await problemsOf({ construction: { 进度: cell(index, value) } })).toEqual([`进度 2 ${expected}`])
  })

  test('when saving fails, the photos are taken back', async () => {
    put(png)
    const sink = new Memory()
    sink.failing = true
    await expect(open(await writeOffice(folder, { construction: { 进度: diary } }), sink)).rejects.toThrow(
      'disk full',
    )
    expect(sink.photos.size).toBe(0)
  })
})
