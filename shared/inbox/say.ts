/** The one place where an event becomes a message for people. */
import { levelNames } from '../customer/model'
import { stepNames } from '../deal/model'
import { type DisputeMessage, disputeMessages } from '../dispute/messages'
import type { Fact } from '../kernel/reason'
import { dayOf, sayDate, sayDay } from '../kernel/time'
import { sayMonth } from '../month/calendar'
import { citeReason } from '../policy/articles'
import { shortHash } from '../register/rules/shortHash'
import { caseKindNames, clockTexts } from '../service/model'
import type { Event, EventType } from './model'

export interface Message {
  readonly id: string
  readonly at: number
  readonly title: string
  readonly text: string
  /** What the message is about, so that a tap opens it. */
  readonly about: {
    readonly kind:
      | 'case'
      | 'dispute'
      | 'deal'
      | 'order'
      | 'building'
      | 'customer'
      | 'sheet'
      | 'shared'
      | 'review'
      | 'month'
      | 'bundle'
      | 'none'
    readonly id: string
  }
  readonly unread: boolean
}

/** @param reader the employee who reads, for what is one thing to one and another to the other. */
type Say = (
  event: Event,
  now: number,
  reader: string | null,
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

const aboutOrder =
  (title: string, text: string): Say =>
  ({ facts }) => ({ kind: 'order', title, text: `${String(facts['unit'] ?? '')}：${text}` })

function sayRegistered(facts: Event['facts']): Pick<Message, 'title' | 'text'> {
  if (facts['awaits'] !== null)
    return { title: '有客户等您安排', text: '刚登记了一位客户，归谁还没有定，请安排。' }
  return facts['moved']
    ? { title: '有客户换了归属', text: '一位客户再次登记后换了归属，依据在登记里。有异议请找案场经理。' }
    : { title: '您的客户来过', text: '同事接待并登记了，归属在您这里。要不要回个电话，请看客户档案。' }
}

/** A customer changed hands: the same words for whoever had them, whoever has them, and the manager. */
function sayMoved({ facts, because }: Event): Pick<Message, 'title' | 'text'> {
  const rule = because.map(citeReason).at(-1) ?? ''
  if (facts['how'] === 'claimed')
    return { title: '公共客户有人领取', text: '一位公共客户由顾问领取，可在“客户”里看。' }
  if (facts['how'] === 'assigned')
    return { title: '经理分配了客户', text: '一位客户由经理分配给顾问，接手的请看“客户”，尽快联系。' }
  if (facts['how'] === 'pooled')
    return { title: '客户放入了公共客户', text: `一位客户很久没有跟进，经理放入了公共客户。依据${rule}` }
  if (facts['standing'] === 'manager')
    return { title: '客户转到了经理', text: `一位客户跟进了很久没有进展，转给经理安排。依据${rule}` }
  if (facts['standing'] === 'owned')
    return { title: '客户的期限过了', text: `期限内没有跟进，以后谁接待并成交归谁。依据${rule}` }
  return { title: '客户的归属到期了', text: `一位客户过了有效期没有跟进，不再归原来的顾问。依据${rule}` }
}

/** The week that ends on a Sunday: 到 2026年11月22日 的那一周. */
const sayWeek = (sunday: Fact | undefined): string => `到${sayDate(String(sunday))}那一周`

const monthIn = ({ month }: Event['facts']): string => sayMonth(String(month))

/** Whoever is praised is told that; the director, that files were looked through. */
const sayInspected: Say = ({ facts }, _, reader) =>
  facts['praised'] === reader
    ? { kind: 'bundle', title: '经理表扬了您', text: `${monthIn(facts)}的档案抽查，表扬写在“月末档案”里。` }
    : {
        kind: 'month',
        title: '经理抽查了客户档案',
        text: `${monthIn(facts)}看了 ${String(facts['looked'])} 份，${String(facts['lacking'])} 份有问题。`,
      }

const sayShared: Say = ({ facts }, _, reader) => {
  if (facts['with'] === reader)
    return {
      kind: 'shared',
      title: '同事共享了一位客户给您',
      text: '经理已同意。请从“共享给我的”里看，到期自己结束。',
    }
  return facts['approved']
    ? { kind: 'customer', title: '经理同意了共享', text: '同事可以看这份档案了，谁哪天看过，档案里都有。' }
    : { kind: 'customer', title: '经理没有同意共享', text: '这份档案仍然只有您和案场能看。' }
}

const aboutDispute =
  (say: (event: Event) => DisputeMessage): Say =>
  (event) => ({ kind: 'dispute', ...say(event) })

const texts: Readonly<Record<EventType, Say>> = {
  'dispute.raised': aboutDispute(disputeMessages['dispute.raised']),
  'dispute.withdrawn': aboutDispute(disputeMessages['dispute.withdrawn']),
  'dispute.proposed': aboutDispute(disputeMessages['dispute.proposed']),
  'dispute.ruled': aboutDispute(disputeMessages['dispute.ruled']),
  'dispute.replied': aboutDispute(disputeMessages['dispute.replied']),
  'customer.wished': (event) => ({ kind: 'customer', ...disputeMessages['customer.wished'](event) }),
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
  'order.made': aboutOrder('有认购单等您签字', '顾问填好了认购单，请核对后签字，或写明原因退回。'),
  'order.signed': aboutOrder('有认购单等收定金', '经理签字了，请收定金，写下收据号。'),
  'order.sentBack': aboutOrder('认购单退回了', '经理没有签字，原因写在单子上，改好可以再交。'),
  'order.seenOff': () => ({ kind: 'none', title: '', text: '' }),
  'order.cancelled': aboutOrder('认购单取消了', '原因写在单子上。'),
  'order.notInFile': aboutOrder(
    '成交没有记进客户档案',
    '定金收到了，可是这位客户的档案没能记上成交。请核对客户的归属和档案里的记录。',
  ),
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
  'review.opened': ({ facts }) => ({
    kind: 'review',
    title: '该复核权限了',
    text: `${sayDate(dayOf(Number(facts['dueAt']) - 1))}以前，请看一遍每位同事的岗位和权限：该留的留，该减的减。`,
  }),
  'review.late': ({ because }) => ({
    kind: 'review',
    title: '权限复核逾期了',
    text: `这一期的权限复核还没有办完。依据${because.map(citeReason)[0] ?? ''}`,
  }),
  'review.done': ({ facts }) => ({
    kind: 'review',
    title: '权限复核办完了',
    text: `从${sayDate(String(facts['from']))}开始的这一期复核办完了，改了 ${String(facts['changed'])} 位。`,
  }),
  'rights.looked': () => ({
    kind: 'none',
    title: '您的岗位改了',
    text: '经理复核权限时减少了您的岗位。有疑问请找经理。',
  }),
  'share.asked': () => ({
    kind: 'customer',
    title: '有客户档案申请共享',
    text: '顾问想把一位客户的档案给同事看几天，要您同意，请看档案里的“共享”。',
  }),
  'share.decided': sayShared,
  'share.ended': ({ facts }) => ({
    kind: 'none',
    title: '客户档案的共享结束了',
    text: facts['early'] ? '提前结束了，同事不能再看。' : '到期自己结束了，同事不能再看。',
  }),
  'share.read': () => ({ kind: 'none', title: '', text: '' }),
  'customer.registered': ({ facts }) => ({ kind: 'none', ...sayRegistered(facts) }),
  'customer.bought': () => ({ kind: 'none', title: '', text: '' }),
  'customer.moved': (event) => ({ kind: 'none', ...sayMoved(event) }),
  'handOver.begun': ({ facts }) => ({
    kind: 'none',
    title: '有客户要移交给您',
    text: `同事离职，名下 ${String(facts['total'])} 位客户由几位顾问接手，移交后在您的“客户”里。`,
  }),
  'handOver.done': ({ facts }) => ({
    kind: 'none',
    title: '离职移交办完了',
    text: `名下 ${String(facts['total'])} 位客户都已移交，账号已停用。接手的请尽快联系客户。`,
  }),
  'case.handedOver': ({ facts }) => ({
    kind: 'case',
    title: '有服务单移交给您',
    text: `${String(facts['unit'] ?? '')} 的服务单原来的同事要离职，由您接着办，时限照旧。`,
  }),
  'deal.handedOver': ({ facts }) => ({
    kind: 'deal',
    title: '有签约手续移交给您',
    text: `${String(facts['unit'] ?? '')} 没办完的手续原来的同事要离职，由您接着办。`,
  }),
  'floor.left': () => ({ kind: 'none', title: '', text: '' }),
  'level.proposed': ({ facts }) => ({
    kind: 'customer',
    title: '客户级别等您审批',
    text: `顾问提出把一位客户从${word(levelNames, facts['from'])}改为${word(levelNames, facts['to'])}，理由在客户档案里。`,
  }),
  'level.decided': ({ facts }) => ({
    kind: 'customer',
    title: facts['approved'] ? '级别改好了' : '级别没有改',
    text: facts['approved']
      ? `经理同意把一位客户从${word(levelNames, facts['from'])}改为${word(levelNames, facts['to'])}。`
      : `经理没有同意改为${word(levelNames, facts['to'])}。情况有变化时可以再提。`,
  }),
  'tier.graded': () => ({ kind: 'none', title: '', text: '' }),
  'customer.corrected': () => ({ kind: 'none', title: '', text: '' }),
  'customer.checked': () => ({ kind: 'none', title: '', text: '' }),
  'customer.merged': ({ facts, because }) => ({
    kind: 'none',
    title: '两份客户档案合并了',
    text: facts['loses']
      ? `查明是同一位客户，两份档案合成一份，按规则归先有的顾问。依据${because.map(citeReason).at(-1) ?? ''}`
      : '查明是同一位客户，两份档案合成一份。',
  }),
  'customer.unmerged': () => ({
    kind: 'none',
    title: '合并撤销了',
    text: '两份客户档案又各归各的，请到“客户”里看看。',
  }),
  'register.sealed': ({ facts }) => ({
    kind: 'none',
    title: '登记封存了',
    text: `到${sayDate(String(facts['day']))}为止的 ${String(facts['entries'])} 条登记已封存，校验码 ${shortHash(String(facts['hash']))}。抄下来或截图，以后谁改过登记都查得出。`,
  }),
  'register.searched': ({ facts }) => ({
    kind: 'none',
    title: '查了登记本',
    text: facts['found'] === 0 ? '没有查到以前的登记。' : '查到了以前的登记。',
  }),
  'visit.confirmed': ({ facts }) =>
    facts['right']
      ? { kind: 'none', title: '客户确认了接待', text: '客户用自己的微信确认了由谁接待、什么时候。' }
      : { kind: 'none', title: '客户说接待记录不对', text: '客户扫码后说登记的接待人或时间不对，请核实。' },
  'visit.kept': () => ({ kind: 'none', title: '', text: '' }),
  'visit.followed': () => ({ kind: 'none', title: '', text: '' }),
  'floor.taken': ({ facts }) => ({
    kind: 'none',
    title: '轮到您接待',
    text: `来了 ${String(facts['people'])} 位客人，请到前台。`,
  }),
  'floor.state': () => ({ kind: 'none', title: '', text: '' }),
  'floor.dropped': () => ({ kind: 'none', title: '', text: '' }),
  'floor.ended': () => ({ kind: 'none', title: '', text: '' }),
  'floor.takenBack': () => ({ kind: 'none', title: '接待撤销了', text: '刚才的接待是误点，轮次照旧。' }),
  'floor.ordered': () => ({
    kind: 'none',
    title: '接待次序改了',
    text: '经理重新排了次序，请到“接待”看看。',
  }),
  'floor.counted': () => ({ kind: 'none', title: '', text: '' }),
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
  'followup.postponed': () => ({ kind: 'none', title: '', text: '' }),
  'followup.postponeUndone': () => ({ kind: 'none', title: '', text: '' }),
  'sheet.noted': () => ({ kind: 'none', title: '', text: '' }),
  'sheet.handedIn': ({ facts }) => ({
    kind: 'sheet',
    title: '有周跟进表交上来',
    text: `${sayWeek(facts['sunday'])}的跟进表，点开看看。`,
  }),
  'sheet.takenBack': () => ({ kind: 'none', title: '', text: '' }),
  'sheet.reviewed': ({ facts }) => ({
    kind: 'sheet',
    title: '经理看过您的周跟进表',
    text: facts['remark']
      ? `${sayWeek(facts['sunday'])}的跟进表，经理写了意见，点开看看。`
      : `${sayWeek(facts['sunday'])}的跟进表，经理看过了。`,
  }),
  'sheets.late': ({ facts, because }) => ({
    kind: 'sheet',
    title: '周跟进表没有按时交',
    text: `${sayWeek(facts['sunday'])}的跟进表，有 ${String(facts['late'])} 位没有在周日晚上前上交。依据${because.map(citeReason)[0] ?? ''}`,
  }),
  'month.counted': () => ({ kind: 'none', title: '', text: '' }),
  'month.due': ({ facts, because }) => ({
    kind: 'bundle',
    title: '今天交月末档案',
    text: `${monthIn(facts)}的客户档案，请整理好，今天交给策划。依据${because.map(citeReason)[0] ?? ''}`,
  }),
  'month.late': ({ facts, because }) => ({
    kind: 'bundle',
    title: '月末档案没有按时交',
    text: `${monthIn(facts)}的客户档案，有 ${String(facts['missing'])} 位没有在月底前交给策划。依据${because.map(citeReason)[0] ?? ''}`,
  }),
  'month.over': ({ facts }) => ({
    kind: 'month',
    title: '月报可以归档了',
    text: `${monthIn(facts)}的来访和成交都算好了，看过以后请归档。`,
  }),
  'month.archived': ({ facts }) => ({
    kind: 'month',
    title: '月报归档了',
    text: `${monthIn(facts)}的月报已由经理归档。`,
  }),
  'month.inspected': sayInspected,
  'bundle.sorted': () => ({ kind: 'none', title: '', text: '' }),
  'bundle.handedIn': ({ facts }) => ({
    kind: 'bundle',
    title: '有月末档案交上来',
    text: `${monthIn(facts)}的客户档案，请查收。`,
  }),
  'bundle.takenBack': () => ({ kind: 'none', title: '', text: '' }),
  'bundle.answered': ({ facts }) => ({
    kind: 'bundle',
    title: facts['takes'] ? '策划接收了您的档案' : '策划退回了您的档案',
    text: facts['takes']
      ? `${monthIn(facts)}的客户档案已接收。`
      : `${monthIn(facts)}的客户档案还缺内容，缺什么写在“月末档案”里。`,
  }),
  'evening.noted': () => ({ kind: 'none', title: '', text: '' }),
  'followup.logged': () => ({ kind: 'none', title: '已记录跟进', text: '' }),
  'account.bound': () => ({ kind: 'none', title: '绑定成功', text: '您的微信已和购房档案绑定。' }),
  'employee.bound': () => ({ kind: 'none', title: '绑定成功', text: '您的微信已和员工档案绑定。' }),
  'inbox.read': () => ({ kind: 'none', title: '', text: '' }),
}

export function sayEvent(event: Event, seenAt: number, now: number, reader: string | null = null): Message {
  const { kind, title, text } = texts[event.type](event, now, reader)
  return {
    id: event._id,
    at: event.at,
    title,
    text,
    about: { kind, id: event.subject },
    unread: event.at > seenAt,
  }
}
