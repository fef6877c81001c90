/** The words that offices use for the same thing; the first of each is the one that is proposed. */
import type { StaffRole } from '@shared/access/model'
import type { ContactMethod, Feedback, Level, ReachMethod, Source, Tier } from '@shared/customer/model'
import type { PaymentMethod, StepKind } from '@shared/deal/model'
import { oneOf } from './fields'

export const posts = oneOf<StaffRole>([
  ['consultant', '置业顾问', '销售顾问', '顾问'],
  ['clerk', '内业', '销售内业', '案场内业'],
  ['manager', '案场经理', '销售经理'],
  ['director', '营销总监', '总监'],
  ['planner', '策划'],
  ['engineer', '工程', '工程师', '工程部'],
  ['service', '客服', '客服专员'],
  ['finance', '财务'],
])
export const source = oneOf<Source>([
  ['walkIn', '自然到访', '自然来访', '自然上门', '路过'],
  ['event', '营销活动', '活动', '展会', '外拓'],
  ['online', '网络', '线上', '抖音', '公众号', '小程序'],
  ['referral', '老客户介绍', '老带新', '转介绍', '朋友介绍'],
  ['other', '其他', '其它'],
])
export const level = oneOf<Level>([
  ['potential', '潜在'],
  ['interested', '意向'],
  ['highIntent', '高意向'],
  ['nearDeal', '准成交'],
])
export const tier = oneOf<Tier>([
  ['A', 'A', 'A类', 'A级'],
  ['B', 'B', 'B类', 'B级'],
  ['C', 'C', 'C类', 'C级'],
])
const reached = [
  ['phone', '电话', '来电', '去电'],
  ['wechat', '微信'],
  ['sms', '短信'],
  ['mail', '邮件'],
  ['faceToFace', '面谈', '到访', '来访', '复访'],
  ['event', '活动邀约', '活动'],
] as const
export const reachMethod = oneOf<ReachMethod>(reached)
export const method = oneOf<ContactMethod>([
  ...reached,
  ['homeVisit', '上门拜访', '家访', '上门'],
  ['greeting', '节日问候', '问候'],
  ['gift', '礼品', '纪念品'],
  ['gathering', '聚会联谊', '联谊', '聚会'],
])
export const feedback = oneOf<Feedback>([
  ['keen', '很有兴趣'],
  ['considering', '还在考虑', '考虑中'],
  ['wantsVisit', '想来看房'],
  ['notNow', '暂不考虑'],
  ['unreached', '没联系上', '未接通', '无人接听'],
])
export const payment = oneOf<PaymentMethod>([
  ['mortgage', '商业贷款', '按揭', '商贷', '按揭贷款'],
  ['full', '一次性付款', '全款', '一次性'],
  ['fund', '公积金贷款', '公积金', '组合贷款'],
])
export const stepName = oneOf<StepKind>([
  ['subscription', '认购'],
  ['signing', '签约'],
  ['contractReview', '合同审核'],
  ['loanApproval', '贷款审批'],
  ['filing', '备案'],
  ['delivery', '交付'],
])
export const unitState = oneOf<'forSale' | 'sold'>([
  ['forSale', '待售', '可售', '未售', '在售'],
  ['sold', '已售', '已认购', '已签约', '售出'],
])
export const customerStatus = oneOf<'active' | 'bought' | 'lost'>([
  ['active', '跟进中', '有效'],
  ['bought', '已成交', '成交'],
  ['lost', '已放弃', '战败', '放弃', '无效'],
])
export const gender = oneOf<'female' | 'male'>([
  ['female', '女', '女士'],
  ['male', '男', '先生'],
])
