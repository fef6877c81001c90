/** Who holds what in an office, and how often rights, backups and passwords are looked after. */
import * as z from 'zod'
import { by, type Finding, ours, type PresetName, sourced } from '../policy/sourced'
import { staffRoles } from './model'

const roles = sourced(z.array(z.enum(staffRoles)).min(1))

export const schema = z.strictObject({
  /** Who holds the whole office's files (SECRET-2). */
  office: roles,
  /** Whose consent lets a consultant show a file, or the clerk pass something on (SECRET-1, 2). */
  consent: roles,
  /** Who keeps the archive of customer files (CASE-34 asks for a keeper, and names none). */
  keeper: roles,
  /** Who knows big customers' prices (CASE-33 names nobody). */
  bigPrices: roles,
  /** Who judges overlaps of follow-up records, and so may inspect them (STEPS-6). */
  inspectors: roles,
  /** Who changes a confirmation record, openly and with the old entry kept (CONFIRM-1.4). */
  correctors: roles,
  /** Who may give rights (INFO-4.1). */
  rights: roles,
  sharing: z.strictObject({
    /** How many days a file may be shown to a colleague (SECRET-1 gives no number). */
    mostDays: sourced(z.int().min(1).max(90)),
  }),
  upkeep: z.strictObject({
    /** INFO-4.1: "regularly". */
    reviewMonths: sourced(z.int().min(1).max(24)),
    /** How many days a review may take. */
    reviewDays: sourced(z.int().min(1).max(28)),
    /** INFO-4.2: every X days; a blank that the project fills. */
    backupDays: sourced(z.int().min(1).max(90).nullable()),
    /** INFO-4.2 gives no period for restore drills. */
    drillMonths: sourced(z.int().min(1).max(24)),
    warnMinutes: sourced(z.int().min(1).max(10_080)),
  }),
})

export type AccessPolicy = Readonly<z.infer<typeof schema>>

const addedByAll: AccessPolicy = {
  office: by('SECRET-2', ['clerk', 'manager']),
  consent: by('SECRET-1', ['manager']),
  keeper: ours(['clerk']),
  bigPrices: ours(['manager', 'director', 'finance']),
  inspectors: by('STEPS-6', ['manager']),
  correctors: ours(['manager']),
  rights: ours(['manager']),
  sharing: { mostDays: ours(14) },
  upkeep: {
    reviewMonths: ours(3),
    reviewDays: ours(14),
    backupDays: ours(1),
    drillMonths: ours(6),
    warnMinutes: ours(240),
  },
}

const withoutSteps: AccessPolicy = { ...addedByAll, inspectors: ours(['manager']) }

export const presets: Readonly<Record<PresetName, AccessPolicy>> = {
  rota: withoutSteps,
  case: withoutSteps,
  confirm: withoutSteps,
  steps: addedByAll,
}

export function lint({ office, consent, upkeep }: AccessPolicy): Finding[] {
  const findings: Finding[] = []
  if (upkeep.backupDays.value === null) {
    findings.push({
      field: 'access.upkeep.backupDays',
      rule: 'INFO-4.2',
      problem: '原文的 X 天是空白。',
      mend: '填上几天备份一次。',
    })
  }
  if (office.value.includes('consultant')) {
    findings.push({
      field: 'access.office',
      rule: 'SECRET-1',
      problem: '顾问只能持有自己的客户资料，不能持有全案场的。',
      mend: '去掉 consultant。',
    })
  }
  if (!consent.value.some((role) => office.value.includes(role))) {
    findings.push({
      field: 'access.consent',
      rule: 'SECRET-2',
      problem: '同意的人自己看不到全案场的资料，无从判断。',
      mend: '至少写一个能看全案场资料的岗位。',
    })
  }
  return findings
}
