/**
 * Who is a customer to be registered, and who is received without an entry: CASE-1 a customer is whoever intends to buy, CASE-12
 * researchers and sightseers need none, ROTA-3.12 the trade's peers are received with the public statement only.
 */
import type { Registered } from '../../history/model'
import type { Decision } from '../../kernel/reason'
import type { RegisterPolicy } from '../policy'

export type Purpose = NonNullable<Registered['purpose']>
export type Need =
  | { readonly kind: 'register' }
  | { readonly kind: 'receiveOnly'; readonly publicOnly: boolean }

export function needsRegistration(purpose: Purpose, { unregistered }: RegisterPolicy): Decision<Need> {
  const free = unregistered.value.some((each) => each === purpose)
  const reason = { rule: unregistered.source, facts: { about: 'needsRegistration', purpose, free } }
  if (free)
    return {
      // Peers are told what is public and nothing else (ROTA-3.12); elsewhere that is our choice too.
      outcome: { kind: 'receiveOnly', publicOnly: purpose === 'peer' },
      because: [reason],
      rejected: [],
    }
  // CASE-1 defines the customer by the intent to buy; it speaks only where CASE-12 is the adopted text.
  const adopted = unregistered.source === 'CASE-12' && purpose === 'buy'
  return {
    outcome: { kind: 'register' },
    because: [{ rule: adopted ? 'CASE-1' : 'ours', facts: { about: 'needsRegistration', purpose, free } }],
    rejected: [{ ...reason, why: '来意不在免登记之列' }],
  }
}
