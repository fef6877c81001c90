/** 《客户关系管理手册》: every row of it, by the id that code, tests and decisions cite. */
import { bookOf } from './book'

export const crm = bookOf('客户关系管理手册', {
  'CRM-1.1': { article: '第一章', title: '', as: ['record', 'report'] },
  'CRM-1.2': { article: '第一章', title: '', as: ['decision'] },
  'CRM-1.3': { article: '第一章', title: '客户分级响应', as: ['decision', 'clock'] },
  'CRM-2.1': { article: '第二章 售前', title: '', as: ['record', 'guide'] },
  'CRM-2.2': { article: '第二章 售中', title: '签约进度让客户看得见', as: ['flow'] },
  'CRM-2.3': { article: '第二章 售中', title: '', as: ['clock', 'record'] },
  'CRM-2.4': { article: '第二章 售后', title: '', as: ['clock', 'flow'] },
  'CRM-2.5': { article: '第二章 售后', title: '', as: ['flow'] },
  'CRM-2.6': { article: '第二章 售后', title: '报修响应时限', as: ['clock', 'flow'] },
  'CRM-2.7': { article: '第二章 售后', title: '', as: ['record'] },
  'CRM-3.1': { article: '第三章', title: '', as: ['decision'] },
  'CRM-3.2': { article: '第三章', title: '', as: ['clock', 'record'] },
  'CRM-4.1': { article: '第四章', title: '投诉响应时限', as: ['clock', 'flow'] },
  'CRM-4.2': { article: '第四章', title: '', as: ['clock', 'flow'] },
  'CRM-4.3': { article: '第四章', title: '', as: ['record', 'decision'] },
  'CRM-4.4': { article: '第四章', title: '', as: ['flow'] },
  'CRM-4.5': { article: '第四章', title: '', as: ['flow'] },
  'CRM-5.1': { article: '第五章', title: '', as: ['record', 'report'] },
  'CRM-5.2': { article: '第五章', title: '服务留痕，接手不断档', as: ['record'] },
  'CRM-5.3': { article: '第五章', title: '', as: ['record', 'decision'] },
  'CRM-5.4': { article: '第五章', title: '', as: ['record', 'decision'] },
  'CRM-6.1': { article: '第六章', title: '', as: ['guide'] },
  'CRM-6.2': { article: '第六章', title: '', as: ['report'] },
})
