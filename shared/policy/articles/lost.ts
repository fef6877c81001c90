/** 《销售战败客户调研管理制度》: every row of it, by the id that code, tests and decisions cite. */
import { bookOf } from './book'

export const lost = bookOf('销售战败客户调研管理制度', {
  'LOST-3.1': { article: '第 3.1 条', title: '战败客户全部回访', as: ['clock', 'report'] },
  'LOST-2': { article: '第二条', title: '战败客户的认定标准', as: ['decision'] },
  'LOST-3.2': { article: '第 3.2 条', title: '如实记录战败原因和建议', as: ['record'] },
  'LOST-3.3': { article: '第 3.3 条', title: '可挽回的客户交回销售', as: ['flow', 'report'] },
  'LOST-3.4': { article: '第 3.4 条', title: '统计并更正客户信息差错', as: ['record', 'report'] },
  'LOST-4': { article: '第四条', title: '按话术回访', as: ['guide'] },
  'LOST-5.1': { article: '第 5.1–5.2 条', title: '意见分类，投诉填单', as: ['flow'] },
  'LOST-5.2': { article: '第 5.3 条', title: '投诉按期关闭', as: ['clock', 'report'] },
  'LOST-5.3': { article: '第 5.4 条', title: '投诉关闭后全部回访', as: ['clock'] },
  'LOST-6': { article: '第六条', title: '每月三十日提交战败分析', as: ['clock', 'flow', 'report'] },
  'LOST-7.1': { article: '第 7.1、7.3 条', title: '回访差错和漏访的处罚', as: ['decision'] },
  'LOST-7.2': { article: '第 7.2 条', title: '督促投诉处理并提议处罚', as: ['flow'] },
})
