/** 接待确认: the visitor scans the code at the desk and says who received them, without an account. */
import { createHash } from 'node:crypto'
import { hidden } from '@shared/access/hidden'
import { toRole } from '@shared/inbox/model'
import { ok } from '@shared/kernel/result'
import { confirmVisit as confirmNow, openEntry, visitUntil } from '@shared/register/confirm'
import { entryOf } from '@shared/register/token'
import { answers, asKept, changes, nothingToPrepare } from '../_lib/handler'
import { entryEvent } from '../_lib/queries/customers'

export const visit = answers('buyer.visit', {
  async load({ input }) {
    const event = await entryEvent(entryOf(input.token))
    const [customer, employee, project] = [event?.customers[0], event?.employees[0], event?.projects[0]]
    if (event?.type !== 'customer.registered' || !customer || !employee || !project) return null
    return { customer, employee, project }
  },
  access: ({ input, now }, { customer }) => openEntry(customer, entryOf(input.token), now),
  view({ customer, employee, project }, { input, now }) {
    const open = openEntry(customer, entryOf(input.token), now)
    if (!open.ok) throw new Error('an entry that is not open is not shown')
    const { entry, number } = open.value
    const { confirmed, link } = entry
    return {
      file: customer._id,
      projectName: project.name,
      consultant: employee.name,
      channel: link.entry.channel,
      at: customer.history.find(({ id }) => id === link.entry.id)?.at ?? link.entry.at,
      number,
      hash: link.hash,
      confirmed: confirmed && { at: confirmed.at, right: confirmed.right },
      until: visitUntil(entry),
    }
  },
})

export const confirmVisit = changes('buyer.confirmVisit', {
  collection: 'customers',
  prepare: nothingToPrepare,
  id: ({ input }) => input.file,
  absorbedToo: true,
  // The token is the right: whoever has not scanned it does not know it.
  access: ({ input }, customer) =>
    customer.register.some(({ link }) => link.entry.id === entryOf(input.token)) ? ok(undefined) : hidden,
  decide(customer, { actor, input, now }) {
    const id = entryOf(input.token)
    const by = createHash('sha256').update(`${id}:${actor.openid}`).digest('hex')
    const confirmed = confirmNow(customer, { id, right: input.right, by }, now)
    if (!confirmed.ok) return confirmed
    const receiver = customer.register.find(({ link }) => link.entry.id === id)?.link.entry.by ?? ''
    return ok({
      doc: confirmed.value,
      happened: {
        type: 'visit.confirmed',
        subject: customer._id,
        facts: { entry: id, right: input.right, confirmedAt: now },
        because: [],
        to: [
          `employee:${receiver}` as const,
          ...(input.right ? [] : [toRole(customer.projectId, 'manager')]),
        ],
      },
      answer: { at: now, right: input.right },
    })
  },
  view: asKept,
})
