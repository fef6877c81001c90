/** How many visits a post makes, and when their plans and reports are in. */
import * as z from 'zod'
import { by, type Finding, ours, type PresetName, sourced } from '../policy/sourced'

export const visitPosts = ['consultant', 'manager', 'director'] as const
export type VisitPost = (typeof visitPosts)[number]
export const visitPostNames: Readonly<Record<VisitPost, string>> = {
  consultant: '销售代表',
  manager: '销售经理',
  director: '销售总监',
}

const quota = sourced(z.int().min(0).max(200).nullable())

export const schema = z.strictObject({
  /** VISIT-2: the number is set by post, in visits a month; null while it has not been set. */
  perMonth: z.strictObject({ consultant: quota, manager: quota, director: quota }),
  /**
   * Next month's plan: `visit` proposed each Monday (VISIT-3), `credit` at the end of the month (CREDIT-24), `both` Monday drafts
   * with the month's end as the deadline; null while nobody has said.
   */
  plan: sourced(z.enum(['visit', 'credit', 'both']).nullable()),
  /** The report: `visit` the same day (VISIT-6), `credit` within 2 days (CREDIT-24); null while nobody has said. */
  report: sourced(
    z
      .discriminatedUnion('is', [
        z.strictObject({ is: z.literal('visit'), days: z.int().min(0).max(30) }),
        z.strictObject({ is: z.literal('credit'), days: z.int().min(0).max(30) }),
      ])
      .nullable(),
  ),
  warnMinutes: sourced(z.int().min(1).max(10_080)),
})

export type VisitPolicy = Readonly<z.infer<typeof schema>>

const addedByAll: VisitPolicy = {
  perMonth: { consultant: ours(20), manager: ours(8), director: ours(4) },
  plan: ours('both'),
  report: by('VISIT-6', { is: 'visit', days: 0 }),
  warnMinutes: ours(240),
}

export const presets: Readonly<Record<PresetName, VisitPolicy>> = {
  rota: addedByAll,
  case: addedByAll,
  confirm: addedByAll,
  steps: addedByAll,
}

export function lint({ perMonth, plan, report }: VisitPolicy): Finding[] {
  const findings: Finding[] = visitPosts
    .filter((post) => perMonth[post].value === null)
    .map((post) => ({
      field: `visit.perMonth.${post}`,
      rule: 'VISIT-2',
      problem: `${visitPostNames[post]}的拜访次数是空白。`,
      mend: '按岗位写明每月次数。',
    }))
  if (plan.value === null) {
    findings.push({
      field: 'visit.plan',
      rule: 'VISIT-3',
      problem: '拜访计划有两条规定（VISIT-3 每周一，CREDIT-24 月底），还没有选定。',
      mend: '选 visit、credit 或 both（周一报初稿，月底截止）。',
    })
  }
  if (report.value === null) {
    findings.push({
      field: 'visit.report',
      rule: 'VISIT-6',
      problem: '拜访报告有两条规定（VISIT-6 当天，CREDIT-24 两天内），还没有选定。',
      mend: '选 visit 或 credit。',
    })
  }
  return findings
}
