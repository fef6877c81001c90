/** Each kind of bad row is told exactly, and nothing is imported. */
import {
  customerHeader,
  Folder,
  goodCustomer,
  goodUnit,
  type Line,
  type Lines,
  Memory,
  open,
  unitHeader,
  writeOffice,
} from './testTables'

let folder: Folder
beforeEach(() => {
  folder = new Folder()
})
afterEach(() => folder.remove())

/** `row column value → expected` of each problem. */
async function problemsOf(lines: Lines): Promise<readonly string[]> {
  const sink = new Memory()
  const { problems, docs } = await open(await writeOffice(folder, lines), sink)
  expect(docs).toBeNull()
  expect(sink.saved).toBeNull()
  expect(sink.photos.size).toBe(0)
  return problems.map(
    ({ sheet, row, column, value, expected }) => `${sheet} ${row} ${column} ${value} → ${expected}`,
  )
}

const unit = (change: Readonly<Record<number, string | number | Date | null>>): Line =>
  goodUnit.map((value, index) => (index in change ? (change[index] ?? null) : value))
const customer = (change: Readonly<Record<number, string | number | Date | null>>): Line =>
  goodCustomer.map((value, index) => (index in change ? (change[index] ?? null) : value))

describe('units', () => {
  const cases: readonly (readonly [string, readonly Line[], readonly string[]])[] = [
    [
      'a total that is not area × price',
      [unit({ 6: 1146469 })],
      ['房源 2 G 总价 1146469 → 面积 × 单价 = 89.56 × 12800 = 1146368，相差不超过四舍五入'],
    ],
    [
      'a unit twice, written differently',
      [goodUnit, unit({ 0: '3栋' })],
      ['房源 3 C 房号 1802 → 每套房只写一行：units.xlsx 第 2 行已有 3栋1802'],
    ],
    [
      'an empty cell',
      [unit({ 3: null })],
      ['房源 2 D 户型  → 不能为空，应填户型，如 三室两厅两卫（不超过 30 个字）'],
    ],
    ['a floor that is none', [unit({ 1: '顶层复式' })], ['房源 2 B 楼层 顶层复式 → 1 至 200 的整数楼层']],
    [
      'a negative area',
      [unit({ 4: -89.56 })],
      ['房源 2 E 建筑面积 -89.56 → 大于 0 的面积（㎡，最多两位小数）'],
    ],
    ['a price in words', [unit({ 5: '面议' })], ['房源 2 F 单价 面议 → 大于 0 的金额（元，最多两位小数）']],
    ['a state that is none', [[...goodUnit, '保留']], ['房源 2 H 状态 保留 → 以下之一：待售、已售']],
  ]
  test.each(cases)('%s', async (_, rows, expected) => {
    const header = rows.some((row) => row.length > 7) ? [...unitHeader, '状态'] : unitHeader
    expect(await problemsOf({ units: { 房源: [header, ...rows] } })).toEqual(expected)
  })

  // 89.56 ㎡: half a fen for each square metre is 45 fen, and the yuan's rounding is 50.
  test.each([
    [1146367.05, true],
    [1146368.95, true],
    [1146367.04, false],
    [1146368.96, false],
  ])('a total of %s is within rounding: %s', async (total, fits) => {
    const sink = new Memory()
    const { problems } = await open(
      await writeOffice(folder, { units: { 房源: [unitHeader, unit({ 6: total })] } }),
      sink,
    )
    expect(problems.length).toBe(fits ? 0 : 1)
  })

  test('a merged cell is told on each of its rows', async () => {
    const path = await folder.xlsx(
      'units.xlsx',
      { 房源: [unitHeader, goodUnit, unit({ 2: '1803' })] },
      (sheet) => sheet.mergeCells('A2:A3'),
    )
    const files = (await writeOffice(folder, { units: undefined })).concat({ option: 'units', path })
    const { problems } = await open(files, new Memory())
    expect(problems.map(({ row, column, value, expected }) => [row, column, value, expected])).toEqual([
      [2, 'A 幢号', '3幢', '取消合并单元格，每一行都单独填写'],
      [3, 'A 幢号', '3幢', '取消合并单元格，每一行都单独填写'],
    ])
  })

  test('a formula without a result', async () => {
    const path = await folder.xlsx('units.xlsx', { 房源: [unitHeader, goodUnit] }, (sheet) => {
      sheet.getCell('G2').value = { formula: 'E2*F2', date1904: false }
    })
    const files = (await writeOffice(folder, { units: undefined })).concat({ option: 'units', path })
    const { problems } = await open(files, new Memory())
    expect(problems.map(({ column, expected }) => [column, expected])).toEqual([
      ['G 总价', '公式没有结果：请改成数值或文字，或在 Excel 里重新计算后保存'],
    ])
  })

  test('a missing column, and amounts in 万元, stop the whole sheet', async () => {
    const header = ['幢号', '楼层', '房号', '户型', '建筑面积', '单价', '总价（万元）', '备注']
    expect(await problemsOf({ units: { 房源: [header, goodUnit] } })).toEqual([
      '房源 1 表头 总价（万元） → 金额以元为单位，请换算后改表头',
    ])
    const without = unitHeader.filter((name) => name !== '户型')
    expect(await problemsOf({ units: { 房源: [without, goodUnit] } })).toEqual([
      '房源 1 表头  → 房源表要有“户型”这一列（也可以叫：房型、户型结构）',
    ])
  })

  test('a file without any table', async () => {
    expect(await problemsOf({ units: { 封面: [['云栖里'], ['2026 年']] } })).toEqual([
      '封面 1 表头  → 有一行表头，至少写明这些列：幢号、楼层、房号、户型、建筑面积、单价、总价',
    ])
  })
})

describe('customers', () => {
  const cases: readonly (readonly [string, readonly Line[], readonly string[]])[] = [
    [
      'a phone that is none',
      [customer({ 1: '1380000001' })],
      ['客户 2 B 联系电话 1380000001 → 11 位手机号，或带区号的固定电话；有几个就用“、”隔开'],
    ],
    [
      'a date in 1900',
      [customer({ 3: new Date('1900-01-05T00:00:00Z') })],
      ['客户 2 D 登记时间 1900-01-05 → 2000 年以后、不晚于今天（2026-11-22）的时间，如 2026-11-22 15:30'],
    ],
    [
      'a day that has not come',
      [customer({ 3: '2026-11-23' })],
      ['客户 2 D 登记时间 2026-11-23 → 2000 年以后、不晚于今天（2026-11-22）的时间，如 2026-11-22 15:30'],
    ],
    [
      'an unknown source',
      [customer({ 2: '梦见' })],
      ['客户 2 C 来源 梦见 → 以下之一：自然到访、营销活动、网络、老客户介绍、其他'],
    ],
    [
      'the same name and phone twice',
      [goodCustomer, customer({ 1: '138 0000 0001、13800000002' })],
      [
        '客户 3 B 联系电话 138 0000 0001、13800000002 → 每位客户只写一行：与customers.xlsx 第 2 行姓名、电话相同，请合并',
      ],
    ],
    [
      'a consultant who is not on the staff',
      [customer({ 4: '路人' })],
      ['客户 2 E 置业顾问 路人 → 员工表里有的姓名；请在员工表（--staff）里加上这个人，或改正姓名'],
    ],
    [
      'a consultant in another post',
      [customer({ 4: '宋敏' })],
      ['客户 2 E 置业顾问 宋敏 → 员工表里岗位是“置业顾问”的人；宋敏的岗位里没有它，请补上'],
    ],
    [
      'two faults in one row',
      [customer({ 0: null, 1: '无' })],
      [
        '客户 2 A 客户姓名  → 不能为空，应填姓名（不超过 20 个字）',
        '客户 2 B 联系电话 无 → 11 位手机号，或带区号的固定电话；有几个就用“、”隔开',
      ],
    ],
  ]
  test.each(cases)('%s', async (_, rows, expected) => {
    expect(await problemsOf({ customers: { 客户: [customerHeader, ...rows] } })).toEqual(expected)
  })

  test('one phone twice within one customer, and one phone of two people, are fine', async () => {
    const rows = [customer({ 1: '13800000001/13800000001' }), customer({ 0: '李强' })]
    const sink = new Memory()
    await open(await writeOffice(folder, { customers: { 客户: [customerHeader, ...rows] } }), sink)
    expect(sink.saved?.customers.map(({ name, phones }) => [name, phones])).toEqual([
      ['王丽', ['13800000001']],
      ['李强', ['13800000001']],
    ])
  })
})

describe('follow-ups', () => {
  const header: Line = [
    '客户电话',
    '置业顾问',
    '跟进时间',
    '跟进方式',
    '跟进内容',
    '客户反馈',
    '下次联系',
    '下次目标',
  ]
  const good: Line = [
    '13800000001',
    '林晓',
    '2026-11-20 15:30',
    '电话',
    '聊了首付',
    '还在考虑',
    '2026-11-25',
    '送测算',
  ]
  const change = (index: number, value: string) => good.map((each, place) => (place === index ? value : each))
  test.each([
    [
      'an unknown customer',
      0,
      '13800000009',
      'A 客户电话 13800000009 → 客户表里有的号码；请先把这位客户加进客户表，或改正号码和姓名',
    ],
    [
      'an unknown method',
      3,
      '飞鸽',
      'D 跟进方式 飞鸽 → 以下之一：电话、微信、短信、邮件、面谈、活动邀约、上门拜访、节日问候、礼品、聚会联谊',
    ],
    ['a plan in the past', 6, '2026-11-19', 'G 下次联系 2026-11-19 → 跟进当天起、一年以内的日期'],
    ['a plan without a goal', 7, '', 'H 下次目标  → 写了下次联系的日期，就要写下次目标'],
    [
      'an hour that is none',
      2,
      '2026-11-20 25:30',
      'C 跟进时间 2026-11-20 25:30 → 2000 年以后、不晚于今天（2026-11-22）的时间，如 2026-11-22 15:30',
    ],
  ])('%s', async (_, index, value, expected) => {
    expect(await problemsOf({ followups: { 跟进: [header, change(index, value)] } })).toEqual([
      `跟进 2 ${expected}`,
    ])
  })
})
