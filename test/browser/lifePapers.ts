/** A contact that was put off, visitors of whom something is missing, and a point of the minutes: as a morning leaves them. */
import type { InputOf, OperationName } from '@shared/contract'
import type { Customer } from '@shared/customer/model'
import { addDays, type Day, dayOf, minute } from '@shared/kernel/time'
import type { Person } from '../../local/cloud'
import type { ProjectDocs } from '../../local/open-project/build'
import { visitEntry } from '../promises/visits'

type Act = <N extends OperationName>(at: number, who: Person, name: N, input: InputOf<N>) => Promise<string>

interface Writers {
  readonly clerk: Person
  readonly consultant: Person
  readonly colleague: Person
  readonly manager: Person
}

/** The next three planned days are near enough to be put off. */
const isPlanned = ({ status, plan }: Customer, today: Day): boolean =>
  status === 'active' && plan !== null && plan.day >= today && plan.day <= addDays(today, 2)

/** @returns whose contact was put off. @param after not of this one, who is shown elsewhere. */
export async function writePapers(
  act: Act,
  { clerk, consultant, colleague, manager }: Writers,
  { customers, floors }: Pick<ProjectDocs, 'customers' | 'floors'>,
  now: number,
  after: string,
): Promise<string> {
  const today = dayOf(now)
  const planned = customers.find(
    (each) => each.ownerId === consultant.id && each._id !== after && isPlanned(each, today),
  )
  if (!planned?.plan) throw new Error('The sample has no planned contact.')
  await act(now - 3 * minute, consultant, 'staff.postpone', {
    ...{ customerId: planned._id, reason: 'customerAway', words: '出差，周三回来' },
    day: addDays(planned.plan.day, 1),
  })
  // A birthday in two days, of somebody with whom one subject is better left alone.
  await act(now - 2.9 * minute, consultant, 'staff.correctCustomer', {
    ...{ customerId: planned._id, numbers: [] },
    changes: { birthday: addDays(today, 2), taboo: '孩子的学校' },
  })
  // Whoever received at five past nine sent no message since; somebody left no number; somebody called.
  const received = floors[0]?.events.find(
    (event) => event.type === 'received' && dayOf(event.at) === today && event.endedAt !== undefined,
  )
  if (received?.type !== 'received') throw new Error('The sample has no reception that has ended.')
  const entry = { ...visitEntry, another: false, introducerPhone: null }
  const visitors: readonly InputOf<'staff.register'>[] = [
    {
      ...{ ...entry, name: '孟瑶', phones: ['13910005550'], by: received.by },
      ...{ happenedAt: received.at + minute, reception: received.id },
    },
    { ...entry, name: '', gender: null, phones: [], by: colleague.id, happenedAt: now - 70 * minute },
    { ...entry, channel: 'call', name: '韩旭', phones: ['13910005551'], by: colleague.id, gender: 'male' },
  ]
  for (const visitor of visitors) await act(now - 2.55 * minute, clerk, 'staff.register', visitor)
  await act(now - 2.5 * minute, manager, 'staff.noteEvening', {
    day: today,
    add: '样板间的灯坏了一盏，赵静明天上午请工程来修。',
  })
  return planned._id
}
