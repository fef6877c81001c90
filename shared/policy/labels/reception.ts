/** 接待 and 登记. */
import { choice, type Labels, people, yesNo } from './label'

const purposes = { know: '只是了解', research: '市场调研', sightsee: '参观', peer: '同行' }
const madeUp = { madeUp: '事后补接一次', nextRound: '不补，等下一轮' }
const standIns = { byTurn: '按轮序接待', assigned: '由主管分配' }

export const register: Labels = {
  unregistered: choice('哪些来访不用登记', purposes),
  directions: choice('来访前的问路电话', { nothing: '不算首次接触', founds: '算首次接触' }),
  incomplete: choice('没有姓名和联系方式的来访', { new: '下次来算新客户', manager: '有争议时由经理判定' }),
  proxy: choice('亲友代没来过的人登记', { void: '无效', founds: '有效，算归属' }),
  evidence: choice('以哪本登记为准', { public: '只认公共登记本', any: '公共的和个人的都认' }),
}

export const reception: Labels = {
  order: choice('接待顺序怎么排', {
    ...{ signIn: '按签到先后', numbered: '按排定的序号', lastMonthsRanking: '按上月业绩' },
    ...{ todaysSales: '按当天销售', seat: '按座位' },
  }),
  night: choice('第二天从谁开始', { anew: '从第一位重新开始', carriedOver: '接着前一天的往下排' }),
  arrangedBy: choice('序号由谁排', { manager: '经理排', managerOrLot: '经理排或抽签', supervisor: '主管排' }),
  newcomers: choice('新人排在哪里', { appended: '排在最后' }),
  'skip.engaged': choice('轮到时正在接待', { next: '顺延给下一位' }),
  'skip.absent': choice('轮到时不在场', { next: '顺延给下一位' }),
  'skip.unfit': choice('哪些人暂不接待', {
    ...{ training: '培训中', unwell: '身体不适', otherWork: '忙其他工作', leaving: '已提出离职' },
  }),
  'missed.away': choice('离开时错过轮次', { thisRoundIfOpen: '本轮没完就补', nextRound: '等下一轮' }),
  'missed.ownCustomer': choice('接待自己的老客户时错过轮次', madeUp),
  'missed.standingIn': choice('代同事接待时错过轮次', madeUp),
  'countsAsTurn.returning': yesNo('老客户再访', '算一次轮次', '不算轮次'),
  'countsAsTurn.named': yesNo('新客户点名顾问', '算一次轮次', '不算轮次'),
  'countsAsTurn.standIn': yesNo('代同事接待', '算一次轮次', '不算轮次'),
  'countsAsTurn.duty': yesNo('值班接待', '算一次轮次', '不算轮次'),
  'countsAsTurn.helper': yesNo('协助接待', '算一次轮次', '不算轮次'),
  known: choice('老客户来访由谁接待', { ownConsultant: '原顾问', byTurn: '按轮序' }),
  named: choice('新客户点名顾问', { namedConsultant: '由被点名的顾问接待', byTurn: '按轮序' }),
  ownerAway: choice('原顾问不在时', {
    ...{ standInWithConsent: '原顾问同意后由同事代接', ownerFirst: '原顾问在场就等他，不在由同事代接' },
    ...{ contactOwner: '先联系原顾问，联系不上由同事代接', standIn: '直接由轮到的人代接' },
  }),
  introducerAway: choice('老客户带新客户来，原顾问不在', { asOwnerAway: '同原顾问不在时', byTurn: '按轮序' }),
  depositDay: choice('交定金当天原顾问不在', { duty: '由值班的人接待', asOwnerAway: '同原顾问不在时' }),
  lunch: choice('午间由谁接待', { dutyRoster: '午间值班的人', orderGoesOn: '照常按轮序' }),
  'peers.statement': choice('对同行介绍什么', { public: '只讲公开信息', full: '照常介绍' }),
  'peers.registered': yesNo('同行来访要不要登记', '要登记', '不用登记'),
  'crowding.order': choice('客户特别多时的轮序', { suspended: '暂停，谁空谁接', goesOn: '照常' }),
  'crowding.trialStaffHelp': yesNo('客户特别多时试用期的人帮忙', '可以', '不可以'),
  'largeParty.helpers': choice('一行人很多时谁来协助', { inOrder: '按轮序依次协助' }),
  'largeParty.peoplePerConsultant': people('一位顾问最多照应'),
  managersChange: choice('经理临时调整接待', { atOnce: '可以，立即生效', never: '不可以' }),
  desk: people('前台最多坐几位', '不限'),
  'leads.company': choice('公司转来的客户', standIns),
  'leads.online': choice('网上来的客户', standIns),
  picking: choice('挑客', { forbidden: '禁止' }),
  'unit.goesTo': choice('两位客户要同一套房', { firstDeposit: '先交定金的得' }),
  'unit.holds': choice('不交定金替客户留房', { never: '不可以' }),
  'unit.refusingDeposit': choice('阻止客户交定金', { never: '不可以' }),
  'unit.confirmUnsold': yesNo('推荐房源前先确认没有卖出', '要确认', '不用'),
}
