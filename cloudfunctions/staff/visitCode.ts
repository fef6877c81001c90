/** 接待确认码: WeChat's own code, which opens the visitor's page of one entry. */
import { hidden } from '@shared/access/hidden'
import { holdsOffice } from '@shared/access/rules/ownCustomers'
import { ok } from '@shared/kernel/result'
import { tokenOf } from '@shared/register/token'
import { answers } from '../_lib/handler'
import { entryEvent } from '../_lib/queries/customers'
import { codePicture } from '../_lib/sdk'

export const visitCode = answers('staff.visitCode', {
  async load({ input }) {
    const event = await entryEvent(input.entry)
    const customer = event?.customers[0]
    return event?.type === 'customer.registered' && customer ? { event, customer } : null
  },
  // Whoever entered it, and whoever holds the whole office's registers.
  access: ({ actor: { employee } }, { event, customer }) =>
    customer.projectId === employee.projectId && (event.facts['by'] === employee._id || holdsOffice(employee))
      ? ok(undefined)
      : hidden,
  view: async (_, { input }) => ({
    picture: await codePicture(tokenOf(input.entry), 'buyer/visit/index', input.version),
  }),
})
