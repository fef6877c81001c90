/** Who adopts which version and when, and how one that is still to come is withdrawn. */
import type { Project } from '../access/model'
import { ok, type Result, refuse } from '../kernel/result'
import { type Day, dayOf, type Instant, sayDate } from '../kernel/time'
import { adopt } from './adopt'
import { type Difference, differences } from './differ'
import { drafted, latest, type PolicyDraft, type Writer } from './draft'

/** How one version was adopted. A withdrawn one stays written here. */
export interface Adoption {
  readonly version: number
  readonly name: string
  readonly from: Day
  readonly by: string
  readonly byName: string
  readonly at: Instant
  /** How many values it says otherwise than the version before. */
  readonly changes: number
  /** What it was adopted from: given back when it is withdrawn. Kept until another version follows. */
  readonly draft?: PolicyDraft
  readonly withdrawn?: { readonly by: string; readonly byName: string; readonly at: Instant }
}

export interface Adopted {
  readonly project: Project
  readonly adoption: Adoption
  readonly differences: readonly Difference[]
}

/** The draft becomes the next version from a day on; refused unless it is the very draft that was seen. */
export function adoptDraft(
  project: Project,
  { from, revision }: { readonly from: Day; readonly revision: number },
  { id, name }: Writer,
  now: Instant,
): Result<Adopted> {
  const { draft, ...rest } = project
  if (!draft) return refuse('CONFLICT', '现在没有草稿。可能已经采用或丢弃了，请刷新后查看。')
  if (draft.revision !== revision)
    return refuse('CONFLICT', `${draft.byName}刚刚又改了草稿。请看过新的改动再采用。`)
  const next = drafted(project.policies, draft, from)
  if (!next.ok) return next
  const changes = differences(latest(project.policies), next.value)
  if (changes.length === 0) return refuse('CONFLICT', '这份草稿和最新一版完全一样，没有要采用的改动。')
  const policies = adopt(project.policies, next.value, now)
  if (!policies.ok) return policies
  const { version } = next.value
  const adoption: Adoption = {
    ...{ version, name: next.value.name, from, by: id, byName: name, at: now },
    ...{ changes: changes.length, draft },
  }
  const before = (project.adoptions ?? []).map(({ draft: _, ...each }) => each)
  return ok({
    project: { ...rest, policies: policies.value, adoptions: [...before, adoption] },
    adoption,
    differences: changes,
  })
}

/** A version that is not in force yet is taken back until its day begins; what it came from is the draft again, unless there is another. */
export function withdraw(
  project: Project,
  version: number,
  { id, name }: Writer,
  now: Instant,
): Result<{ readonly project: Project; readonly adoption: Adoption }> {
  const [first, ...later] = project.policies
  const last = later.at(-1)
  if (!last || last.version !== version) return refuse('CONFLICT', '只能撤回最新的一版，请刷新后查看。')
  if (last.from <= dayOf(now))
    return refuse('CONFLICT', `第 ${version} 版从${sayDate(last.from)}起已经执行，不能撤回；请另起一版。`)
  const adoption = project.adoptions?.find((each) => each.version === version && !each.withdrawn)
  if (!adoption) return refuse('CONFLICT', '这一版不是在这里采用的，不能撤回。')
  const { draft, ...kept } = adoption
  const withdrawn: Adoption = { ...kept, withdrawn: { by: id, byName: name, at: now } }
  const given = project.draft ?? (draft && { ...draft, revision: draft.revision + 1 })
  return ok({
    project: {
      ...project,
      policies: [first, ...later.slice(0, -1)],
      adoptions: (project.adoptions ?? []).map((each) => (each === adoption ? withdrawn : each)),
      ...(given && { draft: given }),
    },
    adoption: withdrawn,
  })
}
