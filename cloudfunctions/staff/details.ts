/** 核对和更正: details are corrected, doubted and verified (SALES-5.3, 7.2); the tier is given (CRM-1.3). */
import { maySeeCustomer } from '@shared/access/rules/ownCustomers'
import { check, correct, type NewNumber } from '@shared/customer/correct'
import { findable } from '@shared/customer/terms'
import { gradeTier as gradeTierNow } from '@shared/customer/tiering'
import { ok, type Result, refuse } from '@shared/kernel/result'
import type { Instant } from '@shared/kernel/time'
import type { Staff } from '../_lib/actor'
import type { Beside } from '../_lib/beside'
import { asKept, changes, nothingToPrepare } from '../_lib/handler'
import { spell } from '../_lib/spell'
import { notOurs } from './register'

interface Asks {
  readonly actor: Staff
  readonly now: Instant
  readonly commandId: string
}

const handOf = ({ actor, now, commandId }: Asks) => ({ id: commandId, at: now, by: actor.employee._id })

/** Numbers in their normal form, none of them a colleague's. */
function soundNumbers(
  actor: Staff,
  beside: Pick<Beside, 'colleagues'>,
  numbers: readonly NewNumber[],
): Result<readonly NewNumber[]> {
  const sound: NewNumber[] = []
  for (const number of numbers) {
    const phone = number.to === '' ? ok('') : notOurs(actor, beside, number.to)
    if (!phone.ok) return phone
    sound.push({ ...number, to: phone.value })
  }
  return ok(sound)
}

export const correctCustomer = changes('staff.correctCustomer', {
  beside: ['colleagues', 'holders'],
  collection: 'customers',
  prepare: async ({ actor, beside, input }) => soundNumbers(actor, beside, input.numbers),
  id: ({ input }) => input.customerId,
  access: ({ actor }, found) => maySeeCustomer(actor.employee, found),
  decide(found, ask, numbers) {
    const { beside, input } = ask
    const corrected = correct(found, input.changes, numbers, handOf(ask))
    if (!corrected.ok) return corrected
    const taken = beside.holders.filter(
      ({ _id, projectId, phones }) =>
        _id !== found._id &&
        projectId === found.projectId &&
        phones.some((phone) => corrected.value.phones.includes(phone) && !found.phones.includes(phone)),
    )
    if (taken.length > 0)
      return refuse(
        'CONFLICT',
        '这个号码已经在另一份档案里。先到“登记”查一下号码；是同一位客户，请合并两份档案。',
      )
    const doc = findable(corrected.value, spell)
    const fields = doc.corrections?.at(-1)?.changes.map(({ field }) => field) ?? []
    return ok({
      doc,
      happened: {
        type: 'customer.corrected',
        subject: doc._id,
        facts: { fields: fields.join(',') },
        because: [{ rule: 'SALES-7.2', facts: {} }],
        to: [],
      },
      answer: { id: doc._id, version: doc.version },
    })
  },
  view: asKept,
})

export const checkDetail = changes('staff.checkDetail', {
  collection: 'customers',
  prepare: nothingToPrepare,
  id: ({ input }) => input.customerId,
  access: ({ actor }, found) => maySeeCustomer(actor.employee, found),
  decide(found, ask) {
    const { field, doubt } = ask.input
    const checked = check(found, { field, doubt }, handOf(ask))
    if (!checked.ok) return checked
    const doc = checked.value
    return ok({
      doc,
      happened: {
        type: 'customer.checked',
        subject: doc._id,
        facts: { field, doubtful: doubt !== null },
        because: [{ rule: 'SALES-5.3', facts: {} }],
        to: [],
      },
      answer: { id: doc._id, version: doc.version },
    })
  },
  view: asKept,
})

export const gradeTier = changes('staff.gradeTier', {
  collection: 'customers',
  prepare: nothingToPrepare,
  id: ({ input }) => input.customerId,
  access: ({ actor }, found) => maySeeCustomer(actor.employee, found),
  decide(found, ask) {
    const { actor, input } = ask
    const tiering = { ...handOf(ask), fit: input.fit, why: input.why }
    const graded = gradeTierNow(found, tiering, actor.project.policies)
    if (!graded.ok) return graded
    const { customer, tier } = graded.value
    const doc = findable(customer, spell)
    return ok({
      doc,
      happened: {
        type: 'tier.graded',
        subject: doc._id,
        facts: { from: found.tier ?? null, to: tier.outcome.tier },
        because: tier.because,
        to: [],
      },
      answer: { id: doc._id, version: doc.version, tier: tier.outcome.tier },
    })
  },
  view: asKept,
})
