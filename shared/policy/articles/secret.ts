/** 《客户资料及公司机密保密制度》: every row of it, by the id that code, tests and decisions cite. */
import { bookOf } from './book'

export const secret = bookOf('客户资料及公司机密保密制度', {
  'SECRET-1': { article: '第一条', title: '顾问只看自己的客户', as: ['access'] },
  'SECRET-2': { article: '第二条', title: '内业和经理保管全案场资料', as: ['access'] },
  'SECRET-3': { article: '第三条', title: '哪些资料属于机密', as: ['access'] },
  'SECRET-4': { article: '第三条', title: '泄密的处罚', as: ['decision'] },
})
