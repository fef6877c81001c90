/** Why a planned contact is put off: apart from the rules, so that the page that asks brings none of them along. */
export const postponeReasons = ['customerAsked', 'customerAway', 'notReady', 'ownSchedule', 'other'] as const
export type PostponeReason = (typeof postponeReasons)[number]
export const postponeReasonNames: Readonly<Record<PostponeReason, string>> = {
  customerAsked: '客户要求晚点',
  customerAway: '客户没空',
  notReady: '资料还没备好',
  ownSchedule: '我有别的安排',
  other: '其他',
}
