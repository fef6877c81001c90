/**
 * The articles that this program cites so far: rule id → where it stands and what it is about, in the words of people.
 * An id of the form `OURS-…` marks a choice of ours where the regulation is silent; it is never shown as an article.
 */
export const articles = {
  'SALES-7.1': { book: '楼盘销售客户管理办法', article: '第七条', title: '每次有效联系都要记入客户档案' },
  'SALES-7.3': { book: '楼盘销售客户管理办法', article: '第七条', title: '超过一个月未联系须回访' },
  'SALES-10': { book: '楼盘销售客户管理办法', article: '第十条', title: '按跟进计划联系' },
  'SALES-11': { book: '楼盘销售客户管理办法', article: '第十一条', title: '按客户喜欢的方式跟进' },
  'SALES-12': { book: '楼盘销售客户管理办法', article: '第十二条', title: '每次跟进须记录' },
  'SALES-13': { book: '楼盘销售客户管理办法', article: '第十三条', title: '按客户级别安排跟进频次' },
  'CRM-1.3': { book: '客户关系管理手册', article: '第一章', title: '客户分级响应' },
  'CRM-2.2': { book: '客户关系管理手册', article: '第二章', title: '签约进度让客户看得见' },
  'CRM-2.6': { book: '客户关系管理手册', article: '第二章', title: '报修响应时限' },
  'CRM-4.1': { book: '客户关系管理手册', article: '第四章', title: '投诉响应时限' },
  'CRM-5.2': { book: '客户关系管理手册', article: '第五章', title: '服务留痕，接手不断档' },
  'SECRET-1': { book: '客户资料及公司机密保密制度', article: '第一条', title: '顾问只看自己的客户' },
  'SECRET-2': { book: '客户资料及公司机密保密制度', article: '第二条', title: '内业和经理保管全案场资料' },
  'STEPS-6': { book: '房地产案场客户程序分解', article: '跟进之一', title: '顾问之间不得互看客户记录' },
  'INFO-4.1': { book: '房产销售信息化管理办法', article: '4.1', title: '按岗位授权，够用为止' },
  'OURS-reopen': { book: '本项目约定', article: '', title: '业主重新打开时，时限从头算起' },
} as const satisfies Record<string, { book: string; article: string; title: string }>

export type RuleId = keyof typeof articles

/** A rule as it is shown to people: 《…》第七条：超过一个月未联系须回访. */
export function cite(rule: RuleId): string {
  const { book, article, title } = articles[rule]
  return `《${book}》${article}：${title}`
}
