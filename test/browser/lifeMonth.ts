/** The report of the month as the timer left it last night, in the figures of a busy office; and a bundle that waits for the planner. */
import { addDays, type Day, startOfDay } from '@shared/kernel/time'
import { blankBundle } from '@shared/month/bundle'
import { firstDay, monthOf } from '@shared/month/calendar'
import { daysCounted } from '@shared/month/count'
import { blankMonth, type MonthReport, type PersonFigures } from '@shared/month/model'
import type { ProjectDocs } from '../../local/open-project/build'
import { chanceOf } from '../../local/sample/chance'

export function monthOfLife({ projects, employees, customers }: ProjectDocs, now: number, today: Day) {
  const projectId = projects[0]?._id ?? ''
  const month = monthOf(today)
  const chance = chanceOf(38)
  const upTo = (most: number) => chance.whole(0, most)
  const consultants = employees.filter(({ roles }) => roles[0] === 'consultant')
  const manager = employees.find(({ roles }) => roles[0] === 'manager')?._id ?? ''
  const people = consultants.map(({ _id: who }): PersonFigures => {
    const visits = 12 + upTo(14)
    const files = 10 + upTo(10)
    return {
      ...{ who, visits, firstVisits: visits - 2 - upTo(6), calls: 3 + upTo(9), leads: upTo(6) },
      ...{ followups: 60 + upTo(70), subscribed: upTo(4), signed: upTo(3), files },
      ...{ complete: files - upTo(8), overdue: upTo(4), late: upTo(2), unmet: upTo(3) },
    }
  })
  const visits = people.reduce((sum, each) => sum + each.visits, 0)
  const source = (part: number) => Math.round(visits * part)
  const report: MonthReport = {
    ...blankMonth(projectId, month, now),
    ...{ version: 2, countedAt: startOfDay(today), nextClockAt: startOfDay(addDays(today, 1)) },
    figures: {
      days: daysCounted(month, now).map((day) => ({ day, visits: 3 + upTo(8), calls: upTo(5) })),
      sources: {
        ...{ event: source(0.18), online: source(0.22), referral: source(0.16), other: source(0.04) },
        walkIn: visits - source(0.18) - source(0.22) - source(0.16) - source(0.04),
      },
      levels: { potential: 41, interested: 58, highIntent: 22, nearDeal: 7 },
      people,
    },
    files: consultants.map(({ _id: who }) => ({
      who,
      ids: customers
        .filter(({ ownerId, status }) => ownerId === who && status === 'active')
        .map(({ _id }) => _id),
    })),
    inspections: [
      {
        ...{ id: 'inspection', at: startOfDay(firstDay(month)) + 14 * 24 * 3_600_000, by: manager },
        looked: [0, 1, 2, 3, 4].map((each) => ({ customer: `c-${each}`, lacking: each > 2 })),
        words: '两份没有写预算和购房目的，下次来访时问清。',
        praise: { who: consultants[1]?._id ?? '', is: 'kind', text: '档案最齐，咖啡券一张' },
      },
    ],
  }
  const [, second] = consultants
  const bundle = {
    ...blankBundle(projectId, second?._id ?? '', month),
    ...{ version: 2, sorted: report.files[1]?.ids.slice(0, 9) ?? [] },
    handedIn: { at: now, by: second?._id ?? '', note: '三份等客户补预算' },
  }
  return { report, bundle }
}
