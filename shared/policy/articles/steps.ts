/** 《房地产案场客户程序分解》: every row of it, by the id that code, tests and decisions cite. */
import { bookOf } from './book'

export const steps = bookOf('房地产案场客户程序分解', {
  'STEPS-1': { article: '来电 1–5', title: '', as: ['guide'] },
  'STEPS-2': { article: '来访 1–3', title: '', as: ['guide'] },
  'STEPS-3': { article: '来访 4', title: '', as: ['decision'] },
  'STEPS-4': { article: '来访 5–6', title: '', as: ['flow'] },
  'STEPS-5': { article: '来访 7–10', title: '', as: ['guide'] },
  'STEPS-6': { article: '跟进 1', title: '顾问之间不得互看客户记录', as: ['access', 'decision'] },
  'STEPS-7': { article: '跟进 2', title: '', as: ['clock', 'decision'] },
})
