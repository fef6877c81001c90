/** 消息: what was told to the buyer. */
import type { Address } from '@shared/inbox/model'
import { ok } from '@shared/kernel/result'
import type { Buyer } from '../_lib/actor'
import { answers, asKept, changes, nothingToPrepare } from '../_lib/handler'
import { inboxView, readUpTo } from '../_lib/inbox'
import { inboxOf } from '../_lib/queries/inbox'

export const inbox = answers('buyer.inbox', {
  load: ({ actor, input }) => inboxOf(addressesOf(actor), input.after),
  // The query chooses by the actor's own addresses.
  access: () => ok(undefined),
  view: (page, { actor, now }) => inboxView(page, actor.account.inboxSeenAt, now),
})

export const readInbox = changes('buyer.readInbox', {
  collection: 'accounts',
  prepare: nothingToPrepare,
  id: ({ actor }) => actor.openid,
  // The document is the actor's own, by its id.
  access: () => ok(undefined),
  decide: (account, { input, now }) => readUpTo(account, input.upTo, now),
  view: asKept,
})

const addressesOf = ({ account, deals }: Buyer): Address[] => [
  ...account.customerIds.map((each) => `customer:${each}` as const),
  ...new Set(deals.map(({ buildingId }) => `building:${buildingId}` as const)),
]
