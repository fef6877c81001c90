/** 归属, 公共客户. */
import { choice, days, type Labels, people } from './label'

const assigned = { turn: '按轮序接到的人', assigned: '主管分配的人' }
const again = { first: '归最早登记的人', present: '归这次接待的人' }
const rulers = {
  ...{ superior: '上级领导', marketingDirector: '营销总监', caseManager: '案场经理' },
  ...{ salesManager: '销售经理', supervisor: '主管', manager: '经理', director: '总监' },
}

export const ownership: Labels = {
  'founding.visit': choice('首次来访归谁', { receiver: '接待的人' }),
  'founding.call': choice('首次来电归谁', { taker: '接电话的人', nobody: '不算归属，以来访为准' }),
  'founding.leads': choice('公司转来的客户归谁', assigned),
  'founding.online': choice('网上来的客户归谁', assigned),
  'founding.named': choice('新客户点名了顾问', { named: '归被点名的顾问', receiver: '归接待的人' }),
  'founding.recognised': choice('顾问认出了新客户', { receiver: '仍归接待的人' }),
  'founding.lunch': choice('午间接待的新客户', { duty: '归午间值班的人', order: '归轮到的人' }),
  'founding.relatives': choice('顾问的亲友没有点名', {
    ...{ recordedBefore: '事先报备的归该顾问', receiver: '归接待的人' },
  }),
  'founding.buyersFriend': choice('老业主介绍别人的亲友', {
    ...{ introducer: '归介绍人的顾问', relative: '归该亲友的顾问' },
  }),
  'introduced.by': choice('老客户介绍来的新客户', {
    ...{ always: '都归老客户的顾问', whenNamed: '点名时归老客户的顾问' },
    ...{ namedOrBefore: '点名或事先介绍的归老客户的顾问' },
  }),
  'introduced.two': choice('两位老客户同时介绍', { turn: '按轮序', first: '归先介绍的一方' }),
  'introduced.proxy': choice('亲友事先代为登记的', { turn: '按轮序', asIntroduced: '同介绍来的新客户' }),
  'introduced.off': choice('老客户的顾问休息', { turn: '按轮序', standIn: '由同事代接，仍归他' }),
  'introduced.byChance': choice('与老客户在案场偶遇', { wishBefore: '接待前提出才算，之后归接待的人' }),
  'party.kin': choice('哪些家人亲友算同一客户', {
    ...{ spouse: '配偶', parent: '父母', child: '子女', sibling: '兄弟姐妹' },
    ...{ friend: '朋友', relative: '亲戚' },
  }),
  'party.company': choice('同公司的哪些人算同一客户', { shareholder: '股东', colleague: '同事' }),
  'party.several': choice('同一客户登记在几位顾问名下', { first: '归最早登记的人', closer: '归成交的人' }),
  'validity.callDays': days('来电登记的有效期', '不限'),
  'validity.visitDays': days('来访登记的有效期', '不限'),
  'validity.leadDays': days('转来或分配的客户的有效期', '不限'),
  'validity.tracked': choice('跟进以后怎么延续', {
    ...{ rolling: '每次跟进后重新计算', progress: '看有没有进展' },
    ...{ kept: '有效期内跟进过就一直有效', unlimited: '一直有效' },
  }),
  'validity.trackedDays': days('跟进以后的有效期', '不限'),
  'validity.warnDays': days('多久没有进展就提醒经理', '不提醒'),
  'validity.poolDays': days('多久没有跟进可放入公共客户池', '不放入'),
  'validity.afterUntracked': choice('没有跟进而失效', { new: '算新客户', closer: '归成交的人' }),
  'validity.afterTracked': choice('跟进过但失效', { new: '算新客户', manager: '由经理决定' }),
  'again.known': choice('老客户认得顾问，或顾问认得他', { owner: '归原顾问' }),
  'again.unrecognised': choice('双方都没有认出来', again),
  'again.denied': choice('客户说没有来过', again),
  'again.notAsked': choice('接待时没有询问', again),
  'again.caller': choice('只来过电话、不记得是谁', {
    ...{ visitRegister: '以来访登记为准', taker: '归接电话的人' },
  }),
  'again.several': choice('记得几位顾问却不点名', { register: '以登记为准' }),
  'again.search': choice('当场查不到登记', { claimUntilDeal: '成交前可凭登记认领', nothing: '不影响归属' }),
  'again.together': choice('两位已登记的客户一起来', { each: '各归各的顾问' }),
  'changes.wish': choice('客户要求换顾问', { followed: '尊重客户', explained: '先说明，不换' }),
  'changes.complaint': choice('原顾问被投诉属实', { takenOff: '换人' }),
  'changes.discount': choice('客户找别人要折扣', { owner: '仍归原顾问' }),
  'changes.knowing': choice('别人明知是他人的客户还接', { owner: '仍归原顾问' }),
  'changes.leaver': choice('顾问离职后的客户', {
    newAssigned: '算新客户，重新分配',
    handedOver: '移交给接手的人',
  }),
  'changes.standIn': choice('同事代接以后', { owner: '仍归原顾问' }),
  'changes.depositDuty': choice('值班的人代收定金以后', { owner: '仍归原顾问' }),
  'disputes.weekDays': days('争议查成交前多久的跟进', '不查'),
  'disputes.register': choice('争议查哪些登记', {
    ...{ visit: '只查来访登记', visitAndTalk: '来访登记和跟进记录' },
    ...{ callVisitAndTalk: '来电、来访登记和跟进记录' },
  }),
  'disputes.rulers': choice('争议由谁裁定（从低到高）', rulers),
  'disputes.withCustomer': choice('与客户有争议由谁处理', rulers),
  'disputes.refused': choice('不服最后裁定', { commonFund: '成交归公共基金', stands: '裁定照样执行' }),
  'disputes.refuseDays': days('裁定后多久内可以不接受'),
}

export const pool: Labels = {
  open: choice('哪些客户可以领取', { pooled: '经理放入的', lapsed: '归属失效的' }),
  perDay: people('每位顾问每天最多领取'),
  loser: choice('失去客户的人能不能领回', { never: '不能', later: '过冷却期以后', anybody: '和别人一样' }),
  coolDownDays: days('冷却期', '没有冷却期'),
}
