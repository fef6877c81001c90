/**
 * The timer's function: what nobody did in time is escalated. It may fire twice or late, so each escalation has a command id
 * made from what is escalated: the second one finds the receipt of the first and does nothing.
 */
import { createHash } from 'node:crypto'
import { ok } from '@shared/kernel/result'
import { escalate } from '@shared/service/decide'
import { caseHappened } from '../_lib/cases'
import { runCommand } from '../_lib/command'
import { overdueCases } from '../_lib/queries/cases'
import { identity, logged } from '../_lib/sdk'
import { expireOwnerships } from './ownership'

/** As many as fit well into one run; the next minute takes the rest. */
const mostCases = 50

export async function main(): Promise<{ readonly escalated: number; readonly expired: number }> {
  // A person has no business here: only the timer comes without an identity.
  if (identity()) return { escalated: 0, expired: 0 }
  const now = Date.now()
  let escalated = 0
  for (const { _id, projectId, nextClockAt, round } of await overdueCases(now, mostCases)) {
    const asked = {
      name: 'clock.escalate',
      actor: { kind: 'timer', projectId, openid: 'timer' } as const,
      input: { _id, nextClockAt, round },
      commandId: `escalate-${createHash('sha256')
        .update(JSON.stringify([_id, nextClockAt, round]))
        .digest('hex')
        .slice(0, 40)}`,
      now,
      chance: Math.random,
    }
    try {
      const done = await runCommand<'cases', { readonly done: boolean }>(
        asked,
        'cases',
        async (transaction) => {
          const current = await transaction.get('cases', _id)
          const changed = current && escalate(current, now)
          // Met, or escalated, since the list was read.
          if (!changed) return { ok: false, refusal: { code: 'CONFLICT', say: '' } }
          return ok({
            doc: changed.case,
            happened: caseHappened('case.escalated', changed, 'managers'),
            answer: { done: true },
          })
        },
      )
      if (done.ok) escalated += 1
    } catch (error) {
      // One case that fails does not keep the others waiting; the next minute tries it again.
      console.log(JSON.stringify({ name: 'clock.escalate', error: logged(error) }))
    }
  }
  return { escalated, expired: await expireOwnerships(now) }
}
