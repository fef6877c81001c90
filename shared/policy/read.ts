/**
 * A policy as somebody wrote it: a preset with changes, or a whole one. What is missing or wrong is told as a finding: the field, the
 * article that the presets take it from, and what would mend it.
 */
import * as z from 'zod'
import { ok, type Result } from '../kernel/result'
import { isDay } from '../kernel/time'
import { cite } from './articles'
import { changed } from './change'
import { addOns, conflicts } from './conflicts'
import { type FullPolicy, fullPolicySchema } from './full'
import { lintPolicy } from './lint'
import { presetPolicy } from './presets'
import { type Finding, type PresetName, presetNames, presetTitles } from './sourced'
import { type PolicyValue, valuesOf } from './values'

const { localeError } = z.locales.zhCN()

/** A preset, made a project's own. */
export const adoptedPreset = z.strictObject({
  preset: z.enum(presetNames),
  company: z.string().min(1),
  project: z.string().min(1),
  name: z.exactOptional(z.string().min(1)),
  version: z.int().min(1).default(1),
  from: z.string().refine(isDay, '不是日期'),
  /** Path → new value. */
  changes: z.record(z.string(), z.json()).default({}),
})

export interface Linted {
  /** Absent where it is not even a policy. */
  readonly policy?: FullPolicy
  readonly findings: readonly Finding[]
}

const hasPieces = z.looseObject({ ownership: z.unknown() })

/** Reads a policy, and lints it. */
export function lintRaw(raw: unknown): Linted {
  const whole = hasPieces.safeParse(raw)
  if (whole.success && whole.data.ownership !== undefined) {
    const parsed = fullPolicySchema.safeParse(raw, { error: localeError })
    if (parsed.success) return { policy: parsed.data, findings: lintPolicy(parsed.data) }
    return { findings: findingsOf(parsed.error) }
  }
  const short = adoptedPreset.safeParse(raw, { error: localeError })
  if (!short.success) return { findings: findingsOf(short.error) }
  const { preset, company, project, from, version, name = presetTitles[preset], changes } = short.data
  const start = { ...presetPolicy(preset, { company, project, from }), version, name }
  const wrong = Object.entries(changes).flatMap(([path, value]): Finding[] => {
    const one: Result<FullPolicy> = changed(start, { [path]: value })
    return one.ok ? [] : [findingAt(path, one.refusal.say)]
  })
  if (wrong.length > 0) return { findings: wrong }
  const all = changed(start, changes)
  return all.ok
    ? { policy: all.value, findings: lintPolicy(all.value) }
    : { findings: [findingAt('changes', all.refusal.say)] }
}

const findingsOf = (error: z.ZodError): Finding[] =>
  error.issues.map((issue) => {
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : []
    const path = [...issue.path, ...keys.slice(0, 1)].map(String)
    const field = path.filter((key) => key !== 'value').join('.')
    return keys.length > 0
      ? { field, rule: 'ours', problem: `没有“${keys.join('、')}”这一项`, mend: '删去，或改成正确的名字' }
      : findingAt(field, issue.message)
  })

/** What the presets write at a field, or at the nearest sourced value around it. */
function examples(field: string): (PolicyValue & { readonly preset: PresetName })[] {
  return presetNames.flatMap((preset) => {
    const around = valuesOf(presetPolicy(preset)).filter(
      ({ path }) => field === path || field.startsWith(`${path}.`),
    )
    const nearest = around.at(-1)
    return nearest ? [{ preset, ...nearest }] : []
  })
}

function findingAt(field: string, problem: string): Finding {
  const known = examples(field)
  const cited = known.find(({ source }) => source !== 'ours')
  const asked = [...conflicts, ...addOns].find(({ answeredBy }) =>
    answeredBy.some((path) => path === field || path.startsWith(`${field}.`)),
  )
  return {
    field,
    rule: cited?.source ?? 'ours',
    problem: asked ? `“${asked.question}”这一问没有答好：${problem}` : problem,
    mend:
      known.length === 0
        ? '照预设制度的写法改正'
        : `照这样写：${known
            .map(
              ({ preset, value, source }) =>
                `${presetTitles[preset]} ${JSON.stringify(value)}（${cite(source)}）`,
            )
            .join('；')}`,
  }
}

/** A policy read and found without fault; else its first finding as a refusal. */
export function readPolicy(raw: unknown): Result<FullPolicy> {
  const { policy, findings } = lintRaw(raw)
  const [first] = findings
  if (policy && !first) return ok(policy)
  return {
    ok: false,
    refusal: { code: 'BAD_INPUT', say: first ? `${first.field}：${first.problem}。${first.mend}` : '' },
  }
}
