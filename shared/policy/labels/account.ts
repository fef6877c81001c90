/** 大客户. */
import { postNames } from '../../account/model'
import {
  choice,
  days,
  hundredths,
  type Labels,
  months,
  percent,
  points,
  under,
  units,
  wholePercent,
  yuan,
} from './label'

const band: Labels = {
  unit: choice('按什么算', { fen: '金额', basisPoints: '比例', tonnes: '吨' }),
  from: { say: '从', none: '不限' },
  to: { say: '到', none: '不限' },
  includes: choice('正好在界上的', { from: '下界算在内', to: '上界算在内' }),
  points: points('得'),
}
const credit: Labels = { days: days('账期'), limit: yuan('信用额度') }
const over: Labels = {
  vicePresident: percent('超出多少以内由销售副总批'),
  generalManager: percent('超出多少以内由总经理批'),
}

export const account: Labels = {
  ...under('score.amount.*', band),
  ...under('score.collection.*', band),
  ...under('score.receivables.*', band),
  'score.influence.leader': points('行业龙头'),
  'score.influence.key': points('关键客户'),
  'score.influence.important': points('重要客户'),
  'score.influence.ordinary': points('一般客户'),
  'score.influence.sporadic': points('零星客户'),
  'score.weights.amount': wholePercent('合同金额的权重'),
  'score.weights.collection': wholePercent('回款率的权重'),
  'score.weights.receivables': wholePercent('应收账款的权重'),
  'score.weights.influence': wholePercent('战略影响力的权重'),
  'grade.a': hundredths('多少分起为 A 级'),
  'grade.b': hundredths('多少分起为 B 级，以下为 C 级'),
  'grade.newMonths': months('新客户多久内一律 C 级'),
  'grade.regularMonths': months('正常往来多久后开始评级'),
  ...under('credit.a', credit),
  ...under('credit.b', credit),
  ...under('credit.overA', over),
  ...under('credit.overB', over),
  ...under('credit.overC', over),
  'late.periodDays': days('多久内回款'),
  'late.feePerDay': percent('逾期每天的滞纳金'),
  'late.longDays': days('逾期超过多久算长期拖欠'),
  'approvals.creditList.*': choice('信用名单审批', postNames),
  'approvals.paymentInKind.*': choice('以物抵款审批', postNames),
  'approvals.badDebt.*': choice('坏账核销审批', postNames),
  'approvals.repaymentAgreement.*': choice('还款协议审批', postNames),
  'reviews.gradingMonth': { say: '每年几月底评级', unit: { say: '月', scale: 1 } },
  'reviews.creditMonths': choice('额度和账期多久复核一次', {
    ...{ 1: '每月', 2: '每两个月', 3: '每季', 4: '每四个月', 6: '每半年', 12: '每年' },
  }),
  'bigCustomer.overUnits': units('一次买多少套以上算大客户'),
  'discount.route': choice('谁可以给折扣（从低到高）', postNames),
  'discount.upTo.*': percent('最多让利'),
}
