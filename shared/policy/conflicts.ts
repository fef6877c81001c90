/**
 * The questions that the regulations answer differently, each with the fields of the policy that answer it. A policy answers all of
 * them; where a text is silent its preset takes the table's fallback as the project's own choice.
 */
import type { PresetName } from './sourced'

export interface Conflict {
  /** The name of its case file: test/cases/conflicts/<slug>.yaml. */
  readonly slug: string
  readonly question: string
  /** Paths of the policy. */
  readonly answeredBy: readonly string[]
  /** The texts that say nothing about it. */
  readonly silent: readonly PresetName[]
}

const conflict = (
  slug: string,
  question: string,
  answeredBy: readonly string[],
  ...silent: PresetName[]
): Conflict => ({ slug, question, answeredBy, silent })

export const conflicts: readonly Conflict[] = [
  conflict('what-founds', '归属从什么时候算起', ['ownership.founding.visit', 'ownership.founding.call']),
  conflict('call-founds', '只来过电话算不算归属', ['ownership.founding.call'], 'steps'),
  conflict('directions', '来访前的问路电话算不算', ['register.directions'], 'case', 'confirm', 'steps'),
  conflict('untracked', '登记后没有跟进，多久失效', [
    'ownership.validity.callDays',
    'ownership.validity.visitDays',
  ]),
  conflict('tracked', '有跟进的，多久失效', ['ownership.validity.tracked']),
  conflict('afterwards', '失效以后归谁', ['ownership.validity.afterUntracked', 'ownership.again.search']),
  conflict(
    'after-the-deal',
    '成交后的争议查哪段跟进',
    ['ownership.disputes.weekDays'],
    'case',
    'confirm',
    'steps',
  ),
  conflict('neither-recognises', '双方都认不出时归谁', ['ownership.again.unrecognised'], 'steps'),
  conflict('asks-for-another', '客户要求换顾问', ['ownership.changes.wish'], 'case', 'steps'),
  conflict('unregistered-visit', '没有登记的来访', ['register.incomplete'], 'case', 'steps'),
  conflict('brought-by-old', '老客户带来的新客户', ['ownership.introduced.by'], 'steps'),
  conflict('relatives', '顾问的亲友没有点名', ['ownership.founding.relatives'], 'confirm', 'steps'),
  conflict(
    'one-customer',
    '哪些人算同一客户',
    ['ownership.party.kin', 'ownership.party.company', 'ownership.party.several'],
    'steps',
  ),
  conflict('reception-order', '接待顺序怎么排', ['reception.order'], 'steps'),
  conflict('owner-away', '原顾问不在时', ['ownership.changes.standIn', 'reception.ownerAway'], 'steps'),
  conflict(
    'lunch',
    '午间谁来接待',
    ['ownership.founding.lunch', 'reception.lunch'],
    'case',
    'confirm',
    'steps',
  ),
  conflict(
    'peers',
    '同行来访要不要登记',
    ['register.unregistered', 'reception.peers.statement', 'reception.peers.registered'],
    'confirm',
    'steps',
  ),
  conflict('reception-trainees', '培训中的人能不能接待', ['reception.skip.unfit'], 'confirm', 'steps'),
  conflict(
    'leads',
    '网上和公司转来的客户',
    ['ownership.founding.leads', 'reception.leads.company', 'reception.leads.online'],
    'confirm',
    'steps',
  ),
  conflict('commission-stand-in-away', '代接人分多少佣金', ['commission.split.standIn'], 'case', 'steps'),
  conflict(
    'complaint',
    '原顾问被投诉',
    ['commission.split.complaint', 'ownership.changes.complaint'],
    'case',
    'steps',
  ),
  conflict('who-rules', '争议由谁裁定', ['ownership.disputes.rulers', 'ownership.disputes.register']),
  conflict('leaver', '顾问离职后的客户', ['ownership.changes.leaver'], 'confirm', 'steps'),
  conflict('filing', '登记多久内交齐', ['followup.filing']),
  conflict('least-followup', '至少要跟进几次', ['followup.least'], 'steps'),
  conflict(
    'penalty-late-record',
    '记录虚假、改动或迟交',
    [
      'commission.penalties.table.lateRecord',
      'commission.penalties.table.changedRecord',
      'commission.penalties.table.falseFiles',
    ],
    'rota',
    'steps',
  ),
  conflict(
    'knowing',
    '明知是别人的客户还接',
    ['commission.split.knowing', 'commission.penalties.table.workedAnothers'],
    'case',
    'confirm',
    'steps',
  ),
]

/** Where two of the texts that add to any of the four speak of one thing, the policy says which holds. */
export const addOns: readonly Omit<Conflict, 'silent'>[] = [
  { slug: 'first-file', question: '客户档案按哪一条的期限建立', answeredBy: ['followup.file'] },
  { slug: 'complaint-clocks', question: '投诉按哪一条的时限办理', answeredBy: ['service.complaint.inForce'] },
  { slug: 'visit-plan', question: '拜访计划什么时候交', answeredBy: ['visit.plan'] },
  { slug: 'visit-report', question: '拜访报告什么时候交', answeredBy: ['visit.report'] },
  { slug: 'lost-callback', question: '战败回访每月哪一天截止', answeredBy: ['lost.monthDay'] },
]
