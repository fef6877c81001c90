/**
 * Rows that are no decision and no clock (records, flows, reports, conduct, access) and that no screen shows yet: which work brings them.
 * Whatever is neither in the code, nor on a screen, nor here is missing, and the map says so.
 */
import { articleOf, isRuleId } from '../../shared/policy/articles'

/** Work to come, in the order in which it is planned. */
export const works = {
  floor: '销售现场余下的：按出力定佣金',
  owners: '售后、交付、社区和危机处理的流程（尚未排期）',
  accounts: '大客户、授信和拜访的流程（尚未排期）',
  figures: '报表、考核和培训（尚未排期）',
} as const
export type Work = keyof typeof works

const flowsOf: Readonly<Record<string, Work>> = {
  SALES: 'floor',
  ROTA: 'floor',
  CASE: 'floor',
  CONFIRM: 'floor',
  RECEPTION: 'floor',
  SERVICE: 'floor',
  STEPS: 'floor',
  SECRET: 'floor',
  CRM: 'owners',
  LOST: 'owners',
  CREDIT: 'accounts',
  VISIT: 'accounts',
  INFO: 'owners',
}

/** Rows whose work is another than their book's. */
const single: Readonly<Partial<Record<string, Work>>> = {
  'CRM-1.1': 'floor',
  'CRM-5.1': 'floor',
  'CRM-5.2': 'floor',
  'INFO-3.1': 'floor',
  'INFO-3.2': 'floor',
  'INFO-4.1': 'floor',
  'CRM-6.1': 'figures',
  'CRM-6.2': 'figures',
  'CASE-23': 'accounts',
  'CASE-26': 'accounts',
  'CASE-28': 'accounts',
  'CASE-30': 'accounts',
  'INFO-5.1': 'figures',
  'INFO-5.2': 'figures',
  'INFO-5.3': 'figures',
  'INFO-6.1': 'figures',
  'INFO-6.2': 'figures',
  'INFO-7': 'figures',
}

/** Whether a row has to have a function and a case now. */
export const needsFunction = (rule: string): boolean =>
  isRuleId(rule) && articleOf(rule).as.some((kind) => kind === 'decision' || kind === 'clock')

/** The work that brings the rest of a row; null where the row is no later one. */
export function laterWork(rule: string): Work | null {
  if (needsFunction(rule)) return null
  return single[rule] ?? flowsOf[rule.replace(/-.*/, '')] ?? null
}
