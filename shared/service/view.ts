/** A service case as officer and buyer see it: every field is listed here. */
import type { OutputOf } from '../contract'
import { type PhotoUrls, photoViews } from '../deal/view'
import { cite } from '../policy/articles'
import type { Case, CaseClock } from './model'
import { metBy } from './rules/caseClocks'

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

/** The same for the buyer, who is promised the stricter of two rules: of the clocks that one act meets, the one that is due first. */
export const buyerCaseView = (each: Case, urls: PhotoUrls): OutputOf<'buyer.case'> =>
  caseView({ ...each, clocks: each.clocks.filter((clock) => !each.clocks.some(stricterThan(clock))) }, urls)

const stricterThan =
  ({ name, dueAt }: CaseClock) =>
  (other: CaseClock): boolean =>
    other.dueAt < dueAt && metBy[other.name][0] === metBy[name][0]
