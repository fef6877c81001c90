/** Buildings with their diary and milestones. A building of which no diary tells is still in the ground. */
import {
  type Building,
  type ConstructionReport,
  type Milestone,
  recentReports,
} from '@shared/construction/model'
import type { Event } from '@shared/inbox/model'
import type { Day } from '@shared/kernel/time'
import type { Checked } from './check'
import type { CheckedSite } from './checkSites'
import { instantOn, pastEvent } from './events'
import type { Ids } from './ids'
import { buildingKey } from './names'

/** A photo that a diary entry names: the construction table it stands in, and its name there. */
export interface PhotoRef {
  readonly file: string
  readonly name: string
}

export function buildSites(
  { units, sites }: Checked,
  ids: Ids,
  fileIdOf: (photo: PhotoRef) => string,
  today: Day,
): { buildings: Building[]; events: Event[] } {
  const built = sites.map((site) => {
    const own = units.filter(({ building }) => buildingKey(building) === site.building)
    return buildSite(site, Math.max(...own.map(({ floor }) => floor)), ids, fileIdOf, today)
  })
  return { buildings: built.map(({ building }) => building), events: built.flatMap(({ events }) => events) }
}

function buildSite(
  site: CheckedSite,
  floors: number,
  ids: Ids,
  fileIdOf: (photo: PhotoRef) => string,
  today: Day,
) {
  const _id = ids.building(site.building)
  const name = ids.buildingName(site.building)
  const reports = site.diary.map(
    ({ row, file }, index): ConstructionReport => ({
      id: `${_id}-r-${index + 1}`,
      at: row.at,
      text: row.text,
      photos: (row.photos ?? []).map((photo) => fileIdOf({ file, name: photo })),
      structureFloor: row.structureFloor,
      percent: row.percent,
    }),
  )
  const last = site.diary.at(-1)?.row
  const building: Building = {
    _id,
    projectId: ids.projectId,
    version: 1,
    name,
    floors,
    structureFloor: last?.structureFloor ?? 0,
    facadeFloor: last?.facadeFloor ?? 0,
    percent: last?.percent ?? 0,
    milestones: site.milestones.map(
      ({ row, slips }, index): Milestone => ({
        id: `${_id}-m-${index + 1}`,
        name: row.name,
        promised: row.promised,
        ...(row.done && { done: row.done }),
        slips: slips.map(({ from, to, why, told }) => ({ from, to, why, at: instantOn(told, today) })),
      }),
    ),
    reports: reports.slice(-recentReports).reverse(),
  }
  const events = reports.map((report, index) => {
    const engineer = site.diary[index]?.row.engineer
    return pastEvent(ids.projectId, {
      id: report.id,
      type: 'construction.reported',
      subject: _id,
      at: report.at,
      by: engineer === undefined ? 'import' : ids.employee(engineer),
      facts: { building: name, floor: report.structureFloor, percent: report.percent },
      to: [`building:${_id}`],
    })
  })
  return { building, events }
}
