/** Small tables for the tests: a folder that goes away, files in it, and a sink that remembers. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Workbook, type Worksheet } from 'exceljs'
import type { ProjectDocs } from './build'
import type { OptionName } from './columns'
import { type Opened, type OpenRequest, openProject } from './open'
import type { OpenedBefore, Sink } from './sink'

export const today = '2026-11-22'

export type Line = readonly (string | number | Date | null)[]

export const unitHeader: Line = ['幢号', '楼层', '房号', '户型', '建筑面积', '单价', '总价']
/** 89.56 × 12,800 = 1,146,368. */
export const goodUnit: Line = ['3幢', 18, '1802', '三室两厅两卫', 89.56, 12800, 1146368]
export const customerHeader: Line = ['客户姓名', '联系电话', '来源', '登记时间', '置业顾问']
export const goodCustomer: Line = ['王丽', '13800000001', '自然到访', '2026-10-08 10:30', '林晓']
const staff: readonly Line[] = [
  ['姓名', '联系电话', '岗位'],
  ['林晓', '13900000001', '置业顾问'],
  ['宋敏', '0571-88886666', '内业、客服'],
]

export class Folder {
  readonly path = mkdtempSync(join(tmpdir(), 'open-project-test-'))

  async xlsx(
    name: string,
    sheets: Readonly<Record<string, readonly Line[]>>,
    change: (sheet: Worksheet) => void = () => undefined,
  ): Promise<string> {
    const book = new Workbook()
    for (const [title, lines] of Object.entries(sheets)) {
      const sheet = book.addWorksheet(title)
      for (const line of lines) sheet.addRow([...line])
      change(sheet)
    }
    await book.xlsx.writeFile(join(this.path, name))
    return join(this.path, name)
  }

  file(name: string, content: string | Buffer): string {
    writeFileSync(join(this.path, name), content)
    return join(this.path, name)
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true })
  }
}

export class Memory implements Sink {
  saved: ProjectDocs | null = null
  readonly photos = new Map<string, Buffer>()
  failing = false

  openProject(): OpenedBefore | null {
    const [project] = this.saved?.projects ?? []
    return project ? { name: project.name, readable: true } : null
  }
  async savePhoto(path: string, bytes: Buffer): Promise<string> {
    this.photos.set(path, bytes)
    return `cloud://test/${path}`
  }
  async discardPhotos(): Promise<void> {
    this.photos.clear()
  }
  async save(docs: ProjectDocs): Promise<void> {
    if (this.failing) throw new Error('disk full')
    this.saved = docs
  }
  close(): void {}
}

export type Lines = { readonly [O in OptionName]?: Readonly<Record<string, readonly Line[]>> | undefined }

/** The smallest office: a home, a customer, a consultant and a clerk; what is given takes the place of theirs. */
export async function writeOffice(folder: Folder, lines: Lines): Promise<OpenRequest['files']> {
  const all: Lines = {
    staff: { 员工: staff },
    units: { 房源: [unitHeader, goodUnit] },
    customers: { 客户: [customerHeader, goodCustomer] },
    ...lines,
  }
  const options = ['staff', 'units', 'customers', 'deals', 'followups', 'construction'] as const
  const files: { option: OptionName; path: string }[] = []
  for (const option of options) {
    const sheets = all[option]
    if (sheets) files.push({ option, path: await folder.xlsx(`${option}.xlsx`, sheets) })
  }
  return files
}

/** Opens the project of these files; a refusal fails the test. */
export async function open(
  files: OpenRequest['files'],
  sink: Sink,
  more: Partial<OpenRequest> = {},
): Promise<Opened> {
  const opened = await openProject(
    { files, name: '云栖里', company: '云岫置业', id: 'p', today, skipBadRows: false, fresh: false, ...more },
    sink,
    () => undefined,
  )
  if (!opened.ok) throw new Error(opened.refusal.say)
  return opened.value
}
