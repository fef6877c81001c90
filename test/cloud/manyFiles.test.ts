/** The lists of an evening and of a month, made from more files than one answer of the database holds (1 MB). */
import { minute } from '@shared/kernel/time'
import { presetPolicy } from '@shared/policy/presets'
import { cameThisMonth, thisMonth } from '../promises/months'
import { customer, world as docs, now } from '../world/docs'
import { withWorld } from '../world/suite'
import type { World } from '../world/world'

let world: World
withWorld((opened) => {
  world = opened
})

/** Came this month, with twenty long follow-ups, the last of them today. */
const busyFile = (index: number) => {
  const id = `busy${String(index).padStart(3, '0')}`
  const { history, registeredAt } = cameThisMonth(id)
  const contacts = Array.from({ length: 20 }, (_, each) => ({
    ...{ id: `${id}-${each}`, at: now - (20 - each) * 90 * minute, byId: 'e-consultant', byName: '王敏' },
    ...{ method: 'phone' as const, feedback: 'considering' as const },
    content: '客户和家人商量之后觉得首付压力大，想再看看小一点的户型，约了周末带父母来。'.repeat(4),
  }))
  return {
    ...customer(id, {
      history,
      registeredAt,
      contacts,
      phones: [`1380001${String(index).padStart(4, '0')}`],
    }),
    registeredKey: `${registeredAt}-c-${id}`,
  }
}
const fill = () =>
  world.cloud.db.insertMany(
    'customers',
    Array.from({ length: 300 }, (_, index) => ({ ...busyFile(index) })),
  )

test('300 files of 20 follow-ups: a consultant’s evening, and the files of their month', async () => {
  await fill()
  const evening = await world.must('consultant', 'staff.evening', {})
  expect(evening).toMatchObject({ counts: { capped: true }, mine: { contacts: expect.any(Number) } })
  expect(evening.mine?.contacts).toBeGreaterThan(300)
  const bundle = await world.must('consultant', 'staff.bundle', {})
  expect(bundle).toMatchObject({ totals: { files: 300, capped: true } })
  expect(bundle.rows).toHaveLength(20)
  const next = await world.must('consultant', 'staff.bundle', { after: bundle.next ?? '' })
  expect(next.rows.map(({ id }) => id)).not.toContain(bundle.rows.at(-1)?.id)
})

test('300 files of 20 follow-ups: the manager’s evening of the day on which they came', async () => {
  await fill()
  const evening = await world.must('manager', 'staff.evening', { day: '2026-11-20' })
  expect(evening.counts).toMatchObject({ visitors: 200, capped: true })
  expect(evening.rows).toHaveLength(20)
})

test('300 files of 20 follow-ups: the month is counted', async () => {
  await world.reset({
    projects: docs.projects.map((project) => ({
      ...project,
      policies: [presetPolicy('case', { company: '示例置业', project: project.name, from: '2026-01-01' })],
    })),
  })
  await fill()
  world.cloud.setClock(now)
  await world.cloud.fireTimer('clock')
  const report = await world.doc('months', `month-p1-${thisMonth}`)
  expect(report?.figures?.people).toMatchObject([{ who: 'e-consultant', files: 300, visits: 300 }])
})
