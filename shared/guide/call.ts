/**
 * What to mind before a call and during it, in our own words.
 *
 * - STEPS-1    answered by the third ring with the project's greeting; needs noted at once; ends with an invitation; tone and manners
 * - ROTA-1.17  everyone answers patiently, invites a visit, and may tell the consultant's name
 */
import type { RuleId } from '../policy/articles'

export interface CallScript {
  readonly title: string
  readonly rule: RuleId
  /** Where that stands: the telephone does not carry all articles for three lines. */
  readonly cite: string
  readonly lines: readonly string[]
}

export const callScripts: readonly CallScript[] = [
  {
    title: '打电话之前',
    rule: 'STEPS-1',
    cite: '《房地产案场客户程序分解》来电 1–5：三声内接听来电',
    lines: ['看一遍档案：上次说了什么，忌讳什么', '想好这次要办成的一件事', '纸笔放在手边，边听边记'],
  },
  {
    title: '电话里',
    rule: 'STEPS-1',
    cite: '《房地产案场客户程序分解》来电 1–5：三声内接听来电',
    lines: [
      '来电三声内接起，先报项目名，再问好',
      '语气平和，语速慢一点，带着微笑说',
      '问清想要的户型、面积、预算，马上记下',
      '不懂的不乱答，说好什么时候回复',
    ],
  },
  {
    title: '挂断之前',
    rule: 'ROTA-1.17',
    cite: '《房地产销售客户管理制度》第一章 17：耐心接电话并邀约到访',
    lines: ['约一个来看房的时间，说清怎么走', '报上自己的姓名，请客户来了找您', '谢谢客户，等对方先挂'],
  },
]
