/** Files that two consultants show each other for some days, and one that waits for the manager: as a morning leaves them. */
import type { InputOf, OperationName } from '@shared/contract'
import type { Customer } from '@shared/customer/model'
import { hour, minute } from '@shared/kernel/time'
import { openReview } from '@shared/review/decide'
import type { Person } from '../../local/cloud'
import type { ProjectDocs } from '../../local/open-project/build'

type Act = <N extends OperationName>(at: number, who: Person, name: N, input: InputOf<N>) => Promise<string>

/** The quarter's review of rights, as the timer would have opened it had the project been there when the quarter began. */
export function reviewOf({ projects }: ProjectDocs, consultant: string, now: number) {
  const [project] = projects
  if (!project) throw new Error('The sample has no project.')
  const policies = project.policies.map((each) => ({ ...each, from: '2020-01-01' }))
  const [first] = policies
  const opened = first && openReview(project._id, [first], now - 2 * 24 * hour)
  if (!opened) throw new Error('No review was opened.')
  return { ...opened.review, reveals: [{ who: consultant, count: 47 }] }
}

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
