/** A buyer sees the cases that were opened from their own customer files, and nobody else's. */
import { ok, type Result, refuse } from '../../kernel/result'
import type { Case } from '../../service/model'
import type { Account } from '../model'

export const ownCase = (
  account: Pick<Account, 'customerIds'>,
  { customerId }: Pick<Case, 'customerId'>,
): Result<unknown> =>
  account.customerIds.includes(customerId)
    ? ok(undefined)
    : refuse('NOT_FOUND', '没有找到这一单。请从“服务”里重新打开。')
