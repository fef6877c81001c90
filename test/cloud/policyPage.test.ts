/** The policy page through the real SDK: a draft, its findings, what it would change, its adoption, and taking that back. */

import { samples } from '../promises/samples'
import { customer, now } from '../world/docs'
import { projectsIn } from '../world/policies'
import { withWorld } from '../world/suite'
import type { World } from '../world/world'

let world: World
withWorld((opened) => {
  world = opened
})

const day = 86_400_000
const longer = { path: 'ownership.validity.callDays', value: 20 } as const
const refusal = async (...call: Parameters<World['call']>) => {
  const answer = await world.call(...call)
  return answer.ok ? null : answer.error
}

test('one person proposes, another adopts; everybody is told; it is taken back until its day begins', async () => {
  const { revision, findings } = await world.must('manager', 'staff.changePolicy', longer)
  expect({ revision, findings }).toEqual({ revision: 1, findings: 0 })
  const { draft, earliest } = await world.must('director', 'staff.policyDraft', {})
  expect(draft).toMatchObject({
    ...{ byName: '孙立', base: '第 1 版（天成 房地产销售客户管理制度）', findings: [] },
    differs: [{ label: '有效期·来电登记的有效期', section: '归属：多久有效', from: '15 天', to: '20 天' }],
  })
  expect(earliest).toBe('2026-11-23')

  await world.must('director', 'staff.adoptPolicy', { from: '2026-12-01', revision })
  expect(world.calls()).toBe(6)
  const after = await world.must('manager', 'staff.policies', {})
  expect(after.versions).toMatchObject([
    { version: 2, state: 'toCome', from: '2026-12-01', adoptedBy: '钱伟', changes: 1 },
    { version: 1, state: 'inForce', adoptedBy: null },
  ])
  expect(after.versions[0]?.adoptedAt).toBeGreaterThanOrEqual(now)
  expect(after.draft).toBeNull()
  const told = await world.must('consultant', 'staff.inbox', {})
  expect(told.messages[0]).toMatchObject({ title: '制度要换新版了' })

  world.cloud.setClock(Date.parse('2026-11-30T23:59+08:00'))
  await world.must('director', 'staff.withdrawPolicy', { version: 2 })
  const back = await world.must('director', 'staff.policies', {})
  expect(back.versions.map(({ state }) => state)).toEqual(['withdrawn', 'inForce'])
  expect(back.draft).toMatchObject({ changes: 1, differs: 1 })
  // What happened is in the events, with who and when.
  const events = await world.cloud.db.find('events', { type: 'policy.withdrawn' })
  expect(events).toMatchObject([{ by: 'e-director', facts: { version: 2, from: '2026-12-01' } }])
})

test('from its day on it is in force, and stays', async () => {
  await world.reset({ projects: projectsIn('toCome') })
  world.cloud.setClock(Date.parse('2026-12-01T00:00+08:00'))
  const { versions } = await world.must('manager', 'staff.policies', {})
  expect(versions.map(({ version, state }) => [version, state])).toEqual([
    [2, 'inForce'],
    [1, 'past'],
  ])
  expect(await refusal('director', 'staff.withdrawPolicy', { version: 2 })).toMatchObject({
    code: 'CONFLICT',
    message: expect.stringContaining('已经执行，不能撤回'),
  })
})

test('what was promised before the day keeps the old version, and what comes after has the new one', async () => {
  const faster = { path: 'service.complaint.respondMinutes', value: 60 } as const
  const { revision } = await world.must('manager', 'staff.changePolicy', faster)
  await world.must('director', 'staff.adoptPolicy', { from: '2026-11-23', revision })
  const hoursToAnswer = async (caseId: string) => {
    const { openedAt, clocks } = await world.must('buyer', 'buyer.case', { caseId })
    return ((clocks.find(({ name }) => name === 'respond')?.dueAt ?? 0) - openedAt) / 3_600_000
  }
  const complain = async () => (await world.must('buyer', 'buyer.openCase', samples['buyer.openCase'])).caseId
  world.cloud.setClock(Date.parse('2026-11-22T23:58+08:00'))
  const old = await complain()
  world.cloud.setClock(Date.parse('2026-11-23T00:00+08:00'))
  expect([await hoursToAnswer(old), await hoursToAnswer(await complain())]).toEqual([2, 1])
})

test('a draft with findings is shown them and is not adopted', async () => {
  const change = { path: 'followup.levels.interested.atLeastEveryDays', value: 1 }
  const { revision, findings } = await world.must('manager', 'staff.changePolicy', change)
  expect(findings).toBeGreaterThan(0)
  const error = await refusal('director', 'staff.adoptPolicy', { from: '2026-12-01', revision })
  expect(error).toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('意向客户') })
  const section = await world.must('manager', 'staff.policy', { of: 'draft', section: 'followup' })
  expect(section.findings).toHaveLength(findings)
  expect(section.findings[0]).toMatchObject({
    section: 'followup',
    cite: expect.stringContaining('第十三条'),
  })
  expect(section.rows.find(({ path }) => path === change.path)).toMatchObject({
    ...{ heading: '意向客户', label: '最长多少天联系一次', said: '1 天', was: '14 天', cite: null },
  })
  await world.must('manager', 'staff.restorePolicy', { path: change.path })
  expect((await world.must('manager', 'staff.policyDraft', {})).draft?.findings).toEqual([])
})

test('a preset’s section is read, and a draft from it is begun; a second one does not wipe the first unseen', async () => {
  const preset = await world.must('manager', 'staff.policy', { of: 'case', section: 'validity' })
  expect(preset).toMatchObject({ title: '案场客户管理制度', mayChange: false })
  await world.must('manager', 'staff.draftPolicy', { from: 'case', revision: 0 })
  const again = await refusal('director', 'staff.draftPolicy', { from: 'steps', revision: 0 })
  expect(again).toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('孙立刚刚改过草稿') })
  await world.must('director', 'staff.discardPolicy', { revision: 1 })
  expect(await refusal('manager', 'staff.policy', { of: 'draft', section: 'validity' })).toMatchObject({
    code: 'NOT_FOUND',
  })
})

test('two people change the draft at once: both changes are in it', async () => {
  await Promise.all([
    world.must('manager', 'staff.changePolicy', longer),
    world.must('director', 'staff.changePolicy', { path: 'reception.countsAsTurn.helper', value: true }),
  ])
  const { draft } = await world.must('manager', 'staff.policyDraft', {})
  expect(draft?.differs.map(({ path }) => path).sort()).toEqual([
    'ownership.validity.callDays',
    'reception.countsAsTurn.helper',
  ])
})

test('words that buyers read pass the platform’s check first', async () => {
  const change = { path: 'community.commonQuestions.0.answer', value: '违禁测试词' }
  expect(await refusal('manager', 'staff.changePolicy', change)).toMatchObject({ code: 'TEXT_REFUSED' })
})

test('what the draft would have changed of last month’s customers, with names of nobody outside', async () => {
  // A caller of eighteen days ago whom nobody has followed up since: fifteen days have run out, twenty have not.
  const called = customer('called', { phones: ['13700007777'] })
  const history = [
    {
      ...({ id: 'e1', type: 'registered', channel: 'call', complete: true } as const),
      ...{ at: now - 18 * day, customer: called._id, by: 'e-consultant' },
    },
  ]
  const quiet = customer('quiet', { phones: ['13700008888'] })
  await world.reset({
    projects: projectsIn('drafted'),
    customers: [
      { ...called, history },
      { ...quiet, history: history.map((event) => ({ ...event, customer: quiet._id, at: now - 40 * day })) },
      customer('other', { projectId: 'p2', phones: ['13700006666'] }),
    ],
  })
  const start = await world.must('director', 'staff.policyEffect', {})
  expect(start.people).toContainEqual({ id: 'e-consultant', name: '王敏' })
  expect(start.people.map(({ id }) => id)).not.toContain('e-otherManager')
  const effect = await world.must('director', 'staff.policyEffect', { after: start.next ?? '' })
  expect(world.calls()).toBe(2)
  expect(effect).toMatchObject({ customers: 2, active: 1, tied: 0, unsound: 0, next: null })
  expect(effect.ownership).toMatchObject({ compared: 1, changed: 1 })
  expect(effect.ownership.moves[0]?.examples[0]).toMatchObject({
    ...{ customer: 'c-called', from: '新客户', to: 'e-consultant' },
    before: expect.arrayContaining([expect.stringContaining('第三章 2.2')]),
  })
})

test('five hundred customers are gone through in pages, each once', async () => {
  const crowd = Array.from({ length: 500 }, (_, index) =>
    customer(`n${String(index).padStart(3, '0')}`, { phones: [`1360${String(index).padStart(7, '0')}`] }),
  )
  await world.reset({ projects: projectsIn('drafted'), customers: crowd })
  let [after, seen, pages]: [string | null, number, number] = ['-', 0, 0]
  while (after !== null) {
    const page: { customers: number; next: string | null } = await world.must(
      'manager',
      'staff.policyEffect',
      { after },
    )
    seen += page.customers
    pages += 1
    after = page.next
  }
  expect([seen, pages]).toEqual([500, 3])
})
