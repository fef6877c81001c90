/** Files that two consultants show each other for some days, and one that waits for the manager: as a morning leaves them. */
import type { InputOf, OperationName } from '@shared/contract'
import type { Customer } from '@shared/customer/model'
import { minute } from '@shared/kernel/time'
import type { Person } from '../../local/cloud'

type Act = <N extends OperationName>(at: number, who: Person, name: N, input: InputOf<N>) => Promise<string>

interface Office {
  readonly consultant: Person
  readonly colleague: Person
  readonly manager: Person
}

/** @returns the file that the colleague shows to the consultant. @param mine whose file the consultant shows. */
export async function shareSome(
  act: Act,
  { consultant, colleague, manager }: Office,
  customers: readonly Customer[],
  now: number,
  mine: string,
): Promise<string> {
  const theirs = customers.filter(({ ownerId, status }) => ownerId === colleague.id && status === 'active')
  const [first, second] = theirs
  if (!first || !second) throw new Error('The sample’s colleague has no two customers.')
  const ask = (who: Person, to: Person, customerId: string, why: string, days: number) =>
    act(now - 1.9 * minute, who, 'staff.askShare', { customerId, with: to.id, why, days })
  const approve = (customerId: string, share: string) =>
    act(now - 1.8 * minute, manager, 'staff.decideShare', { customerId, share, approved: true })
  const given = await ask(consultant, colleague, mine, '周末我休息，她可能带父母来', 3)
  const got = await ask(colleague, consultant, first._id, '下周出差，客户约了看样板间', 7)
  await approve(mine, given)
  await approve(first._id, got)
  await act(now - 1.5 * minute, colleague, 'staff.readShared', { customerId: mine })
  await act(now - 1.4 * minute, consultant, 'staff.readShared', { customerId: first._id })
  const more = await ask(colleague, consultant, second._id, '客户想认识懂学区的同事', 2)
  await approve(second._id, more)
  return first._id
}
