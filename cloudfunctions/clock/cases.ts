/** A case whose clock ran out goes up (CRM-4.1, CRM-2.6, INFO-3.5). */
import { ok } from '@shared/kernel/result'
import type { Instant } from '@shared/kernel/time'
import { escalate } from '@shared/service/decide'
import { caseHappened } from '../_lib/cases'
import { overdueCases } from '../_lib/queries/cases'
import { countDone, nothingToDo, once } from './once'

/** As many as fit well into one run; the next minute takes the rest. */
const mostCases = 50

export const escalateCases = async (now: Instant): Promise<number> =>
  countDone(await overdueCases(now, mostCases), ({ _id, projectId, nextClockAt, round }) =>
    once(
      { name: 'escalate', projectId, about: { _id, nextClockAt, round }, now },
      'cases',
      async (transaction) => {
        const current = await transaction.get('cases', _id)
        const changed = current && escalate(current, now)
        return changed
          ? ok({ doc: changed.case, happened: caseHappened('case.escalated', changed, 'managers') })
          : nothingToDo
      },
    ),
  )
