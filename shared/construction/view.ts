/** A building as the engineer sees it. */
import type { OutputOf } from '../contract'
import { milestoneView, type PhotoUrls, photoViews } from '../deal/view'
import type { Building } from './model'

export const siteView = (
  building: Building,
  urls: PhotoUrls,
): OutputOf<'staff.sites'>['buildings'][number] => ({
  id: building._id,
  name: building.name,
  floors: building.floors,
  structureFloor: building.structureFloor,
  facadeFloor: building.facadeFloor,
  percent: building.percent,
  reportedAt: building.reports[0]?.at ?? null,
  milestones: building.milestones.map((milestone) => ({ id: milestone.id, ...milestoneView(milestone) })),
  photos: photoViews(sitePhotos(building), urls),
})

/** The photos of the newest report. */
export const sitePhotos = ({ reports }: Building): readonly string[] => reports[0]?.photos.slice(0, 3) ?? []
