/** One dispute that waits for the manager, so that the page of disputes is not empty on the first day. */
import { raise } from '@shared/dispute/decide'
import { addDays, type Day, hour, startOfDay } from '@shared/kernel/time'
import type { ProjectDocs } from '../open-project/build'

/** The first consultant says that an interested customer of the third one is theirs. */
export function withDispute(docs: ProjectDocs, today: Day): ProjectDocs {
  const [claimant, , owner] = docs.employees.filter(({ roles }) => roles.includes('consultant'))
  const file = docs.customers.find(
    ({ ownerId, level, status, contacts }) =>
      ownerId === owner?._id && level === 'interested' && status === 'active' && contacts.length > 0,
  )
  if (!claimant || !file) return docs
  const raised = raise(
    file,
    {
      ...{ who: claimant._id, against: null, tail: file.phones[0]?.slice(-4) ?? null },
      words: '客户上周六到访，是我接待了一下午，说好这周来选房号。',
      grounds: ['reception', 'wish'],
    },
    { now: startOfDay(addDays(today, -1)) + 17 * hour, id: 'sample-dispute' },
  )
  if (!raised.ok) throw new Error(raised.refusal.say)
  return {
    ...docs,
    customers: docs.customers.map((each) => (each._id === file._id ? raised.value : each)),
  }
}
