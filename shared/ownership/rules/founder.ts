/**
 * Whose a new customer is at the first contact that founds ownership, in this order:
 * - ROTA-1.8, 3.4   the one consultant whom they name; a consultant who merely recognises them does not count
 * - CONFIRM-4.8     sent by a friend who had registered them: by turn
 * - ROTA-3.16       a buyer of A's brings B's relative: A's
 * - ROTA-3.2        a consultant's relative or friend, recorded beforehand
 * - ROTA-3.2, 3.8, CASE-16, RECEPTION-2.3, CONFIRM-4.1, 4.10  brought by an old customer
 * - ROTA-1.18, 3.1, 3.11, CASE-16, CONFIRM-2, STEPS-7  whoever receives them or takes the call
 */
import type { CustomerId, Registered, StaffId } from '../../history/model'
import type { Reason } from '../../kernel/reason'
import type { Sourced } from '../../policy/sourced'
import { type Brought, because, type Office } from './office'

export interface Founder {
  readonly owner: StaffId
  readonly because: Reason
}

export function founder(entry: Registered, party: CustomerId, office: Office): Founder {
  return (
    byName(entry, party, office) ??
    byProxy(entry, party, office) ??
    byTies(entry, party, office) ??
    byReception(entry, office)
  )
}

/** The one consultant whom the customer asks for; several named are none. */
export const askedFor = ({ asksFor }: Registered): StaffId | null =>
  asksFor?.length === 1 ? (asksFor[0] ?? null) : null

const give = (
  owner: StaffId,
  choice: Sourced<unknown>,
  about: string,
  entry: Registered,
  facts: Reason['facts'] = {},
): Founder => ({ owner, because: because(choice, about, entry, { owner, ...facts }) })

function byName(entry: Registered, party: CustomerId, office: Office): Founder | null {
  const { founding, introduced, again } = office.rules.ownership
  const asked = askedFor(entry) ?? office.noted(party).wish
  const { asksFor, recognisedBy } = entry
  if (asksFor && asksFor.length > 1)
    office.reject(
      party,
      because(again.several, 'severalNamed', entry, { named: asksFor.join('、') }),
      '说了几位顾问的名字，没有指定一位，也没有有效的登记，按轮次',
    )
  if (recognisedBy !== undefined && recognisedBy !== entry.by)
    office.reject(
      party,
      because(founding.recognised, 'recognised', entry, { by: recognisedBy }),
      `${recognisedBy}只是认得客户，客户没有指名，按轮次`,
    )
  if (asked === null) return null
  if (!office.canHave(asked, party)) {
    office.reject(
      party,
      because(founding.named, 'named', entry, { owner: asked }),
      `${asked}已经不在岗或已经换下`,
    )
    return null
  }
  const ofIntroducer = office.noted(party).brought.some(({ consultant }) => consultant === asked)
  if (ofIntroducer && introduced.by.value !== 'always')
    return give(asked, introduced.by, 'introduced', entry, { named: true })
  if (founding.named.value === 'named') return give(asked, founding.named, 'named', entry)
  if (asked !== entry.by)
    office.reject(
      party,
      because(founding.named, 'named', entry, { owner: asked }),
      `新客户指名${asked}，按规定仍归当值的接待人`,
    )
  return null
}

function byProxy(entry: Registered, party: CustomerId, office: Office): Founder | null {
  const { proxy } = office.rules.ownership.introduced
  if (!office.noted(party).proxy || proxy.value !== 'turn') return null
  return give(entry.by, proxy, 'proxyTurn', entry)
}

const absent: ReadonlySet<string> = new Set(['away', 'trip', 'leave', 'unwell', 'left'])

/** Relatives and introductions are weighed against each other. */
function byTies(entry: Registered, party: CustomerId, office: Office): Founder | null {
  const { founding, introduced } = office.rules.ownership
  const relative = relativeOf(entry, party, office)
  const counting = office.noted(party).brought.filter((each) => counts(each, entry, party, office))
  const [first] = counting
  if (!first || first.consultant === null)
    return relative ? give(relative, founding.relatives, 'relative', entry) : null
  if (relative && relative !== first.consultant) {
    if (!first.bought || founding.buyersFriend.value === 'relative') {
      office.reject(
        party,
        because(introduced.by, 'introduced', entry, { owner: first.consultant }),
        `客户是${relative}事先登记过的亲友`,
      )
      return give(relative, founding.relatives, 'relative', entry)
    }
    return give(first.consultant, founding.buyersFriend, 'buyersFriend', entry, { relative })
  }
  if (counting.some(({ consultant }) => consultant !== first.consultant) && introduced.two.value === 'turn')
    return give(entry.by, introduced.two, 'twoIntroducers', entry)
  if (absent.has(office.staff.get(first.consultant)?.state ?? 'present') && introduced.off.value === 'turn')
    return give(entry.by, introduced.off, 'introducerOff', entry, { off: first.consultant })
  const choice = first.manner === 'byChance' ? introduced.byChance : introduced.by
  return give(first.consultant, choice, 'introduced', entry, { named: first.named, receiver: entry.by })
}

function relativeOf(entry: Registered, party: CustomerId, office: Office): StaffId | null {
  const { relatives } = office.rules.ownership.founding
  let found: StaffId | null = null
  for (const { staff, recorded } of office.parties.relatives(entry.customer)) {
    const counts = recorded && relatives.value === 'recordedBefore' && office.canHave(staff, party)
    if (counts) found ??= staff
    else if (recorded || office.staff.has(staff))
      office.reject(
        party,
        because(relatives, 'relative', entry, { owner: staff }),
        recorded ? '亲友没有指名顾问，归接待人' : '亲友关系没有事先登记，也没有指名，按轮次',
      )
  }
  return found
}

/** Whether an introduction gives the newcomer to the introducer's consultant. */
function counts(brought: Brought, entry: Registered, party: CustomerId, office: Office): boolean {
  const { introduced } = office.rules.ownership
  const { consultant, manner, beforeReception } = brought
  const choice = manner === 'byChance' ? introduced.byChance : introduced.by
  const lose = (why: string): boolean => {
    office.reject(party, because(choice, 'introduced', entry, { owner: consultant }), why)
    return false
  }
  if (consultant === null) return lose('介绍人当时不是任何顾问的有效客户')
  if (!office.canHave(consultant, party)) return lose(`${consultant}已经离职或已经换下`)
  const named = brought.named || (entry.asksFor?.includes(consultant) ?? false)
  if (manner === 'byChance') {
    if (!beforeReception) return lose('开始接待以后才偶遇熟人，仍归接待人')
    return named || lose('偶遇熟人，客户没有说要找他的顾问')
  }
  if (introduced.by.value === 'whenNamed' && !named) return lose('老客户带来，但没有说出顾问的名字，归接待人')
  return true
}

function byReception(entry: Registered, office: Office): Founder {
  const { founding } = office.rules.ownership
  if (entry.channel === 'call') return give(entry.by, founding.call, 'firstCall', entry)
  if (entry.channel !== 'visit')
    return give(entry.by, entry.channel === 'online' ? founding.online : founding.leads, 'lead', entry)
  if (founding.lunch.value === 'duty' && office.staff.get(entry.by)?.state === 'lunchDuty')
    return give(entry.by, founding.lunch, 'lunchDuty', entry)
  return give(entry.by, founding.visit, 'firstVisit', entry)
}
