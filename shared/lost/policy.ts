/**
 * What a lost customer is, and the clocks of calling them back and of their complaints. LOST-2 leaves the definition to another
 * notice that the source does not give: the policy makes it.
 */
import * as z from 'zod'
import { by, type Finding, ours, type PresetName, sourced } from '../policy/sourced'

export const lostReasons = ['boughtElsewhere', 'gaveUp', 'refused', 'unreachable', 'notQualified'] as const
export type LostReason = (typeof lostReasons)[number]
export const lostReasonNames: Readonly<Record<LostReason, string>> = {
  boughtElsewhere: '已购他盘',
  gaveUp: '放弃购房',
  refused: '明确拒绝',
  unreachable: '联系不上',
  notQualified: '没有购房资格',
}

const workingDays = sourced(z.int().min(1).max(90))

export const schema = z.strictObject({
  /** The reasons for which a customer counts as lost once the consultant says so; null while the project has not defined them. */
  reasons: sourced(z.array(z.enum(lostReasons)).nullable()),
  /** Without an effective contact for so many days a customer counts as lost too; null while the project has not said. */
  silentDays: sourced(z.int().min(1).max(3650).nullable()),
  /** The day of the month by which the lost are called back and the analysis is filed; in February its last day. */
  monthDay: sourced(z.int().min(1).max(31)),
  /** The article says "in time". */
  closeWorkingDays: workingDays,
  /** The article gives no time for the revisit after closing. */
  revisitWorkingDays: workingDays,
  warnMinutes: sourced(z.int().min(1).max(10_080)),
})

export type LostPolicy = Readonly<z.infer<typeof schema>>

const addedByAll: LostPolicy = {
  reasons: ours([...lostReasons]),
  silentDays: ours(90),
  monthDay: by('LOST-6', 30),
  closeWorkingDays: ours(5),
  revisitWorkingDays: ours(3),
  warnMinutes: ours(2880),
}

export const presets: Readonly<Record<PresetName, LostPolicy>> = {
  rota: addedByAll,
  case: addedByAll,
  confirm: addedByAll,
  steps: addedByAll,
}

export function lint({ reasons, silentDays }: LostPolicy): Finding[] {
  const findings: Finding[] = []
  const find = (field: string, problem: string, mend: string) =>
    findings.push({ field: `lost.${field}`, rule: 'LOST-2', problem, mend })
  if (reasons.value === null) find('reasons', '原文没有说什么算战败客户。', '写明哪些原因算战败。')
  if (reasons.value?.length === 0)
    find('reasons', '没有一种原因算战败，登记的战败永远不成立。', '至少写一种原因。')
  if (silentDays.value === null) find('silentDays', '原文没有说多久没有联系算战败。', '写明天数。')
  return findings
}
