/** 拨打: a customer's full number, with the reason that the customer reads. */
import { roleNames } from '@shared/access/model'
import { mostReveals, type Reveal } from '@shared/access/reveal'
import { maySeeCustomer } from '@shared/access/rules/ownCustomers'
import { ok, refuse } from '@shared/kernel/result'
import { changes } from '../_lib/handler'
import { textPasses } from '../_lib/sdk'

export const revealPhone = changes('staff.revealPhone', {
  beside: ['readIn'],
  collection: 'customers',
  // Words that the customer reads are looked at first.
  prepare: async ({ actor, input }) =>
    !('note' in input) || (await textPasses(actor.openid, input.note))
      ? ok(undefined)
      : refuse('BAD_INPUT', '这句原因没有通过微信的内容检查，请换一种说法。'),
  id: ({ input }) => input.customerId,
  // Of a file that is read in another one whoever may see that one calls its number.
  absorbedToo: true,
  access: ({ actor, beside }, found) => maySeeCustomer(actor.employee, beside.readIn[0] ?? found),
  decide(found, { actor, input, now, commandId }) {
    const { employee } = actor
    const { customerId: _, place: _place, ...reason } = input
    const reveal: Reveal = { id: commandId, at: now, by: employee._id, ...reason }
    return ok({
      doc: {
        ...found,
        version: found.version + 1,
        reveals: [...(found.reveals ?? []), reveal].slice(-mostReveals),
      },
      happened: {
        type: 'phone.revealed',
        subject: found._id,
        facts: { post: employee.roles.map((role) => roleNames[role]).join('、'), why: input.why },
        because: [{ rule: 'SECRET-1', facts: {} }],
        to: [`viewed:${found._id}`, `reveals:${found.projectId}`],
      },
      answer: {},
    })
  },
  // The number itself is not kept with the event; it is read anew.
  view: (_, found, { input }) => ({ id: found._id, phone: found.phones[input.place ?? 0] ?? '' }),
})
