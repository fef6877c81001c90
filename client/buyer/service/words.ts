import type { ClockName } from '@shared/policy/model'

/** What we promise, as buyers would say it; the trade's own words are in shared/service. */
export const promiseNames: Readonly<Record<ClockName, string>> = {
  respond: '有人联系您',
  plan: '给出方案',
  solve: '办好',
}
