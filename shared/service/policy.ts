/** The clocks of complaints, repairs, deliveries and care, and of the papers that INFO asks for. */
import * as z from 'zod'
import { by, type Finding, ours, type PresetName, sourced } from '../policy/sourced'

const minutes = sourced(z.int().min(1).max(43_200))
const hours = sourced(z.enum(['natural', 'office']))
const workingDays = z.int().min(1).max(90)
/** A blank of the source that a project fills; null while it has not. */
const blank = sourced(workingDays.nullable())

export const schema = z.strictObject({
  complaint: z.strictObject({
    /** Which rule holds, CRM-4.1 in hours or INFO-3.5 in working days, or both side by side; null while nobody has said. */
    inForce: sourced(z.enum(['crm', 'info', 'both']).nullable()),
    /** CRM-4.1 says hours: natural ones, or the office's. */
    hours,
    respondMinutes: minutes,
    solveMinutes: minutes,
    firstWorkingDays: blank,
    finalWorkingDays: blank,
  }),
  /** CRM-4.2: three levels side by side from receipt, in natural hours. */
  major: z.strictObject({ onSiteMinutes: minutes, planMinutes: minutes, speakMinutes: minutes }),
  /** CRM-2.6. */
  repair: z.strictObject({ hours, respondMinutes: minutes, planMinutes: minutes, closeMinutes: minutes }),
  /** CRM-2.4: so many calendar months before delivery the site opens. */
  preInspectionMonths: sourced(z.int().min(1).max(24)),
  /** CASE-20: key customers are greeted on festivals before they have bought. */
  greetKeyCustomers: sourced(z.boolean()),
  /** How many days ahead an occasion or an opening is announced to whoever prepares it. */
  noticeDays: sourced(z.int().min(1).max(90)),
  papers: z.strictObject({
    /** INFO-2.2: a unit is entered. */
    unitWorkingDays: blank,
    /** INFO-2.3: the scan of a contract is entered. */
    scanWorkingDays: blank,
    /** INFO-2.2 says "at once" of a change: whole days after the day of the change. */
    changeDays: sourced(z.int().min(0).max(30)),
    /** INFO-2.4 gives no time for what is done about an overdue payment or a late delivery. */
    handleWorkingDays: sourced(workingDays),
  }),
  warn: z.strictObject({
    minutes: sourced(z.int().min(1).max(1440)),
    ofDays: sourced(z.int().min(1).max(10_080)),
  }),
})

export type ServicePolicy = Readonly<z.infer<typeof schema>>

const addedByAll: ServicePolicy = {
  complaint: {
    inForce: ours('both'),
    hours: ours('natural'),
    respondMinutes: by('CRM-4.1', 120),
    solveMinutes: by('CRM-4.1', 1440),
    firstWorkingDays: ours(1),
    finalWorkingDays: ours(5),
  },
  major: {
    onSiteMinutes: by('CRM-4.2', 60),
    planMinutes: by('CRM-4.2', 120),
    speakMinutes: by('CRM-4.2', 1440),
  },
  repair: {
    hours: ours('natural'),
    respondMinutes: by('CRM-2.6', 120),
    planMinutes: by('CRM-2.6', 1440),
    closeMinutes: by('CRM-2.6', 4320),
  },
  preInspectionMonths: by('CRM-2.4', 3),
  greetKeyCustomers: ours(false),
  noticeDays: ours(14),
  papers: {
    unitWorkingDays: ours(1),
    scanWorkingDays: ours(2),
    changeDays: ours(0),
    handleWorkingDays: ours(3),
  },
  warn: { minutes: ours(30), ofDays: ours(240) },
}

/** None of the four speaks of service: CRM and INFO add to any of them. */
export const presets: Readonly<Record<PresetName, ServicePolicy>> = {
  rota: addedByAll,
  case: { ...addedByAll, greetKeyCustomers: by('CASE-20', true) },
  confirm: addedByAll,
  steps: addedByAll,
}

export function lint({ complaint, repair, major, papers, warn }: ServicePolicy): Finding[] {
  const findings: Finding[] = []
  const find = (field: string, rule: Finding['rule'], problem: string, mend: string) =>
    findings.push({ field: `service.${field}`, rule, problem, mend })
  const held = complaint.inForce.value
  if (held === null) {
    find(
      'complaint.inForce',
      'CRM-4.1',
      '投诉时限有两条规定（CRM-4.1 按小时，INFO-3.5 按工作日），还没有选定按哪一条。',
      '选 crm、info 或 both。',
    )
  }
  if (held !== 'crm') {
    if (complaint.firstWorkingDays.value === null) {
      find(
        'complaint.firstWorkingDays',
        'INFO-3.5',
        '原文的 X 个工作日是空白。',
        '填上几个工作日内首次答复。',
      )
    }
    if (complaint.finalWorkingDays.value === null) {
      find(
        'complaint.finalWorkingDays',
        'INFO-3.5',
        '原文的 Y 个工作日是空白。',
        '填上几个工作日内最终处理。',
      )
    }
  }
  const { firstWorkingDays: first, finalWorkingDays: final } = complaint
  if (first.value !== null && final.value !== null && first.value > final.value) {
    find(
      'complaint.finalWorkingDays',
      'INFO-3.5',
      '最终处理早于首次答复。',
      `不少于 ${first.value} 个工作日。`,
    )
  }
  if (papers.unitWorkingDays.value === null) {
    find('papers.unitWorkingDays', 'INFO-2.2', '原文的 X 个工作日是空白。', '填上几个工作日内录入房源。')
  }
  if (papers.scanWorkingDays.value === null) {
    find(
      'papers.scanWorkingDays',
      'INFO-2.3',
      '原文的 X 个工作日是空白。',
      '填上几个工作日内录入合同扫描件。',
    )
  }
  const steps = [
    ['complaint.solveMinutes', 'CRM-4.1', complaint.respondMinutes.value, complaint.solveMinutes.value],
    ['major.planMinutes', 'CRM-4.2', major.onSiteMinutes.value, major.planMinutes.value],
    ['major.speakMinutes', 'CRM-4.2', major.planMinutes.value, major.speakMinutes.value],
    ['repair.planMinutes', 'CRM-2.6', repair.respondMinutes.value, repair.planMinutes.value],
    ['repair.closeMinutes', 'CRM-2.6', repair.planMinutes.value, repair.closeMinutes.value],
  ] as const
  for (const [field, rule, earlier, later] of steps) {
    if (later < earlier)
      find(field, rule, '后一步的时限比前一步还短，前一步永远轮不到。', `不少于 ${earlier} 分钟。`)
  }
  const shortest = Math.min(
    complaint.respondMinutes.value,
    repair.respondMinutes.value,
    major.onSiteMinutes.value,
  )
  if (warn.minutes.value >= shortest) {
    find(
      'warn.minutes',
      'ours',
      '提醒的时间不短于最短的时限，一开始就在提醒。',
      `写得比 ${shortest} 分钟短。`,
    )
  }
  return findings
}
