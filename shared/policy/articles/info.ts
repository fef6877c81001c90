/** 《房产销售信息化管理办法》: every row of it, by the id that code, tests and decisions cite. */
import { bookOf } from './book'

export const info = bookOf('房产销售信息化管理办法', {
  'INFO-1': { article: '第一章 1.3', title: '合法、准确、及时、安全', as: ['access'] },
  'INFO-2.1': { article: '第二章 2.1', title: '客户信息按期录入并保密', as: ['record', 'clock', 'access'] },
  'INFO-2.2': { article: '第二章 2.2', title: '房源信息按期录入更新', as: ['record', 'clock'] },
  'INFO-2.3': { article: '第二章 2.3(1)', title: '合同签前说明，按期扫描', as: ['flow', 'clock'] },
  'INFO-2.4': { article: '第二章 2.3(2)', title: '跟踪付款与交付', as: ['clock', 'flow'] },
  'INFO-2.5': { article: '第二章 2.3(3)', title: '合同变更须申请审批', as: ['flow'] },
  'INFO-3.1': { article: '第三章 3.1', title: '接待的准备与记录', as: ['guide', 'record'] },
  'INFO-3.2': { article: '第三章 3.2', title: '跟进须有计划和记录', as: ['record'] },
  'INFO-3.3': { article: '第三章 3.3', title: '成交的议价与签约', as: ['flow'] },
  'INFO-3.4': { article: '第三章 3.4(1)', title: '交付通知与陪同验收', as: ['flow'] },
  'INFO-3.5': { article: '第三章 3.4(2)', title: '投诉按期答复并防再犯', as: ['clock', 'report'] },
  'INFO-4.1': { article: '第四章 4.1', title: '按岗位授权，够用为止', as: ['access', 'clock'] },
  'INFO-4.2': { article: '第四章 4.2', title: '定期备份与恢复演练', as: ['clock'] },
  'INFO-4.3': { article: '第四章 4.3', title: '系统防护与强密码', as: ['access'] },
  'INFO-5.1': { article: '第五章 5.1', title: '汇集并清洗经营数据', as: ['report'] },
  'INFO-5.2': { article: '第五章 5.2', title: '趋势、对比、关联分析', as: ['report'] },
  'INFO-5.3': { article: '第五章 5.3', title: '定期报告支持决策', as: ['report'] },
  'INFO-6.1': { article: '第六章 6.1', title: '定期检查系统使用', as: ['report'] },
  'INFO-6.2': { article: '第六章 6.2', title: '信息工作的考核', as: ['report'] },
  'INFO-7': { article: '第七章', title: '系统与业务培训', as: ['guide'] },
})
