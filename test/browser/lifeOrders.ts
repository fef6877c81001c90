/** Order forms at each stage, as a morning leaves them: one signed, one sent back, one that waits for the manager. */
import type { InputOf, OperationName } from '@shared/contract'
import { minute } from '@shared/kernel/time'
import type { Person } from '../../local/cloud'
import type { ProjectDocs } from '../../local/open-project/build'

type Act = <N extends OperationName>(at: number, who: Person, name: N, input: InputOf<N>) => Promise<string>

/** @returns the form that is signed. */
export async function orderSome(
  act: Act,
  { consultant, manager }: { readonly consultant: Person; readonly manager: Person },
  docs: ProjectDocs,
  now: number,
): Promise<{ readonly signed: string; readonly sentBack: string; readonly made: string }> {
  const customers = docs.customers.filter(
    ({ ownerId, status, level }) => ownerId === consultant.id && status === 'active' && level !== 'potential',
  )
  const units = docs.units.filter(({ state }) => state === 'forSale')
  const make = (place: number) => {
    const [customer, unit] = [customers[place], units[place * 7]]
    if (!customer || !unit) throw new Error('The sample has too few customers, or too few units for sale.')
    return act(now - (90 - place * 10) * 1000, consultant, 'staff.makeOrder', {
      ...{ customerId: customer._id, unit: unit.label, price: unit.total, method: 'mortgage' },
      ...{ deposit: 5_000_000 },
      days: {
        ...{ signing: '2026-11-29', contractReview: '2026-12-06', loanApproval: '2026-12-20' },
        ...{ filing: '2027-01-10', delivery: '2028-06-30' },
      },
    })
  }
  const [signed, sentBack, made] = [await make(0), await make(1), await make(2)]
  const sign = (at: number, dealId: string, yes: boolean, why: string) =>
    act(at, manager, 'staff.signOrder', { dealId, version: 1, signed: yes, why })
  await sign(now - minute / 2, signed, true, '')
  await sign(now - minute / 3, sentBack, false, '总价少了优惠后的零头，请按价目表重填')
  return { signed, sentBack, made }
}
