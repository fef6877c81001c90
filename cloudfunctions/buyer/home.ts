/** 我的家 and 我. */

import { isRevealReason, sayReveal } from '@shared/access/reveal'
import type { Customer } from '@shared/customer/model'
import { homeView, shownReportPhotos } from '@shared/deal/view'
import { maskPhone, normalPhone } from '@shared/kernel/phone'
import { ok, type Result, refuse } from '@shared/kernel/result'
import { answers, creates } from '../_lib/handler'
import { customersByPhone } from '../_lib/queries/customers'
import { homesOf } from '../_lib/queries/deals'
import { inboxOf } from '../_lib/queries/inbox'
import { phoneOf, temporaryUrls } from '../_lib/sdk'

/** What is one's own is chosen by one's identity, so there is nothing more to ask. */
const own = () => ok(undefined)

export const home = answers('buyer.home', {
  load: async ({ actor }) =>
    actor.kind === 'buyer'
      ? { project: actor.project, homes: await homesOf(actor.deals.map(({ _id }) => _id)) }
      : { project: null, homes: [] },
  access: own,
  async view({ project, homes }) {
    const urls = await temporaryUrls(homes.flatMap(({ buildings }) => buildings.flatMap(shownReportPhotos)))
    return {
      projectName: project?.name ?? null,
      homes: homes.flatMap(({ units: [unit], buildings: [building], handlers, ...deal }) =>
        unit && building ? [homeView({ deal, unit, building, handlers }, urls)] : [],
      ),
    }
  },
})

export const me = answers('buyer.me', {
  beside: ['ownFiles'],
  async load({ actor }) {
    if (actor.kind === 'unbound') return []
    const views = await inboxOf(
      actor.account.customerIds.map((each) => `viewed:${each}` as const),
      undefined,
    )
    return views.rows
  },
  access: own,
  view(views, { actor, beside }) {
    if (actor.kind === 'unbound')
      return { bound: false, name: '', phone: '', projectName: '', homes: [], views: [] }
    return {
      bound: true,
      name: actor.account.name,
      phone: maskPhone(actor.account.phone),
      projectName: actor.project.name,
      homes: actor.deals.map(({ unitLabel }) => unitLabel),
      views: views.map(({ _id, at, facts }) => {
        const { post = '', why } = facts
        const kept = beside.ownFiles.flatMap(({ reveals = [] }) => reveals).find(({ id }) => id === _id)
        // One's own words are in the file alone; a file that is gone still leaves the kind of reason.
        return {
          at,
          post: String(post),
          why: kept ? sayReveal(kept) : isRevealReason(why) ? sayReveal({ why }) : '',
        }
      }),
    }
  },
})

export const bind = creates('buyer.bind', {
  collection: 'accounts',
  access: own,
  prepare: async ({ input }) => customersOf(input.code),
  decide({ actor, input, now, commandId }, { customers, newest, phone }) {
    const customerIds = customers.map(({ _id }) => _id)
    return ok({
      doc: {
        _id: actor.openid,
        projectId: newest.projectId,
        customerIds,
        name: newest.name,
        phone,
        consent: { version: input.consent, at: now },
        inboxSeenAt: 0,
        version: 1,
      },
      happened: {
        type: 'account.bound',
        subject: commandId,
        facts: { consent: input.consent },
        because: [],
        to: customerIds.map((each) => `customer:${each}` as const),
      },
      answer: { bound: customerIds.length },
    })
  },
})

interface Found {
  readonly customers: readonly Customer[]
  readonly newest: Customer
  readonly phone: string
}

async function customersOf(code: string): Promise<Result<Found>> {
  const written = await phoneOf(code)
  if (!written) return refuse('BAD_INPUT', '没有拿到手机号，请再点一次按钮授权。')
  const phone = normalPhone(written)
  const found = phone ? await customersByPhone(phone) : []
  const [first] = found
  if (!phone || !first) {
    return refuse(
      'NOT_FOUND',
      '没有找到用这个号码登记的购房档案。请换签合同时留的号码，或联系您的置业顾问核对。',
    )
  }
  // One WeChat identity follows one project: the one where they registered last.
  const newest = found.reduce((best, each) => (each.registeredAt > best.registeredAt ? each : best), first)
  return ok({ customers: found.filter(({ projectId }) => projectId === newest.projectId), newest, phone })
}
