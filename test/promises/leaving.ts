/** Hand-overs that have begun: a consultant's, one who has nothing left, and an officer's with a case and the steps of a deal. */

import { withKeys } from '@shared/deal/model'
import { world as docs } from '../world/docs'
import type { World } from '../world/world'
import { caseIn } from './cases'
import { handOverOf, leaver } from './public'

/** An officer who leaves, with a case and the step of a deal. */
export const leavingOfficer = 'e-serving'

export const leftWork = () => {
  const [deal] = docs.deals
  if (!deal) throw new Error('the world has no deals')
  const steps = deal.steps.map((step) =>
    step.kind === 'signing' || step.kind === 'filing' ? { ...step, handlerId: leavingOfficer } : step,
  )
  const officer = { id: leavingOfficer, name: '唐办', phone: '13900000021' }
  return {
    case: { ...caseIn('acknowledged'), _id: 'case-left', officer },
    deal: withKeys({
      ...deal,
      _id: 'd-left',
      unitId: 'u-left',
      steps,
      handlerIds: ['e-clerk', leavingOfficer],
    }),
  }
}

export async function beginHandOvers(world: World): Promise<void> {
  const gone = {
    ...{ _id: leaver, projectId: 'p1', name: '何离', phone: '13900000020', roles: ['consultant'] },
    ...{ active: true, inboxSeenAt: 0, version: 1 },
  }
  const officer = { ...gone, _id: leavingOfficer, name: '唐办', phone: '13900000021', roles: ['service'] }
  const left = leftWork()
  await world.cloud.db.insertMany('cases', [{ ...left.case }])
  await world.cloud.db.insertMany('deals', [{ ...left.deal }])
  await world.cloud.db.insertMany('employees', [gone, officer])
  await world.cloud.db.insertMany('handovers', [
    { ...handOverOf(leaver, 3) },
    { ...handOverOf('e-colleague', 1) },
    { ...handOverOf(leavingOfficer, 0) },
  ])
}
