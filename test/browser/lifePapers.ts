/** A contact that was put off, a sheet that a colleague handed in, and a point of the minutes: as a morning leaves them. */
import type { InputOf, OperationName } from '@shared/contract'
import type { Customer } from '@shared/customer/model'
import { sundayOf } from '@shared/followup/week'
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
  const sunday = sundayOf(today)
  const planned = customers.find(
    (each) => each.ownerId === consultant.id && each._id !== after && isPlanned(each, today),
  )
  if (!planned?.plan) throw new Error('The sample has no planned contact.')
  await act(now - 3 * minute, consultant, 'staff.postpone', {
    ...{ customerId: planned._id, reason: 'customerAway', words: '出差，周三回来' },
    day: addDays(planned.plan.day, 1),
  })
  const contacted = customers
    .filter(
      ({ ownerId, contacts }) =>
        ownerId === colleague.id && contacts.some(({ at }) => sundayOf(dayOf(at)) === sunday),
    )
    .slice(0, 2)
  for (const [index, { _id }] of contacted.entries())
    await act(now - 2.8 * minute, colleague, 'staff.noteSheet', {
      ...{ sunday, customerId: _id },
      text: ['她姐姐想买三房，预算三百万，下周六一起来', '同事两家都在看，月底前要定'][index] ?? '',
    })
  await act(now - 2.7 * minute, colleague, 'staff.noteSheet', {
    ...{ sunday, customerId: null },
    text: '价格异议多，想要一份周边项目的对比表。',
  })
  await act(now - 2.6 * minute, colleague, 'staff.handInSheet', { sunday, on: true })
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
