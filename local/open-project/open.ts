/** Opens a project from an office's tables: reads, checks, builds and saves it, whole or not at all. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, extname, join } from 'node:path'
import { ok, type Result, refuse } from '@shared/kernel/result'
import type { Day } from '@shared/kernel/time'
import { defaultPreset } from '@shared/policy/presets'
import type { PresetName } from '@shared/policy/sourced'
import { isPicture } from '../files/kinds'
import { build, type ProjectDocs } from './build'
import type { PhotoRef } from './buildSites'
import { type Checked, check } from './check'
import { type OptionName, optionTables, tables } from './columns'
import { Findings, type Problem, type Table } from './findings'
import { writeLeftOut } from './leftOut'
import { findTables } from './readRows'
import { readTable } from './readTable'
import type { Sink } from './sink'

export interface OpenRequest {
  readonly files: readonly { readonly option: OptionName; readonly path: string }[]
  readonly name: string
  readonly company: string
  /** The regulation that it adopts; {@link defaultPreset} where none is named. */
  readonly preset?: PresetName
  /** The prefix of all ids; made from the name where none is given. */
  readonly id?: string
  readonly today: Day
  readonly skipBadRows: boolean
  /** Replaces the project that is open there. */
  readonly fresh: boolean
  /** What the caller adds to the documents before they are saved (the sample's WeChat identities). */
  readonly finish?: (docs: ProjectDocs) => ProjectDocs
}

export interface Opened {
  /** Null when there were problems and nothing was imported. */
  readonly docs: ProjectDocs | null
  readonly problems: readonly Problem[]
  /** Rows that were, or would be, left out. */
  readonly leftOutRows: number
  readonly leftOutFiles: readonly string[]
}

/** Told as the work goes on: what is being done, and how much of it. */
export type Progress = (stage: string, done: number, total: number) => void

export async function openProject(
  request: OpenRequest,
  sink: Sink,
  progress: Progress,
): Promise<Result<Opened>> {
  const before = sink.openProject()
  if (before !== null && !request.fresh) {
    return refuse(
      'CONFLICT',
      `这个数据目录里已经有项目“${before.name}”。要换成新项目请加 --fresh（原来的数据会全部删除），或用 --data 换一个目录。`,
    )
  }
  const findings = new Findings()
  const found = await readAll(request, findings, progress)
  if (!found.ok) return found
  progress('核对', 0, 1)
  const checked = check(found.value, findings, { today: request.today, hasPhoto })
  progress('核对', 1, 1)
  const { problems, unreadable, leftOut } = findings
  const nothing = checked.units.length === 0 || checked.customers.length === 0
  if (problems.length > 0 && (!request.skipBadRows || unreadable || nothing)) {
    return ok({ docs: null, problems, leftOutRows: leftOut.size, leftOutFiles: [] })
  }
  if (nothing) return refuse('BAD_INPUT', '房源表和客户表都要至少有一行内容。')
  const leftOutFiles = await writeLeftOut(findings)
  const docs = await save(checked, request, sink, progress)
  return ok({ docs, problems, leftOutRows: leftOut.size, leftOutFiles })
}

async function readAll(
  { files, today }: OpenRequest,
  findings: Findings,
  progress: Progress,
): Promise<Result<readonly Table[]>> {
  const all = tables(today)
  const found: Table[] = []
  for (const [index, { option, path }] of files.entries()) {
    progress('读取', index, files.length)
    const sheets = await readTable(path)
    if (!sheets.ok) return sheets
    found.push(...findTables(sheets.value, optionTables[option], all, findings))
  }
  progress('读取', files.length, files.length)
  return ok(found)
}

async function save(
  checked: Checked,
  request: OpenRequest,
  sink: Sink,
  progress: Progress,
): Promise<ProjectDocs> {
  const id = request.id ?? projectIdOf(request.name)
  const photos = photosOf(checked)
  const fileIds = new Map<string, string>()
  try {
    for (const [index, photo] of photos.entries()) {
      progress('照片', index, photos.length)
      const bytes = readFileSync(photoFile(photo) ?? '')
      const path = `sites/${id}/${sha256(bytes).slice(0, 32)}${extname(photo.name).toLowerCase()}`
      fileIds.set(keyOf(photo), await sink.savePhoto(path, bytes))
    }
    progress('照片', photos.length, photos.length)
    const built = build(
      checked,
      { preset: defaultPreset, ...request, id },
      (photo) => fileIds.get(keyOf(photo)) ?? '',
    )
    const docs = request.finish ? request.finish(built) : built
    progress('保存', 0, 1)
    await sink.save(docs)
    progress('保存', 1, 1)
    return docs
  } catch (error) {
    await sink.discardPhotos()
    throw error
  }
}

const sha256 = (content: string | Buffer) => createHash('sha256').update(content).digest('hex')

/** A project's id is made from its name, so that the same tables always give the same ids. */
const projectIdOf = (name: string) => `p${sha256(name).slice(0, 8)}`

const keyOf = ({ file, name }: PhotoRef) => `${file}\n${name}`

function photosOf({ sites }: Checked): readonly PhotoRef[] {
  const all = sites.flatMap(({ diary }) =>
    diary.flatMap(({ row, file }) => (row.photos ?? []).map((name) => ({ file, name }))),
  )
  return [...new Map(all.map((photo) => [keyOf(photo), photo])).values()]
}

/** A photo lies beside the table that names it, or in the folder 照片 there. A name with a path in it is none. */
function photoFile({ file, name }: PhotoRef): string | undefined {
  if (!/^[^/\\]+\.(png|jpe?g|webp)$/i.test(name)) return undefined
  const folder = dirname(file)
  return [join(folder, '照片', name), join(folder, name)].find((path) => existsSync(path))
}

function hasPhoto(photo: PhotoRef): boolean {
  const path = photoFile(photo)
  return path !== undefined && isPicture(readFileSync(path))
}
