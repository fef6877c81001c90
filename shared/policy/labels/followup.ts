/** 跟进, 客户分级, 拜访, 战败. */
import { fieldNames } from '../../customer/policy'
import { lostReasonNames } from '../../lost/policy'
import {
  choice,
  days,
  daysAfter,
  hours,
  type Labels,
  minutes,
  months,
  text,
  times,
  under,
  workingDays,
  years,
  yuan,
} from './label'

const frequency: Labels = {
  atLeastEveryDays: days('最长多少天联系一次'),
  atMostPerWeek: times('一周最多联系'),
}

export const followup: Labels = {
  file: choice(
    '客户档案按哪一条的期限建立',
    { sales: '楼盘销售客户管理办法', info: '信息化管理办法' },
    '还没有定',
  ),
  'file.workingDays': workingDays('多久内建档', '还没有定'),
  filing: choice('登记和跟进记录多久内交齐', {
    ...{ sameDay: '当天', sameEvening: '当晚交内业', rightAfter: '接待完马上', withFollowup: '每次跟进当天' },
  }),
  'filing.clerkEntry.days': daysAfter('内业几天内录入归档'),
  'filing.minutes': minutes('接待完多久内'),
  handIn: choice('跟进表怎么上交', { none: '不用上交', sundayEvening: '每周日晚交经理' }),
  least: choice('最少要怎么跟进', {
    ...{ message: '送客后发消息', callAndMore: '当天回电，再跟进几次' },
    ...{ revisitEach: '定期回访', onceIn: '每几个月至少一次' },
  }),
  'least.minutes': minutes('送客后多久内发消息'),
  'least.followups': times('回电以外再跟进'),
  'least.days': days('在多少天里'),
  'least.months': months('每多久至少一次'),
  revisitMonths: months('超过多久没有联系须回访'),
  ...under('levels.potential', frequency),
  ...under('levels.interested', frequency),
  ...under('levels.highIntent', frequency),
  ...under('levels.nearDeal', frequency),
  tierASecondTouchHours: hours('A 类客户第二次联系不晚于'),
  tierBEveryDays: days('B 类客户每多久推送一次消息'),
  completionDays: daysAfter('签约后几天内完善档案'),
  'warn.minutes': minutes('按分钟计的时限，剩多少时提醒'),
  'warn.ofDays': minutes('按天计的时限，剩多少时提醒'),
}

const strengths = { low: '低', medium: '中', high: '高' }
const criterion: Labels = {
  intent: choice('购房意向至少', strengths),
  power: choice('购买力至少', strengths),
  withinDays: days('打算多久内决定'),
}
const tier: Labels = {
  intent: choice('购房意向至少', strengths),
  match: choice('与项目的匹配度至少', strengths),
}

export const customer: Labels = {
  required: text('档案必填内容'),
  'required.*': choice('档案必填内容', fieldNames),
  key: choice('关键信息（有疑问要标出）', fieldNames),
  ...under('levels.nearDeal', criterion),
  ...under('levels.highIntent', criterion),
  ...under('levels.interested', criterion),
  ...under('tiers.a', tier),
  ...under('tiers.b', tier),
  'segments.highNetWorthFrom': yuan('预算多少起算高净值客户'),
  'segments.youngUntilAge': years('青年客户到多少岁'),
  'segments.elderlyFromAge': years('长者客户从多少岁'),
}

export const visit: Labels = {
  'perMonth.consultant': times('销售代表每月拜访', '还没有定'),
  'perMonth.manager': times('销售经理每月拜访', '还没有定'),
  'perMonth.director': times('销售总监每月拜访', '还没有定'),
  plan: choice(
    '拜访计划什么时候交',
    { visit: '每周一提出', credit: '月底提出', both: '周一提出初稿，月底截止' },
    '还没有定',
  ),
  report: choice('拜访报告按哪一条交', { visit: '客户拜访管理办法', credit: '大客户管理办法' }, '还没有定'),
  'report.days': daysAfter('拜访后几天内交报告'),
  warnMinutes: minutes('剩多少时提醒'),
}

export const lost: Labels = {
  reasons: choice('哪些原因算战败', lostReasonNames, '还没有定'),
  silentDays: days('多久没有有效联系也算战败', '还没有定'),
  monthDay: { say: '每月几号前完成回访和分析', unit: { say: '号', scale: 1 } },
  closeWorkingDays: workingDays('战败客户的投诉多久内办结'),
  revisitWorkingDays: workingDays('办结后多久内再回访'),
  warnMinutes: minutes('剩多少时提醒'),
}

export const risk: Labels = {
  noticeHours: hours('风险至少提前多久告知'),
  warnMinutes: minutes('剩多少时提醒'),
  'common.times': times('同一问题出现多少次算共性问题'),
  'common.withinDays': days('在多少天里'),
}
