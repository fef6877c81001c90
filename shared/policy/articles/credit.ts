/** 《销售客户管理办法（大客户）》: every row of it, by the id that code, tests and decisions cite. */
import { bookOf } from './book'

export const credit = bookOf('销售客户管理办法（大客户）', {
  'CREDIT-4': { article: '第 4–6 条', title: '', as: ['flow'] },
  'CREDIT-2': { article: '第 2–3 条', title: '', as: ['decision'] },
  'CREDIT-7.1': { article: '第 7.1 条', title: '', as: ['decision'] },
  'CREDIT-7.2': { article: '第 7.2 条', title: '', as: ['decision'] },
  'CREDIT-7.3': { article: '第 7.3 条', title: '', as: ['decision'] },
  'CREDIT-7.4': { article: '第 7.4 条', title: '', as: ['decision'] },
  'CREDIT-7.5': { article: '第 7 条', title: '', as: ['decision'] },
  'CREDIT-8': { article: '第 8 条', title: '', as: ['clock'] },
  'CREDIT-10': { article: '第 10 条', title: '', as: ['decision'] },
  'CREDIT-11': { article: '第 11 条', title: '', as: ['decision', 'flow'] },
  'CREDIT-12': { article: '第 12 条', title: '', as: ['flow'] },
  'CREDIT-13': { article: '第 13–14 条', title: '', as: ['decision'] },
  'CREDIT-15': { article: '第 15 条', title: '', as: ['flow'] },
  'CREDIT-16': { article: '第 15–16 条', title: '', as: ['decision'] },
  'CREDIT-17': { article: '第 17 条', title: '', as: ['flow'] },
  'CREDIT-18': { article: '第 18 条', title: '', as: ['record', 'clock'] },
  'CREDIT-19': { article: '第 17b, 19 条', title: '', as: ['flow', 'decision'] },
  'CREDIT-20': { article: '第 20 条', title: '', as: ['flow'] },
  'CREDIT-21': { article: '第 21 条', title: '', as: ['flow', 'record'] },
  'CREDIT-24': { article: '第 22–27 条', title: '', as: ['clock', 'record', 'flow'] },
})
