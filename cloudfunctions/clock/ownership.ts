/** Whose time with a customer has run out: the customer moves as the regulation says (ROTA-3.6, CASE-10, STEPS-7). */
import { ok } from '@shared/kernel/result'
import type { Instant } from '@shared/kernel/time'
import { expire } from '@shared/pool/move'
import { movedHappened } from '../_lib/moved'
import { endedOwnerships } from '../_lib/queries/customers'
import { byId } from '../_lib/sdk'
import { countDone, nothingToDo, once } from './once'

/** As many as fit well into one run; the next minute takes the rest. */
const mostCustomers = 40

export async function expireOwnerships(now: Instant): Promise<number> {
  const ended = await endedOwnerships(now, mostCustomers)
  const ids = [...new Set(ended.map(({ projectId }) => projectId))]
  const found = await Promise.all(ids.map((id) => byId('projects', id)))
  const projects = new Map(found.flatMap((project) => (project ? [[project._id, project]] : [])))
  return countDone(ended, async ({ _id, projectId, ownership, history }) => {
    const policies = projects.get(projectId)?.policies
    if (!policies) return false
    const until = ownership.kind === 'owned' ? ownership.until : null
    const about = { _id, until, events: history.length }
    return once({ name: 'expire', projectId, about, now }, 'customers', async (transaction) => {
      const current = await transaction.get('customers', _id)
      if (!current) return nothingToDo
      const moved = expire(current, policies, now)
      if (!moved) return nothingToDo
      if (!moved.ok) return moved
      return ok({ doc: moved.value.customer, happened: movedHappened('expired', moved.value, null) })
    })
  })
}
