/** 《销售战败客户调研管理制度》: every row of it, by the id that code, tests and decisions cite. */
import { bookOf } from './book'

export const lost = bookOf('销售战败客户调研管理制度', {
  'LOST-3.1': { article: '第 3.1 条', title: '', as: ['clock', 'report'] },
  'LOST-2': { article: '第二条', title: '', as: ['decision'] },
  'LOST-3.2': { article: '第 3.2 条', title: '', as: ['record'] },
  'LOST-3.3': { article: '第 3.3 条', title: '', as: ['flow', 'report'] },
  'LOST-3.4': { article: '第 3.4 条', title: '', as: ['record', 'report'] },
  'LOST-4': { article: '第四条', title: '', as: ['guide'] },
  'LOST-5.1': { article: '第 5.1–5.2 条', title: '', as: ['flow'] },
  'LOST-5.2': { article: '第 5.3 条', title: '', as: ['clock', 'report'] },
  'LOST-5.3': { article: '第 5.4 条', title: '', as: ['clock'] },
  'LOST-6': { article: '第六条', title: '', as: ['clock', 'flow', 'report'] },
  'LOST-7.1': { article: '第 7.1, 7.3 条', title: '', as: ['decision'] },
  'LOST-7.2': { article: '第 7.2 条', title: '', as: ['flow'] },
})
