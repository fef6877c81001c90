/** 月报, 月末档案, 抽查 through the real SDK: counted by the timer, archived, handed in, looked through. */
import { hour, minute } from '@shared/kernel/time'
import { presetPolicy } from '@shared/policy/presets'
import { cameThisMonth, fillMonth, lastMonth, thisMonth } from '../promises/months'
import { enterVisit } from '../promises/visits'
import { world as docs, now } from '../world/docs'
import { withWorld } from '../world/suite'
import { codeOf, type World, wordsOf } from '../world/world'

let world: World
withWorld((opened) => {
  world = opened
})

const day = 24 * hour
const fire = async (at: number) => {
  world.cloud.setClock(at)
  await world.cloud.fireTimer('clock')
}
/** The same office under the regulation whose articles these are. */
const underCase = () =>
  world.reset({
    projects: docs.projects.map((project) => ({
      ...project,
      policies: [presetPolicy('case', { company: '示例置业', project: project.name, from: '2026-01-01' })],
    })),
  })
const report = (month = thisMonth) => world.doc('months', `month-p1-${month}`)
const events = (type: string) => world.cloud.db.find('events', { type, projectId: 'p1' })
const midnight = now + 14 * hour
const lastDay = midnight + 7 * day

describe('CASE-38: the month’s figures', () => {
  test('are there the morning after, by the timer, once a day; of the own project only', async () => {
    await enterVisit(world)
    await world.must('consultant', 'staff.logFollowup', {
      ...{ customerId: 'c-visitor', method: 'phone', content: '约了周末', feedback: 'considering' },
      plan: { day: '2026-11-25', goal: '约复访' },
    })
    await fire(now + minute)
    expect((await world.must('manager', 'staff.month', {})).report?.total).toMatchObject({ visits: 0 })
    await fire(midnight + minute)
    expect((await report())?.version).toBe(2)
    await Promise.all([1, 2, 3].map(() => fire(midnight + 2 * minute)))
    await fire(midnight + hour)
    expect((await report())?.version).toBe(3)

    const view = await world.must('director', 'staff.month', {})
    expect(world.calls()).toBe(1)
    expect(view).toMatchObject({
      ...{ month: thisMonth, mayArchive: false, mayInspect: false, drawn: [] },
      report: { until: '2026-11-22', total: { visits: 1, firstVisits: 1, followups: 1, files: 1 } },
    })
    expect(view.report?.people[0]).toMatchObject({ name: '王敏', visits: 1, followups: 1 })
    expect((await world.must('otherManager', 'staff.month', {})).report?.total).toMatchObject({ visits: 0 })
  })

  test('a consultant’s own day: whom they received, and whom they called of those who were here before', async () => {
    await enterVisit(world)
    await world.must('consultant', 'staff.logFollowup', {
      ...{ customerId: 'c-visitor', method: 'phone', content: '约了周末', feedback: 'unreached' },
      plan: { day: '2026-11-25', goal: '约复访' },
    })
    const { mine, rows } = await world.must('consultant', 'staff.evening', {})
    const counts = world.cloud.lastCounts()
    expect(counts?.databaseCalls).toBe(2)
    expect(Number(counts?.scanned)).toBeLessThanOrEqual(Number(counts?.returned) * 1.2)
    expect(counts?.calls.map(({ plan }) => plan)).toContain('owner_terms')
    expect(mine).toEqual({ received: 1, registered: 1, contacts: 1, reached: 0 })
    expect(rows).toHaveLength(1)
    expect((await world.must('colleague', 'staff.evening', {})).mine).toMatchObject({ contacts: 0 })
    expect((await world.must('manager', 'staff.evening', {})).mine).toBeNull()
  })

  test('deals count on the day when the step was done, for whose they are', async () => {
    world.cloud.setClock(now)
    await world.reset({
      deals: docs.deals.map((deal, index) =>
        index > 0
          ? deal
          : {
              ...deal,
              consultantId: 'e-colleague',
              steps: deal.steps.map((step) =>
                step.kind === 'signing' ? { ...step, done: '2026-11-12' } : step,
              ),
            },
      ),
    })
    await fire(now)
    const { report: figures } = await world.must('manager', 'staff.month', {})
    expect(figures?.people.find(({ name }) => name === '陈亮')).toMatchObject({ signed: 1, subscribed: 0 })
  })

  test('archived when the month is over, they stay, whatever is entered later', async () => {
    await underCase()
    await world.cloud.db.insertMany('customers', [{ ...cameThisMonth('came') }])
    await fire(now)
    expect(await world.call('manager', 'staff.archiveMonth', { month: thisMonth })).toMatchObject({
      error: { code: 'CONFLICT' },
    })
    await fire(lastDay + day + 2 * minute)
    await fire(lastDay + day + 3 * minute)
    expect(events('month.over')).toHaveLength(1)
    expect((await world.must('manager', 'staff.inbox', {})).messages[0]?.title).toBe('月报可以归档了')
    const before = await world.must('manager', 'staff.month', { month: thisMonth })
    expect(before).toMatchObject({ mayArchive: true, report: { until: '2026-11-30' } })
    await world.must('manager', 'staff.archiveMonth', { month: thisMonth })
    expect(world.calls()).toBe(6)
    expect((await world.must('director', 'staff.inbox', {})).messages[0]?.title).toBe('月报归档了')
    await world.cloud.db.insertMany('customers', [{ ...cameThisMonth('later') }])
    await fire(lastDay + 2 * day + 2 * minute)
    const after = await world.must('manager', 'staff.month', { month: thisMonth })
    expect(after.report).toEqual(before.report)
    expect(after).toMatchObject({ mayArchive: false, archived: { by: '孙立' } })
    // The new month has one of its own.
    expect((await world.must('manager', 'staff.month', {})).month).toBe('2026-12')
  })

  test('one project that cannot be counted keeps no other waiting', async () => {
    await fire(now)
    await world.cloud.db.insertMany('customers', [{ ...cameThisMonth('broken'), needs: null }])
    await fire(midnight + 2 * minute)
    expect((await report())?.version).toBe(2)
    expect((await world.doc('months', `month-p2-${thisMonth}`))?.version).toBe(3)
  })

  test('a timer that dies half-way leaves nothing half done', async () => {
    await enterVisit(world)
    for (let at = 1; at <= 40; at += 1) {
      world.cloud.faults.next({ kind: at % 2 ? 'kill-after' : 'kill-before', at, fn: 'clock' })
      await fire(midnight + 2 * minute).catch(() => undefined)
      world.cloud.faults.expireTransactions()
    }
    await fire(midnight + 3 * minute)
    expect((await report())?.figures?.people.map(({ visits }) => visits)).toEqual([1])
    expect(await world.doc('months', 'month-p2-2026-11')).not.toBeNull()
  })
})

describe('CASE-40: the files go to the planner', () => {
  const bundle = { who: 'e-consultant', month: lastMonth }
  const own = { month: lastMonth }

  test('sorted one by one, handed in, returned with what is missing, handed in again, taken over', async () => {
    await fillMonth(world)
    const mine = await world.must('consultant', 'staff.bundle', own)
    expect(world.calls()).toBe(2)
    expect(mine).toMatchObject({
      ...{ state: 'open', mayKeep: true, mayTake: false, totals: { files: 1, complete: 0, sorted: 0 } },
      rows: [{ name: '罗莎', sorted: false, lacks: expect.arrayContaining(['预算']) }],
    })
    expect(
      await world.call('consultant', 'staff.handInFiles', { ...bundle, on: true, note: '' }),
    ).toMatchObject({ error: { message: expect.stringContaining('还有 1 份没有整理好') } })
    await world.must('consultant', 'staff.sortFile', { ...bundle, customerId: 'c-sorted', on: true })
    expect(world.calls()).toBe(6)
    await world.must('consultant', 'staff.handInFiles', { ...bundle, on: true, note: '' })
    expect(world.calls()).toBe(6)

    expect((await world.must('planner', 'staff.inbox', {})).messages[0]?.title).toBe('有月末档案交上来')
    const list = await world.must('planner', 'staff.bundles', own)
    expect(world.calls()).toBe(1)
    expect(list.rows).toMatchObject([
      { name: '王敏', state: 'handedIn', files: 1, sorted: 1 },
      { name: '陈亮', state: 'open' },
    ])
    // SECRET-1, 2: what is missing, and of nobody.
    const seen = await world.must('planner', 'staff.bundle', bundle)
    expect(world.calls()).toBe(2)
    expect(seen).toMatchObject({ rows: [], totals: { files: 1, complete: 0, sorted: 1 }, mayTake: true })
    expect(seen.lacks).toContainEqual({ name: '预算', files: 1 })
    expect(JSON.stringify(seen)).not.toMatch(/罗莎|c-sorted|1370003/)

    const { version } = seen
    // Meanwhile it was taken back, and handed in again.
    await world.must('consultant', 'staff.handInFiles', { ...bundle, on: false, note: '' })
    await world.must('consultant', 'staff.handInFiles', { ...bundle, on: true, note: '' })
    const late = await world.call('planner', 'staff.takeFiles', { ...bundle, version, takes: true, note: '' })
    expect([codeOf(late), wordsOf(late)]).toEqual(['CONFLICT', '刚刚又交过一次，请看过新的再接收。'])
    const { version: newer } = await world.must('planner', 'staff.bundle', bundle)

    const returned = { ...bundle, version: newer, takes: false, note: '预算没有写' }
    await world.must('planner', 'staff.takeFiles', returned)
    expect(world.calls()).toBe(6)
    const [message] = (await world.must('consultant', 'staff.inbox', {})).messages
    expect(message).toMatchObject({ title: '策划退回了您的档案', about: { kind: 'bundle' } })
    expect(await world.must('consultant', 'staff.bundle', own)).toMatchObject({
      ...{ state: 'returned', answer: { by: '吴桐', note: '预算没有写' } },
    })
    await world.must('clerk', 'staff.handInFiles', { ...bundle, on: true, note: '客户不愿说预算' })
    const last = await world.must('planner', 'staff.bundle', bundle)
    await world.must('planner', 'staff.takeFiles', {
      ...{ ...bundle, version: last.version, takes: true, note: '' },
    })
    expect(
      await world.call('consultant', 'staff.handInFiles', { ...bundle, on: false, note: '' }),
    ).toMatchObject({ error: { code: 'CONFLICT' } })
  })

  test('one who has left: the planner finds what they handed in, and takes it over', async () => {
    const employees = docs.employees.map((each) =>
      each._id === 'e-colleague' ? { ...each, active: false, roles: [] } : each,
    )
    await world.reset({ employees })
    await fillMonth(world)
    const asked = { who: 'e-colleague', month: thisMonth }
    const { rows } = await world.must('planner', 'staff.bundles', { month: thisMonth })
    expect(rows).toMatchObject([{ name: '陈亮', state: 'handedIn' }, { name: '王敏' }])
    const { version, mayTake } = await world.must('planner', 'staff.bundle', asked)
    expect(mayTake).toBe(true)
    await world.must('planner', 'staff.takeFiles', { ...asked, version, takes: true, note: '' })
    // Of whom there is none, nothing is to be seen.
    const other = await world.must('planner', 'staff.bundles', { month: lastMonth })
    expect(other.rows.map(({ who }) => who)).toEqual(['e-consultant'])
    expect(codeOf(await world.call('planner', 'staff.bundle', { ...asked, month: lastMonth }))).toBe(
      'NOT_FOUND',
    )
  })

  test('not before the month’s last day, nor before it is counted', async () => {
    await fillMonth(world)
    const hand = (month: string) =>
      world.call('consultant', 'staff.handInFiles', {
        ...{ who: 'e-consultant', month, on: true, note: '缺一份' },
      })
    expect(wordsOf(await hand(thisMonth))).toContain('11月30日起才能交')
    expect((await world.must('consultant', 'staff.bundle', {})).opensOn).toBe('2026-11-30')
    expect((await world.must('consultant', 'staff.bundle', own)).opensOn).toBeNull()
    expect(wordsOf(await hand('2026-09'))).toContain('还没有数好')
  })

  test('another’s file, and one of another month, is as if it were not there', async () => {
    await fillMonth(world)
    const sort = (customerId: string) =>
      world.call('consultant', 'staff.sortFile', { ...bundle, customerId, on: true })
    for (const id of ['c-colleague', 'c-visitor', 'c-nobody', 'c-other'])
      expect(await sort(id)).toMatchObject({ error: { code: 'NOT_FOUND' } })
    expect(await world.call('consultant', 'staff.bundle', { who: 'e-colleague' })).toEqual(
      expect.objectContaining({ ok: false }),
    )
  })

  test('where the regulation makes planners keepers of the archive, they see whose files they are', async () => {
    const [policy] = docs.projects[0]?.policies ?? []
    if (!policy) throw new Error('the small world has a regulation')
    const keeper = { value: ['planner' as const], source: 'ours' as const }
    await world.reset({
      projects: docs.projects.map((project) => ({
        ...project,
        policies: [{ ...policy, access: { ...policy.access, keeper } }],
      })),
    })
    await fillMonth(world)
    expect((await world.must('planner', 'staff.bundle', bundle)).rows).toMatchObject([{ name: '罗莎' }])
  })

  test('on the last day whoever has files is reminded, once; afterwards it goes up whose are not in', async () => {
    await underCase()
    await world.cloud.db.insertMany('customers', [
      { ...cameThisMonth('mine') },
      { ...cameThisMonth('theirs', 'e-colleague') },
    ])
    await fire(now)
    await fire(lastDay - minute)
    expect(events('month.due')).toHaveLength(0)
    world.cloud.setClock(lastDay + minute)
    await world.must('colleague', 'staff.handInFiles', {
      ...{ who: 'e-colleague', month: thisMonth, on: true, note: '缺一份' },
    })
    await fire(lastDay + 2 * minute)
    await fire(lastDay + hour)
    expect(events('month.due')).toMatchObject([{ to: ['employee:e-consultant'], facts: { missing: 1 } }])
    const [reminded] = (await world.must('consultant', 'staff.inbox', {})).messages
    expect(reminded).toMatchObject({ title: '今天交月末档案', text: expect.stringContaining('第四十条') })
    await Promise.all([1, 2].map(() => fire(lastDay + day + 2 * minute)))
    await fire(lastDay + day + 3 * minute)
    expect(events('month.late')).toMatchObject([
      { to: ['role:p1:manager', 'role:p1:planner', 'employee:e-consultant'], facts: { missing: 1 } },
    ])
    expect(events('month.over')).toHaveLength(1)
  })

  test('where no article asks for it nobody is reminded', async () => {
    await world.cloud.db.insertMany('customers', [{ ...cameThisMonth('mine') }])
    await fire(now)
    await fire(lastDay + 2 * minute)
    await fire(lastDay + day + 2 * minute)
    for (const type of ['month.due', 'month.late']) expect(events(type).flatMap(({ to }) => to)).toEqual([])
  })
})

describe('CASE-42: looked through', () => {
  test('files by lot, side by side, a reward; who is praised and the director are told', async () => {
    await fillMonth(world)
    const view = await world.must('manager', 'staff.month', {})
    expect(world.calls()).toBe(2)
    expect(view).toMatchObject({ mayInspect: true, drawn: [{ id: 'c-sorted', name: '罗莎', owner: '王敏' }] })
    await world.must('manager', 'staff.inspect', {
      ...{ month: thisMonth, looked: [{ customerId: 'c-sorted', lacking: true }], words: '预算没有问清' },
      praise: { who: 'e-consultant', is: 'kind', text: '跟进最勤，咖啡券一张' },
    })
    expect(world.calls()).toBe(6)
    const [praised] = (await world.must('consultant', 'staff.inbox', {})).messages
    expect(praised).toMatchObject({ title: '经理表扬了您', about: { kind: 'bundle' } })
    expect((await world.must('consultant', 'staff.bundle', {})).praises).toMatchObject([
      { is: 'kind', text: '跟进最勤，咖啡券一张' },
    ])
    expect((await world.must('manager', 'staff.bundle', { who: 'e-consultant' })).praises).toEqual([])
    const [told] = (await world.must('director', 'staff.inbox', {})).messages
    expect(told).toMatchObject({ title: '经理抽查了客户档案', about: { kind: 'month' } })
    const overseen = await world.must('director', 'staff.month', {})
    expect(overseen).toMatchObject({
      drawn: [],
      inspections: [{ by: '孙立', looked: 1, lacking: 1, words: '预算没有问清', praise: { name: '王敏' } }],
    })
  })

  test('what was not drawn, and a month without figures, is refused', async () => {
    await fillMonth(world)
    const inspect = (month: string, customerId: string) =>
      world.call('manager', 'staff.inspect', {
        ...{ month, looked: [{ customerId, lacking: false }], words: '', praise: null },
      })
    expect(await inspect(thisMonth, 'c-visitor')).toMatchObject({ error: { code: 'CONFLICT' } })
    expect(await inspect('2026-09', 'c-sorted')).toMatchObject({ error: { code: 'NOT_FOUND' } })
    expect(await inspect(lastMonth, 'c-sorted')).toMatchObject({ ok: true })
  })
})
