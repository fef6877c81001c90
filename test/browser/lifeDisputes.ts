/** Two disputes for the pictures: one that waits for the manager, one that waits for the director. */
import type { InputOf, OperationName } from '@shared/contract'
import { hour } from '@shared/kernel/time'
import type { Person } from '../../local/cloud'
import { visitEntry } from '../promises/visits'

/** Does something at an instant, and tells the command's id. */
type Act = <N extends OperationName>(at: number, who: Person, name: N, input: InputOf<N>) => Promise<string>

interface Office {
  readonly clerk: Person
  readonly manager: Person
  readonly consultant: Person
  readonly colleague: Person
}

const numbers = ['13910004440', '13910004441'] as const

/** Both came to one consultant, who followed them up, and were received by another one the next morning. */
export async function comeTwice(
  act: Act,
  { clerk, consultant, colleague }: Office,
  at: number,
): Promise<readonly string[]> {
  const visits = [
    { name: '江宁', phone: numbers[0], first: colleague, next: consultant, asksFor: [] },
    { name: '何远', phone: numbers[1], first: consultant, next: colleague, asksFor: [colleague.id] },
  ] as const
  const files: string[] = []
  for (const { name, phone, first } of visits) {
    const entry = await act(at, clerk, 'staff.register', {
      ...{ ...visitEntry, name, phones: [phone], by: first.id, another: false, introducerPhone: null },
    })
    files.push(`c-${entry}`)
  }
  for (const [index, { first }] of visits.entries())
    await act(at + 2 * hour, first, 'staff.logFollowup', {
      ...{ customerId: files[index] ?? '', method: 'phone', feedback: 'considering' },
      ...{ content: '问了学区和首付，说要带家人来看', plan: { day: '2026-11-24', goal: '约看样板间' } },
    })
  for (const [index, { name, phone, next, asksFor }] of visits.entries())
    await act(at + 20 * hour, next, 'staff.registerAgain', {
      ...{ ...visitEntry, name, customerId: files[index] ?? '', phone, asksFor: [...asksFor] },
    })
  return files
}

/** One consultant says that both are hers; of the second the manager has said something, and the other one too. */
export async function dispute(
  act: Act,
  { manager, consultant, colleague }: Office,
  [first = '', second = '']: readonly string[],
  at: number,
): Promise<void> {
  await act(at, consultant, 'staff.raiseDispute', {
    ...{ customerId: first, phone: numbers[0], against: null, grounds: ['reception', 'wish'] },
    words: '客户第二天到访，整个上午都是我接待的，约好这周带先生来选房号。',
  })
  const raised = await act(at, consultant, 'staff.raiseDispute', {
    ...{ customerId: second, phone: numbers[1], against: null, grounds: ['entry', 'followUps'] },
    words: '客户头一天就是我接待的，当天也跟进了。',
  })
  await act(at, colleague, 'staff.raiseDispute', {
    ...{ customerId: second, phone: null, against: null, grounds: ['wish'] },
    words: '客户说朋友推荐的我，到访时指名找我。',
  })
  await act(at, manager, 'staff.proposeRuling', {
    ...{ customerId: second, dispute: raised, to: colleague.id, seen: null, why: '' },
  })
}
