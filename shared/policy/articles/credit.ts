/** 《销售客户管理办法（大客户）》: every row of it, by the id that code, tests and decisions cite. */
import { bookOf } from './book'

export const credit = bookOf('销售客户管理办法（大客户）', {
  'CREDIT-4': { article: '第四至六条', title: '大客户的选择与考察', as: ['flow'] },
  'CREDIT-2': { article: '第二至三条', title: '哪些单位算大客户', as: ['decision'] },
  'CREDIT-7.1': { article: '第七条 7.1', title: '销售额评分', as: ['decision'] },
  'CREDIT-7.2': { article: '第七条 7.2', title: '回款率评分', as: ['decision'] },
  'CREDIT-7.3': { article: '第七条 7.3', title: '年末应收账款评分', as: ['decision'] },
  'CREDIT-7.4': { article: '第七条 7.4', title: '战略影响力评分', as: ['decision'] },
  'CREDIT-7.5': { article: '第七条', title: '综合得分与等级', as: ['decision'] },
  'CREDIT-8': { article: '第八条', title: '每年年末评级', as: ['clock'] },
  'CREDIT-10': { article: '第十条', title: '各等级的信用额度和账期', as: ['decision'] },
  'CREDIT-11': { article: '第十一条', title: '超出额度由谁审批', as: ['decision', 'flow'] },
  'CREDIT-12': { article: '第十二条', title: '信用名单的审核与批准', as: ['flow'] },
  'CREDIT-13': { article: '第十三至十四条', title: '未经批准不得超信用发货', as: ['decision'] },
  'CREDIT-15': { article: '第十五条', title: '延期付款须立即上报', as: ['flow'] },
  'CREDIT-16': { article: '第十五至十六条', title: '回款期限与逾期滞纳金', as: ['decision'] },
  'CREDIT-17': { article: '第十七条', title: '按业绩奖励，批准后发放', as: ['flow'] },
  'CREDIT-18': { article: '第十八条', title: '应收台账与每季复核', as: ['record', 'clock'] },
  'CREDIT-19': { article: '第十七、十九条', title: '超额提醒与逾期催收', as: ['flow', 'decision'] },
  'CREDIT-20': { article: '第二十条', title: '以物抵债的评估与审批', as: ['flow'] },
  'CREDIT-21': { article: '第二十一条', title: '坏账核销后继续追收', as: ['flow', 'record'] },
  'CREDIT-24': {
    article: '第二十二至二十七条',
    title: '大客户拜访的计划和报告',
    as: ['clock', 'record', 'flow'],
  },
})
