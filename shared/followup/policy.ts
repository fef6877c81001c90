/**
 * The follow-up clocks of a policy: which of them run, and how long. A choice whose value is null has not been answered yet: the
 * linter says so, and a decision that needs it is refused.
 */
import * as z from 'zod'
import type { Level } from '../customer/model'
import { by, type Finding, ours, type PresetName, type Sourced, sourced } from '../policy/sourced'

const count = z.int().min(1).max(1000)
const none = z.strictObject({ is: z.literal('none') })

/** SALES-13: the floor in days, and the ceiling in contacts a week. */
const frequency = z.strictObject({
  atLeastEveryDays: sourced(count),
  atMostPerWeek: sourced(count),
})

export const schema = z.strictObject({
  /** Which rule opens a customer's file, and within how many working days (SALES-5.1, or INFO-2.1 with its blank filled). */
  file: sourced(
    z
      .discriminatedUnion('is', [
        z.strictObject({ is: z.literal('sales'), workingDays: count }),
        z.strictObject({ is: z.literal('info'), workingDays: sourced(count.nullable()) }),
      ])
      .nullable(),
  ),
  /** When a register entry, or the record of a follow-up, is to be in. */
  filing: sourced(
    z.discriminatedUnion('is', [
      z.strictObject({ is: z.literal('sameDay') }),
      /** To the clerk, the same evening; the clerk then enters and archives it, for which the article gives no days. */
      z.strictObject({
        is: z.literal('sameEvening'),
        clerkEntry: sourced(z.strictObject({ days: sourced(z.int().min(0).max(30)) })),
      }),
      /** At the visit or right after it: the article gives no minutes. */
      z.strictObject({ is: z.literal('rightAfter'), minutes: sourced(count) }),
      /** The record of each follow-up, the same day. */
      z.strictObject({ is: z.literal('withFollowup') }),
    ]),
  ),
  /** The follow-up sheet to the project manager. */
  handIn: sourced(z.discriminatedUnion('is', [none, z.strictObject({ is: z.literal('sundayEvening') })])),
  /** The least follow-up that a customer gets. */
  least: sourced(
    z.discriminatedUnion('is', [
      z.strictObject({ is: z.literal('message'), minutes: count }),
      z.strictObject({
        is: z.literal('callAndMore'),
        followups: count,
        /** The period of the follow-ups; the article gives none. */
        days: sourced(count),
      }),
      z.strictObject({ is: z.literal('revisitEach'), days: sourced(count) }),
      z.strictObject({ is: z.literal('onceIn'), months: count }),
    ]),
  ),
  /** SALES-7.3: over so many calendar months without contact, a revisit is due. */
  revisitMonths: sourced(count),
  /** SALES-13 gives no numbers. */
  levels: z.strictObject({
    potential: frequency,
    interested: frequency,
    highIntent: frequency,
    nearDeal: frequency,
  }),
  /** CRM-1.3. */
  tierASecondTouchHours: sourced(count),
  tierBEveryDays: sourced(count),
  /** SALES-16 says "at once": whole days after the day of the contract; 0 is that day itself. */
  completionDays: sourced(z.int().min(0).max(30)),
  /** Shown as urgent when this many minutes are left: of clocks in minutes, and of clocks in days. */
  warn: z.strictObject({ minutes: sourced(count), ofDays: sourced(z.int().min(1).max(10_080)) }),
})

export type FollowupPolicy = Readonly<z.infer<typeof schema>>

const addedByAll = {
  file: by('SALES-5.1', { is: 'sales', workingDays: 1 }),
  revisitMonths: by('SALES-7.3', 1),
  levels: {
    potential: { atLeastEveryDays: ours(30), atMostPerWeek: ours(1) },
    interested: { atLeastEveryDays: ours(14), atMostPerWeek: ours(2) },
    highIntent: { atLeastEveryDays: ours(5), atMostPerWeek: ours(3) },
    nearDeal: { atLeastEveryDays: ours(3), atMostPerWeek: ours(5) },
  },
  tierASecondTouchHours: by('CRM-1.3', 48),
  tierBEveryDays: by('CRM-1.3', 7),
  completionDays: ours(0),
  warn: { minutes: ours(5), ofDays: ours(240) },
} satisfies Partial<FollowupPolicy>

const no: Sourced<{ is: 'none' }> = ours({ is: 'none' })

export const presets: Readonly<Record<PresetName, FollowupPolicy>> = {
  rota: {
    ...addedByAll,
    filing: by('ROTA-3.5', { is: 'sameDay' }),
    handIn: by('ROTA-3.5', { is: 'sundayEvening' }),
    least: by('ROTA-1.4', { is: 'message', minutes: 20 }),
  },
  case: {
    ...addedByAll,
    filing: by('CASE-37', { is: 'rightAfter', minutes: ours(60) }),
    handIn: no,
    least: by('CASE-20', { is: 'callAndMore', followups: 2, days: ours(30) }),
  },
  confirm: {
    ...addedByAll,
    filing: by('CONFIRM-1.2', { is: 'sameEvening', clerkEntry: by('CONFIRM-1.3', { days: ours(1) }) }),
    handIn: no,
    least: by('RECEPTION-4', { is: 'revisitEach', days: ours(30) }),
  },
  steps: {
    ...addedByAll,
    filing: by('STEPS-6', { is: 'withFollowup' }),
    handIn: no,
    least: ours({ is: 'onceIn', months: 1 }),
  },
}

const order: readonly Level[] = ['potential', 'interested', 'highIntent', 'nearDeal']

export function lint(piece: FollowupPolicy): Finding[] {
  const findings: Finding[] = []
  const { file, levels, tierBEveryDays, revisitMonths, warn, least } = piece
  if (file.value === null) {
    findings.push({
      field: 'followup.file',
      rule: 'SALES-5.1',
      problem: '建档期限有两条规定（SALES-5.1 与 INFO-2.1），还没有选定按哪一条。',
      mend: '选 sales 或 info，并写明天数。',
    })
  } else if (file.value.is === 'info' && file.value.workingDays.value === null) {
    findings.push({
      field: 'followup.file.workingDays',
      rule: 'INFO-2.1',
      problem: '原文的 X 个工作日是空白。',
      mend: '填上几个工作日内建档。',
    })
  }
  for (const [index, level] of order.entries()) {
    const { atLeastEveryDays, atMostPerWeek } = levels[level]
    // One contact every n days is ceil(7 / n) contacts in the fullest week.
    if (Math.ceil(7 / atLeastEveryDays.value) > atMostPerWeek.value) {
      findings.push({
        field: `followup.levels.${level}`,
        rule: 'SALES-13',
        problem: `每 ${atLeastEveryDays.value} 天至少联系一次，一周里会超过 ${atMostPerWeek.value} 次的上限。`,
        mend: '放宽下限，或提高上限。',
      })
    }
    const higher = order[index + 1]
    if (higher && levels[higher].atLeastEveryDays.value > atLeastEveryDays.value) {
      findings.push({
        field: `followup.levels.${higher}.atLeastEveryDays`,
        rule: 'SALES-13',
        problem: '级别高的客户反而联系得少。',
        mend: `不要超过 ${atLeastEveryDays.value} 天。`,
      })
    }
    if (atLeastEveryDays.value > revisitMonths.value * 31) {
      findings.push({
        field: `followup.levels.${level}.atLeastEveryDays`,
        rule: 'SALES-7.3',
        problem: `超过 ${revisitMonths.value} 个月未联系已经要回访，这个天数永远轮不到。`,
        mend: `写 ${revisitMonths.value * 31} 天以内。`,
      })
    }
  }
  if (tierBEveryDays.value > revisitMonths.value * 31) {
    findings.push({
      field: 'followup.tierBEveryDays',
      rule: 'CRM-1.3',
      problem: 'B 类客户的推送间隔比回访期限还长，永远轮不到。',
      mend: '原文是每周一次：7 天。',
    })
  }
  if (least.value.is === 'message' && warn.minutes.value >= least.value.minutes) {
    findings.push({
      field: 'followup.warn.minutes',
      rule: least.source,
      problem: '提醒的时间不短于整个时限，一开始就在提醒。',
      mend: `写得比 ${least.value.minutes} 分钟短。`,
    })
  }
  return findings
}
