/** 《项目销售案场客户确认制度》: every row of it, by the id that code, tests and decisions cite. */
import { bookOf } from './book'

export const confirm = bookOf('项目销售案场客户确认制度', {
  'CONFIRM-1.1': { article: '第 1.1 条', title: '', as: ['decision'] },
  'CONFIRM-1.2': { article: '第 1.2 条', title: '', as: ['clock', 'decision'] },
  'CONFIRM-1.3': { article: '第 1.3 条', title: '', as: ['clock', 'decision'] },
  'CONFIRM-1.4': { article: '第 1.4 条', title: '', as: ['access', 'decision'] },
  'CONFIRM-2': { article: '第二条', title: '', as: ['decision'] },
  'CONFIRM-3': { article: '第三条', title: '', as: ['decision'] },
  'CONFIRM-4.1': { article: '第 4.1 条', title: '', as: ['decision'] },
  'CONFIRM-4.2': { article: '第 4.2 条', title: '', as: ['decision'] },
  'CONFIRM-4.3': { article: '第 4.3–4.4 条', title: '', as: ['decision'] },
  'CONFIRM-4.5': { article: '第 4.5 条', title: '', as: ['decision'] },
  'CONFIRM-4.6': { article: '第 4.6 条', title: '', as: ['decision'] },
  'CONFIRM-4.7': { article: '第 4.7 条', title: '', as: ['decision'] },
  'CONFIRM-4.8': { article: '第 4.8 条', title: '', as: ['decision'] },
  'CONFIRM-4.9': { article: '第 4.9 条', title: '', as: ['decision'] },
  'CONFIRM-4.10': { article: '第 4.10 条', title: '', as: ['decision'] },
  'CONFIRM-4.11': { article: '第 4.11 条', title: '', as: ['decision'] },
  'CONFIRM-4.12': { article: '第 4.12 条', title: '', as: ['decision'] },
})
