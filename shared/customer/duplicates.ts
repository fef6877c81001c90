/** Files that may be of one customer, and what the preview of a merger shows: every field is listed here, numbers masked. */
import type { OutputOf } from '../contract'
import { maskPhone } from '../kernel/phone'
import type { Decision } from '../kernel/reason'
import type { Result } from '../kernel/result'
import { explain } from '../policy/explain'
import { namer, naming, type Viewing } from './file'
import type { Pair } from './merge'
import type { Customer } from './model'

type Preview = OutputOf<'staff.mergePreview'>
type Like = OutputOf<'staff.duplicates'>['rows'][number]['like']

export interface Alike {
  readonly file: Customer
  readonly like: Like
}

/** What may be the same customer: what has one of the numbers first, then the same name; each once, and never the file itself. */
export function alikeOf(
  file: Customer,
  {
    behind,
    found,
    searched,
  }: {
    readonly behind: readonly Customer[]
    readonly found: readonly Customer[]
    readonly searched: boolean
  },
): readonly Alike[] {
  const sameName = (other: Customer) => searched || other.name === file.name
  const all: readonly Alike[] = [
    ...behind.map((other): Alike => ({ file: other, like: 'number' })),
    ...found.filter(sameName).map((other): Alike => ({ file: other, like: searched ? 'found' : 'name' })),
  ]
  const fits = all.filter(
    ({ file: other }) =>
      other._id !== file._id && other.projectId === file.projectId && other.merged === undefined,
  )
  return fits.filter(({ file: { _id } }, at) => fits.findIndex((each) => each.file._id === _id) === at)
}

export const summaryOf = (file: Customer, viewing: Viewing): Preview['files'][number] => ({
  id: file._id,
  name: file.name,
  phones: file.phones.map(maskPhone),
  level: file.level,
  status: file.status,
  owner: file.ownerId === null ? null : namer(viewing)(file.ownerId),
  registeredAt: file.registeredAt,
})

export function previewView(
  files: readonly Customer[],
  pair: Result<Decision<Pair>>,
  viewing: Viewing,
): Preview {
  const said = naming(viewing)
  const name = namer(viewing)
  const named = (who: string | null) => (who === null ? null : name(who))
  const summaries = files.map((file) => summaryOf(file, viewing))
  if (!pair.ok) {
    const { say, because = [] } = pair.refusal
    const reasons = because.map((reason) => ({ rule: reason.rule, say: said(explain(reason)) }))
    return { files: summaries, merge: null, say: said(say), because: reasons, rejected: [] }
  }
  const { outcome, because, rejected } = pair.value
  return {
    files: summaries,
    merge: {
      keep: outcome.kept._id,
      absorb: outcome.absorbed._id,
      owner: named(outcome.owner),
      loses: named(outcome.loses),
    },
    say: null,
    because: because.map((reason) => ({ rule: reason.rule, say: said(explain(reason)) })),
    rejected: rejected.map((reason) => ({
      ...{ rule: reason.rule, say: said(explain(reason)), why: said(reason.why) },
    })),
  }
}
