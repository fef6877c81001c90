/** 服务: the buyer's complaints and repairs. */
import { hidden } from '@shared/access/hidden'
import type { Project } from '@shared/access/model'
import { ownCase } from '@shared/access/rules/ownCases'
import { ok, refuse } from '@shared/kernel/result'
import { dayOf, type Instant } from '@shared/kernel/time'
import type { Rulebook } from '@shared/policy/model'
import { confirm, openCase as openNewCase, reopen } from '@shared/service/decide'
import { buyerCaseView, caseRow } from '@shared/service/view'
import { publishedCalendar } from '../_lib/calendar'
import { caseHappened } from '../_lib/cases'
import { answers, asKept, changes, creates } from '../_lib/handler'
import { casesOf } from '../_lib/queries/cases'
import { byId, temporaryUrls, textPasses } from '../_lib/sdk'

export const cases = answers('buyer.cases', {
  load: ({ actor, input }) => casesOf(actor.account.customerIds, input.after),
  // The query chooses by the actor's own files.
  access: () => ok(undefined),
  view: ({ rows, next }, { actor }) => ({
    homes: actor.deals.map(({ _id, unitLabel }) => ({ dealId: _id, unitLabel })),
    cases: rows.map(caseRow),
    next,
  }),
})

export const oneCase = answers('buyer.case', {
  load: ({ input }) => byId('cases', input.caseId),
  access: ({ actor }, found) => ownCase(actor.account, found),
  view: async (found) => buyerCaseView(found, await temporaryUrls(found.photos)),
})

export const openCase = creates('buyer.openCase', {
  collection: 'cases',
  access: ({ actor, input }) =>
    actor.deals.some(({ _id }) => _id === input.dealId) ? ok(undefined) : hidden,
  prepare: async ({ actor, input }) => checkedText(actor.openid, input.text),
  decide({ actor, input, now, commandId }) {
    const deal = actor.deals.find(({ _id }) => _id === input.dealId)
    const customerId = actor.account.customerIds.find((each) => deal?.buyerIds.includes(each))
    if (!deal || !customerId) return hidden
    const opened = openNewCase(
      {
        _id: `case-${commandId}`,
        projectId: actor.project._id,
        kind: input.kind,
        dealId: deal._id,
        unitLabel: deal.unitLabel,
        customerId,
        text: input.text,
        photos: input.photos,
      },
      rulebookOf(actor.project, now),
      now,
    )
    if (!opened.ok) return opened
    return ok({
      doc: opened.value.case,
      happened: caseHappened('case.opened', opened.value, 'officers'),
      answer: { caseId: opened.value.case._id },
    })
  },
})

export const confirmCase = changes('buyer.confirmCase', {
  collection: 'cases',
  prepare: async ({ actor, input }) =>
    input.words === '' ? ok(undefined) : checkedText(actor.openid, input.words),
  id: ({ input }) => input.caseId,
  access: ({ actor }, found) => ownCase(actor.account, found),
  decide(found, { input, now }) {
    const changed = confirm(found, { stars: input.stars, words: input.words }, now)
    if (!changed.ok) return changed
    return ok({
      doc: changed.value.case,
      happened: caseHappened('case.confirmed', changed.value, 'officers'),
      answer: { caseId: found._id, version: changed.value.case.version },
    })
  },
  view: asKept,
})

export const reopenCase = changes('buyer.reopenCase', {
  collection: 'cases',
  prepare: async ({ actor, input }) => checkedText(actor.openid, input.why),
  id: ({ input }) => input.caseId,
  access: ({ actor }, found) => ownCase(actor.account, found),
  decide(found, { actor, input, now }) {
    const changed = reopen(found, input.why, rulebookOf(actor.project, now), now)
    if (!changed.ok) return changed
    return ok({
      doc: changed.value.case,
      happened: caseHappened('case.reopened', changed.value, 'officers'),
      answer: { caseId: found._id, version: changed.value.case.version },
    })
  },
  view: asKept,
})

/** What a case that is received now is judged by: its clocks look ahead, never back. */
const rulebookOf = ({ policies }: Project, now: Instant): Rulebook => ({
  policies,
  calendar: publishedCalendar(Number(dayOf(now).slice(0, 4))),
})

async function checkedText(openid: string, text: string) {
  return (await textPasses(openid, text))
    ? ok(undefined)
    : refuse('TEXT_REFUSED', '这段话没有通过平台的文字审核，请换个说法再交。')
}
