/** 服务, 权限, 上班时间, 价格, 社区. */
import { roleNames } from '../../access/model'
import { paymentMethodNames } from '../../unit/policy'
import {
  choice,
  days,
  daysAfter,
  type Labels,
  minutes,
  months,
  percent,
  points,
  rate,
  text,
  units,
  workingDays,
  yesNo,
  yuan,
} from './label'

const clock = choice('时限怎么计', { natural: '连续计时', office: '只计上班时间' })

export const service: Labels = {
  'complaint.inForce': choice(
    '投诉时限按哪一条',
    { crm: '客户关系管理手册（小时）', info: '信息化管理办法（工作日）', both: '两条都要做到' },
    '还没有定',
  ),
  'complaint.hours': clock,
  'complaint.respondMinutes': minutes('投诉多久内响应'),
  'complaint.solveMinutes': minutes('投诉多久内解决'),
  'complaint.firstWorkingDays': workingDays('投诉多久内首次答复', '还没有定'),
  'complaint.finalWorkingDays': workingDays('投诉多久内最终处理', '还没有定'),
  'major.onSiteMinutes': minutes('客服经理多久内到场'),
  'major.planMinutes': minutes('工程总监多久内拿出方案'),
  'major.speakMinutes': minutes('总经理多久内与客户沟通'),
  'repair.hours': clock,
  'repair.respondMinutes': minutes('报修多久内响应'),
  'repair.planMinutes': minutes('报修多久内给出方案'),
  'repair.closeMinutes': minutes('报修多久内办结'),
  preInspectionMonths: months('交付前多久邀请预验'),
  greetKeyCustomers: yesNo('重点客户过节问候', '要', '不要求'),
  noticeDays: days('节日和开放日提前多久通知准备'),
  'papers.unitWorkingDays': workingDays('房源多久内录入', '还没有定'),
  'papers.scanWorkingDays': workingDays('合同扫描件多久内录入', '还没有定'),
  'papers.changeDays': daysAfter('资料变更后几天内更新'),
  'papers.handleWorkingDays': workingDays('逾期付款、延期交付多久内处理'),
  'warn.minutes': minutes('按小时计的时限，剩多少时提醒'),
  'warn.ofDays': minutes('按天计的时限，剩多少时提醒'),
}

const { buyer: _, ...roles } = roleNames

export const access: Labels = {
  office: choice('谁保管全案场的客户资料', roles),
  consent: choice('谁可以同意查看或转交资料', roles),
  keeper: choice('谁保管客户档案', roles),
  bigPrices: choice('谁可以看大客户的成交价', roles),
  inspectors: choice('谁可以查跟进记录', roles),
  correctors: choice('谁可以更正确认记录', roles),
  rights: choice('谁可以分配权限、起草制度', roles),
  'sharing.mostDays': daysAfter('客户档案最多共享几天'),
  'upkeep.reviewMonths': months('多久复核一次权限'),
  'upkeep.reviewDays': daysAfter('权限复核要几天内办完'),
  'upkeep.backupDays': days('多久备份一次', '还没有定'),
  'upkeep.drillMonths': months('多久演练一次恢复'),
  'upkeep.warnMinutes': minutes('剩多少时提醒'),
}

export const calendar: Labels = {
  'officeHours.open': choice('哪些日子上班', { everyDay: '每天', workingDays: '法定工作日' }, '按星期几'),
  'officeHours.shifts': text('上班时段'),
  'officeHours.shifts.*.from': text('上班'),
  'officeHours.shifts.*.to': text('下班'),
}

export const unit: Labels = {
  payment: text('付款方式'),
  'payment.*.method': choice('付款方式', paymentMethodNames),
  'payment.*.discount': percent('总价优惠'),
  'payment.*.first': percent('首付'),
  'loan.commercialRate': rate('商业贷款年利率'),
  'loan.providentRate': rate('公积金贷款年利率'),
  'loan.providentCap': yuan('公积金贷款最高'),
  'loan.months': months('贷款最长'),
}

export const community: Labels = {
  'earns.checkIn': points('签到得'),
  'earns.share': points('分享得'),
  'earns.event': points('参加活动得'),
  'costs.propertyFee': points('抵物业费要'),
  'costs.cleaning': points('换家政保洁要'),
  interestMinutes: minutes('看一个户型多久算感兴趣'),
  suggestions: units('一次最多推荐'),
  commonQuestions: text('常见问题'),
  'commonQuestions.*.topic': text('常见问题'),
  'commonQuestions.*.words': text('提问里的词'),
  'commonQuestions.*.answer': text('自动答复'),
}
