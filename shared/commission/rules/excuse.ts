/** What the article asks besides the deed: without it the deed is not punished. */
import type { HistoryEvent } from '../../history/model'
import type { Deed } from './deeds'

/** Why a deed is not punished, in plain Chinese; null where it is. */
export function excuse(
  { what, who, at, customer }: Pick<Deed, 'what' | 'who' | 'at' | 'customer'>,
  history: readonly HistoryEvent[],
): string | null {
  const ofCustomer = history.filter((event) => 'customer' in event && event.customer === customer)
  switch (what) {
    // ROTA-5.1: before the deal is near; once the deposit is paid it is near (ours).
    case 'hintLowestDiscount':
      return ofCustomer.some((event) => event.type === 'deposited' && event.at <= at)
        ? '客户已经交定，不是成交之前'
        : null
    // ROTA-5.1: and the customer complains directly.
    case 'hintDiscountToAnothers':
      return ofCustomer.some((event) => event.type === 'complained' && event.about === who)
        ? null
        : '客户没有直接投诉'
    // ROTA-5.3: a written promise without approval.
    case 'writtenPromise':
      return ofCustomer.some(
        (event) => event.type === 'approved' && event.what === 'discount' && event.at <= at,
      )
        ? '书面承诺事先经过批准'
        : null
    default:
      return null
  }
}
