/** A case of the buyer's in each state, made by the rules themselves. */
import { acknowledge, answer, close, openCase } from '@shared/service/decide'
import type { Case, CaseStatus } from '@shared/service/model'
import { publishedCalendar } from '../../cloudfunctions/_lib/calendar'
import { now, policies } from '../world/docs'
import { caseId } from './samples'

const officer = { id: 'e-service', name: '周岚', phone: '13900000008' }
const hour = 3_600_000

export function caseIn(status: Exclude<CaseStatus, 'confirmed'>): Case {
  const open = must(
    openCase(
      {
        _id: caseId,
        projectId: 'p1',
        kind: 'complaint',
        dealId: 'd-3-1802',
        unitLabel: '3幢1802',
        customerId: 'c-buyer',
        text: '厨房漏水',
        photos: [],
      },
      { policies, calendar: publishedCalendar(2026) },
      now - hour,
    ),
  )
  if (status === 'open') return open
  const taken = must(acknowledge(open, officer, now - hour))
  if (status === 'acknowledged') return taken
  const answered = must(answer(taken, officer, { measure: '换水管', inCharge: '王师傅' }, now - hour))
  return status === 'answered' ? answered : must(close(answered, officer, '已换好', now - hour))
}

function must(result: ReturnType<typeof acknowledge>): Case {
  if (!result.ok) throw new Error(result.refusal.say)
  return result.value.case
}
