/** 《客户关系管理手册》: every row of it, by the id that code, tests and decisions cite. */
import { bookOf } from './book'

export const crm = bookOf('客户关系管理手册', {
  'CRM-1.1': { article: '第一章', title: '多方来源描绘购房决策', as: ['record', 'report'] },
  'CRM-1.2': { article: '第一章', title: '按购房目的区分客户类型', as: ['decision'] },
  'CRM-1.3': { article: '第一章', title: '客户分级响应', as: ['decision', 'clock'] },
  'CRM-2.1': { article: '第二章 售前', title: '接待三方面与透明工地', as: ['record', 'guide'] },
  'CRM-2.2': { article: '第二章 售中', title: '签约进度让客户看得见', as: ['flow'] },
  'CRM-2.3': { article: '第二章 售中', title: '风险提前告知并给出备选', as: ['clock', 'record'] },
  'CRM-2.4': { article: '第二章 售后', title: '交付前三个月邀请预验', as: ['clock', 'flow'] },
  'CRM-2.5': { article: '第二章 售后', title: '交付管家跟到复验为止', as: ['flow'] },
  'CRM-2.6': { article: '第二章 售后', title: '报修响应时限', as: ['clock', 'flow'] },
  'CRM-2.7': { article: '第二章 售后', title: '定期组织业主活动', as: ['record'] },
  'CRM-3.1': { article: '第三章', title: '按客群选择沟通方式', as: ['decision'] },
  'CRM-3.2': { article: '第三章', title: '节日、生日、入住关怀', as: ['clock', 'record'] },
  'CRM-4.1': { article: '第四章', title: '投诉响应时限', as: ['clock', 'flow'] },
  'CRM-4.2': { article: '第四章', title: '重大投诉三级响应时限', as: ['clock', 'flow'] },
  'CRM-4.3': { article: '第四章', title: '每日监测，及早发现危机', as: ['record', 'decision'] },
  'CRM-4.4': { article: '第四章', title: '危机时坦诚公开并行动', as: ['flow'] },
  'CRM-4.5': { article: '第四章', title: '危机后修复客户满意', as: ['flow'] },
  'CRM-5.1': { article: '第五章', title: '全程同一份客户画像', as: ['record', 'report'] },
  'CRM-5.2': { article: '第五章', title: '服务留痕，接手不断档', as: ['record'] },
  'CRM-5.3': { article: '第五章', title: '按到访和停留推荐房源', as: ['record', 'decision'] },
  'CRM-5.4': { article: '第五章', title: '积分兑换与全天候问答', as: ['record', 'decision'] },
  'CRM-6.1': { article: '第六章', title: '各岗位能力培训', as: ['guide'] },
  'CRM-6.2': { article: '第六章', title: '服务考核的四项权重', as: ['report'] },
})
