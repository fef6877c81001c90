/**
 * What a reason of reception says in Chinese. One article answers several questions, so a sentence goes by the facts; facts
 * that are not reception's have none (an empty text).
 */
import type { Fact } from '../kernel/reason'
import type { RuleId } from '../policy/articles'

type Facts = Readonly<Record<string, Fact>>
type Say = (facts: Facts) => string

const skipWhy: Readonly<Record<string, string>> = {
  engaged: '正在接待',
  ownCustomer: '正在接待自己的老客户',
  standingIn: '正在代接同事的客户',
  absent: '不在岗',
  unfit: '目前不宜接待',
}
const orders: Readonly<Record<string, string>> = {
  signIn: '今天的签到先后',
  numbered: '序号',
  lastMonthsRanking: '上月业绩排名',
  todaysSales: '上一个营业日的业绩',
  seat: '座次从左到右',
}
const setters: Readonly<Record<string, string>> = {
  manager: '经理',
  managerOrLot: '经理排定或抽签',
  supervisor: '主管',
  lot: '抽签',
  consultants: '顾问自己',
}
const wants: Readonly<Record<string, string>> = {
  decline: '推掉客户',
  seize: '抢客户',
  breakOff: '中断接待转给别人',
}
const channels: Readonly<Record<string, string>> = { company: '公司转来的客户', online: '网上来的客户' }
const word = (words: Readonly<Record<string, string>>, fact: Fact | undefined): string =>
  words[String(fact)] ?? String(fact)

/** Field that marks the facts → how they are said; the first that fits. */
const byFact: readonly (readonly [string, Say])[] = [
  ['skipped', ({ skipped, why }) => `${skipped} ${word(skipWhy, why)}，由下一位接待`],
  [
    'turn',
    ({ turn, order, number }) =>
      order === undefined ? `轮到 ${turn}` : `按${word(orders, order)}轮到 ${turn}，排第 ${number} 位`,
  ],
  [
    'madeUp',
    ({ madeUp, as }) =>
      `${madeUp} 因${as === 'standingIn' ? '代接同事的客户' : '接待自己的老客户'}错过一轮，现在补上`,
  ],
  ['returned', ({ returned }) => `${returned} 离岗时错过，本轮还没过，仍排在本轮`],
  [
    'night',
    ({ order, night }) =>
      `按${word(orders, order)}轮值，${night === 'carriedOver' ? '过夜接着轮' : '每天从头开始'}`,
  ],
  [
    'standing',
    ({ owner, standing }) =>
      `是 ${owner} 的老客户，不排队${standing === 'free' ? '' : `；${owner} ${word(skipWhy, standing)}`}`,
  ],
  [
    'consent',
    ({ owner, consent }) =>
      consent === 'given'
        ? `${owner} 同意由同事代接`
        : consent === 'refused'
          ? `${owner} 不同意代接，由经理安排`
          : `${owner} 不能接待，先征得同意再由同事代接`,
  ],
  ['waits', ({ owner }) => `先由 ${owner} 接待，客户稍等`],
  ['contact', ({ owner }) => `先联系 ${owner}`],
  ['off', ({ owner }) => `${owner} 出差或休假，联系不上，按轮次接待`],
  ['introducer', ({ introducer }) => `由 ${introducer} 的老客户带来`],
  ['named', ({ named }) => `客户说到 ${named}`],
  ['recognisedBy', ({ recognisedBy }) => `${recognisedBy} 认出了客户`],
  [
    'countsAsTurn',
    ({ countsAsTurn, receiver }) => `这次接待${countsAsTurn ? '算' : '不占'} ${receiver} 的轮次`,
  ],
  ['needed', ({ people, helpers }) => `来了 ${people} 人，依次由 ${helpers === '' ? '经理' : helpers} 协助`],
  ['statement', ({ statement }) => (statement === 'public' ? '热情接待，只讲公开口径' : '照常接待')],
  ['registered', ({ registered }) => (registered ? '要登记' : '不登记为客户')],
  [
    'goes',
    ({ channel, goes }) =>
      `${word(channels, channel)}${goes === 'byTurn' ? '由轮到的顾问登记' : '由主管分派'}`,
  ],
  ['duty', ({ duty }) => `午餐时间由值班的 ${duty} 接待`],
  ['crowded', () => '来访集中，暂停轮次'],
  [
    'suspended',
    ({ parties, suspended }) =>
      `同时来了 ${parties} 批，${suspended ? '暂停轮次，先顾人多的和重点客户' : '照轮次接待'}`,
  ],
  ['trial', ({ trial }) => `人手不够，见习的 ${trial} 协助`],
  ['reason', ({ by, to, reason }) => `${by} 为特殊客户临时改由 ${to} 接待，原因：${reason}`],
  [
    'setBy',
    ({ arrangedBy, setBy }) =>
      `序号由${word(setters, setBy)}排定；制度规定由${word(setters, arrangedBy)}排定`,
  ],
  ['newcomers', ({ newcomers }) => `新人 ${newcomers} 排在末位`],
  ['atMost', ({ atMost }) => (atMost === null ? '前台不限人数' : `前台至多坐 ${atMost} 位，其余协助`)],
  ['wants', ({ consultant, wants: what }) => `${consultant} 不得${word(wants, what)}，来者都是客户`],
  [
    'control',
    ({ unit, control }) =>
      `${unit} 的销控答复：${control === null ? '还没有问' : control === 'unsold' ? '未售' : '已售'}`,
  ],
  ['deposits', ({ unit }) => `${unit} 还没有人交定金`],
  ['deposit', ({ unit, customer, deposit }) => `${customer} 先交了 ${unit} 的定金（${deposit}）`],
  ['saying', ({ unit, customer }) => `任何人不得以任何理由不让 ${customer} 交 ${unit} 的定金`],
  ['customers', ({ unit, customers }) => `${customers} 同时交了 ${unit} 的定金，由经理核对收据`],
  [
    'unit',
    ({ unit, customer, by }) =>
      customer === undefined ? `${unit} 的定金` : `${by} 想替 ${customer} 留 ${unit}`,
  ],
  ['owner', ({ owner }) => `是 ${owner} 的客户，${owner} 不能接待`],
]

/** A reason of reception in words; also for what is the project's own choice. Empty: not a reason of reception. */
export function sayReception(facts: Facts): string {
  return byFact.find(([key]) => Object.hasOwn(facts, key))?.[1](facts) ?? ''
}

export const sentences: Partial<Readonly<Record<RuleId, Say>>> = {
  'ROTA-1.1': sayReception,
  'ROTA-1.6': sayReception,
  'ROTA-1.8': sayReception,
  'ROTA-1.9': sayReception,
  'ROTA-1.10': sayReception,
  'ROTA-1.12': sayReception,
  'ROTA-1.16': sayReception,
  'ROTA-1.18': sayReception,
  'ROTA-1.19': sayReception,
  'ROTA-1.20': sayReception,
  'ROTA-1.21': sayReception,
  'ROTA-2.1': sayReception,
  'ROTA-2.2': sayReception,
  'ROTA-2.3': sayReception,
  'ROTA-3.1': sayReception,
  'ROTA-3.8': sayReception,
  'ROTA-3.11': sayReception,
  'ROTA-3.12': sayReception,
  'CASE-2': sayReception,
  'CASE-3': sayReception,
  'CASE-4': sayReception,
  'CASE-5.1': sayReception,
  'CASE-5.2': sayReception,
  'CASE-12': sayReception,
  'CASE-13': sayReception,
  'CONFIRM-4.10': sayReception,
  'CONFIRM-4.11': sayReception,
  'RECEPTION-1': sayReception,
  'RECEPTION-2.1': sayReception,
  'STEPS-3': sayReception,
}
