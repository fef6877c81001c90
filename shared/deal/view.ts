/** A buyer's home and a clerk's deal, as they are shown: every field is listed here. */
import { type Employee, roleNames } from '../access/model'
import type { Building, Milestone, Slip } from '../construction/model'
import type { OutputOf } from '../contract'
import type { Unit } from '../unit/model'
import { currentStep, type Deal, nextPayment, type SigningStep } from './model'

type HomeView = OutputOf<'buyer.home'>['homes'][number]
export type PhotoUrls = ReadonlyMap<string, string>

/** How many photos of one report the buyer's page shows. */
const shownPhotos = 3

export const slipView = ({ from, to, why }: Slip) => ({ from, to, why })

/** Photos that have a link; one that is gone is left out. */
export const photoViews = (ids: readonly string[], urls: PhotoUrls) =>
  ids.flatMap((id) => {
    const url = urls.get(id)
    return url ? [{ id, url }] : []
  })

/** The photos of a building that a page shows, for which links are needed. */
export const shownReportPhotos = ({ reports }: Building): readonly string[] =>
  reports.flatMap(({ photos }) => photos.slice(0, shownPhotos))

export const milestoneView = ({ name, promised, done, slips }: Milestone) => ({
  name,
  promised,
  done: done ?? null,
  slips: slips.map(slipView),
})

const stepView = ({ kind, promised, done, slips }: SigningStep) => ({
  kind,
  promised,
  done: done ?? null,
  slips: slips.map(slipView),
})

interface HomeFacts {
  readonly deal: Deal
  readonly unit: Unit
  readonly building: Building
  readonly handlers: readonly Employee[]
}

export function homeView({ deal, unit, building, handlers }: HomeFacts, urls: PhotoUrls): HomeView {
  const payment = nextPayment(deal)
  return {
    dealId: deal._id,
    unitLabel: deal.unitLabel,
    building: {
      id: building._id,
      name: building.name,
      floors: building.floors,
      structureFloor: building.structureFloor,
      facadeFloor: building.facadeFloor,
      percent: building.percent,
      milestones: building.milestones.map(milestoneView),
      reports: building.reports.map(({ id, at, text, structureFloor, percent, photos }) => ({
        id,
        at,
        text,
        structureFloor,
        percent,
        photos: photoViews(photos.slice(0, shownPhotos), urls),
      })),
    },
    ownFloor: unit.floor,
    steps: deal.steps.map((step) => ({ ...stepView(step), handler: handlerView(step, handlers) })),
    nextPayment: payment ? { name: payment.name, due: payment.due, amount: payment.amount } : null,
  }
}

function handlerView({ handlerId }: SigningStep, handlers: readonly Employee[]) {
  const found = handlers.find(({ _id }) => _id === handlerId)
  // Whoever has left is not called any more; the office answers for their step.
  if (!found?.active) return { name: '案场', post: '服务台', phone: '' }
  const [post] = found.roles
  return { name: found.name, post: post ? roleNames[post] : '', phone: found.phone }
}

export function dealRow(deal: Deal): OutputOf<'staff.deals'>['deals'][number] {
  const step = currentStep(deal)
  return {
    id: deal._id,
    unitLabel: deal.unitLabel,
    step: step?.kind ?? null,
    promised: step?.promised ?? null,
  }
}

export const dealView = (deal: Deal): OutputOf<'staff.deal'> => ({
  id: deal._id,
  version: deal.version,
  unitLabel: deal.unitLabel,
  price: deal.price,
  method: deal.method,
  steps: deal.steps.map(stepView),
})
