/** When the office is open. No regulation says it: it is the project's own. */
import * as z from 'zod'
import { type Finding, ours, type PresetName, sourced } from '../policy/sourced'
import { minutesOf, type OfficeHours, officeHoursSchema } from './rules/officeHours'

export const schema = z.strictObject({ officeHours: sourced(officeHoursSchema) })
export type CalendarPolicy = Readonly<z.infer<typeof schema>>

const everyDay: CalendarPolicy = {
  officeHours: ours<OfficeHours>({ open: 'everyDay', shifts: [{ from: '09:00', to: '18:00' }] }),
}

export const presets: Readonly<Record<PresetName, CalendarPolicy>> = {
  rota: everyDay,
  case: everyDay,
  confirm: everyDay,
  steps: everyDay,
}

export function lint({ officeHours }: CalendarPolicy): Finding[] {
  const findings: Finding[] = []
  const { open, shifts } = officeHours.value
  const find = (field: string, problem: string, mend: string) =>
    findings.push({ field: `calendar.officeHours.${field}`, rule: officeHours.source, problem, mend })
  if (open.length === 0) find('open', '没有一天上班，按上班时间算的时限永远不到期。', '写明哪些日子上班。')
  if (shifts.length === 0) find('shifts', '没有上班时间，按上班时间算的时限永远不到期。', '写明几点到几点。')
  const sorted = [...shifts].sort((a, b) => minutesOf(a.from) - minutesOf(b.from))
  for (const [index, { from, to }] of sorted.entries()) {
    if (minutesOf(from) >= minutesOf(to))
      find('shifts', `${from} 到 ${to} 不是一段时间。`, '下班要晚于上班。')
    const next = sorted[index + 1]
    if (next && minutesOf(next.from) < minutesOf(to)) {
      find('shifts', `${next.from} 的一段和前一段（到 ${to}）重叠了。`, '把两段并成一段，或者错开。')
    }
  }
  return findings
}
