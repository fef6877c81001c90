/** 《楼盘销售客户管理办法》: every row of it, by the id that code, tests and decisions cite. */
import { bookOf } from './book'

export const sales = bookOf('楼盘销售客户管理办法', {
  'SALES-3': { article: '第三条', title: '客户至上、保密、准确、及时、协作', as: ['guide', 'access'] },
  'SALES-4': { article: '第四条', title: '登记客户从哪里来', as: ['record'] },
  'SALES-5.1': { article: '第五条（一）', title: '一个工作日内建档', as: ['clock'] },
  'SALES-5.2': { article: '第五条（二）', title: '档案要素须齐全', as: ['record'] },
  'SALES-5.3': { article: '第五条（三）', title: '信息要核实，存疑须标注', as: ['record'] },
  'SALES-5.4': { article: '第五条（四）', title: '统一格式，规范填写', as: ['record'] },
  'SALES-6': { article: '第六条', title: '来源渠道必填，用于分析', as: ['record', 'report'] },
  'SALES-7.1': { article: '第七条（一）', title: '每次有效联系都要记入客户档案', as: ['record'] },
  'SALES-7.2': { article: '第七条（二）', title: '关键信息变更须立即更新', as: ['record'] },
  'SALES-7.3': { article: '第七条（三）', title: '超过一个月未联系须回访', as: ['clock'] },
  'SALES-8': { article: '第八条', title: '分析并记录客户需求', as: ['record'] },
  'SALES-9.1': { article: '第九条（一）', title: '按意向、购买力和周期分级', as: ['decision'] },
  'SALES-9.2': { article: '第九条（二）', title: '分级标准由销售部门确定', as: ['flow'] },
  'SALES-9.3': { article: '第九条（三）', title: '级别随情况调整', as: ['decision'] },
  'SALES-10': { article: '第十条', title: '按跟进计划联系', as: ['record'] },
  'SALES-11': { article: '第十一条', title: '按客户喜欢的方式跟进', as: ['record', 'guide'] },
  'SALES-12': { article: '第十二条', title: '每次跟进须记录', as: ['record'] },
  'SALES-13': { article: '第十三条', title: '按客户级别安排跟进频次', as: ['clock', 'decision'] },
  'SALES-14': { article: '第十四条', title: '分级只按公司标准', as: ['decision'] },
  'SALES-15': { article: '第十五条', title: '按客户级别提供服务', as: ['decision', 'guide'] },
  'SALES-16': { article: '第十六条', title: '成交后立即补全客户档案', as: ['clock'] },
})
