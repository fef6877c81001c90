/** 制度: its versions, the draft of the next one, and what that would change. All of it is in the project's own document. */
import { type Project, staffRoles } from '@shared/access/model'
import type { Address, Happened } from '@shared/inbox/model'
import { toRole } from '@shared/inbox/model'
import { ok, type Result, refuse } from '@shared/kernel/result'
import { addDays, dayOf, type Instant } from '@shared/kernel/time'
import { adoptDraft, withdraw } from '@shared/policy/adoption'
import {
  type Base,
  begin,
  change,
  drafted,
  findingsOf,
  latest,
  type PolicyDraft,
  takeBack,
} from '@shared/policy/draft'
import { effectOn } from '@shared/policy/effect'
import { policyAt } from '@shared/policy/model'
import { mayAdopt, mayPropose, proposing } from '@shared/policy/rights'
import { presetNames } from '@shared/policy/sourced'
import { draftView, looked, presetsView, sectionsView, sectionView, versionsView } from '@shared/policy/view'
import type { Staff } from '../_lib/actor'
import { publishedCalendar } from '../_lib/calendar'
import { answers, asKept, changes, nothingToPrepare } from '../_lib/handler'
import { historiesOf } from '../_lib/queries/customers'
import { employeesOf } from '../_lib/queries/people'
import { textPasses } from '../_lib/sdk'

interface Asks {
  readonly actor: Staff
  readonly now: Instant
}

const writer = ({ actor: { employee } }: Asks) => ({ id: employee._id, name: employee.name })
const mayDo = ({ actor, now }: Asks) => ({
  mayPropose: mayPropose(actor.employee.roles, policyAt(actor.project.policies, now)),
  mayAdopt: mayAdopt(actor.employee.roles),
})

/** One's own project's; the door has asked for the role. */
const own = () => ok(undefined)
const ownProject = {
  collection: 'projects',
  id: ({ actor }: Asks) => actor.project._id,
} as const
const proposes = {
  ...ownProject,
  access: ({ actor, now }: Asks, project: Project) =>
    proposing(actor.employee.roles, policyAt(project.policies, now)),
} as const

export const policies = answers('staff.policies', {
  load: async ({ actor }) => actor.project,
  access: own,
  view: (project, ask) => {
    const draft = draftView(project, ask.now)
    return {
      versions: versionsView(project, ask.now),
      draft: draft && { ...draft, findings: draft.findings.length, differs: draft.differs.length },
      presets: presetsView,
      sections: sectionsView.map(({ id, title }) => ({
        ...{ id, title },
        differs: draft?.differs.filter(({ section }) => section === title).length ?? 0,
      })),
      ...mayDo(ask),
    }
  },
})

export const policy = answers('staff.policy', {
  load: async ({ actor: { project }, input }) => {
    const found = looked(project, input.of)
    const section = sectionsView.find(({ id }) => id === input.section)
    return found && section ? { ...found, section } : null
  },
  access: own,
  view({ policy, before, title, section }, ask) {
    const { of } = ask.input
    const { draft, policies } = ask.actor.project
    const goesInto = of === 'draft' || (!draft && of === `v${latest(policies).version}`)
    return {
      ...{ title, section: section.title },
      next: sectionsView[sectionsView.indexOf(section) + 1] ?? null,
      mayChange: goesInto && mayDo(ask).mayPropose,
      ...sectionView(policy, before, section.id),
    }
  },
})

export const policyDraft = answers('staff.policyDraft', {
  load: async ({ actor }) => actor.project,
  access: own,
  view: (project, ask) => {
    const tomorrow = addDays(dayOf(ask.now), 1)
    const afterLast = addDays(latest(project.policies).from, 1)
    return {
      draft: draftView(project, ask.now),
      ...mayDo(ask),
      earliest: tomorrow > afterLast ? tomorrow : afterLast,
    }
  },
})

/** Comes before every id. */
const firstCursor = '-'

export const policyEffect = answers('staff.policyEffect', {
  async load({ actor: { project }, input: { after } }) {
    return after === undefined
      ? { people: await employeesOf(project._id), rows: [], next: firstCursor }
      : { people: [], ...(await historiesOf(project._id, after)) }
  },
  access: own,
  view({ people, rows, next }, { actor: { project }, now }) {
    const { draft, policies } = project
    const current = policyAt(policies, now)
    const other = draft ? drafted(policies, draft, current.from) : ok(latest(policies))
    const effect = effectOn(rows, current, other.ok ? other.value : current, publishedCalendar(), now)
    return { people: people.map(({ _id, name }) => ({ id: _id, name })), ...effect, next }
  },
})

export const draftPolicy = changes('staff.draftPolicy', {
  ...proposes,
  prepare: nothingToPrepare,
  decide(project, ask) {
    const { from, revision } = ask.input
    const seen = project.draft?.revision ?? 0
    if (seen !== revision) return changedMeanwhile(project.draft)
    const base = baseNamed(from)
    if (base.is === 'version' && !project.policies.some(({ version }) => version === base.version))
      return refuse('NOT_FOUND', '没有这一版，请刷新后再选。')
    return drafting(project, begin(base, seen + 1, writer(ask), ask.now), 'policy.drafted', { from })
  },
  view: asKept,
})

const baseNamed = (name: string): Base => {
  const preset = presetNames.find((each) => each === name)
  return preset ? { is: 'preset', preset } : { is: 'version', version: Number(name.slice(1)) }
}

const changedMeanwhile = (draft: PolicyDraft | undefined) =>
  refuse(
    'CONFLICT',
    draft ? `${draft.byName}刚刚改过草稿，请看过再决定。` : '草稿已经被采用或丢弃了，请刷新后查看。',
  )

const changed = (project: Project): Project => ({ ...project, version: project.version + 1 })

/** The project with its draft changed. It is nobody's news yet, so it is in nobody's inbox. */
function drafting(
  project: Project,
  draft: PolicyDraft,
  type: Extract<Happened['type'], `policy.${string}`>,
  facts: Happened['facts'],
) {
  const { revision } = draft
  return ok({
    doc: changed({ ...project, draft }),
    happened: { type, subject: project._id, facts: { ...facts, revision }, because: [], to: [] },
    answer: { id: project._id, revision },
  })
}

/** The draft, or one from the latest version, where there is none yet. */
const draftOf = (project: Project, ask: Asks): PolicyDraft =>
  project.draft ??
  begin({ is: 'version', version: latest(project.policies).version }, 0, writer(ask), ask.now)

export const changePolicy = changes('staff.changePolicy', {
  ...proposes,
  // Some of the words of a policy are read by buyers.
  async prepare({ actor, input: { value } }): Promise<Result<undefined>> {
    const text = [value].flat().filter((each) => typeof each === 'string')
    const own = text.filter((each) => /\P{ASCII}/u.test(each)).join('\n')
    return own === '' || (await textPasses(actor.openid, own))
      ? ok(undefined)
      : refuse('TEXT_REFUSED', '这段话没有通过平台的文字审核，请换个说法。')
  },
  decide(project, ask) {
    const { path, value } = ask.input
    const next = change(project.policies, draftOf(project, ask), path, value, writer(ask), ask.now)
    if (!next.ok) return next
    const findings = findingsOf(project.policies, next.value).length
    const done = drafting(project, next.value, 'policy.changed', { path })
    return done.ok ? ok({ ...done.value, answer: { ...done.value.answer, findings } }) : done
  },
  view: asKept,
})

export const restorePolicy = changes('staff.restorePolicy', {
  ...proposes,
  prepare: nothingToPrepare,
  decide(project, ask) {
    const { draft } = project
    // A value inside of a rule that was chosen goes with that choice.
    const path = draft?.changes.find((each) => `${ask.input.path}.`.startsWith(`${each.path}.`))?.path
    if (!draft || path === undefined) return changedMeanwhile(draft)
    return drafting(project, takeBack(draft, path, writer(ask), ask.now), 'policy.changed', { path })
  },
  view: asKept,
})

export const discardPolicy = changes('staff.discardPolicy', {
  ...proposes,
  prepare: nothingToPrepare,
  decide(project, { input }) {
    const { draft, ...rest } = project
    if (draft?.revision !== input.revision) return changedMeanwhile(draft)
    const facts = { revision: draft.revision, changes: draft.changes.length }
    return ok({
      doc: changed(rest),
      happened: { type: 'policy.discarded', subject: project._id, facts, because: [], to: [] },
      answer: { id: project._id },
    })
  },
  view: asKept,
})

/** The director alone adopts; the door has asked for the role. */
const adopts = { ...ownProject, prepare: nothingToPrepare, access: own } as const

/** All who work by the regulation are told. */
const everybody = (projectId: string): Address[] => staffRoles.map((role) => toRole(projectId, role))

export const adoptPolicy = changes('staff.adoptPolicy', {
  ...adopts,
  decide(project, ask) {
    const adopted = adoptDraft(project, ask.input, writer(ask), ask.now)
    if (!adopted.ok) return adopted
    const { adoption, differences } = adopted.value
    const { version, from, changes: count } = adoption
    return ok({
      doc: changed(adopted.value.project),
      happened: {
        type: 'policy.adopted',
        subject: project._id,
        facts: { version, from, changes: count, paths: differences.map(({ path }) => path).join(',') },
        because: [],
        to: everybody(project._id),
      },
      answer: { id: project._id, version, from },
    })
  },
  view: asKept,
})

export const withdrawPolicy = changes('staff.withdrawPolicy', {
  ...adopts,
  decide(project, ask) {
    const { version } = ask.input
    const withdrawn = withdraw(project, version, writer(ask), ask.now)
    if (!withdrawn.ok) return withdrawn
    const { from } = withdrawn.value.adoption
    return ok({
      doc: changed(withdrawn.value.project),
      happened: {
        type: 'policy.withdrawn',
        subject: project._id,
        facts: { version, from },
        because: [],
        to: everybody(project._id),
      },
      answer: { id: project._id, version },
    })
  },
  view: asKept,
})
