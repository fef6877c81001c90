/** What the reason of a clock says in Chinese, whichever context runs it; facts of another kind have none (an empty text). */
import type { Fact } from '../kernel/reason'
import { addDays, dayOf, type Instant, minute, sayDate, startOfDay } from '../kernel/time'
import type { RuleId } from '../policy/articles'
import { clockTexts as caseClockTexts } from '../service/model'
import { festivalTitles } from './model'

type Facts = Readonly<Record<string, Fact>>

const clockTexts: Readonly<Record<string, string>> = {
  ...festivalTitles,
  ...caseClockTexts,
  birthday: '生日关怀',
  moveIn: '入住关怀',
  preInspection: '开放预验房',
  unit: '房源录入',
  unitChange: '房源变动录入',
  contractScan: '合同扫描件录入',
  overduePayment: '逾期付款的处理',
  lateDelivery: '逾期交房的处理',
  callback: '战败客户回访',
  analysis: '战败分析',
  closeComplaint: '关闭投诉',
  revisitComplaint: '投诉关闭后的回访',
  report: '拜访报告',
  planDraft: '下月拜访计划初稿',
  planDeadline: '下月拜访计划',
  reviewRights: '权限复查',
  backup: '备份',
  restoreDrill: '恢复演练',
}

/** An instant that stays true tomorrow: 2026年3月2日 11:50. */
export const sayMoment = (at: Instant): string => {
  const minutes = Math.floor((at - startOfDay(dayOf(at))) / minute)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${sayDate(dayOf(at))} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

/** A deadline at midnight is the end of the day before. */
export const sayDeadline = (due: Instant): string =>
  startOfDay(dayOf(due)) === due ? `${sayDate(addDays(dayOf(due), -1))}之内` : `${sayMoment(due)} 之前`

const units = [
  ['minutes', '分钟'],
  ['hours', '小时'],
  ['workingDays', '个工作日'],
  ['days', '天'],
  ['months', '个月'],
] as const

/** The number that a project has set: 5 个工作日. */
export function sayLength(facts: Facts): string {
  const found = units.find(([field]) => typeof facts[field] === 'number')
  if (!found) return ''
  return facts[found[0]] === 0 ? '当天' : `${String(facts[found[0]])} ${found[1]}`
}

function say(facts: Facts): string {
  const { clock, dueAt } = facts
  const text = clockTexts[String(clock)]
  if (text === undefined) return ''
  if (typeof dueAt === 'number') return `${text}：${sayDeadline(dueAt)}`
  if (dueAt === null) return `${text}：等客户答复，暂停计时`
  const length = sayLength(facts)
  return length ? `${text}的期限是 ${length}` : ''
}

function sayNotice(facts: Facts): string {
  const { clock, dueAt, ahead, hours } = facts
  if (clock === undefined || typeof dueAt !== 'number') return ''
  const from = ahead === 'change' ? '政策变化' : '客户下一步'
  return `客户 ${String(clock)} 要在${from}前 ${String(hours)} 小时告知：${sayDeadline(dueAt)}`
}

const rules: readonly RuleId[] = [
  'CRM-2.4',
  'CRM-2.6',
  'CRM-3.2',
  'CRM-4.1',
  'CRM-4.2',
  'CASE-20',
  'INFO-2.2',
  'INFO-2.3',
  'INFO-2.4',
  'INFO-3.5',
  'INFO-4.1',
  'INFO-4.2',
  'LOST-3.1',
  'LOST-5.2',
  'LOST-5.3',
  'LOST-6',
  'VISIT-3',
  'VISIT-6',
  'CREDIT-24',
  'ours',
]

export const sentences: Partial<Readonly<Record<RuleId, (facts: Facts) => string>>> = {
  ...Object.fromEntries(rules.map((rule) => [rule, say])),
  'CRM-2.6': (facts) =>
    facts['majorProblem'] === true ? '重大问题，由设计、工程、物业的专班处理' : say(facts),
  'CRM-2.3': sayNotice,
}
