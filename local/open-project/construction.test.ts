/** The construction diary with its photos, and the milestones: what is checked, and what becomes of them. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { startOfDay } from '@shared/kernel/time'
import { Folder, type Line, type Lines, Memory, open, writeOffice } from './testTables'

let folder: Folder
beforeEach(() => {
  folder = new Folder()
})
afterEach(() => folder.remove())

async function problemsOf(lines: Lines): Promise<readonly string[]> {
  const sink = new Memory()
  const { problems } = await open(await writeOffice(folder, lines), sink)
  expect(sink.saved).toBeNull()
  return problems.map(
    ({ sheet, row, column, value, expected }) => `${sheet} ${row} ${column} ${value} → ${expected}`,
  )
}

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
