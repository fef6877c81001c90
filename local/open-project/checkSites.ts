/** Checks the construction diary and the milestones of each building. */
import { checkSlips } from './checkSlips'
import type { RowOf, Tables } from './columns'
import { type Entry, type Findings, rawText, type Source, sayPlace } from './findings'
import { checkEmployee, type Known, type ReadKind } from './known'
import { buildingKey } from './names'
import type { ReadRows } from './readRows'

type DiaryRow = RowOf<'diary'>
type MilestoneRow = RowOf<'milestones'>
type SlipRow = RowOf<'milestoneSlips'>

export interface CheckedDiary {
  readonly row: DiaryRow
  /** The construction table that names the photos: they lie beside it. */
  readonly file: string
}

export interface CheckedMilestone {
  readonly row: MilestoneRow
  readonly slips: readonly SlipRow[]
}

/** What is known of the building of one key (names.ts). */
export interface CheckedSite {
  readonly building: string
  readonly diary: readonly CheckedDiary[]
  readonly milestones: readonly CheckedMilestone[]
}

export function checkSites(
  read: ReadKind,
  all: Tables,
  known: Known,
  findings: Findings,
): readonly CheckedSite[] {
  const floors = new Map<string, number>()
  for (const { building, floor } of known.units.all()) {
    const key = buildingKey(building)
    floors.set(key, Math.max(floor, floors.get(key) ?? 0))
  }
  const diary = read('diary', all.diary).good.filter((entry) => checkDiary(entry, floors, known, findings))
  const milestoneRows = read('milestones', all.milestones)
  const slips = read('milestoneSlips', all.milestoneSlips)
  const milestones = checkMilestones(milestoneRows.good, slips, floors, findings)
  const orphans = new Set(
    [...milestoneRows.bad, ...milestoneRows.good.map((each) => each.source)].map(milestoneKey),
  )
  for (const { source, value } of slips.good) {
    const key = keyOf(value)
    if (milestones.has(key) || findings.isOut(source)) continue
    if (orphans.has(key)) findings.follow(source, '这个节点的那一行有问题，改好后这一行才能导入')
    else findings.add(source, 'name', '节点表里有的幢号和节点名称')
  }
  return [...floors.keys()].map((building) => ({
    building,
    diary: diary
      .filter(({ value }) => buildingKey(value.building) === building)
      .map(({ value, source }) => ({ row: value, file: source.table.sheet.file }))
      .sort((a, b) => a.row.at - b.row.at),
    milestones: [...milestones.values()].filter(({ row }) => buildingKey(row.building) === building),
  }))
}

const keyOf = ({ building, name }: { readonly building: string; readonly name: string }) =>
  `${buildingKey(building)} ${name}`
const milestoneKey = (source: Source) =>
  keyOf({ building: rawText(source, 'building'), name: rawText(source, 'name') })

function checkDiary(
  { value, source }: Entry<DiaryRow>,
  floors: ReadonlyMap<string, number>,
  { staff, facts }: Known,
  findings: Findings,
): boolean {
  const most = checkBuilding(source, value.building, floors, findings)
  if (most !== undefined && value.structureFloor > most) {
    findings.add(source, 'structureFloor', `不超过 ${most}：房源表里这幢楼最高到 ${most} 层`)
  }
  if (value.facadeFloor > value.structureFloor) {
    findings.add(source, 'facadeFloor', `不超过主体层数 ${value.structureFloor}`)
  }
  if (value.engineer !== undefined)
    checkEmployee(source, 'engineer', { name: value.engineer, post: 'engineer' }, staff, findings)
  const { file } = source.table.sheet
  const lost = (value.photos ?? []).filter((name) => !facts.hasPhoto({ file, name }))
  if (lost.length > 0) {
    findings.add(
      source,
      'photos',
      `表格旁边“照片”文件夹里的图片（png、jpg、webp）；找不到 ${lost.join('、')}`,
    )
  }
  return !findings.isOut(source)
}

function checkBuilding(
  source: Source,
  building: string,
  floors: ReadonlyMap<string, number>,
  findings: Findings,
): number | undefined {
  const most = floors.get(buildingKey(building))
  if (most === undefined) findings.add(source, 'building', '房源表里有的幢号')
  return most
}

function checkMilestones(
  rows: readonly Entry<MilestoneRow>[],
  slips: ReadRows<SlipRow>,
  floors: ReadonlyMap<string, number>,
  findings: Findings,
): ReadonlyMap<string, CheckedMilestone> {
  const milestones = new Map<string, CheckedMilestone>()
  const places = new Map<string, Source>()
  for (const { value, source } of rows) {
    const key = keyOf(value)
    const first = places.get(key)
    if (first) findings.add(source, 'name', `每个节点只写一行：${sayPlace(first)}已有这个节点`)
    checkBuilding(source, value.building, floors, findings)
    if (findings.isOut(source)) continue
    places.set(key, source)
    const own = slips.good.filter((slip) => keyOf(slip.value) === key)
    checkSlips(own, value.promised, findings)
    const cause =
      slips.bad.find((slip) => milestoneKey(slip) === key) ??
      own.map((slip) => slip.source).find((slip) => findings.isOut(slip))
    if (cause) findings.follow(source, `${sayPlace(cause)}的改期有问题，改好后这个节点才能导入`)
    else milestones.set(key, { row: value, slips: own.map((slip) => slip.value) })
  }
  return milestones
}
