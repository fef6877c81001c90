/** Public customers 公共客户: who may claim them, and how many. The texts say how a customer gets there, and nothing of this. */
import * as z from 'zod'
import { type Finding, ours, type PresetName, sourced } from '../policy/sourced'

/** How a customer came to be open to all: the manager put them there, or the time of whoever had them ran out. */
export const openings = ['pooled', 'lapsed'] as const
export type Opening = (typeof openings)[number]

/** The most that any project may let one consultant claim a day (ours). */
export const mostPerDay = 20

export const poolPolicySchema = z.strictObject({
  /** Which of them consultants may claim. */
  open: sourced(z.array(z.enum(openings)).min(1)),
  /** So many a consultant a day. */
  perDay: sourced(z.int().min(1).max(mostPerDay)),
  /** Whoever lost the customer: never again, after some days, or like anybody. */
  loser: sourced(z.enum(['never', 'later', 'anybody'])),
  /** How many days later; the day of the loss is not counted. */
  coolDownDays: sourced(z.int().min(1).max(365).nullable()),
})

export type PoolPolicy = Readonly<z.infer<typeof poolPolicySchema>>

const silent: PoolPolicy = {
  open: ours(['pooled', 'lapsed']),
  perDay: ours(5),
  loser: ours('later'),
  coolDownDays: ours(15),
}

export const poolPresets: Readonly<Record<PresetName, PoolPolicy>> = {
  rota: silent,
  case: silent,
  confirm: silent,
  steps: silent,
}

export function lintPool({ open, loser, coolDownDays }: PoolPolicy): Finding[] {
  const find = (
    when: boolean,
    field: string,
    { source: rule }: { readonly source: Finding['rule'] },
    problem: string,
    mend: string,
  ): Finding[] => (when ? [{ field: `pool.${field}`, rule, problem, mend }] : [])
  const waits = loser.value === 'later'
  return [
    ...find(
      waits && coolDownDays.value === null,
      'coolDownDays',
      coolDownDays,
      '失去客户的人要过些天才能领回，却没有写多少天',
      '填写天数，或改为不能领回、不限',
    ),
    ...find(
      !waits && coolDownDays.value !== null,
      'coolDownDays',
      coolDownDays,
      `没有冷却期，这里的 ${String(coolDownDays.value)} 天永远用不到`,
      '改为空，或改为过些天才能领回',
    ),
    ...find(
      new Set(open.value).size !== open.value.length,
      'open',
      open,
      '同一种公共客户写了两次',
      '每一种只写一次',
    ),
  ]
}
