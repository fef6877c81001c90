/** 《销售人员客户拜访管理办法》: every row of it, by the id that code, tests and decisions cite. */
import { bookOf } from './book'

export const visit = bookOf('销售人员客户拜访管理办法', {
  'VISIT-1': { article: '第 1.2(1–2) 条', title: '拜访的目的和对象', as: ['record'] },
  'VISIT-2': { article: '第 1.2(3) 条', title: '按岗位定拜访次数', as: ['decision'] },
  'VISIT-3': { article: '第 1.3(1) 条', title: '每周一提出下月拜访计划', as: ['clock', 'flow'] },
  'VISIT-4': { article: '第 1.3(2) 条', title: '拜访前的准备', as: ['guide'] },
  'VISIT-5': { article: '第 1.3(3) 条', title: '礼品招待须事先申请', as: ['flow', 'guide'] },
  'VISIT-6': { article: '第 1.3(4) 条', title: '当日提交拜访报告', as: ['clock', 'record'] },
})
