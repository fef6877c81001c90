/** Files as offices send them: dates and formulas of Excel, encodings of .csv, and what cannot be read at all. */
import { join } from 'node:path'
import { openProject } from './open'
import { customerHeader, Folder, goodUnit, Memory, open, today, unitHeader, writeOffice } from './testTables'

let folder: Folder
beforeEach(() => {
  folder = new Folder()
})
afterEach(() => folder.remove())

const request = { name: '云栖里', company: '', today, skipBadRows: false, fresh: false }

test('Excel dates and times, numbers for phones, formulas with results, one title row merged', async () => {
  const units = await folder.xlsx('u.xlsx', { 房源: [['一房一价'], unitHeader, goodUnit] }, (sheet) => {
    sheet.mergeCells('A1:G1')
    sheet.getCell('G3').value = { formula: 'E3*F3', result: 1146368.0000000002, date1904: false }
  })
  const registered = new Date('2026-10-08T10:30:00Z')
  const customers = await folder.xlsx('c.xlsx', {
    客户: [customerHeader, ['王丽', 13800000001, '路过', registered, null]],
  })
  const sink = new Memory()
  await open(
    [
      { option: 'units', path: units },
      { option: 'customers', path: customers },
    ],
    sink,
  )
  expect(sink.saved?.units[0]?.total).toBe(114_636_800)
  expect(sink.saved?.customers[0]).toMatchObject({
    phones: ['13800000001'],
    registeredAt: Date.UTC(2026, 9, 8, 2, 30),
    ownerId: null,
  })
})

test.each([
  // 客户姓名,联系电话,来源,登记时间 / 欧阳若曦,13800000001,老带新,2026/10/8 10:30, as Excel in China writes .csv.
  [
    'GB18030',
    Buffer.from(
      'v827p9DVw/sswarPtbXnu7AswLTUtCy1x7zHyrG85A0KxbfR9Mj06tgsMTM4MDAwMDAwMDEswM+0+NDCLDIwMjYvMTAvOCAxMDozMA0K',
      'base64',
    ),
  ],
  [
    'UTF-8 with a byte order mark',
    Buffer.from('\ufeff客户姓名,联系电话,来源,登记时间\n欧阳若曦,13800000001,老带新,2026/10/8 10:30\n'),
  ],
  [
    'tabs',
    Buffer.from('客户姓名\t联系电话\t来源\t登记时间\n欧阳若曦\t13800000001\t老带新\t2026/10/8 10:30\n'),
  ],
])('a .csv in %s', async (_, bytes) => {
  const files = (await writeOffice(folder, { customers: undefined })).concat({
    option: 'customers',
    path: folder.file('customers.csv', bytes),
  })
  const sink = new Memory()
  await open(files, sink)
  expect(sink.saved?.customers[0]).toMatchObject({
    name: '欧阳若曦',
    source: 'referral',
    registeredAt: Date.UTC(2026, 9, 8, 2, 30),
  })
})

describe('a file that cannot be read is told in Chinese', () => {
  test.each([
    ['missing', 'none.xlsx', null, /^找不到文件/],
    ['empty', 'u.xlsx', Buffer.alloc(0), /是空文件/],
    ['no spreadsheet', 'u.pdf', Buffer.from('%PDF-1.7'), /不是表格文件/],
    ['damaged', 'u.xlsx', Buffer.from('PK\x03\x04 and then nothing'), /打不开，可能已经损坏/],
    [
      'protected',
      'u.xlsx',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      /有打开密码/,
    ],
    ['an old .xls', 'u.xls', Buffer.from('d0cf11e0a1b11ae100', 'hex'), /旧版 \.xls/],
    ['binary named .csv', 'u.csv', Buffer.from([1, 0, 2]), /不是文本表格/],
    ['an open quote', 'u.csv', Buffer.from('幢号,"楼层\n3幢,18\n'), /引号不成对/],
    ['only blanks', 'u.csv', Buffer.from(',,\n,,\n'), /一行内容也没有/],
  ] as const)('%s', async (_, name, bytes, say) => {
    const path = bytes === null ? join(folder.path, name) : folder.file(name, bytes)
    const opened = await openProject(
      { ...request, files: [{ option: 'units', path }] },
      new Memory(),
      () => undefined,
    )
    expect(opened.ok ? '' : opened.refusal.say).toMatch(say)
  })
})
