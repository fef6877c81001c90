/** When a risk is told, and from when on many single complaints are one problem. */
import * as z from 'zod'
import { by, type Finding, ours, type PresetName, sourced } from '../policy/sourced'

export const schema = z.strictObject({
  /** CRM-2.3: the notice reaches the buyer at least so many hours ahead. */
  noticeHours: sourced(z.int().min(1).max(720)),
  /** Shown as urgent when this many minutes are left. */
  warnMinutes: sourced(z.int().min(1).max(10_080)),
  /** CRM-4.3 gives no numbers: the same problem so many times within so many days is a common one. */
  common: z.strictObject({
    times: sourced(z.int().min(2).max(1000)),
    withinDays: sourced(z.int().min(1).max(365)),
  }),
})

export type RiskPolicy = Readonly<z.infer<typeof schema>>

const addedByAll: RiskPolicy = {
  noticeHours: by('CRM-2.3', 24),
  warnMinutes: ours(240),
  common: { times: ours(3), withinDays: ours(7) },
}

export const presets: Readonly<Record<PresetName, RiskPolicy>> = {
  rota: addedByAll,
  case: addedByAll,
  confirm: addedByAll,
  steps: addedByAll,
}

export const lint = ({ noticeHours }: RiskPolicy): Finding[] =>
  noticeHours.value < 24
    ? [
        {
          field: 'risk.noticeHours',
          rule: 'CRM-2.3',
          problem: '手册要求至少提前 24 小时，写少了就违反手册。',
          mend: '写 24 或更多。',
        },
      ]
    : []
