/** A policy as its pages show it: the versions of a project, and one section in words. */
import type { Project } from '../access/model'
import { inForceOn } from '../calendar/model'
import type { Instant } from '../kernel/time'
import { dayOf } from '../kernel/time'
import { articleOf, cite, isRuleId, type RuleId } from './articles'
import { differences } from './differ'
import { baseOf, drafted, findingsOf, latest, sayBase } from './draft'
import type { FullPolicy } from './full'
import { type Item, itemsOf } from './items'
import { headingOf, labelOf, sayPath, sectionOf, wordsOf } from './labels'
import { sections } from './labels/sections'
import { lintPolicy } from './lint'
import { sayItem, unitOf } from './say'
import { type Finding, presetNames, presetTitles } from './sourced'

/** Text that a linter wrote for whoever writes files, for whoever taps on words: paths, answers and articles by their names. */
function inWords(text: string, field: string): string {
  const paths = text.match(/[a-z]\w*(\.\w+)+/g) ?? []
  const words: Readonly<Record<string, string>> = Object.assign({}, ...[...paths, field].map(wordsOf))
  return text
    .replace(/ ?([a-z]\w*(?:\.\w+)+) ?/g, (_, path: string) => `“${sayPath(path)}”`)
    .replace(/[A-Z]+-\d+(\.\d+)*/g, (rule) => (isRuleId(rule) ? sayArticle(rule) : rule))
    .replace(/ ?([a-z]\w*) ?/gi, (as, word: string) => (words[word] === undefined ? as : `“${words[word]}”`))
    .replace(/““|””/g, (twice) => twice.slice(1))
}

const sayArticle = (rule: Exclude<RuleId, 'ours'>): string => {
  const { book, article } = articleOf(rule)
  return `《${book}》${article}`
}

export const sayFinding = ({ field, rule, problem, mend }: Finding) => ({
  label: sayPath(field),
  section: sectionOf(field)?.id ?? '',
  problem: inWords(problem, field),
  mend: inWords(mend, field),
  cite: cite(rule),
})

/** The draft: what is changed in it, what stands against it, and what it says otherwise than the version that it follows. */
export function draftView(project: Project, now: Instant) {
  const { draft, policies } = project
  if (!draft) return null
  // What it follows: the version in force, or the one that is to come.
  const last = latest(policies)
  const next = drafted(policies, draft, last.from)
  const differs = next.ok ? differences(last, next.value) : []
  const findings = findingsOf(policies, draft)
  return {
    revision: draft.revision,
    base: sayBase(policies, draft.base),
    follows: { version: last.version, toCome: last.from > dayOf(now) },
    changes: draft.changes.length,
    byName: draft.byName,
    at: draft.at,
    findings: findings.map(sayFinding),
    differs: differs.map(({ path, from, to }) => ({
      ...{ path, from, to },
      ...{ section: sectionOf(path)?.title ?? '', label: sayPath(path) },
    })),
  }
}

/** Every version, the newest first, with who adopted it and when; those that were withdrawn stand among them. */
export function versionsView({ policies, adoptions = [] }: Project, now: Instant) {
  const today = dayOf(now)
  const current = inForceOn(policies, today)
  const standing = policies.map((policy) => {
    const { version, name, from } = policy
    const adopted = adoptions.find((each) => each.version === version && !each.withdrawn)
    return {
      ...{ version, name, from },
      state: policy === current ? 'inForce' : from > today ? 'toCome' : 'past',
      adoptedBy: adopted?.byName ?? null,
      adoptedAt: adopted?.at ?? null,
      changes: adopted?.changes ?? null,
      withdrawnBy: null,
      withdrawnAt: null,
    } as const
  })
  const gone = adoptions.flatMap((each) =>
    each.withdrawn
      ? [
          {
            ...{ version: each.version, name: each.name, from: each.from, changes: each.changes },
            ...({ state: 'withdrawn', adoptedBy: each.byName, adoptedAt: each.at } as const),
            ...{ withdrawnBy: each.withdrawn.byName, withdrawnAt: each.withdrawn.at },
          },
        ]
      : [],
  )
  const adoptedAt = ({ adoptedAt: at }: { readonly adoptedAt: Instant | null }) => at ?? 0
  return [...standing, ...gone].sort((a, b) => adoptedAt(b) - adoptedAt(a) || b.version - a.version)
}

export const presetsView = presetNames.map((preset) => ({ preset, title: presetTitles[preset] }))
export const sectionsView = sections.map(({ id, title }) => ({ id, title }))

/** Which policy is looked at. */
export type Looked = 'draft' | `v${number}` | (typeof presetNames)[number]

/** The policy, and what its values were before: those of a draft before it was changed. */
export function looked(
  { policies, draft }: Project,
  of: string,
): { readonly policy: FullPolicy; readonly before: FullPolicy | null; readonly title: string } | null {
  const { from } = latest(policies)
  const preset = presetNames.find((each) => each === of)
  if (preset) {
    const policy = baseOf(policies, { is: 'preset', preset }, from)
    return policy.ok ? { policy: policy.value, before: null, title: presetTitles[preset] } : null
  }
  if (of === 'draft') {
    if (!draft) return null
    const [policy, before] = [drafted(policies, draft, from), baseOf(policies, draft.base, from)]
    return policy.ok && before.ok ? { policy: policy.value, before: before.value, title: '草稿' } : null
  }
  const policy = policies.find(({ version }) => `v${version}` === of)
  return policy ? { policy, before: null, title: `第 ${policy.version} 版` } : null
}

/** One section: its values in words, what each may hold, and the findings of the whole. */
export function sectionView(policy: FullPolicy, before: FullPolicy | null, id: string) {
  const all = itemsOf(policy)
  const old = before ? itemsOf(before) : []
  const inOrder = sections.find((each) => each.id === id)?.roots ?? []
  const mine = inOrder.flatMap((root) =>
    all.filter(({ path }) => path === root || path.startsWith(`${root}.`)),
  )
  const [choices, cites] = [new Table<Option[]>(), new Table<string>()]
  const rows = mine.map((item) => {
    const was = old.find(({ path }) => path === item.path)
    const changed = before !== null && JSON.stringify(was?.value) !== JSON.stringify(item.value)
    return {
      path: item.path,
      heading: headingOf(item.path),
      label: labelOf(item.pattern).say,
      value: item.value,
      said: sayItem(item, all),
      was: changed ? (was ? sayItem(was, old) : '没有这一项') : null,
      cite: item.source === 'ours' ? null : cites.place(cite(item.source)),
      shape: shapeView(item, all, choices),
    }
  })
  return {
    rows,
    choices: choices.entries,
    cites: cites.entries,
    findings: lintPolicy(policy).map(sayFinding),
  }
}

interface Option {
  readonly value: string
  readonly label: string
}

/** What stands in many rows is sent once. */
class Table<Entry> {
  readonly entries: Entry[] = []
  private readonly places = new Map<string, number>()

  place(entry: Entry): number {
    const key = JSON.stringify(entry)
    const known = this.places.get(key)
    if (known !== undefined) return known
    this.places.set(key, this.entries.push(entry) - 1)
    return this.entries.length - 1
  }
}

function shapeView(item: Item, items: readonly Item[], choices: Table<Option[]>) {
  const { shape, pattern } = item
  const { words = {}, none = null } = labelOf(pattern)
  const options = (values: readonly string[]) =>
    choices.place(values.map((value) => ({ value, label: words[value] ?? value })))
  const maybe = 'maybe' in shape && shape.maybe ? none : null
  switch (shape.kind) {
    case 'number': {
      const { say, scale } = unitOf(item, items)
      return { kind: 'number', min: shape.min, max: shape.max, scale, unit: say, none: maybe } as const
    }
    case 'choice':
    case 'form':
    case 'list':
      return {
        kind: shape.kind === 'list' ? 'list' : 'choice',
        choices: options(shape.options),
        none: maybe,
      } as const
    case 'yesNo':
    case 'present':
      return { kind: 'yesNo', choices: options(['true', 'false']) } as const
    case 'rows':
      return { kind: 'rows', atLeast: shape.atLeast, rows: rowsSaid(item, items) } as const
    default:
      return { kind: shape.kind } as const
  }
}

/** Each row of a list in one line, so that the right one is taken out. */
const rowsSaid = ({ path, value }: Item, items: readonly Item[]): string[] =>
  (Array.isArray(value) ? value : []).map((place) =>
    items
      .filter((each) => each.path === `${path}.${place}` || each.path.startsWith(`${path}.${place}.`))
      .map(
        (each) =>
          `${each.shape.kind === 'number' ? `${labelOf(each.pattern).say} ` : ''}${sayItem(each, items)}`,
      )
      .join('，'),
  )
