/** The registers of each office are sealed when the day is over, its keepers being told the seal's code. */
import { toRole } from '@shared/inbox/model'
import { ok } from '@shared/kernel/result'
import type { Instant } from '@shared/kernel/time'
import { origin } from '@shared/register/rules/chain'
import { dueSeal, seal } from '@shared/register/rules/seal'
import { sha256 } from '../_lib/means'
import { entriesBetween, projectSeals } from '../_lib/queries/seals'
import { countDone, nothingToDo, once } from './once'

export const sealRegisters = async (now: Instant): Promise<number> =>
  countDone(await projectSeals(), async ({ projectId, last }) => {
    const due = dueSeal(last, now)
    if (!due) return false
    const witnesses = await entriesBetween(projectId, due.from, due.until)
    const next = seal(last?.hash ?? origin, due.day, witnesses, sha256)
    const about = { projectId, day: due.day }
    return once({ name: 'seal', projectId, about, now }, 'seals', async (transaction) => {
      const current = await transaction.get('seals', projectId)
      if ((current?.hash ?? origin) !== next.previous) return nothingToDo
      const { day, entries, previous, hash } = next
      return ok({
        doc: { _id: projectId, projectId, ...next },
        happened: {
          type: 'register.sealed',
          subject: projectId,
          facts: { day, entries, previous, hash },
          because: [{ rule: 'CONFIRM-1.4', facts: {} }],
          // A day without an entry is sealed all the same, and is no news.
          to: entries === 0 ? [] : [toRole(projectId, 'manager'), toRole(projectId, 'clerk')],
        },
      })
    })
  })
