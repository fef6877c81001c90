/** 查登记本: the registers are searched on the spot, and the search is kept (CONFIRM-4.5). */
import { holdsOffice } from '@shared/access/rules/ownCustomers'
import { termOf } from '@shared/customer/terms'
import { ok, type Result, refuse } from '@shared/kernel/result'
import { type SearchText, searchDigest } from '@shared/register/search'
import type { Staff } from '../_lib/actor'
import type { With } from '../_lib/beside'
import { asKept, changes } from '../_lib/handler'
import { sha256 } from '../_lib/means'
import { filesNamed, type NamedFile } from '../_lib/queries/customers'
import { customersOfNumbers, filesBehind } from '../_lib/queries/merged'
import { notOurs } from './register'

interface Searched extends SearchText {
  /** The first one registered first. */
  readonly files: readonly NamedFile[]
  /** There are more. */
  readonly capped: boolean
}

async function byPhone(
  { actor, beside }: { readonly actor: Staff } & With<'colleagues'>,
  written: string,
): Promise<Result<Searched>> {
  const phone = notOurs(actor, beside, written)
  if (!phone.ok) return phone
  const files = customersOfNumbers(await filesBehind(actor.project._id, [phone.value]))
  return ok({ by: 'phone', text: phone.value, files, capped: false })
}

/** Whoever has this very name: a name that somebody has to know tells them nothing of a part of it. */
async function byName({ employee, project }: Staff, name: string): Promise<Result<Searched>> {
  if (!holdsOffice(employee))
    return refuse('NOT_ALLOWED', '按姓名查请找内业或经理。您可以按客户以前的号码查。')
  const term = termOf(name, null)
  const found = term === null ? { files: [], capped: false } : await filesNamed(project._id, { name, term })
  return ok({ by: 'name', text: name, ...found })
}

export const searchRegister = changes('staff.searchRegister', {
  // Nothing is changed but what happened: the search is its own event.
  beside: ['colleagues'],
  collection: 'employees',
  prepare: (ask) => ('name' in ask.input ? byName(ask.actor, ask.input.name) : byPhone(ask, ask.input.phone)),
  id: ({ actor }) => actor.employee._id,
  access: () => ok(undefined),
  decide(_, { actor, input, commandId }, { by, text, files, capped }) {
    const office = holdsOffice(actor.employee)
    return ok({
      happened: {
        type: 'register.searched',
        // The first registration wins: the search is evidence of that one.
        subject: files[0]?._id ?? actor.project._id,
        facts: { by, found: files.length, digest: searchDigest({ by, text, salt: input.salt }, sha256) },
        because: [{ rule: 'CONFIRM-4.5', facts: {} }],
        to: [],
      },
      answer: {
        id: commandId,
        found: files.map(({ _id, ownerId, registeredAt }) => ({
          ...{ file: office ? _id : null, owner: ownerId, registeredAt },
        })),
        capped,
      },
    })
  },
  view: asKept,
})
