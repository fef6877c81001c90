/** 权限复核 through the real SDK: opened once a quarter and project by a timer that is late, repeats and dies; done person by person. */
import { hour, minute } from '@shared/kernel/time'
import { beginReview, openReviewOf } from '../promises/reviews'
import { shareFiles } from '../promises/shares'
import { world as docs } from '../world/docs'
import { withWorld } from '../world/suite'
import { codeOf, type World } from '../world/world'

const day = 24 * hour
const review = openReviewOf._id
const at = (text: string) => Date.parse(`${text}+08:00`)

let world: World
withWorld((opened) => {
  world = opened
})

const reviews = () => world.cloud.db.find('reviews', {}).map(({ _id }) => _id)
const tick = () => world.cloud.fireTimer('clock')
const titles = async (who: string) =>
  (await world.must(who, 'staff.inbox', {})).messages.map(({ title }) => title)
const times = async (who: string, title: string) =>
  (await titles(who)).filter((each) => each === title).length
const look = (who: string, said: object) =>
  world.call('manager', 'staff.lookAtRights', { review, who, did: 'kept', ...said } as never)

describe('the timer', () => {
  test('opens one for each project and quarter, however often, late or never it fires', async () => {
    world.cloud.setClock(at('2026-12-31T23:59'))
    await Promise.all([1, 2, 3].map(tick))
    await tick()
    expect(reviews()).toEqual(['rr-p1-2026-10-01', 'rr-p2-2026-10-01'])
    expect(await times('manager', '该复核权限了')).toBe(1)
    // The quarter turns at midnight; then nobody fires it for half a year.
    world.cloud.setClock(at('2027-01-01T00:00'))
    await tick()
    world.cloud.setClock(at('2027-08-09T10:00'))
    await tick()
    await tick()
    expect(reviews().filter((id) => String(id).startsWith('rr-p1'))).toEqual([
      ...['rr-p1-2026-10-01', 'rr-p1-2027-01-01', 'rr-p1-2027-07-01'],
    ])
    expect(await times('manager', '该复核权限了')).toBe(3)
    expect(await world.doc('reviews', 'rr-p1-2027-07-01')).toMatchObject({ dueAt: at('2027-08-24T00:00') })
  })

  test('dies at any of its database calls: the next one opens what is missing, once', async () => {
    for (let call = 1; call <= 14; call += 1) {
      world.cloud.faults.next({ kind: call % 2 ? 'kill-after' : 'kill-before', at: call, fn: 'clock' })
      await tick().catch(() => undefined)
      world.cloud.faults.expireTransactions()
    }
    await tick()
    expect(reviews()).toHaveLength(2)
    expect(await times('manager', '该复核权限了')).toBe(1)
    expect(await times('otherManager', '该复核权限了')).toBe(1)
  })

  test('a project that was opened within the quarter waits for the next one', async () => {
    const project = await world.doc('projects', 'p2')
    if (!project) throw new Error('it was there')
    const policies = project.policies.map((each) => ({ ...each, from: '2026-11-01' }))
    await world.reset({ projects: [{ ...project, policies: [policies[0] ?? project.policies[0]] } as never] })
    await tick()
    expect(reviews()).toEqual([])
    world.cloud.setClock(at('2027-01-01T08:00'))
    await tick()
    expect(reviews()).toEqual(['rr-p2-2027-01-01'])
  })

  test('counts how often each looked at full numbers in the quarter before', async () => {
    const reveal = (who: string, customerId: string) =>
      world.must(who, 'staff.revealPhone', { customerId, why: 'followup' })
    for (const moment of ['2026-09-30T23:59', '2026-10-01T00:00', '2026-12-31T23:58']) {
      world.cloud.setClock(at(moment))
      await reveal('consultant', 'c-visitor')
    }
    await reveal('manager', 'c-visitor')
    world.cloud.setClock(at('2027-01-01T00:00'))
    await reveal('consultant', 'c-visitor')
    await tick()
    expect(await world.doc('reviews', 'rr-p1-2027-01-01')).toMatchObject({
      reveals: expect.arrayContaining([
        { who: 'e-consultant', count: 2 },
        { who: 'e-manager', count: 1 },
      ]),
    })
  })

  test('overdue it goes up to the director, once; done in time it does not', async () => {
    await beginReview(world)
    world.cloud.setClock(openReviewOf.dueAt - minute)
    await tick()
    expect(await times('director', '权限复核逾期了')).toBe(0)
    world.cloud.setClock(openReviewOf.dueAt)
    await Promise.all([1, 2, 3].map(tick))
    await tick()
    expect(await times('director', '权限复核逾期了')).toBe(1)
    expect(await times('manager', '权限复核逾期了')).toBe(1)
    expect((await world.must('director', 'staff.rightsReview', {})).review).toMatchObject({ escalated: true })
  })
})

describe('the review', () => {
  beforeEach(() => beginReview(world))

  test('shows everybody with posts, whether bound, reveals and shares; no number; two database calls', async () => {
    await shareFiles(world)
    const seen = await world.must('manager', 'staff.rightsReview', {})
    expect(world.calls()).toBe(2)
    expect(seen).toMatchObject({ mayAct: true, review: { id: review, from: '2026-10-01', done: null } })
    expect(seen.people).toHaveLength(9)
    expect(seen.people.find(({ id }) => id === 'e-consultant')).toMatchObject({
      ...{ name: '王敏', roles: ['consultant'], bound: true, reveals: 12, shares: 0, looked: null },
    })
    expect(seen.people.find(({ id }) => id === 'e-colleague')).toMatchObject({ shares: 4 })
    expect(JSON.stringify(seen)).not.toMatch(/\b1[3-9]\d{9}\b|wx-/)
    expect((await world.must('director', 'staff.rightsReview', {})).mayAct).toBe(false)
    expect((await world.must('otherManager', 'staff.rightsReview', {})).people).toEqual([])
  })

  test('kept, reduced, closed; each with a reason, finished when everybody was seen; the history stays', async () => {
    await world.reset({
      employees: docs.employees.map((each) =>
        each._id === 'e-planner' ? { ...each, roles: ['planner', 'finance'] } : each,
      ),
    })
    await beginReview(world)
    const all = (await world.must('manager', 'staff.rightsReview', {})).people.map(({ id }) => id)
    expect(codeOf(await world.call('manager', 'staff.finishReview', { review }))).toBe('CONFLICT')
    expect(codeOf(await look('e-planner', { did: 'reduced', roles: ['planner'], why: '财务另有专人' }))).toBe(
      'ok',
    )
    expect(world.calls()).toBe(6)
    expect((await world.doc('employees', 'e-planner'))?.roles).toEqual(['planner'])
    expect(await titles('planner')).toContain('您的岗位改了')
    expect(codeOf(await look('e-engineer', { did: 'deactivated', why: '已调走' }))).toBe('ok')
    expect(await world.call('engineer', 'staff.inbox', {})).toMatchObject({ error: { code: 'DEACTIVATED' } })
    for (const id of all.filter((each) => !['e-planner', 'e-engineer'].includes(each)))
      expect([id, codeOf(await look(id, {}))]).toEqual([id, 'ok'])
    await world.must('manager', 'staff.finishReview', { review })
    expect(world.calls()).toBe(6)
    expect(await titles('director')).toContain('权限复核办完了')
    const seen = await world.must('director', 'staff.rightsReview', { review })
    expect(seen).toMatchObject({ mayAct: false, review: { done: { by: '孙立' } } })
    expect(seen.people.find(({ id }) => id === 'e-engineer')?.looked).toMatchObject({
      ...{ did: 'deactivated', why: '已调走', by: '孙立' },
    })
    expect(seen.history).toMatchObject([{ id: review, changed: 2 }])
    expect(codeOf(await look('e-clerk', {}))).toBe('CONFLICT')
    // What was said of a person later does not change what was finished.
    world.cloud.setClock(openReviewOf.dueAt + day)
    await tick()
    expect(await times('director', '权限复核逾期了')).toBe(0)
  })

  test('who still has customers, steps or a place in the order is handed over first; nobody changes themself', async () => {
    expect(codeOf(await look('e-colleague', { did: 'deactivated', why: '离职' }))).toBe('CONFLICT')
    expect(codeOf(await look('e-clerk', { did: 'deactivated', why: '离职' }))).toBe('CONFLICT')
    expect(codeOf(await look('e-manager', { did: 'deactivated', why: '离职' }))).toBe('NOT_ALLOWED')
    expect(
      codeOf(await look('e-director', { did: 'reduced', roles: ['director', 'finance'], why: '加' })),
    ).toBe('BAD_INPUT')
    expect(codeOf(await look('e-otherClerk', {}))).toBe('NOT_FOUND')
    expect(codeOf(await look('e-left', {}))).toBe('CONFLICT')
    expect(codeOf(await look('e-manager', {}))).toBe('ok')
    expect(await world.call('clerk', 'staff.rightsReview', {})).toMatchObject({
      error: { code: 'NOT_ALLOWED' },
    })
  })
})
