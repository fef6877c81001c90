/** 佣金 and 处罚. */
import { misconductNames, tabledKinds } from '../../commission/misconduct'
import { measureNames } from '../../commission/model'
import { choice, daysAfter, type Label, type Labels, percent, times, under, yesNo, yuan } from './label'

const asOthers = { owner: '全归原顾问', asOthers: '同其他人成交' }

const penalty: Labels = {
  fine: yesNo('罚款', '罚款', '不罚款'),
  'fine.from': yuan('罚款最少'),
  'fine.to': yuan('罚款最多'),
  oneOf: choice('经理任选一种', measureNames),
  also: choice('同时', measureNames),
  ifGrave: choice('情节严重的，加上', measureNames),
}

const ofDeed = (kind: (typeof tabledKinds)[number]): [string, Label][] => [
  [`penalties.table.${kind}`, yesNo(misconductNames[kind], '处罚', '不处罚')],
  ...Object.entries(under(`penalties.table.${kind}`, penalty)),
]

export const commission: Labels = {
  'split.base': choice('没有其他人分佣时', { owner: '归原顾问', closer: '归签约的人' }),
  'split.phoneOnly': choice('原顾问只通过电话', { carries: '照样有业绩和佣金', byEffort: '按出力由经理定' }),
  'split.discountSought': choice('客户找别人要折扣并成交', asOthers),
  'split.knowing': choice('别人明知故接并成交', asOthers),
  'split.depositDay': choice('原顾问不在、值班的人收定金', {
    none: '值班的人不分佣',
    asOthers: '同其他人成交',
  }),
  'split.refusedRuling': choice('不服最后裁定', { commonFund: '佣金归公共基金', stands: '照裁定分' }),
  'split.complaint': choice('原顾问因投诉被换', {
    ...{ halved: '按比例分给原顾问和接手的人', toSuccessor: '全归接手的人', managerSplits: '由经理分' },
  }),
  'split.complaint.ownerShare': percent('原顾问得'),
  'split.complaint.rest': choice('其余归', { successor: '接手的人', company: '公司' }),
  'split.handedOver': choice('特批转房', { shared: '按比例分', managerSplits: '由经理分' }),
  'split.handedOver.ownerShare': percent('原顾问得'),
  'split.standIn': choice('代接的人成交', {
    ...{ byDeed: '看他做了什么', whileAway: '原顾问出差休假时分', none: '代接不分佣' },
  }),
  'split.standIn.unknowingOwnerShare': percent('不知情而深谈成交，原顾问得'),
  'split.standIn.assignedOwnerShare': percent('受派协助成交，原顾问得'),
  'split.standIn.ownerShare': percent('原顾问得'),
  ...Object.fromEntries(tabledKinds.flatMap(ofDeed)),
  'penalties.warnings': yesNo('一个月里警告多了罚款', '罚款', '不罚款'),
  'penalties.warnings.over': times('一个月里警告超过'),
  'penalties.warnings.fine': yuan('超过的罚款'),
  'penalties.callback.inARow': times('回访连续出错多少次起罚款'),
  'penalties.callback.fine': yuan('回访出错每次罚款'),
  'penalties.notCalled.salesVicePresident': yuan('漏访一户，销售副总罚款'),
  'penalties.notCalled.showroomManager': yuan('漏访一户，案场经理罚款'),
  'records.handInDays': daysAfter('顾问几天内交齐当天记录'),
  'records.entryDays': daysAfter('内业几天内录入'),
}
