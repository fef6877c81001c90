/**
 * What a reason of ownership says in Chinese. One article answers several questions, so the sentence goes by what the reason is about;
 * facts of another context have none (an empty text).
 */
import type { Fact } from '../kernel/reason'
import { dayOf, sayDate } from '../kernel/time'
import type { RuleId } from '../policy/articles'

type Facts = Readonly<Record<string, Fact>>
type Say = (facts: Facts) => string

const day = (at: Fact | undefined): string => (typeof at === 'number' ? sayDate(dayOf(at)) : '')
const contacts: Readonly<Record<string, string>> = { call: '来电', visit: '来访' }
const ties: Readonly<Record<string, string>> = {
  spouse: '夫妻',
  parent: '父母',
  child: '子女',
  sibling: '兄弟姐妹',
  friend: '朋友',
  relative: '其他亲戚',
  shareholder: '同一公司的股东',
  colleague: '同一公司的其他人',
}
const rulers: Readonly<Record<string, string>> = {
  superior: '直接上级',
  marketingDirector: '营销总监',
  caseManager: '案场经理',
  salesManager: '销售经理',
  supervisor: '主管',
  manager: '经理',
  director: '总监',
}
const registers: Readonly<Record<string, string>> = {
  visitAndTalk: '来访登记和洽谈登记',
  callVisitAndTalk: '来电登记、来访登记和跟进记录',
  visit: '来访登记',
}

const until = ({ until: end, over }: Facts): string =>
  typeof end === 'number' ? (over ? `，${day(end)}零点起失效` : `，到${day(end)}零点为止`) : ''

const said: Readonly<Record<string, Say>> = {
  firstVisit: ({ owner }) => `首次来访由${owner}接待并登记`,
  firstCall: ({ owner }) => `首次来电由${owner}接听并登记`,
  lead: ({ owner }) => `公司转来的客户由${owner}登记`,
  lunchDuty: ({ owner }) => `午间由值班的${owner}接待`,
  named: ({ owner }) => `客户指名找${owner}`,
  proxyTurn: ({ owner }) => `朋友代登记的不算，本人首次来访按轮次由${owner}接待`,
  relative: ({ owner }) => `是${owner}事先登记过的亲友`,
  buyersFriend: ({ owner, relative }) =>
    `由${owner}的成交客户介绍来，虽是${relative}的亲友，但没有指名${relative}`,
  twoIntroducers: ({ owner }) => `两位老客户介绍，顾问不同，按轮次归${owner}`,
  introducerOff: ({ owner, off }) => `老客户的顾问${off}不在岗，按轮次归${owner}`,
  introduced: ({ owner }) => `由${owner}的老客户介绍来`,
  closedAlone: ({ owner }) => `没有有效的归属，由${owner}成交`,
  unregistered: ({ by }) => `${by}接待了客户，没有登记姓名和联系方式`,
  unassigned: () => '网上或公司转来的客户，等主管分配',
  unknown: () => '没有这位客户的登记',
  known: ({ owner }) => `客户记得${owner}，或者${owner}认出了客户`,
  severalNamed: ({ owner }) => `客户说了几位顾问的名字，以有效的登记为准，归${owner}`,
  first: ({ owner }) => `先由${owner}登记`,
  dealt: ({ at }) => `${day(at)}已经成交，归属不再变`,
  together: ({ owner }) => `两批登记过的客户一起来，各归各的顾问，这一位归${owner}`,
  party: ({ owner }) => `与先登记的家人是同一客户，归先登记的${owner}`,
  sameParty: ({ owner }) => `与${owner}的客户是同一客户`,
  caller: ({ owner }) => `来电客户到访时谁也不记得，以来访登记为准，归${owner}`,
  notFound: ({ owner }) => `当场查不到以前的登记，按轮次由${owner}接待`,
  turnedUp: ({ owner }) => `成交前查明${owner}登记在先`,
  denied: ({ owner }) => `客户先说没有来过，接待以后才说来过，归先接待的${owner}`,
  notAsked: ({ owner }) => `接待时没有问是不是第一次来，归先登记的${owner}`,
  unrecognised: ({ owner }) => `双方都没有认出来，归先登记的${owner}`,
  presentReceiver: ({ owner }) => `双方互不认识，${owner}接待登记后做了跟进`,
  wish: ({ owner }) => `客户自己选择${owner}`,
  specialChange: ({ owner }) => `特殊情况，经批准换为${owner}`,
  successor: ({ owner, before }) => `${before}因投诉换下，由${owner}接手`,
  takenOff: ({ owner }) => `${owner}服务不周被投诉，不再接待，等经理安排`,
  leaver: ({ owner, value }) =>
    value === 'newAssigned'
      ? `${owner}已经离职，没有成交的按新客户由销售经理分配，任何人不得私自占有`
      : `${owner}已经离职，客户交回，由主管重新分配`,
  reassigned: ({ owner }) => `由经理分配给${owner}`,
  pooled: ({ days }) => `超过${days}天没有跟进，放入公共客户`,
  ruled: ({ owner, by }) => `争议由${by}裁定归${owner}`,
  refusedRuling: ({ refusedBy }) => `${refusedBy}不接受裁定，计入公佣`,
  closer: ({ owner, before }) => `${before}在期限内没有跟进，由${owner}接待并成交`,
  partyCloser: ({ owner }) => `家人先后来访，由${owner}成交`,
  untracked: (facts) =>
    facts['days'] === null
      ? '登记没有期限'
      : `${contacts[String(facts['contact'])] ?? ''}登记后没有跟进的，${facts['days']}天内有效${until(facts)}`,
  rolling: (facts) => `每次跟进后${facts['days']}天内有效${until(facts)}`,
  progress: (facts) => `有跟进的，${facts['days']}天没有进展就交经理${until(facts)}`,
  kept: ({ at }) => `${day(at)}在期限内跟进过，归属保留`,
  oneCustomer: ({ as, asOne }) =>
    asOne ? `${ties[String(as)]}由主管认定为同一客户` : `${ties[String(as)]}是否算同一客户按此办理`,
  evidence: ({ register }) => `争议以${registers[String(register)]}为准`,
  rulers: (facts) =>
    `由${String(facts['rulers'])
      .split('、')
      .map((each) => rulers[each] ?? each)
      .join('、再由')}裁定`,
  refused: ({ refused }) => (refused === 'commonFund' ? '不接受裁定的，计入公佣' : '裁定以后不再变'),
  refuseDays: (facts) => `裁定后${facts['days']}天内可以不接受${until(facts)}`,
  givenUp: ({ by, days }) => `成交前${days}天里${by}没有跟进记录，视为放弃`,
}

const say: Say = (facts) => said[String(facts['about'])]?.(facts) ?? ''

/** The articles that ownership cites. */
export const sentences: Partial<Readonly<Record<RuleId, Say>>> = {
  ours: say,
  'ROTA-1.8': say,
  'ROTA-1.10': say,
  'ROTA-1.18': say,
  'ROTA-1.22': say,
  'ROTA-1.23': say,
  'ROTA-3.1': say,
  'ROTA-3.2': say,
  'ROTA-3.4': say,
  'ROTA-3.5': say,
  'ROTA-3.6': say,
  'ROTA-3.7': say,
  'ROTA-3.8': say,
  'ROTA-3.9': say,
  'ROTA-3.10': say,
  'ROTA-3.11': say,
  'ROTA-3.14': say,
  'ROTA-3.15': say,
  'ROTA-3.16': say,
  'ROTA-3.17': say,
  'ROTA-4.2': say,
  'ROTA-5.2': say,
  'CASE-5.2': say,
  'CASE-10': say,
  'CASE-13': say,
  'CASE-15': say,
  'CASE-16': say,
  'CASE-17': say,
  'CASE-39': say,
  'CONFIRM-1.1': say,
  'CONFIRM-2': say,
  'CONFIRM-3': say,
  'CONFIRM-4.1': say,
  'CONFIRM-4.2': say,
  'CONFIRM-4.3': say,
  'CONFIRM-4.5': say,
  'CONFIRM-4.6': say,
  'CONFIRM-4.7': say,
  'CONFIRM-4.8': say,
  'CONFIRM-4.10': say,
  'CONFIRM-4.11': say,
  'CONFIRM-4.12': say,
  'RECEPTION-2.1': say,
  'RECEPTION-2.3': say,
  'RECEPTION-2.4': say,
  'STEPS-6': say,
  'STEPS-7': say,
}
