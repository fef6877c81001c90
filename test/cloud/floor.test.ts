/** The reception board on the real functions, the real SDK and the real store. */
import { randomUUID } from 'node:crypto'
import type { Project } from '@shared/access/model'
import { presetPolicy } from '@shared/policy/presets'
import { world as docs, now } from '../world/docs'
import { crowdedFloor, floorOf, receptionId, waitingId } from '../world/floor'
import { withWorld } from '../world/suite'
import type { World } from '../world/world'

let world: World
withWorld((opened) => {
  world = opened
})

const board = async (who = 'consultant', seen?: string) =>
  (await world.must(who, 'staff.floor', seen === undefined ? {} : { seen })).board
const walkIn = { people: 1 }

test('shows whose turn it is and why, with two database calls', async () => {
  expect(await board('clerk')).toMatchObject({
    turn: 2,
    turnOf: 'e-colleague',
    why: '按序号轮到 陈亮，排第 2 位',
    skipped: [],
    rows: [
      { name: '王敏', doing: 'engaged', number: 1 },
      { name: '陈亮', doing: 'free', number: 2 },
    ],
    me: { id: 'e-clerk', doing: null, reception: null },
  })
  expect(world.calls()).toBe(2)
})

test('says only that nothing has changed, until something has, or the day has', async () => {
  const first = await board()
  const same = await world.call('consultant', 'staff.floor', { seen: first?.seen ?? '' })
  expect(same).toMatchObject({ ok: true, data: { board: null } })
  expect(JSON.stringify(same).length).toBeLessThan(128)
  await world.must('colleague', 'staff.setState', { state: 'away' })
  expect((await board('consultant', first?.seen))?.turnOf).toBeNull()
  const later = await board()
  world.cloud.setClock(now + 24 * 3_600_000)
  expect((await board('consultant', later?.seen))?.rows.map(({ doing }) => doing)).toEqual(['notIn', 'notIn'])
})

test('two devices take the same turn at the same moment: one has it, the other is told who', async () => {
  const people = Array.from({ length: 6 }, (_, index) => ({ id: `e-${index}`, name: `顾问${index}` }))
  const floor = {
    ...floorOf(now),
    people,
    roster: { numbered: people.map(({ id }) => id) },
    events: people.map(({ id }, index) => ({
      ...{
        type: 'staff' as const,
        id: `in-${id}`,
        at: now - 600_000 + index,
        who: id,
        state: 'present' as const,
      },
    })),
  }
  for (let round = 0; round < 10; round += 1) {
    await world.reset({ floors: [floor] })
    const devices = ['consultant', 'colleague', 'clerk', 'manager'] as const
    const answers = await Promise.all(
      devices.map((who) => world.call(who, 'staff.takeTurn', { turn: 2, mine: false, visitor: walkIn })),
    )
    const won = answers.filter(({ ok }) => ok)
    expect(won).toHaveLength(1)
    for (const answer of answers)
      if (!answer.ok) {
        expect(answer.error.code).toBe('CONFLICT')
        expect(answer.error.message).toMatch(/^这一位刚刚由 顾问0 接待了（今天 10:00）。现在轮到 顾问1；/)
      }
    const kept = await world.doc('floors', 'p1')
    expect(kept?.turn).toBe(3)
    expect(kept?.events.filter(({ type }) => type === 'received')).toHaveLength(1)
  }
})

test('the decision is kept with the event by ids, and told with names', async () => {
  const commandId = randomUUID()
  const take = { turn: 2, mine: false, visitor: { people: 12, names: ['e-colleague'] } }
  const answer = await world.call('clerk', 'staff.takeTurn', take, commandId)
  expect(answer.ok && answer.data.told).toMatchObject({
    kind: 'receiver',
    say: expect.stringMatching(/^由 陈亮 接待——客户说到 陈亮（《房地产销售客户管理制度》/),
    reception: { by: 'e-colleague', helpers: [], managerHelps: true },
  })
  const event = await world.doc('events', commandId)
  expect(event?.to).toEqual(['employee:e-colleague'])
  expect(event?.because.map(({ rule }) => rule)).toContain('ROTA-1.8')
  expect(JSON.stringify(event)).not.toContain('陈亮')
  // A repeat tells the same, from the floor as it is now.
  const again = await world.call('clerk', 'staff.takeTurn', take, commandId)
  expect(again.ok && again.data.told).toEqual(answer.ok && answer.data.told)
})

test('a visitor for whom nobody can receive changes nothing, and says so', async () => {
  await world.must('colleague', 'staff.setState', { state: 'away' })
  const before = await world.doc('floors', 'p1')
  const { told } = await world.must('clerk', 'staff.takeTurn', { turn: 2, mine: false, visitor: walkIn })
  expect(told).toMatchObject({ kind: 'nobody', reception: null, say: '现在没有空闲的顾问，请经理安排' })
  expect(await world.doc('floors', 'p1')).toEqual(before)
})

test('the manager’s words stay on the floor, out of the events', async () => {
  const change = {
    turn: 2,
    to: 'e-colleague',
    why: 'other',
    note: '老太太只会说温州话',
    visitor: walkIn,
  } as const
  await world.must('manager', 'staff.changeTurn', change)
  const kept = await world.doc('floors', 'p1')
  expect(JSON.stringify(kept?.events)).toContain('温州话')
  expect(JSON.stringify(world.cloud.db.find('events', {}))).not.toContain('温州话')
})

test('refused where the policy has no manager’s change', async () => {
  const project = await world.doc('projects', 'p1')
  if (!project) throw new Error('no project')
  const [policy] = project.policies
  const never = { ...policy.reception, managersChange: { value: 'never', source: 'ours' } as const }
  const projects = [{ ...project, policies: [{ ...policy, reception: never }] as const }]
  await world.reset({ projects })
  expect((await board('manager'))?.mayChange).toBe(false)
  expect(
    await world.call('manager', 'staff.changeTurn', {
      ...{ turn: 2, to: 'e-colleague', why: 'needs', note: '', visitor: walkIn },
    }),
  ).toMatchObject({ ok: false, error: { code: 'NOT_ALLOWED' } })
})

test('nobody tells what another does, but the manager', async () => {
  const said = { who: 'e-colleague', state: 'lunch' } as const
  expect(await world.call('consultant', 'staff.setState', said)).toMatchObject({
    error: { code: 'NOT_FOUND' },
  })
  await world.must('manager', 'staff.setState', said)
  expect((await board())?.rows[1]).toMatchObject({ doing: 'lunch' })
  expect(await world.call('manager', 'staff.setState', { state: 'lunch' })).toMatchObject({
    error: { code: 'NOT_FOUND' },
  })
})

test('an office that has never used the board: sign in, arrange, receive', async () => {
  expect(await board('otherConsultant')).toMatchObject({ arranged: false, turnOf: null, rows: [] })
  await world.must('otherConsultant', 'staff.setState', { state: 'present' })
  const before = await board('otherManager')
  expect(before?.others).toMatchObject([{ id: 'e-otherConsultant', name: '外人甲', doing: 'free' }])
  await world.must('otherManager', 'staff.setOrder', {
    ...{ numbered: ['e-otherConsultant'], trial: [], by: 'manager' },
    rosterVersion: before?.rosterVersion ?? 0,
  })
  const taken = await world.must('otherConsultant', 'staff.takeTurn', {
    turn: 1,
    mine: true,
    visitor: walkIn,
  })
  expect(taken.board.me.reception?.by).toBe('e-otherConsultant')
  // It is their own floor: nothing of it is seen, or done, on the other one.
  expect((await board())?.rows.map(({ id }) => id)).toEqual(['e-consultant', 'e-colleague'])
  expect(await world.call('otherManager', 'staff.endReception', { receptionId })).toMatchObject({
    error: { code: 'NOT_FOUND' },
  })
})

test('whoever is to receive finds it in their inbox', async () => {
  await world.must('clerk', 'staff.takeTurn', { turn: 2, mine: false, visitor: walkIn })
  const { messages } = await world.must('colleague', 'staff.inbox', {})
  expect(messages).toMatchObject([{ title: '轮到您接待', text: '来了 1 位客人，请到前台。' }])
})

test('helpers of a large party are called as well', async () => {
  await world.must('consultant', 'staff.endReception', { receptionId })
  const take = { turn: 2, mine: false, visitor: { people: 7 } }
  const { told, board: after } = await world.must('consultant', 'staff.takeTurn', take)
  expect(told.reception).toMatchObject({ by: 'e-colleague', helpers: ['e-consultant'], managerHelps: false })
  expect(after.me.reception).toMatchObject({ by: 'e-consultant', people: 7 })
  const [event] = world.cloud.db.find('events', { type: 'floor.taken' })
  expect(event).toMatchObject({ to: ['employee:e-colleague'] })
})

describe('crowded (CASE-5.2)', () => {
  const projects = docs.projects.map(
    (project): Project => ({
      ...project,
      policies: [presetPolicy('case', { company: '示例置业', project: project.name, from: '2026-01-01' })],
    }),
  )
  const take = (who: string, more: object) =>
    world.call(who, 'staff.takeTurn', { turn: 2, mine: false, visitor: walkIn, ...more })

  test('a key party that waits is received by one of two devices; the other is told; once, whatever is repeated', async () => {
    const floor = crowdedFloor(now)
    const roster = { ...floor.roster, setBy: 'supervisor' } as const
    await world.reset({ projects, floors: [{ ...floor, roster, crowdedAt: now }] })
    await world.must('colleague', 'staff.setState', { state: 'lunch' })
    const queued = await take('clerk', { visitor: { people: 2, key: true } })
    expect(queued).toMatchObject({ ok: true, data: { told: { kind: 'queued', reception: null } } })
    expect(world.calls()).toBe(6)
    const parties = (await board())?.waiting.parties ?? []
    expect(parties.map(({ people, key, next }) => [people, key, next])).toEqual([
      [2, true, false],
      [3, false, false],
    ])
    await world.must('colleague', 'staff.setState', { state: 'free' })
    const later = await take('manager', { waiting: waitingId })
    expect(later.ok ? '' : later.error.message).toContain('前面还有重点客户')
    const [first] = parties
    const both = await Promise.all(
      ['colleague', 'clerk'].map((who) => take(who, { waiting: first?.id ?? '' })),
    )
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect((await board())?.waiting.parties.map(({ id }) => id)).toEqual([waitingId])
    await world.must('clerk', 'staff.dropWaiting', { waiting: waitingId })
    expect(world.calls()).toBe(6)
    expect((await board())?.waiting.parties).toEqual([])
  })
})
