/** 《房地产项目销售现场客户接待规范》: every row of it, by the id that code, tests and decisions cite. */
import { bookOf } from './book'

export const reception = bookOf('房地产项目销售现场客户接待规范', {
  'RECEPTION-1': { article: '第一条', title: '按座次接待，每日重排', as: ['decision', 'guide'] },
  'RECEPTION-2.1': { article: '第 2.1–2.2 条', title: '老客户找原接待人', as: ['decision'] },
  'RECEPTION-2.3': { article: '第 2.3 条', title: '老客户介绍归其接待人', as: ['decision'] },
  'RECEPTION-2.4': { article: '第 2.4 条', title: '要求换人时先说明规定', as: ['flow'] },
  'RECEPTION-3': { article: '第三条', title: '佣金归首接，代接如何分', as: ['decision'] },
  'RECEPTION-4': { article: '第四条', title: '接待要点与客户回访', as: ['guide', 'record'] },
})
