/**
 * Promise 6: what happened keeps the policy that was in force then. Through the real SDK: a project has adopted a second version,
 * which begins overnight.
 */
import { adopt } from '@shared/policy/adopt'
import { changed } from '@shared/policy/change'
import type { Policies } from '@shared/policy/model'
import { samples } from '../promises/samples'
import { customer, world as docs, now, policies } from '../world/docs'
import { openWorld, type World } from '../world/world'

const minute = 60_000
const hour = 60 * minute
/** The second version begins with Monday, 23 November 2026. */
const midnight = Date.parse('2026-11-23T00:00+08:00')

/** An answer within one hour instead of two; an interested customer every 5 days instead of 14. */
function bothVersions(): Policies {
  const next = changed(
    { ...policies[0], version: 2, from: '2026-11-23' },
    {
      'service.complaint.respondMinutes': 60,
      'followup.levels.interested.atLeastEveryDays': 5,
    },
  )
  if (!next.ok) throw new Error(next.refusal.say)
  const adopted = adopt(policies, next.value, now)
  if (!adopted.ok) throw new Error(adopted.refusal.say)
  return adopted.value
}

let world: World
beforeAll(async () => {
  world = await openWorld()
  const versions = bothVersions()
  await world.reset({
    projects: docs.projects.map((project) =>
      project._id === 'p1' ? { ...project, policies: versions } : project,
    ),
    customers: [customer('visitor'), customer('walkIn')],
  })
})
afterAll(() => world.close())

/** How long after its opening a complaint is to be answered. */
async function answerWithin(caseId: string) {
  const { openedAt, clocks } = await world.must('buyer', 'buyer.case', { caseId })
  return (clocks.find(({ name }) => name === 'respond')?.dueAt ?? Number.NaN) - openedAt
}

const complain = async () => (await world.must('buyer', 'buyer.openCase', samples['buyer.openCase'])).caseId

/** Logs a contact with a plan that is far away, and gives the instant from which the next one is overdue. */
const contactDue = async (customerId: string) => {
  const plan = { day: '2027-06-01', goal: '再联系' }
  const { due } = await world.must('consultant', 'staff.logFollowup', {
    ...samples['staff.logFollowup'],
    ...{ customerId, plan },
  })
  return due?.at
}

const escalations = async () =>
  (await world.must('manager', 'staff.inbox', {})).messages.filter(({ title }) => title === '投诉超时上报')
    .length

test('a case and a contact of the last evening stay with the old version, those of the morning have the new one', async () => {
  world.cloud.setClock(midnight - minute)
  const old = await complain()
  expect(await answerWithin(old)).toBe(2 * hour)
  // Fourteen days after Sunday the 22nd end with 6 December.
  const oldContact = Date.parse('2026-12-07T00:00+08:00')
  expect(await contactDue('c-visitor')).toBe(oldContact)

  world.cloud.setClock(midnight)
  expect(await answerWithin(await complain())).toBe(hour)
  // Five days after Monday the 23rd end with the 28th.
  expect(await contactDue('c-walkIn')).toBe(Date.parse('2026-11-29T00:00+08:00'))

  // Read under the new version, what was promised and what is due before are as they were.
  expect(await answerWithin(old)).toBe(2 * hour)
  const file = await world.must('consultant', 'staff.customer', { customerId: 'c-visitor' })
  expect(file.due?.at).toBe(oldContact)

  // The morning's complaint is late after its hour; the evening's is not before its second.
  world.cloud.setClock(midnight + hour + minute)
  await world.cloud.fireTimer('clock')
  expect(await escalations()).toBe(1)
  world.cloud.setClock(midnight + 2 * hour + minute)
  await world.cloud.fireTimer('clock')
  expect(await escalations()).toBe(2)
})
