/** 《项目销售案场客户确认制度》: every row of it, by the id that code, tests and decisions cite. */
import { bookOf } from './book'

export const confirm = bookOf('项目销售案场客户确认制度', {
  'CONFIRM-1.1': { article: '第 1.1 条', title: '来访登记是归属依据', as: ['decision'] },
  'CONFIRM-1.2': { article: '第 1.2 条', title: '当晚交内业，漏交罚款', as: ['clock', 'decision'] },
  'CONFIRM-1.3': { article: '第 1.3 条', title: '内业录入归档，迟漏罚款', as: ['clock', 'decision'] },
  'CONFIRM-1.4': { article: '第 1.4 条', title: '私改确认记录的处罚', as: ['access', 'decision'] },
  'CONFIRM-2': { article: '第二条', title: '首次接触并登记者归属', as: ['decision'] },
  'CONFIRM-3': { article: '第三条', title: '服务不周或被投诉的换人', as: ['decision'] },
  'CONFIRM-4.1': { article: '第 4.1 条', title: '两位老客户同荐，按轮序', as: ['decision'] },
  'CONFIRM-4.2': { article: '第 4.2 条', title: '两方同来，各归各的顾问', as: ['decision'] },
  'CONFIRM-4.3': { article: '第 4.3–4.4 条', title: '重复登记，以首次为准', as: ['decision'] },
  'CONFIRM-4.5': { article: '第 4.5 条', title: '久未认出，现场查首次登记', as: ['decision'] },
  'CONFIRM-4.6': { article: '第 4.6 条', title: '来电者不记得人，以来访为准', as: ['decision'] },
  'CONFIRM-4.7': { article: '第 4.7 条', title: '接待后才说来过，归首接', as: ['decision'] },
  'CONFIRM-4.8': { article: '第 4.8 条', title: '朋友介绍的新客按轮序', as: ['decision'] },
  'CONFIRM-4.9': { article: '第 4.9 条', title: '朋友代登记的无效', as: ['decision'] },
  'CONFIRM-4.10': { article: '第 4.10 条', title: '顾问不在时带新客按轮序', as: ['decision'] },
  'CONFIRM-4.11': { article: '第 4.11 条', title: '下定当天代接不分佣', as: ['decision'] },
  'CONFIRM-4.12': { article: '第 4.12 条', title: '漏问首访而重复接待', as: ['decision'] },
})
