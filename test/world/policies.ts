/** The small world's project with a draft of its next regulation, and with that version adopted and still to come. */
import type { Project } from '@shared/access/model'
import { adoptDraft } from '@shared/policy/adoption'
import { begin, change } from '@shared/policy/draft'
import { world as docs, now } from './docs'

export type PolicyState = 'drafted' | 'toCome'

const director = { id: 'e-director', name: '钱伟' }

/** The entry of a call holds for twenty days instead of fifteen. */
function drafted(project: Project): Project {
  const start = begin({ is: 'version', version: 1 }, 0, director, now)
  const draft = change(project.policies, start, 'ownership.validity.callDays', 20, director, now)
  if (!draft.ok) throw new Error(draft.refusal.say)
  return { ...project, draft: draft.value }
}

function toCome(project: Project): Project {
  const adopted = adoptDraft(drafted(project), { from: '2026-12-01', revision: 1 }, director, now)
  if (!adopted.ok) throw new Error(adopted.refusal.say)
  return adopted.value.project
}

/** All projects, the first one in this state. */
export const projectsIn = (state: PolicyState): readonly Project[] =>
  docs.projects.map((project) =>
    project._id === 'p1' ? (state === 'drafted' ? drafted : toCome)(project) : project,
  )
