/** What the events say of the entries in a customer's register: they stand apart from the file, and the file is held against them. */
import type { Event } from '../../inbox/model'
import type { Broken, ConfirmedEvent, HeadEvent } from './verifyCustomer'

type Witness = Pick<Event, 'type' | 'facts'>

export const headsIn = (events: readonly Witness[]): readonly HeadEvent[] =>
  events.flatMap(({ type, facts }) =>
    type === 'customer.registered'
      ? [{ entry: String(facts['entry']), number: Number(facts['number']), hash: String(facts['hash']) }]
      : [],
  )

export const confirmationsIn = (events: readonly Witness[]): readonly ConfirmedEvent[] =>
  events.flatMap(({ type, facts }) =>
    type === 'visit.confirmed'
      ? [
          {
            entry: String(facts['entry']),
            at: Number(facts['confirmedAt']),
            right: facts['right'] === true,
          },
        ]
      : [],
  )

/** What is wrong with an entry, in words. */
export const brokenNames: Readonly<Record<Broken['what'], string>> = {
  changed: '内容被改过',
  order: '次序被动过',
  count: '少了或多了记录',
  head: '和登记时留下的凭据不符',
  content: '姓名、号码等内容和登记时不一样',
  history: '归属所依据的登记被删掉了',
  outside: '有一条不是登记进来的记录',
  confirmed: '客户的确认和确认时的凭据不符',
}
