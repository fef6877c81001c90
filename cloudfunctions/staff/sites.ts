/** The engineer's buildings, and the report that buyers see. */
import { sameProject } from '@shared/access/rules/sameProject'
import { report as reportProgress } from '@shared/construction/decide'
import { sitePhotos, siteView } from '@shared/construction/view'
import { ok } from '@shared/kernel/result'
import { answers, asKept, changes, nothingToPrepare } from '../_lib/handler'
import { buildingsOf } from '../_lib/queries/deals'
import { byId, temporaryUrls } from '../_lib/sdk'

export const sites = answers('staff.sites', {
  load: async ({ actor, input }) => {
    if (input.buildingId === undefined) return buildingsOf(actor.project._id)
    const found = await byId('buildings', input.buildingId)
    return found && [found]
  },
  access: ({ actor }, buildings) =>
    buildings.map((each) => sameProject(actor.employee, each)).find((allowed) => !allowed.ok) ??
    ok(undefined),
  async view(buildings) {
    const urls = await temporaryUrls(buildings.flatMap(sitePhotos))
    return { buildings: buildings.map((building) => siteView(building, urls)) }
  },
})

export const report = changes('staff.report', {
  collection: 'buildings',
  prepare: nothingToPrepare,
  id: ({ input }) => input.buildingId,
  access: ({ actor }, found) => sameProject(actor.employee, found),
  decide(found, { input, now, commandId }) {
    const { buildingId: _, reached, moved, ...progress } = input
    const reported = reportProgress(
      found,
      { id: commandId, ...progress, ...(reached && { reached }), ...(moved && { moved }) },
      now,
    )
    if (!reported.ok) return reported
    return ok({
      doc: reported.value,
      happened: {
        type: 'construction.reported',
        subject: found._id,
        facts: { building: found.name, floor: input.structureFloor, percent: input.percent },
        because: [],
        to: [`building:${found._id}`],
      },
      answer: { id: found._id, version: reported.value.version },
    })
  },
  view: asKept,
})
