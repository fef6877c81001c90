/** The one place where an event becomes a message for people. */
import { stepNames } from '../deal/model'
import type { Fact } from '../kernel/reason'
import { sayDate, sayDay } from '../kernel/time'
import { citeReason } from '../policy/articles'
import { caseKindNames, clockTexts } from '../service/model'
import type { Event, EventType } from './model'

export interface Message {
  readonly id: string
  readonly at: number
  readonly title: string
  readonly text: string
  /** What the message is about, so that a tap opens it. */
  readonly about: { readonly kind: 'case' | 'deal' | 'building' | 'none'; readonly id: string }
  readonly unread: boolean
}

type Say = (
  event: Event,
  now: number,
) => Pick<Message, 'title' | 'text'> & { readonly kind: Message['about']['kind'] }

const word = (table: Readonly<Record<string, string>>, fact: Fact | undefined): string =>
  table[String(fact)] ?? ''

const aboutCase =
  (title: string, text: (unit: string) => string): Say =>
  ({ facts }) => ({
    kind: 'case',
    title: `${word(caseKindNames, facts['kind'])}${title}`,
    text: text(String(facts['unit'] ?? '')),
  })

function sayRegistered(facts: Event['facts']): Pick<Message, 'title' | 'text'> {
  if (facts['awaits'] !== null)
    return { title: '有客户等您安排', text: '刚登记了一位客户，归谁还没有定，请安排。' }
  return facts['moved']
    ? { title: '有客户换了归属', text: '一位客户再次登记后换了归属，依据在登记里。有异议请找案场经理。' }
    : { title: '您的客户来过', text: '同事接待并登记了，归属在您这里。要不要回个电话，请看客户档案。' }
}

const texts: Readonly<Record<EventType, Say>> = {
  'case.opened': aboutCase('待受理', (unit) => `${unit} 的业主提交了一单，请在承诺的时限内受理。`),
  'case.acknowledged': aboutCase('已受理', () => '客服已受理，处理进展会在这里告诉您。'),
  'case.answered': aboutCase('有答复了', () => '处理措施和负责人已经写明，点开看看。'),
  'case.closed': aboutCase('请您确认', () => '客服已办完。满意请确认并评价；不满意可以重新打开。'),
  'case.confirmed': aboutCase('业主已确认', (unit) => `${unit} 的业主确认已办好。`),
  'case.reopened': aboutCase('被重新打开', (unit) => `${unit} 的业主不满意，时限从现在重新算起。`),
  'case.escalated': (event) => ({
    kind: 'case',
    title: `${word(caseKindNames, event.facts['kind'])}超时上报`,
    text: `${String(event.facts['unit'] ?? '')} 的服务单超过了“${String(event.facts['clocks'] ?? '')
      .split(',')
      .map((name) => word(clockTexts, name))
      .join('、')}”的时限。依据${event.because.map(citeReason)[0] ?? ''}`,
  }),
  'deal.stepDone': ({ facts }, now) => ({
    kind: 'deal',
    title: `${word(stepNames, facts['step'])}已完成`,
    text: `${String(facts['unit'] ?? '')}：${sayDay(String(facts['day']), now)}完成。${facts['next'] ? `下一步是${word(stepNames, facts['next'])}。` : '手续全部办完了。'}`,
  }),
  'deal.stepMoved': ({ facts }) => ({
    kind: 'deal',
    title: `${word(stepNames, facts['step'])}改期了`,
    text: `${String(facts['unit'] ?? '')}：从${sayDate(String(facts['from']))}改到${sayDate(String(facts['to']))}。原因和经办人在“我的家”里。`,
  }),
  'construction.reported': ({ facts }) => ({
    kind: 'building',
    title: `${String(facts['building'] ?? '')}有新进展`,
    text: `主体到第 ${String(facts['floor'])} 层，总进度 ${String(facts['percent'])}%。`,
  }),
  'phone.revealed': () => ({
    kind: 'none',
    title: '有人查看了您的号码',
    text: '工作人员为联系您查看了完整号码。',
  }),
  'customer.registered': ({ facts }) => ({ kind: 'none', ...sayRegistered(facts) }),
  'visit.confirmed': ({ facts }) =>
    facts['right']
      ? { kind: 'none', title: '客户确认了接待', text: '客户用自己的微信确认了由谁接待、什么时候。' }
      : { kind: 'none', title: '客户说接待记录不对', text: '客户扫码后说登记的接待人或时间不对，请核实。' },
  'floor.taken': ({ facts }) => ({
    kind: 'none',
    title: '轮到您接待',
    text: `来了 ${String(facts['people'])} 位客人，请到前台。`,
  }),
  'floor.state': () => ({ kind: 'none', title: '', text: '' }),
  'floor.ended': () => ({ kind: 'none', title: '', text: '' }),
  'floor.takenBack': () => ({ kind: 'none', title: '接待撤销了', text: '刚才的接待是误点，轮次照旧。' }),
  'floor.ordered': () => ({
    kind: 'none',
    title: '接待次序改了',
    text: '经理重新排了次序，请到“接待”看看。',
  }),
  'floor.crowded': () => ({ kind: 'none', title: '', text: '' }),
  'policy.drafted': () => ({ kind: 'none', title: '', text: '' }),
  'policy.changed': () => ({ kind: 'none', title: '', text: '' }),
  'policy.discarded': () => ({ kind: 'none', title: '', text: '' }),
  'policy.adopted': ({ facts }) => ({
    kind: 'none',
    title: '制度要换新版了',
    text: `从${sayDate(String(facts['from']))}起执行第 ${String(facts['version'])} 版，改了 ${String(facts['changes'])} 处；之前发生的事仍按原来的制度。`,
  }),
  'policy.withdrawn': ({ facts }) => ({
    kind: 'none',
    title: '新版制度撤回了',
    text: `原定从${sayDate(String(facts['from']))}起执行的第 ${String(facts['version'])} 版不执行了。`,
  }),
  'followup.logged': () => ({ kind: 'none', title: '已记录跟进', text: '' }),
  'account.bound': () => ({ kind: 'none', title: '绑定成功', text: '您的微信已和购房档案绑定。' }),
  'employee.bound': () => ({ kind: 'none', title: '绑定成功', text: '您的微信已和员工档案绑定。' }),
  'inbox.read': () => ({ kind: 'none', title: '', text: '' }),
}

export function sayEvent(event: Event, seenAt: number, now: number): Message {
  const { kind, title, text } = texts[event.type](event, now)
  return {
    id: event._id,
    at: event.at,
    title,
    text,
    about: { kind, id: event.subject },
    unread: event.at > seenAt,
  }
}
