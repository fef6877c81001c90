/** Files as offices send them, all or nothing, and what is left out. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Workbook } from 'exceljs'
import { openProject } from './open'
import { clip, problemTable, widthOf } from './report'
import { openSink } from './sink'
import {
  customerHeader,
  Folder,
  goodCustomer,
  goodUnit,
  type Line,
  Memory,
  open,
  today,
  unitHeader,
  writeOffice,
} from './testTables'

let folder: Folder
beforeEach(() => {
  folder = new Folder()
})
afterEach(() => folder.remove())

const request = { name: '云栖里', company: '', today, skipBadRows: false, fresh: false }

test('a good office comes in: ids, money, dues, titles and sums around the table', async () => {
  const title: Line = ['云栖里一房一价表']
  const units = [title, unitHeader, goodUnit, ['合计', null, null, null, 89.56, null, 1146368]]
  const files = await writeOffice(folder, { units: { 一房一价: units, 说明: [['价格以备案为准']] } })
  const sink = new Memory()
  const { problems } = await open(files, sink)
  expect(problems).toEqual([])
  expect(sink.saved?.units).toEqual([
    {
      _id: 'p-u-3-1802',
      projectId: 'p',
      buildingId: 'p-b-3',
      version: 1,
      label: '3幢1802',
      floor: 18,
      room: '1802',
      layout: '三室两厅两卫',
      area: 8956,
      unitPrice: 1_280_000,
      total: 114_636_800,
      state: 'forSale',
    },
  ])
  // Potential: at least every 30 days from 8 October, so the last day is 7 November (+08:00).
  const at = Date.UTC(2026, 10, 7, 16)
  const registeredAt = Date.UTC(2026, 9, 8, 2, 30)
  const openedAt = Date.UTC(2026, 10, 21, 16)
  expect(sink.saved?.customers).toEqual([
    {
      _id: 'p-c-1',
      projectId: 'p',
      version: 1,
      name: '王丽',
      phones: ['13800000001'],
      source: 'walkIn',
      level: 'potential',
      needs: {},
      slots: ['p/13800000001/0'],
      registeredKey: `00${registeredAt}:p-c-1`,
      // Found by name, by its initials, and by the last four digits.
      terms: expect.arrayContaining(['王丽', 'wl', 'wangli', '0001', '潜在']),
      ownerId: 'p-e-1',
      history: [
        {
          ...{ type: 'registered', id: 'p-c-1-book', at: registeredAt, customer: 'p-c-1', by: 'p-e-1' },
          ...{ channel: 'company', complete: true },
        },
        {
          ...{ type: 'approved', id: 'p-c-1-taken', at: openedAt, customer: 'p-c-1', by: 'p-e-1' },
          ...{ what: 'reassigned', to: 'p-e-1' },
        },
      ],
      // 15 days (ours) after the day of opening.
      ownership: { kind: 'owned', owner: 'p-e-1', until: openedAt + 16 * 24 * 3_600_000, next: 'new' },
      register: [],
      status: 'active',
      registeredAt,
      contacts: [],
      plan: null,
      due: { at, rule: 'SALES-13' },
      dueKey: `${String(at).padStart(15, '0')}:p-c-1`,
    },
  ])
  expect(sink.saved?.employees[1]).toMatchObject({
    name: '宋敏',
    phone: '0571-88886666',
    roles: ['clerk', 'service'],
  })
})

const badUnit: Line = ['3幢', 19, '1902', '三室两厅两卫', 89.56, 12800, 999]
const dealOfBad: readonly Line[] = [
  [
    '房号',
    '买受人',
    '联系电话',
    '置业顾问',
    '成交总价',
    '付款方式',
    '经办人',
    '认购承诺日期',
    '签约承诺日期',
    '合同审核承诺日期',
    '备案承诺日期',
    '交付承诺日期',
  ],
  [
    '3幢1902',
    '王丽',
    '13800000001',
    '林晓',
    1100000,
    '一次性',
    '宋敏',
    '2026-12-01',
    '2026-12-02',
    '2026-12-03',
    '2026-12-04',
    '2027-06-30',
  ],
]

test('an office without a staff table has the people whom its tables name, in the posts in which they are named', async () => {
  const sink = new Memory()
  // The deal of 3幢1802, with the consultant as its handler too.
  const deals = dealOfBad.map((line) =>
    line.map((cell) => (cell === '3幢1902' ? '3幢1802' : cell === '宋敏' ? '林晓' : cell)),
  )
  await open(await writeOffice(folder, { staff: undefined, deals: { 成交: deals } }), sink)
  expect(sink.saved?.employees.map(({ name, phone, roles }) => [name, phone, roles])).toEqual([
    ['林晓', '', ['consultant', 'clerk']],
  ])
})

test('--skip-bad-rows leaves out bad rows and what hangs on them, in files that come in again once mended', async () => {
  const files = await writeOffice(folder, {
    units: { 房源: [['标题'], unitHeader, goodUnit, badUnit] },
    deals: { 成交: dealOfBad },
  })
  const sink = new Memory()
  const opened = await open(files, sink, { skipBadRows: true })
  expect(opened.problems.length).toBe(1)
  expect(sink.saved?.units.map(({ label }) => label)).toEqual(['3幢1802'])
  expect(sink.saved?.deals).toEqual([])
  const [unitsOut, dealsOut] = opened.leftOutFiles
  expect(opened.leftOutFiles).toEqual([
    join(folder.path, 'units.未导入.xlsx'),
    join(folder.path, 'deals.未导入.xlsx'),
  ])

  const book = new Workbook()
  await book.xlsx.readFile(unitsOut ?? '')
  const sheet = book.getWorksheet('房源')
  expect(sheet?.getRow(1).getCell(8).text).toBe('问题')
  expect(sheet?.getRow(2).getCell(7).text).toBe('999')
  expect(sheet?.getRow(2).getCell(8).text).toBe(
    '总价：面积 × 单价 = 89.56 × 12800 = 1146368，相差不超过四舍五入',
  )
  expect(sheet?.rowCount).toBe(2)
  if (!sheet) throw new Error('no sheet')
  sheet.getCell('G2').value = 1146368
  await book.xlsx.writeFile(unitsOut ?? '')

  const again = new Memory()
  await open(
    [
      ...files.filter(({ option }) => option !== 'deals'),
      { option: 'units', path: unitsOut ?? '' },
      { option: 'deals', path: dealsOut ?? '' },
    ],
    again,
    { skipBadRows: true },
  )
  expect(again.saved?.units.map(({ label }) => label)).toEqual(['3幢1802', '3幢1902'])
  expect(again.saved?.deals.map(({ unitLabel }) => unitLabel)).toEqual(['3幢1902'])
})

test('what is left out of a .csv is a .csv, and never overwrites an earlier one', async () => {
  const path = folder.file(
    '客户.csv',
    '客户姓名,联系电话,来源,登记时间\n王丽,13800000001,网络,2026-10-08\n"李,强",12,网络,2026-10-08\n',
  )
  folder.file('客户.未导入.csv', 'somebody works in it')
  const files = (await writeOffice(folder, { customers: undefined })).concat({ option: 'customers', path })
  const { leftOutFiles } = await open(files, new Memory(), { skipBadRows: true })
  expect(leftOutFiles).toEqual([join(folder.path, '客户.未导入-2.csv')])
  expect(readFileSync(leftOutFiles[0] ?? '', 'utf8')).toBe(
    '\ufeff客户姓名,联系电话,来源,登记时间,问题\r\n"李,强",12,网络,2026-10-08,联系电话：11 位手机号，或带区号的固定电话；有几个就用“、”隔开\r\n',
  )
  expect(readFileSync(join(folder.path, '客户.未导入.csv'), 'utf8')).toBe('somebody works in it')
})

test('with problems nothing is written: no data, no file', async () => {
  const files = await writeOffice(folder, { units: { 房源: [unitHeader, goodUnit, badUnit] } })
  const sink = new Memory()
  const opened = await open(files, sink)
  expect([opened.docs, opened.leftOutRows, sink.saved]).toEqual([null, 1, null])
  expect(existsSync(join(folder.path, 'units.未导入.xlsx'))).toBe(false)
})

test('the real data directory: saved whole, refused when open already, replaced by --fresh', async () => {
  const files = await writeOffice(folder, {})
  const sink = openSink(folder.path, () => 0)
  try {
    expect(sink.openProject()).toBeNull()
    await open(files, sink)
    expect(sink.openProject()).toEqual({ name: '云栖里', readable: true })
    const second = { ...request, name: '新楼盘', files }
    const refused = await openProject(second, sink, () => undefined)
    expect(refused.ok ? '' : refused.refusal.say).toMatch(/已经有项目“云栖里”.*--fresh/)
    const replaced = await openProject({ ...second, fresh: true }, sink, () => undefined)
    expect(replaced.ok).toBe(true)
    expect(sink.openProject()?.name).toBe('新楼盘')
  } finally {
    sink.close()
  }
  const kept = openSink(folder.path, () => 0)
  expect(kept.openProject()?.name).toBe('新楼盘')
  kept.close()
})

test('two runs over the same tables give the same documents', async () => {
  const files = await writeOffice(folder, { customers: { 客户: [customerHeader, goodCustomer] } })
  const [first, second] = [new Memory(), new Memory()]
  await open(files, first)
  await open(files, second)
  expect(first.saved).toEqual(second.saved)
})

describe('the table of problems', () => {
  test('Chinese characters take two columns, and are cut whole', () => {
    expect(widthOf('3幢1802')).toBe(7)
    expect(clip('三室两厅两卫', 7)).toBe('三室两…')
    expect(clip('a\nb\u001b[31m', 20)).toBe('a b [31m')
  })
  test('columns stand under each other', () => {
    const table = problemTable([
      { file: '/x/房源.xlsx', sheet: 'S', row: 12, column: 'G 总价', value: '', expected: '不能为空' },
    ])
    expect(table).toBe(
      '文件       工作表  行  列      值      应为\n房源.xlsx  S       12  G 总价  （空）  不能为空\n',
    )
  })
})
