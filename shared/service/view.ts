/** A service case as buyer and officer see it: every field is listed here. */
import type { OutputOf } from '../contract'
import { type PhotoUrls, photoViews } from '../deal/view'
import { cite } from '../policy/articles'
import type { Case, CaseClock } from './model'

type CaseRow = OutputOf<'buyer.cases'>['cases'][number]

const clockView = ({ name, rule, number, warnAt, dueAt, metAt, escalatedAt }: CaseClock) => ({
  name,
  rule,
  cite: cite(rule, number),
  warnAt,
  dueAt,
  metAt: metAt ?? null,
  escalated: escalatedAt !== undefined,
})

export function caseRow(each: Case): CaseRow {
  const running = each.clocks.find(({ metAt }) => metAt === undefined)
  return {
    id: each._id,
    kind: each.kind,
    unitLabel: each.unitLabel,
    openedAt: each.openedAt,
    text: each.text,
    status: each.status,
    officer: each.officer?.name ?? null,
    clock: running ? clockView(running) : null,
  }
}

export const caseView = (each: Case, urls: PhotoUrls): OutputOf<'buyer.case'> => ({
  id: each._id,
  version: each.version,
  kind: each.kind,
  unitLabel: each.unitLabel,
  openedAt: each.openedAt,
  text: each.text,
  photos: photoViews(each.photos, urls),
  status: each.status,
  clocks: each.clocks.map(clockView),
  officer: each.officer && { name: each.officer.name, phone: each.officer.phone },
  answer: each.answer,
  rating: each.rating,
  steps: each.steps.map(({ at, kind, by, text }) => ({ at, kind, by, text })),
})
