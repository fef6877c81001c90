/** 《房地产项目销售现场客户接待规范》: every row of it, by the id that code, tests and decisions cite. */
import { bookOf } from './book'

export const reception = bookOf('房地产项目销售现场客户接待规范', {
  'RECEPTION-1': { article: '第一条', title: '', as: ['decision', 'guide'] },
  'RECEPTION-2.1': { article: '第 2.1–2.2 条', title: '', as: ['decision'] },
  'RECEPTION-2.3': { article: '第 2.3 条', title: '', as: ['decision'] },
  'RECEPTION-2.4': { article: '第 2.4 条', title: '', as: ['flow'] },
  'RECEPTION-3': { article: '第三条', title: '', as: ['decision'] },
  'RECEPTION-4': { article: '第四条', title: '', as: ['guide', 'record'] },
})
