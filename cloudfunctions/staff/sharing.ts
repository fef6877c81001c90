/** 共享: asked for, consented to, read, ended. */
import { hidden } from '@shared/access/hidden'
import { maySeeCustomer } from '@shared/access/rules/ownCustomers'
import { mayReadCustomer, readingShare } from '@shared/access/rules/sharedFiles'
import { namer } from '@shared/customer/file'
import type { Customer } from '@shared/customer/model'
import { ok, type Result, refuse } from '@shared/kernel/result'
import type { Instant } from '@shared/kernel/time'
import { policyAt } from '@shared/policy/model'
import { isReceiver } from '@shared/pool/handOver'
import {
  askShare as askNow,
  type Changed,
  decideShare as decideNow,
  endShare as endNow,
  readShared as readNow,
} from '@shared/sharing/decide'
import { mayConsent, sharedRow, sharingView } from '@shared/sharing/view'
import type { Staff } from '../_lib/actor'
import type { With } from '../_lib/beside'
import { answers, asKept, changes, nothingToPrepare } from '../_lib/handler'
import { sharedWith } from '../_lib/queries/sharing'
import { byId } from '../_lib/sdk'
import { shareHappened } from '../_lib/shared'

interface Asks {
  readonly actor: Staff
  readonly now: Instant
}

const namesOf = ({ beside }: With<'colleagues'>) => namer(beside)

/** The consultant whose customer it is; whoever else sees the file is told whose step it is. */
function owns({ actor }: Asks, found: Customer): Result<unknown> {
  const seen = maySeeCustomer(actor.employee, found)
  if (!seen.ok || found.ownerId === actor.employee._id) return seen
  return refuse('NOT_ALLOWED', '只有客户自己的顾问可以申请共享。', [{ rule: 'SECRET-1', facts: {} }])
}

export const sharedFiles = answers('staff.sharedFiles', {
  beside: ['colleagues'],
  load: ({ actor, input }) => sharedWith(actor.project._id, actor.employee._id, input.after),
  // The query chooses by with whom it is shared.
  access: () => ok(undefined),
  view: ({ rows, next }, ask) => ({
    rows: rows.flatMap((row) => sharedRow(row, ask.actor.employee._id, namesOf(ask), ask.now) ?? []),
    next,
  }),
})

export const shareForm = answers('staff.shareForm', {
  beside: ['colleagues'],
  load: ({ input }) => byId('customers', input.customerId),
  access: (ask, found) => owns(ask, found),
  view: (found, { actor, beside, now }) => ({
    name: found.name,
    colleagues: beside.colleagues
      .filter((each) => isReceiver(each) && each._id !== actor.employee._id)
      .map(({ _id, name }) => ({ id: _id, name })),
    mostDays: policyAt(actor.project.policies, now).access.sharing.mostDays.value,
  }),
})

const oneFile = {
  collection: 'customers',
  prepare: nothingToPrepare,
  id: ({ input }: { readonly input: { readonly customerId: string } }) => input.customerId,
} as const

const told = (type: Parameters<typeof shareHappened>[0], changed: Result<Changed>, by: string) => {
  if (!changed.ok) return changed
  const { customer, share, because } = changed.value
  return ok({
    doc: customer,
    happened: shareHappened(type, customer, share, because, by),
    answer: { id: share.id, version: customer.version },
  })
}

export const askShare = changes('staff.askShare', {
  beside: ['colleagues'],
  ...oneFile,
  access: (ask, found) => owns(ask, found),
  decide(found, { actor, beside, input, now, commandId }) {
    const { with: whom, why, days } = input
    const { _id: by } = actor.employee
    const colleague = beside.colleagues.find(({ _id }) => _id === whom)
    const asked = { id: commandId, with: whom, by, why, days }
    return told('share.asked', askNow(found, asked, colleague, actor.project.policies, now), by)
  },
  view: asKept,
})

export const decideShare = changes('staff.decideShare', {
  ...oneFile,
  access: ({ actor }, found) => maySeeCustomer(actor.employee, found),
  decide(found, { actor, input, now }) {
    const { policies } = actor.project
    if (!mayConsent(actor.employee, found, policies, now))
      return refuse('NOT_ALLOWED', '共享客户档案由经理同意。', [{ rule: 'SECRET-1', facts: {} }])
    const { _id: by } = actor.employee
    const word = { by, approved: input.approved }
    return told('share.decided', decideNow(found, input.share, word, policies, now), by)
  },
  view: asKept,
})

export const endShare = changes('staff.endShare', {
  ...oneFile,
  access: ({ actor }, found) => maySeeCustomer(actor.employee, found),
  decide: (found, { actor, input, now }) =>
    told('share.ended', endNow(found, input.share, actor.employee._id, now), actor.employee._id),
  view: asKept,
})

export const readShared = changes('staff.readShared', {
  ...oneFile,
  access: ({ actor, now }, found) => (readingShare(actor.employee, found, now) ? ok(undefined) : hidden),
  decide: (found, { actor, now }) =>
    told('share.read', readNow(found, actor.employee._id, now), actor.employee._id),
  view: asKept,
})

/** Whoever may read a file, by what they hold or by a share. */
export const readable = ({ actor, now }: Asks, found: Customer): Result<unknown> =>
  mayReadCustomer(actor.employee, found, now)

/** What a file says of its shares to whoever looks. */
export const sharingOf = (found: Customer, ask: Asks & With<'colleagues'>) =>
  sharingView(found, {
    reader: ask.actor.employee,
    policies: ask.actor.project.policies,
    now: ask.now,
    nameOf: namesOf(ask),
  })
