/**
 * Files whose reception the board has ended, gone on with, or taken back, and nobody has told them: they follow it. What still goes on is
 * looked at and left alone. The board is read outside of the transaction: what changes there meanwhile is seen at the next look.
 */
import type { Floor } from '@shared/floor/model'
import { ok } from '@shared/kernel/result'
import type { Instant } from '@shared/kernel/time'
import { fateOf, follow } from '@shared/walkin/follow'
import type { WalkIns } from '@shared/walkin/model'
import { openWalkIns } from '../_lib/queries/visits'
import { byId } from '../_lib/sdk'
import { countDone, nothingToDo, once } from './once'

/** More than go on at one time in twenty offices. */
const mostCustomers = 500

export async function followWalkIns(now: Instant): Promise<number> {
  const open = await openWalkIns(now, mostCustomers)
  const ids = [...new Set(open.map(({ projectId }) => projectId))]
  const offices = await Promise.all(
    ids.map(
      async (id) => [id, { project: await byId('projects', id), floor: await byId('floors', id) }] as const,
    ),
  )
  const officeOf = new Map(offices)
  return countDone(open, async ({ _id, projectId, walkIns }) => {
    const { project, floor = null } = officeOf.get(projectId) ?? {}
    if (!project || !walkIns || goesOn(walkIns, floor, now)) return false
    const about = {
      _id,
      walkIns: walkIns.all,
      board: walkIns.all.map((walkIn) => endOn(floor, walkIn.reception)),
    }
    return once({ name: 'follow', projectId, about, now }, 'customers', async (transaction) => {
      const current = await transaction.get('customers', _id)
      const doc = current && follow(current, floor, project.policies, now)
      if (!doc) return nothingToDo
      const facts = { receptions: walkIns.all.map(({ reception }) => reception).join(',') }
      return ok({ doc, happened: { type: 'visit.followed', subject: _id, facts, because: [], to: [] } })
    })
  })
}

/** Nothing has changed but the time: no file is opened for it. */
const goesOn = ({ all }: WalkIns, floor: Floor | null, now: Instant): boolean =>
  all.every(
    ({ reception, endedAt, lookAt }) =>
      lookAt === null ||
      lookAt > now ||
      (endedAt === null &&
        fateOf(floor, reception, { began: lookAt, entered: lookAt }, now).is === 'running'),
  )

/** What the board says of a reception: its end, null while there is none, absent where it has it no more. */
const endOn = (floor: Floor | null, reception: string) => {
  const visit = floor?.events.find(({ id }) => id === reception)
  return visit?.type === 'received' ? (visit.endedAt ?? null) : 'gone'
}
