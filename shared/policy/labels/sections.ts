/** How the values of a policy stand on pages: sections, and in each the headings under which its values stand. */

import { misconductNames, tabledKinds } from '../../commission/misconduct'

export interface PolicySection {
  readonly id: string
  readonly title: string
  /** Paths that begin with one of these are in it. */
  readonly roots: readonly string[]
}

const section = (id: string, title: string, ...roots: string[]): PolicySection => ({ id, title, roots })

export const sections: readonly PolicySection[] = [
  section('register', '登记', 'register'),
  section('reception', '接待', 'reception'),
  section('founding', '归属：客户归谁', 'ownership.founding', 'ownership.introduced', 'ownership.party'),
  section('validity', '归属：多久有效', 'ownership.validity', 'ownership.again'),
  section('disputes', '归属：变更和争议', 'ownership.changes', 'ownership.disputes'),
  section('pool', '公共客户', 'pool'),
  section('split', '佣金', 'commission.split', 'commission.records'),
  section('penalties', '处罚', 'commission.penalties'),
  section('followup', '跟进', 'followup'),
  section('customer', '客户档案和分级', 'customer'),
  section('visit', '拜访', 'visit'),
  section('lost', '战败客户', 'lost'),
  section('score', '大客户：评分', 'account.score', 'account.grade'),
  section(
    'credit',
    '大客户：信用和审批',
    ...['account.credit', 'account.late', 'account.approvals', 'account.reviews'],
    ...['account.bigCustomer', 'account.discount'],
  ),
  section('service', '投诉、报修和资料', 'service'),
  section('risk', '风险告知', 'risk'),
  section('access', '资料和权限', 'access'),
  section('calendar', '上班时间', 'calendar'),
  section('unit', '价格和贷款', 'unit'),
  section('community', '业主社区', 'community'),
]

/** The heading for values whose pattern begins so; the longest one holds. A star is the place in a list. */
export const headings: Readonly<Record<string, string>> = {
  'reception.skip': '顺延',
  'reception.missed': '错过轮次',
  'reception.countsAsTurn': '哪些接待占轮次',
  'reception.peers': '同行',
  'reception.crowding': '客户特别多时',
  'reception.largeParty': '一行人很多时',
  'reception.leads': '转来的客户',
  'reception.unit': '房源',
  'ownership.founding': '首次接触',
  'ownership.introduced': '老客户介绍',
  'ownership.party': '算同一客户',
  'ownership.validity': '有效期',
  'ownership.again': '客户再来时',
  'ownership.changes': '变更',
  'ownership.disputes': '争议',
  'commission.split': '怎么分',
  'commission.records': '记录',
  'commission.split.complaint': '原顾问因投诉被换',
  'commission.split.handedOver': '特批转房',
  'commission.split.standIn': '代接的人成交',
  ...Object.fromEntries(
    tabledKinds.map((kind) => [`commission.penalties.table.${kind}`, misconductNames[kind]]),
  ),
  'commission.penalties.warnings': '警告',
  'commission.penalties.callback': '回访',
  'commission.penalties.notCalled': '漏访',
  'followup.levels.potential': '潜在客户',
  'followup.levels.interested': '意向客户',
  'followup.levels.highIntent': '高意向客户',
  'followup.levels.nearDeal': '准成交客户',
  'followup.warn': '提醒',
  'customer.levels.nearDeal': '准成交客户',
  'customer.levels.highIntent': '高意向客户',
  'customer.levels.interested': '意向客户',
  'customer.tiers.a': 'A 类客户',
  'customer.tiers.b': 'B 类客户',
  'customer.segments': '客群',
  'account.score.amount': '合同金额',
  'account.score.collection': '回款率',
  'account.score.receivables': '应收账款',
  'account.score.influence': '战略影响力',
  'account.score.weights': '权重',
  'account.grade': '等级',
  'account.credit.a': 'A 级',
  'account.credit.b': 'B 级',
  'account.credit.overA': 'A 级超额审批',
  'account.credit.overB': 'B 级超额审批',
  'account.credit.overC': 'C 级单笔合同审批',
  'account.late': '逾期',
  'account.approvals': '审批',
  'account.reviews': '复核',
  'account.discount': '折扣',
  'service.complaint': '投诉',
  'service.major': '重大投诉',
  'service.repair': '报修',
  'service.papers': '资料',
  'service.warn': '提醒',
  'visit.perMonth': '次数',
  'risk.common': '共性问题',
  'access.upkeep': '维护',
  'unit.payment': '付款方式',
  'unit.loan': '贷款',
  'community.earns': '得积分',
  'community.costs': '用积分',
  'community.commonQuestions': '常见问题',
}
