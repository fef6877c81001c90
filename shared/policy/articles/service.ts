/** 《售楼处客户上门接待服务程序》: every row of it, by the id that code, tests and decisions cite. */
import { bookOf } from './book'

export const service = bookOf('售楼处客户上门接待服务程序', {
  'SERVICE-1': { article: '第一至十七条', title: '上门接待十七步', as: ['guide'] },
  'SERVICE-2': { article: '第九条', title: '同一房源的付款方式比价', as: ['decision'] },
})
