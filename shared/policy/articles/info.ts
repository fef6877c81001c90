/** 《房产销售信息化管理办法》: every row of it, by the id that code, tests and decisions cite. */
import { bookOf } from './book'

export const info = bookOf('房产销售信息化管理办法', {
  'INFO-1': { article: '第 1.3 条', title: '', as: ['access'] },
  'INFO-2.1': { article: '第 2.1 条', title: '', as: ['record', 'clock', 'access'] },
  'INFO-2.2': { article: '第 2.2 条', title: '', as: ['record', 'clock'] },
  'INFO-2.3': { article: '第 2.3(1) 条', title: '', as: ['flow', 'clock'] },
  'INFO-2.4': { article: '第 2.3(2) 条', title: '', as: ['clock', 'flow'] },
  'INFO-2.5': { article: '第 2.3(3) 条', title: '', as: ['flow'] },
  'INFO-3.1': { article: '第 3.1 条', title: '', as: ['guide', 'record'] },
  'INFO-3.2': { article: '第 3.2 条', title: '', as: ['record'] },
  'INFO-3.3': { article: '第 3.3 条', title: '', as: ['flow'] },
  'INFO-3.4': { article: '第 3.4(1) 条', title: '', as: ['flow'] },
  'INFO-3.5': { article: '第 3.4(2) 条', title: '', as: ['clock', 'report'] },
  'INFO-4.1': { article: '第 4.1 条', title: '按岗位授权，够用为止', as: ['access', 'clock'] },
  'INFO-4.2': { article: '第 4.2 条', title: '', as: ['clock'] },
  'INFO-4.3': { article: '第 4.3 条', title: '', as: ['access'] },
  'INFO-5.1': { article: '第 5.1 条', title: '', as: ['report'] },
  'INFO-5.2': { article: '第 5.2 条', title: '', as: ['report'] },
  'INFO-5.3': { article: '第 5.3 条', title: '', as: ['report'] },
  'INFO-6.1': { article: '第 6.1 条', title: '', as: ['report'] },
  'INFO-6.2': { article: '第 6.2 条', title: '', as: ['report'] },
  'INFO-7': { article: '第七条', title: '', as: ['guide'] },
})
