import type { ClockName } from '@shared/service/model'

/** What we promise, as buyers would say it; the trade's own words are in shared/service. */
export const promiseNames: Readonly<Record<ClockName, string>> = {
  respond: '有人联系您',
  plan: '给出方案',
  solve: '办好',
  firstAnswer: '第一次答复您',
  finalResult: '最终办结',
  onSite: '客服经理到现场',
  speak: '总经理与您沟通',
}
