/** 《销售客户管理办法（大客户）》: every row of it, by the id that code, tests and decisions cite. */
import { bookOf } from './book'

export const credit = bookOf('销售客户管理办法（大客户）', {
  'CREDIT-4': { article: '第四至六条', title: '', as: ['flow'] },
  'CREDIT-2': { article: '第二至三条', title: '', as: ['decision'] },
  'CREDIT-7.1': { article: '第 7.1 条', title: '', as: ['decision'] },
  'CREDIT-7.2': { article: '第 7.2 条', title: '', as: ['decision'] },
  'CREDIT-7.3': { article: '第 7.3 条', title: '', as: ['decision'] },
  'CREDIT-7.4': { article: '第 7.4 条', title: '', as: ['decision'] },
  'CREDIT-7.5': { article: '第七条', title: '', as: ['decision'] },
  'CREDIT-8': { article: '第八条', title: '', as: ['clock'] },
  'CREDIT-10': { article: '第十条', title: '', as: ['decision'] },
  'CREDIT-11': { article: '第十一条', title: '', as: ['decision', 'flow'] },
  'CREDIT-12': { article: '第十二条', title: '', as: ['flow'] },
  'CREDIT-13': { article: '第十三至十四条', title: '', as: ['decision'] },
  'CREDIT-15': { article: '第十五条', title: '', as: ['flow'] },
  'CREDIT-16': { article: '第十五至十六条', title: '', as: ['decision'] },
  'CREDIT-17': { article: '第十七条', title: '', as: ['flow'] },
  'CREDIT-18': { article: '第十八条', title: '', as: ['record', 'clock'] },
  'CREDIT-19': { article: '第 17b, 19 条', title: '', as: ['flow', 'decision'] },
  'CREDIT-20': { article: '第二十条', title: '', as: ['flow'] },
  'CREDIT-21': { article: '第二十一条', title: '', as: ['flow', 'record'] },
  'CREDIT-24': { article: '第二十二至二十七条', title: '', as: ['clock', 'record', 'flow'] },
})
