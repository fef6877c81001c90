/** 《楼盘销售客户管理办法》: every row of it, by the id that code, tests and decisions cite. */
import { bookOf } from './book'

export const sales = bookOf('楼盘销售客户管理办法', {
  'SALES-3': { article: '第 3 条', title: '', as: ['guide', 'access'] },
  'SALES-4': { article: '第 4 条', title: '', as: ['record'] },
  'SALES-5.1': { article: '第 5(1) 条', title: '', as: ['clock'] },
  'SALES-5.2': { article: '第 5(2) 条', title: '', as: ['record'] },
  'SALES-5.3': { article: '第 5(3) 条', title: '', as: ['record'] },
  'SALES-5.4': { article: '第 5(4) 条', title: '', as: ['record'] },
  'SALES-6': { article: '第 6 条', title: '', as: ['record', 'report'] },
  'SALES-7.1': { article: '第 7(1) 条', title: '每次有效联系都要记入客户档案', as: ['record'] },
  'SALES-7.2': { article: '第 7(2) 条', title: '', as: ['record'] },
  'SALES-7.3': { article: '第 7(3) 条', title: '超过一个月未联系须回访', as: ['clock'] },
  'SALES-8': { article: '第 8 条', title: '', as: ['record'] },
  'SALES-9.1': { article: '第 9(1) 条', title: '', as: ['decision'] },
  'SALES-9.2': { article: '第 9(2) 条', title: '', as: ['flow'] },
  'SALES-9.3': { article: '第 9(3) 条', title: '', as: ['decision'] },
  'SALES-10': { article: '第 10 条', title: '按跟进计划联系', as: ['record'] },
  'SALES-11': { article: '第 11 条', title: '按客户喜欢的方式跟进', as: ['record', 'guide'] },
  'SALES-12': { article: '第 12 条', title: '每次跟进须记录', as: ['record'] },
  'SALES-13': { article: '第 13 条', title: '按客户级别安排跟进频次', as: ['clock', 'decision'] },
  'SALES-14': { article: '第 14 条', title: '', as: ['decision'] },
  'SALES-15': { article: '第 15 条', title: '', as: ['decision', 'guide'] },
  'SALES-16': { article: '第 16 条', title: '', as: ['clock'] },
})
