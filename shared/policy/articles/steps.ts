/** 《房地产案场客户程序分解》: every row of it, by the id that code, tests and decisions cite. */
import { bookOf } from './book'

export const steps = bookOf('房地产案场客户程序分解', {
  'STEPS-1': { article: '来电 1–5', title: '三声内接听来电', as: ['guide'] },
  'STEPS-2': { article: '来访 1–3', title: '来访首问与接待步骤', as: ['guide'] },
  'STEPS-3': { article: '来访 4', title: '确认未售才可推荐', as: ['decision'] },
  'STEPS-4': { article: '来访 5–6', title: '认购签单的办理顺序', as: ['flow'] },
  'STEPS-5': { article: '来访 7–10', title: '接待的仪态', as: ['guide'] },
  'STEPS-6': { article: '跟进 1', title: '顾问之间不得互看客户记录', as: ['access', 'decision'] },
  'STEPS-7': { article: '跟进 2', title: '二十天未跟进，成交归后者', as: ['clock', 'decision'] },
})
