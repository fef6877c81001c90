/** The small world's sales floor: 王敏 receives since a minute ago, 陈亮 is next. */
import { emptyFloor, type Floor } from '@shared/floor/model'
import type { Instant } from '@shared/kernel/time'

const minute = 60_000
const consultants = [
  { id: 'e-consultant', name: '王敏' },
  { id: 'e-colleague', name: '陈亮' },
]

export const receptionId = 'visit-1'
export const waitingId = 'waiting-1'

export const floorOf = (now: Instant): Floor => ({
  ...emptyFloor('p1'),
  version: 1,
  people: consultants,
  roster: { numbered: consultants.map(({ id }) => id), setBy: 'manager' },
  rosterVersion: 1,
  turn: 2,
  // This office's regulation goes on with the order all the same.
  crowdedAt: now - 20 * minute,
  events: [
    ...consultants.map(({ id }, index) => ({
      ...{ type: 'staff' as const, id: `in-${id}`, at: now - (70 - 5 * index) * minute },
      ...{ who: id, state: 'present' as const },
    })),
    {
      ...{ type: 'received', id: receptionId, at: now - minute, customer: 'visitor-1', by: 'e-consultant' },
      ...{ as: 'own', turn: 1, known: false, people: 2, takenBy: 'e-consultant' },
    },
  ],
})

/** The same with a party that waits. */
export const crowdedFloor = (now: Instant): Floor => ({
  ...floorOf(now),
  waiting: [{ id: waitingId, at: now - 2 * minute, people: 3, key: false, takenBy: 'e-consultant' }],
})
