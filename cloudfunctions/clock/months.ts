/**
 * Each project's month is counted when a day is over, once a day, from all its days: an entry of an earlier day is in it too (CASE-38). On
 * the last day whoever has files is reminded of the hand-in; once it is over it goes up whose are not in (CASE-40).
 */
import { type Address, toRole } from '@shared/inbox/model'
import { ok } from '@shared/kernel/result'
import { dayOf, type Instant } from '@shared/kernel/time'
import { bundleRule, missingOf, toTell } from '@shared/month/bundle'
import { monthOf } from '@shared/month/calendar'
import { countMonth } from '@shared/month/count'
import { blankMonth, type MonthReport, monthId, nextCount, type Told } from '@shared/month/model'
import {
  bundlesOfMonth,
  dealsOf,
  filesOfMonth,
  followupsOf,
  monthsThere,
  monthsToCount,
} from '../_lib/queries/months'
import { projectsAfter } from '../_lib/queries/reviews'
import { byId } from '../_lib/sdk'
import { countDone, nothingToDo, once } from './once'

/** In one round; the next minute goes on. */
const mostCounted = 20

export async function countMonths(now: Instant): Promise<number> {
  await openMonths(now)
  return countDone(await monthsToCount(now, mostCounted), (report) => countAgain(report, now))
}

/** Each project has the report of this month. */
async function openMonths(now: Instant): Promise<void> {
  const month = monthOf(dayOf(now))
  for (let after: string | null = ''; after !== null; ) {
    const { rows, next }: Awaited<ReturnType<typeof projectsAfter>> = await projectsAfter(after)
    const there = rows.length === 0 ? [] : await monthsThere(rows.map(({ _id }) => monthId(_id, month)))
    const known = new Set(there.map(({ _id }) => _id))
    await countDone(
      rows.filter(({ _id }) => !known.has(monthId(_id, month))),
      ({ _id: projectId }) => {
        const doc = blankMonth(projectId, month, now)
        return once({ name: 'openMonth', projectId, about: { month: doc._id }, now }, 'months', async (tx) =>
          (await tx.get('months', doc._id))
            ? nothingToDo
            : ok({
                doc,
                happened: { type: 'month.counted', subject: doc._id, facts: { month }, because: [], to: [] },
              }),
        )
      },
    )
    after = next
  }
}

async function countAgain({ _id, projectId, month, told, nextClockAt }: MonthReport, now: Instant) {
  const project = await byId('projects', projectId)
  if (!project) return false
  const count = countMonth(month, project.policies, now)
  for await (const files of filesOfMonth(projectId, month)) count.take(files)
  const [followups, deals, bundles] = await Promise.all([
    followupsOf(projectId, month, now),
    dealsOf(projectId, month, now),
    bundlesOfMonth(projectId, month),
  ])
  const counted = count.done({ followups, deals })
  const tell = toTell(month, told, now)
  const rule = bundleRule(project.policies, month)
  // The article is the project's own or it is not; nobody is reminded of what no article asks.
  const missing = rule === 'ours' ? [] : missingOf(counted.figures, bundles)
  const about = { month: _id, nextClockAt }
  return once({ name: 'countMonth', projectId, about, now }, 'months', async (tx) => {
    const current = await tx.get('months', _id)
    if (!current || current.archived || current.nextClockAt !== nextClockAt) return nothingToDo
    return ok({
      doc: {
        ...current,
        ...counted,
        version: current.version + 1,
        countedAt: now,
        told: tell ?? told,
        // What is late and that the month is over are two messages.
        nextClockAt: tell === 'late' ? now + 1 : nextCount(month, dayOf(now)),
      },
      happened: {
        type: tell === null ? 'month.counted' : (`month.${tell}` as const),
        subject: _id,
        facts: { month, missing: missing.length },
        because: tell === null ? [] : [{ rule: tell === 'over' ? 'ours' : rule, facts: {} }],
        to: toldTo(tell, projectId, missing),
      },
    })
  })
}

function toldTo(tell: Told | null, projectId: string, missing: readonly string[]): readonly Address[] {
  const each = missing.map((who): Address => `employee:${who}`)
  if (tell === 'over') return [toRole(projectId, 'manager')]
  if (tell === null || each.length === 0) return []
  return tell === 'due' ? each : [toRole(projectId, 'manager'), toRole(projectId, 'planner'), ...each]
}
