/** 判客: disputes over whose customer somebody is. */
import { hidden } from '@shared/access/hidden'
import { sameProject } from '@shared/access/rules/sameProject'
import type { Customer } from '@shared/customer/model'
import { findable } from '@shared/customer/terms'
import { propose, raise, rule, withdraw } from '@shared/dispute/decide'
import { findings } from '@shared/dispute/evidence'
import { isOpen } from '@shared/dispute/model'
import { reply } from '@shared/dispute/reply'
import { disputeRow, disputeView, hasDispute, type Looking, seesDisputes } from '@shared/dispute/view'
import type { Happened } from '@shared/inbox/model'
import { ok, type Result } from '@shared/kernel/result'
import { policyAt } from '@shared/policy/model'
import { isReceiver } from '@shared/pool/handOver'
import { soundPhone } from '@shared/register/rules/readPhone'
import { verifyCustomer } from '@shared/register/rules/verifyCustomer'
import { confirmationsIn, headsIn } from '@shared/register/rules/witnesses'
import type { Staff } from '../_lib/actor'
import type { With } from '../_lib/beside'
import { disputeHappened } from '../_lib/disputed'
import { answers, asKept, changes, nothingToPrepare } from '../_lib/handler'
import { type Asks, meansOf, sha256 } from '../_lib/means'
import { disputedFile, disputesOf } from '../_lib/queries/disputes'
import { spell } from '../_lib/spell'

const lookingOf = ({ actor, beside, now }: Omit<Asks, 'commandId'> & With<'colleagues'>): Looking => ({
  me: actor.employee,
  colleagues: beside.colleagues,
  policies: actor.project.policies,
  now,
})

export const disputes = answers('staff.disputes', {
  beside: ['colleagues'],
  load: ({ actor: { employee }, input }) =>
    disputesOf(
      { projectId: employee.projectId, who: seesDisputes(employee) ? null : employee._id },
      input.list,
      input.after,
    ),
  // The query chooses by whose dispute it is.
  access: () => ok(undefined),
  view: ({ rows, next }, ask) => ({
    rows: rows.filter(hasDispute).map((row) => disputeRow(row, lookingOf(ask))),
    office: seesDisputes(ask.actor.employee),
    next,
  }),
})

/** Whoever holds the office's files, the director, and the parties. */
function mayLook({ employee }: Staff, { projectId, dispute }: Customer): Result<unknown> {
  const looks = seesDisputes(employee) || (dispute?.who.includes(employee._id) ?? false)
  return dispute && looks ? sameProject(employee, { projectId }) : hidden
}

export const dispute = answers('staff.dispute', {
  beside: ['colleagues'],
  load: ({ actor, input }) => disputedFile(input.customerId, seesDisputes(actor.employee)),
  access: ({ actor }, { customer }) => mayLook(actor, customer),
  view({ customer, events }, ask) {
    // Whoever may look has one before them.
    if (!hasDispute(customer)) throw new Error('a file without a dispute was let through')
    const broken = seesDisputes(ask.actor.employee)
      ? verifyCustomer(customer, headsIn(events), confirmationsIn(events), sha256)
      : []
    return disputeView(customer, { broken, searches: findings(events) }, lookingOf(ask))
  },
})

/** Every command on one customer. */
const oneCustomer = {
  collection: 'customers',
  prepare: nothingToPrepare,
  id: ({ input }: { readonly input: { readonly customerId: string } }) => input.customerId,
} as const

/** Whose file it is, who is a party already, and who has the number at hand; nobody else learns that there is such a file. */
export const raiseDispute = changes('staff.raiseDispute', {
  ...oneCustomer,
  beside: ['colleagues', 'inside'],
  access({ actor, beside, input }, file) {
    const { _id } = actor.employee
    const party = file.dispute && isOpen(file.dispute) && file.dispute.who.includes(_id)
    const phone = input.phone === null ? null : soundPhone(input.phone)
    if (phone && !phone.ok) return phone
    const known =
      file.ownerId === _id ||
      party ||
      (phone && [file, ...beside.inside].some(({ phones }) => phones.includes(phone.value)))
    return known ? sameProject(actor.employee, file) : hidden
  },
  decide(found, ask) {
    const { actor, beside, input, now, commandId: id } = ask
    const { _id: who } = actor.employee
    const other = beside.colleagues.find((each) => each._id === input.against)
    if (input.against !== null && (!other || !isReceiver(other))) return hidden
    const tail = found.ownerId === who ? null : (input.phone?.replace(/\D/g, '').slice(-4) ?? null)
    const { words, grounds, against } = input
    const raised = raise(found, { who, words, grounds, tail, against }, { now, id })
    if (!raised.ok) return raised
    // It is in the list of the day's meeting.
    const doc = findable(raised.value, spell)
    const facts = { dispute: doc.dispute?.id ?? '', joined: doc.dispute?.id !== id }
    return ok({
      doc,
      happened: disputeHappened('dispute.raised', doc, who, { facts, because: [], posts: ['manager'] }),
      answer: { id: doc._id, version: doc.version },
    })
  },
  view: asKept,
})

const parties = ({ actor }: Asks, file: Customer) => mayLook(actor, file)

export const withdrawDispute = changes('staff.withdrawDispute', {
  ...oneCustomer,
  access: parties,
  decide(found, { actor, input, now }) {
    const { _id: who } = actor.employee
    const withdrawn = withdraw(found, input.dispute, who, now)
    if (!withdrawn.ok) return withdrawn
    const doc = withdrawn.value
    const facts = { dispute: input.dispute }
    return ok({
      doc,
      happened: disputeHappened('dispute.withdrawn', doc, who, { facts, because: [], posts: ['manager'] }),
      answer: { id: doc._id, version: doc.version },
    })
  },
  view: asKept,
})

const rulersRule = ({ actor, now }: Pick<Asks, 'actor' | 'now'>): Happened['because'] => {
  const { rulers } = policyAt(actor.project.policies, now).ownership.disputes
  return [{ rule: rulers.source, facts: { about: 'rulers', rulers: rulers.value.join('、') } }]
}

export const proposeRuling = changes('staff.proposeRuling', {
  ...oneCustomer,
  access: parties,
  decide(found, ask) {
    const { actor, input } = ask
    const proposed = propose(found, { ...input, by: actor.employee }, meansOf(ask))
    if (!proposed.ok) return proposed
    const doc = proposed.value
    const facts = { dispute: input.dispute, to: input.to }
    return ok({
      doc,
      happened: disputeHappened('dispute.proposed', doc, actor.employee._id, {
        ...{ facts, because: rulersRule(ask), posts: ['director'] },
      }),
      answer: { id: doc._id, version: doc.version },
    })
  },
  view: asKept,
})

/** Who can be given a customer: nobody who has left. */
const canHave = ({ beside }: With<'colleagues'>, id: string): boolean =>
  beside.colleagues.some((each) => each._id === id && isReceiver(each))

export const ruleDispute = changes('staff.ruleDispute', {
  ...oneCustomer,
  beside: ['colleagues'],
  access: parties,
  decide(found, ask) {
    const { actor, input } = ask
    if (!canHave(ask, input.to)) return hidden
    const ruled = rule(found, { ...input, by: actor.employee }, meansOf(ask))
    if (!ruled.ok) return ruled
    const { customer: doc, from, ownership } = ruled.value
    const facts = { dispute: input.dispute, to: input.to, from, causedBy: input.causedBy }
    return ok({
      doc,
      happened: disputeHappened('dispute.ruled', doc, actor.employee._id, {
        ...{ facts, because: ownership.because, posts: ['manager'], more: [from] },
      }),
      answer: { id: doc._id, version: doc.version, owner: doc.ownerId },
    })
  },
  view: asKept,
})

export const replyToRuling = changes('staff.replyToRuling', {
  ...oneCustomer,
  access: parties,
  decide(found, ask) {
    const { actor, input } = ask
    const { _id: who } = actor.employee
    const replied = reply(found, { ...input, who }, meansOf(ask))
    if (!replied.ok) return replied
    const { customer: doc, moved } = replied.value
    const standing = doc.ownership.kind
    const facts = { dispute: input.dispute, accepts: input.accepts, standing }
    const concerned: Happened = disputeHappened('dispute.replied', doc, who, {
      facts,
      because: moved?.ownership.because.slice(0, 1) ?? [],
      posts: ['manager', 'director'],
    })
    return ok({
      doc,
      // That somebody has read a ruling is no news.
      happened: input.accepts ? { ...concerned, to: [] } : concerned,
      answer: { id: doc._id, version: doc.version, standing },
    })
  },
  view: asKept,
})
