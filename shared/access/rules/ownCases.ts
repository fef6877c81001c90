/** A buyer sees the cases that were opened from their own customer files, and nobody else's. */
import { ok, type Result } from '../../kernel/result'
import type { Case } from '../../service/model'
import { hidden } from '../hidden'
import type { Account } from '../model'

export const ownCase = (
  account: Pick<Account, 'customerIds'>,
  { customerId }: Pick<Case, 'customerId'>,
): Result<unknown> => (account.customerIds.includes(customerId) ? ok(undefined) : hidden)
