/** 合并: files of one customer are read as one (ROTA-1.23, CASE-15, CONFIRM-4.3), and by themselves again. */
import { hidden } from '@shared/access/hidden'
import { mayMerge } from '@shared/access/rules/merged'
import { holdsOffice } from '@shared/access/rules/ownCustomers'
import { absorb, release } from '@shared/customer/absorb'
import { alikeOf, previewView, summaryOf } from '@shared/customer/duplicates'
import { departureOf, type Viewing } from '@shared/customer/file'
import { type Merging, pairOf } from '@shared/customer/merge'
import type { Customer } from '@shared/customer/model'
import { findable, termOf } from '@shared/customer/terms'
import type { Address } from '@shared/inbox/model'
import { ok, refuse } from '@shared/kernel/result'
import type { Instant } from '@shared/kernel/time'
import { unnamed } from '@shared/register/decide'
import type { Staff } from '../_lib/actor'
import type { With } from '../_lib/beside'
import { answers, asKept, changes, nothingToPrepare } from '../_lib/handler'
import { customersWith } from '../_lib/queries/customers'
import { spell } from '../_lib/spell'

interface Asks {
  readonly actor: Staff
  readonly now: Instant
}

const viewingOf = ({ actor, beside, now }: Asks & With<'colleagues'>): Viewing => ({
  me: actor.employee._id,
  colleagues: beside.colleagues,
  policies: actor.project.policies,
  now,
})

const named = ({ beside }: With<'files'>, id: string): Customer | null =>
  beside.files.find(({ _id }) => _id === id) ?? null

function mergingOf(ask: Asks & With<'colleagues' | 'inside'>, files: readonly Customer[]): Merging {
  const viewing = viewingOf(ask)
  const departed = files.flatMap((file) => departureOf(file, viewing))
  return {
    policies: viewing.policies,
    now: ask.now,
    departed: [...new Map(departed.map((event) => [event.id, event])).values()],
    inside: ask.beside.inside,
  }
}

export const duplicates = answers('staff.duplicates', {
  beside: ['colleagues', 'files', 'behind'],
  async load(ask) {
    const { actor, input } = ask
    const file = named(ask, input.customerId)
    if (!file) return null
    const { employee, project } = actor
    const scope = { projectId: project._id, ownerId: holdsOffice(employee) ? null : employee._id }
    const name = file.name === unnamed ? '' : file.name
    const term = termOf(input.text || name, null)
    // Nobody may look, or there is nothing to look for: the second call is saved.
    const allowed = mayMerge(employee, [file]).ok && term !== null
    const found = allowed ? await customersWith(scope, term, undefined) : { rows: [] }
    return { file, found: found.rows }
  },
  access: ({ actor }, { file }) => mayMerge(actor.employee, [file]),
  view({ file, found }, ask) {
    const { actor, beside, input } = ask
    const mine = (other: Customer) => mayMerge(actor.employee, [other]).ok
    const searched = input.text !== ''
    const rows = alikeOf(file, { behind: searched ? [] : beside.behind, found, searched }).filter(
      ({ file: other }) => mine(other),
    )
    const viewing = viewingOf(ask)
    return {
      file: summaryOf(file, viewing),
      rows: rows.map(({ file: other, like }) => ({ ...summaryOf(other, viewing), like })),
    }
  },
})

export const mergePreview = answers('staff.mergePreview', {
  beside: ['colleagues', 'files', 'inside'],
  async load(ask) {
    const [file, other] = [named(ask, ask.input.customerId), named(ask, ask.input.other)]
    return file && other ? { file, other } : null
  },
  access: ({ actor }, { file, other }) => mayMerge(actor.employee, [file, other]),
  view({ file, other }, ask) {
    const pair = pairOf(file, other, ask.input.as, mergingOf(ask, [file, other]))
    return previewView([file, other], pair, viewingOf(ask))
  },
})

/** Whose customer it was, and who has it, by what they are told. */
const addressesOf = (people: readonly (string | null)[], by: string): readonly Address[] =>
  [...new Set(people)].flatMap((who): Address[] => (who === null || who === by ? [] : [`employee:${who}`]))

export const mergeCustomers = changes('staff.mergeCustomers', {
  beside: ['colleagues', 'files', 'inside'],
  collection: 'customers',
  prepare: nothingToPrepare,
  id: ({ input }) => input.customerId,
  absorbedToo: true,
  access(ask, found) {
    const into = named(ask, ask.input.into)
    return into ? mayMerge(ask.actor.employee, [found, into]) : hidden
  },
  decide(found, ask) {
    const { actor, input, now } = ask
    const into = named(ask, input.into)
    if (!into) return hidden
    const merging = mergingOf(ask, [found, into])
    const pair = pairOf(found, into, input.as, merging)
    if (!pair.ok) return pair
    const { outcome, because } = pair.value
    if (outcome.absorbed._id !== found._id)
      return refuse('CONFLICT', '刚刚有了变化，该保留的是另一份档案。请重新看一遍再合并。')
    const by = actor.employee._id
    const merged = { as: input.as, why: input.why, at: now, by }
    const doc = absorb(outcome, merged, merging.inside)
    return ok({
      doc,
      happened: {
        type: 'customer.merged',
        subject: found._id,
        facts: { into: into._id, as: input.as, owner: outcome.owner, loses: outcome.loses },
        because,
        to: addressesOf([outcome.owner, outcome.loses], by),
      },
      answer: { id: doc._id, version: doc.version, into: into._id },
    })
  },
  view: asKept,
})

export const unmergeCustomer = changes('staff.unmergeCustomer', {
  beside: ['colleagues', 'readIn'],
  collection: 'customers',
  prepare: nothingToPrepare,
  id: ({ input }) => input.customerId,
  absorbedToo: true,
  access(ask, found) {
    const { actor, beside } = ask
    // Of a repeat the file is by itself again.
    const [kept] = beside.readIn
    return mayMerge(actor.employee, kept ? [found, kept] : [found])
  },
  decide(found, ask) {
    const { actor, beside, now } = ask
    const released = release(
      found,
      departureOf(withOwner(found), viewingOf(ask)),
      actor.project.policies,
      now,
    )
    if (!released.ok) return released
    const doc = findable(released.value, spell)
    const { into = '', from = null } = found.merged ?? {}
    const kept = beside.readIn[0]?.ownerId ?? null
    return ok({
      doc,
      happened: {
        type: 'customer.unmerged',
        subject: doc._id,
        facts: { from: into, owner: doc.ownerId },
        because: [],
        to: addressesOf([kept, from, doc.ownerId], actor.employee._id),
      },
      answer: { id: doc._id, version: doc.version, from: into },
    })
  },
  view: asKept,
})

const withOwner = (file: Customer): Customer => ({ ...file, ownerId: file.merged?.from ?? file.ownerId })
