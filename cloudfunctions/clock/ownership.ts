/**
 * Whose time with a customer has run out: the customer moves as the regulation says. The timer may fire twice, late, or not at all, so
 * each move has a command id made from the end that it is about: the second one finds the receipt of the first and does nothing.
 */
import { createHash } from 'node:crypto'
import { ok } from '@shared/kernel/result'
import type { Instant } from '@shared/kernel/time'
import { expire } from '@shared/pool/move'
import { runCommand } from '../_lib/command'
import { movedHappened } from '../_lib/moved'
import { endedOwnerships } from '../_lib/queries/customers'
import { byId, logged } from '../_lib/sdk'

/** As many as fit well into one run; the next minute takes the rest. */
const mostCustomers = 40

export async function expireOwnerships(now: Instant): Promise<number> {
  let expired = 0
  const projects = new Map<string, ReturnType<typeof byId<'projects'>>>()
  const projectOf = (id: string) => {
    const known = projects.get(id) ?? byId('projects', id)
    projects.set(id, known)
    return known
  }
  for (const { _id, projectId, ownership, history } of await endedOwnerships(now, mostCustomers)) {
    const until = ownership.kind === 'owned' ? ownership.until : null
    const input = { _id, until, events: history.length }
    const asked = {
      name: 'clock.expire',
      actor: { kind: 'timer', projectId, openid: 'timer' } as const,
      input,
      commandId: `expire-${createHash('sha256').update(JSON.stringify(input)).digest('hex').slice(0, 40)}`,
      now,
      chance: Math.random,
    }
    try {
      const project = await projectOf(projectId)
      if (!project) continue
      const done = await runCommand<'customers', { readonly done: boolean }>(
        asked,
        'customers',
        async (transaction) => {
          const current = await transaction.get('customers', _id)
          if (!current) return { ok: false, refusal: { code: 'CONFLICT', say: '' } }
          const by = current.history.flatMap((event) =>
            event.type === 'registered' && event.introducedBy !== undefined ? [event.introducedBy] : [],
          )[0]
          const introducer = by === undefined ? null : await transaction.get('customers', by)
          const moved = expire(current, introducer, project.policies, now)
          // Followed up, or moved, since the list was read.
          if (!moved) return { ok: false, refusal: { code: 'CONFLICT', say: '' } }
          if (!moved.ok) return moved
          return ok({
            doc: moved.value.customer,
            happened: movedHappened('expired', moved.value, null),
            answer: { done: true },
          })
        },
      )
      if (done.ok) expired += 1
      else if (done.refusal.say !== '')
        console.log(JSON.stringify({ name: 'clock.expire', refused: done.refusal.code }))
    } catch (error) {
      // One that fails does not keep the others waiting; the next minute tries it again.
      console.log(JSON.stringify({ name: 'clock.expire', error: logged(error) }))
    }
  }
  return expired
}
