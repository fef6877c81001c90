/**
 * The draft of a project's next regulation: one for the project, kept with it, so that one person proposes and another adopts, on any
 * telephone. It holds what it began from and what was changed since, and becomes a policy only when it is asked for.
 */
import { ok, type Result, refuse } from '../kernel/result'
import type { Day, Instant } from '../kernel/time'
import { changed } from './change'
import type { FullPolicy } from './full'
import { type Item, itemsOf } from './items'
import { lintPolicy } from './lint'
import type { Policies } from './model'
import { presetPolicy } from './presets'
import { type Finding, type PresetName, presetTitles } from './sourced'
import { valueFor, type Written } from './write'

/** One of the versions that were adopted, or a preset. */
export type Base =
  | { readonly is: 'version'; readonly version: number }
  | { readonly is: 'preset'; readonly preset: PresetName }

export interface Change {
  readonly path: string
  readonly value: unknown
}

export interface PolicyDraft {
  readonly base: Base
  /** In the order in which they were made; each path once. */
  readonly changes: readonly Change[]
  /** Counts up with each change: who adopts says which one they have seen. */
  readonly revision: number
  readonly by: string
  readonly byName: string
  readonly at: Instant
}

export interface Writer {
  readonly id: string
  readonly name: string
}

export const latest = (policies: Policies): FullPolicy => policies.at(-1) ?? policies[0]

const touched = ({ id, name }: Writer, at: Instant) => ({ by: id, byName: name, at })

export const begin = (base: Base, revision: number, writer: Writer, now: Instant): PolicyDraft => ({
  base,
  changes: [],
  revision,
  ...touched(writer, now),
})

/** The policy that a draft begins from, as the project's next version. */
export function baseOf(policies: Policies, base: Base, from: Day): Result<FullPolicy> {
  const { company, project, version } = latest(policies)
  const head = { company, project, from, version: version + 1 }
  if (base.is === 'preset') return ok({ ...presetPolicy(base.preset, head), version: version + 1 })
  const found = policies.find((each) => each.version === base.version)
  return found ? ok({ ...found, ...head }) : refuse('NOT_FOUND', '草稿依据的那一版已经撤回了，请重新起草。')
}

/** The policy that a draft comes to. */
export function drafted(
  policies: Policies,
  { base, changes }: Pick<PolicyDraft, 'base' | 'changes'>,
  from: Day,
): Result<FullPolicy> {
  const start = baseOf(policies, base, from)
  if (!start.ok) return start
  return changed(start.value, Object.fromEntries(changes.map(({ path, value }) => [path, value])))
}

/** A draft with one value changed. What is as the base has it again is no change, and has its article back. */
export function change(
  policies: Policies,
  draft: PolicyDraft,
  path: string,
  written: Written,
  writer: Writer,
  now: Instant,
): Result<PolicyDraft> {
  const { from } = latest(policies)
  const current = drafted(policies, draft, from)
  if (!current.ok) return current
  const value = valueFor(current.value, path, written)
  if (!value.ok) return value
  const base = baseOf(policies, draft.base, from)
  if (!base.ok) return base
  const before = itemsOf(base.value).find((each) => each.path === path)
  const asBefore = before !== undefined && isAsBefore(before, written, value.value)
  const changes = draft.changes.filter((each) => each.path !== path && !each.path.startsWith(`${path}.`))
  const next: PolicyDraft = {
    ...draft,
    changes: asBefore && !insideAnother(changes, path) ? changes : [...changes, { path, value: value.value }],
    revision: draft.revision + 1,
    ...touched(writer, now),
  }
  const result = drafted(policies, next, from)
  return result.ok ? ok(next) : result
}

/** A form around it was changed: the base's value is no longer there to go back to. */
const insideAnother = (changes: readonly Change[], path: string): boolean =>
  changes.some((each) => path.startsWith(`${each.path}.`))

/** One change taken back, with those inside of it. */
export const takeBack = (draft: PolicyDraft, path: string, writer: Writer, now: Instant): PolicyDraft => ({
  ...draft,
  changes: draft.changes.filter((each) => each.path !== path && !each.path.startsWith(`${path}.`)),
  revision: draft.revision + 1,
  ...touched(writer, now),
})

/** Rows are named by their places in the draft, so theirs are compared themselves. */
const isAsBefore = ({ shape, value }: Item, written: Written, held: unknown): boolean =>
  shape.kind === 'rows' ? same(shape.held, held) : same(value, written)

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** What stands against adopting a draft. */
export function findingsOf(policies: Policies, draft: PolicyDraft): readonly Finding[] {
  const policy = drafted(policies, draft, latest(policies).from)
  return policy.ok
    ? lintPolicy(policy.value)
    : [{ field: '', rule: 'ours', problem: policy.refusal.say, mend: '请撤销这一处修改' }]
}

/** What a base is called. */
export const sayBase = (policies: Policies, base: Base): string =>
  base.is === 'preset'
    ? presetTitles[base.preset]
    : `第 ${base.version} 版（${policies.find(({ version }) => version === base.version)?.name ?? '已撤回'}）`
