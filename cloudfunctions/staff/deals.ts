/** The clerk's deals: the signing line that the buyers watch (CRM-2.2). */
import { sameProject } from '@shared/access/rules/sameProject'
import { completeStep as complete, moveStep as move } from '@shared/deal/decide'
import { currentStep, type Deal } from '@shared/deal/model'
import { dealRow, dealView } from '@shared/deal/view'
import type { Happened } from '@shared/inbox/model'
import { ok } from '@shared/kernel/result'
import { answers, asKept, changes, nothingToPrepare } from '../_lib/handler'
import { dealsOfUnit, openDeals } from '../_lib/queries/deals'
import { byId } from '../_lib/sdk'

export const deals = answers('staff.deals', {
  load: async ({ actor, input }) =>
    input.unit
      ? { rows: await dealsOfUnit(actor.project._id, input.unit.replace(/\s/g, '')), next: null }
      : openDeals(actor.project._id, input.after),
  // The queries choose by the actor's own project.
  access: () => ok(undefined),
  view: ({ rows, next }) => ({ deals: rows.map(dealRow), next }),
})

export const deal = answers('staff.deal', {
  load: ({ input }) => byId('deals', input.dealId),
  access: ({ actor }, found) => sameProject(actor.employee, found),
  view: dealView,
})

export const completeStep = changes('staff.completeStep', {
  collection: 'deals',
  prepare: nothingToPrepare,
  id: ({ input }) => input.dealId,
  access: ({ actor }, found) => sameProject(actor.employee, found),
  decide(found, { input: { step, day }, now }) {
    const done = complete(found, step, day, now)
    if (!done.ok) return done
    const next = currentStep(done.value)?.kind ?? null
    return ok({
      doc: done.value,
      happened: toBuyers('deal.stepDone', found, { step, day, next }),
      answer: { id: found._id, version: done.value.version },
    })
  },
  view: asKept,
})

export const moveStep = changes('staff.moveStep', {
  collection: 'deals',
  prepare: nothingToPrepare,
  id: ({ input }) => input.dealId,
  access: ({ actor }, found) => sameProject(actor.employee, found),
  decide(found, { input: { step, to, why }, now }) {
    const moved = move(found, step, { to, why }, now)
    if (!moved.ok) return moved
    const from = found.steps.find(({ kind }) => kind === step)?.promised ?? null
    return ok({
      doc: moved.value,
      happened: toBuyers('deal.stepMoved', found, { step, from, to }),
      answer: { id: found._id, version: moved.value.version },
    })
  },
  view: asKept,
})

export const toBuyers = (
  type: 'deal.stepDone' | 'deal.stepMoved',
  found: Deal,
  facts: Happened['facts'],
): Happened => ({
  type,
  subject: found._id,
  facts: { unit: found.unitLabel, ...facts },
  because: [{ rule: 'CRM-2.2', facts: {} }],
  to: found.buyerIds.map((each) => `customer:${each}` as const),
})
