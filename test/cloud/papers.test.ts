/** 改期, 周跟进表, 当晚例会 through the real SDK: what moves and what does not, who reads what, and the timer that fires late, twice or not at all. */
import type { HistoryEvent } from '@shared/history/model'
import { hour, minute } from '@shared/kernel/time'
import { fillPapers, plannedCustomer, sunday } from '../promises/papers'
import { enterVisit } from '../promises/visits'
import { customer, world as docs, now } from '../world/docs'
import { withWorld } from '../world/suite'
import type { World } from '../world/world'

let world: World
withWorld((opened) => {
  world = opened
})

const day = 24 * hour

describe('改期', () => {
  beforeEach(() => fillPapers(world))
  const put = { customerId: 'c-planned', day: '2026-11-26', reason: 'customerAway', words: '' } as const

  test('what does not move is shown before; the plan moves; within ten minutes it is taken back', async () => {
    const asked = await world.must('consultant', 'staff.postponing', { customerId: 'c-planned' })
    expect(world.calls()).toBe(2)
    // Spoken to yesterday; the floor of an interested customer is 14 days (SALES-13).
    expect(asked).toMatchObject({
      plan: { day: '2026-11-24' },
      held: { rule: 'SALES-13', say: '意向客户至少 14 天联系一次' },
      times: 0,
    })
    // Taken over from the office's own book: the project's own choice, not an article.
    expect(asked.lost).toMatchObject({ at: now + 13 * day + 14 * hour, next: 'new', cite: '本项目约定' })
    const { postponement, due, held } = await world.must('consultant', 'staff.postpone', put)
    expect(world.calls()).toBe(6)
    expect(due).toMatchObject({ rule: 'SALES-10', say: '约好 2026年11月26日 联系' })
    expect(held).toBeNull()
    const { rows } = await world.must('consultant', 'staff.customers', { show: 'due' })
    expect(rows.find(({ id }) => id === 'c-planned')?.due?.rule).toBe('SALES-10')
    const file = await world.must('manager', 'staff.customer', { customerId: 'c-planned' })
    expect(file.postponed).toMatchObject({ times: 1, last: { to: '2026-11-26', why: '客户没空' } })
    expect(file.story[0]?.title).toBe('下次联系从2026年11月24日改到2026年11月26日')

    const undone = await world.must('consultant', 'staff.undoPostpone', {
      customerId: 'c-planned',
      postponement,
    })
    expect(world.calls()).toBe(6)
    expect(undone).toMatchObject({ day: '2026-11-24', due: { rule: 'SALES-10' } })
    expect((await world.doc('customers', 'c-planned'))?.postponements).toEqual([])
  })

  test('a day beyond the floor says which rule holds', async () => {
    const { due, held } = await world.must('consultant', 'staff.postpone', { ...put, day: '2027-03-01' })
    expect(due?.rule).toBe('SALES-13')
    expect(held).toMatchObject({ rule: 'SALES-13', cite: expect.stringContaining('第十三条') })
  })

  test('how often stands in the queue; the ceiling is counted there, too', async () => {
    await world.must('consultant', 'staff.postpone', { ...put, day: '2026-11-25' })
    world.cloud.setClock(now + 3 * day)
    const { rows } = await world.must('consultant', 'staff.today', {})
    expect(world.calls()).toBe(2)
    expect(rows.find(({ id }) => id === 'c-planned')).toMatchObject({
      postponed: 1,
      frequency: { thisWeek: 1, atMostPerWeek: 2, atLeastEveryDays: 14, atCeiling: false },
    })
  })
})

describe('周跟进表', () => {
  const log = (customerId: string, content: string) =>
    world.must('consultant', 'staff.logFollowup', {
      ...{ customerId, method: 'phone', content, feedback: 'considering' },
      plan: { day: '2026-11-25', goal: '约复访' },
    })

  test('is there by itself; the consultant adds a referral, hands it in; the manager reads, remarks; the consultant reads that', async () => {
    await log('c-walkIn', '首付想分两次')
    await world.must('consultant', 'staff.noteSheet', {
      sunday,
      customerId: 'c-walkIn',
      text: '他姐姐下周六来',
    })
    expect(world.calls()).toBe(6)
    const own = await world.must('consultant', 'staff.mySheet', {})
    expect(world.calls()).toBe(2)
    expect(own).toMatchObject({
      ...{ sunday, monday: '2026-11-16', handedInAt: null, clock: { state: 'running' } },
      rows: [{ id: 'c-walkIn', name: '何平', referral: '他姐姐下周六来', plan: { day: '2026-11-25' } }],
      totals: { customers: 1, contacts: 1, referrals: 1 },
    })
    expect(own.rows[0]?.entries[0]?.text).toBe('首付想分两次')

    await world.must('consultant', 'staff.handInSheet', { sunday, on: true })
    expect(world.calls()).toBe(6)
    const list = await world.must('manager', 'staff.sheets', {})
    expect(world.calls()).toBe(1)
    expect(list.rows.map(({ name, handedInAt }) => [name, handedInAt !== null])).toEqual([
      ['王敏', true],
      ['陈亮', false],
    ])
    const told = await world.must('manager', 'staff.inbox', {})
    expect(told.messages[0]?.title).toBe('有周跟进表交上来')

    const read = await world.must('manager', 'staff.sheet', { who: 'e-consultant', sunday })
    expect(world.calls()).toBe(2)
    expect(read.rows[0]).toMatchObject({ name: '何平', referral: '他姐姐下周六来' })
    await world.must('manager', 'staff.reviewSheet', {
      who: 'e-consultant',
      sunday,
      remark: '姐姐来时我也在',
    })
    expect(world.calls()).toBe(6)
    const after = await world.must('consultant', 'staff.mySheet', { sunday })
    expect(after.review).toMatchObject({ by: '孙立', remark: '姐姐来时我也在' })
    expect((await world.must('consultant', 'staff.inbox', {})).messages[0]?.title).toBe(
      '经理看过您的周跟进表',
    )
    const refused = await world.call('consultant', 'staff.handInSheet', { sunday, on: false })
    expect(refused).toMatchObject({ ok: false, error: { code: 'CONFLICT' } })
  })

  test('a colleague’s is nobody’s to open; who never was here is not found', async () => {
    await log('c-walkIn', '首付想分两次')
    expect(JSON.stringify(await world.must('colleague', 'staff.mySheet', {}))).not.toContain('c-walkIn')
    for (const who of ['e-otherConsultant', 'e-nobody', 'e-manager'])
      expect(await world.call('manager', 'staff.sheet', { who, sunday })).toMatchObject({
        error: { code: 'NOT_FOUND' },
      })
    expect(await world.call('otherManager', 'staff.sheet', { who: 'e-consultant', sunday })).toMatchObject({
      error: { code: 'NOT_FOUND' },
    })
  })

  test('of ten hand-ins at once one takes effect', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => world.call('consultant', 'staff.handInSheet', { sunday, on: true })),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(world.cloud.db.find('events', { type: 'sheet.handedIn' })).toHaveLength(1)
  })

  describe('what was not handed in goes up once', () => {
    const late = () => world.cloud.db.find('events', { type: 'sheets.late', subject: 'p1' })
    const told = () => late().filter(({ to }) => (to as readonly string[]).length > 0)
    const monday = now + 14 * hour
    beforeEach(async () => {
      // The week before was looked through already.
      await world.cloud.fireTimer('clock')
      await log('c-walkIn', '首付想分两次')
    })

    test('not on Sunday; on Monday once, however often the timer fires, and to whom it concerns', async () => {
      world.cloud.setClock(monday - minute)
      await world.cloud.fireTimer('clock')
      expect(told()).toHaveLength(0)
      world.cloud.setClock(monday + 2 * minute)
      await Promise.all([1, 2, 3].map(() => world.cloud.fireTimer('clock')))
      await world.cloud.fireTimer('clock')
      expect(told()).toHaveLength(1)
      // 陈亮 had nothing to report.
      expect(told()[0]).toMatchObject({
        facts: { sunday, late: 1 },
        to: ['role:p1:manager', 'employee:e-consultant'],
      })
      const [message] = (await world.must('manager', 'staff.inbox', {})).messages
      expect(message?.title).toBe('周跟进表没有按时交')
      expect(message?.text).toContain('有 1 位')
      const { sheets } = await world.must('consultant', 'staff.today', {})
      expect(sheets).toMatchObject([{ sunday }])
      expect((await world.must('colleague', 'staff.today', {})).sheets).toEqual([])
      // Late, but in: nothing more is asked for.
      await world.must('consultant', 'staff.handInSheet', { sunday, on: true })
      expect((await world.must('consultant', 'staff.today', {})).sheets).toEqual([])
      const { rows } = await world.must('manager', 'staff.sheets', { sunday })
      expect(rows.find(({ who }) => who === 'e-consultant')).toMatchObject({
        late: true,
        clock: { state: 'metLate' },
      })
    })

    test('a timer that stood still for ten days makes up for both weeks, each once', async () => {
      world.cloud.setClock(now + 10 * day)
      await world.cloud.fireTimer('clock')
      await world.cloud.fireTimer('clock')
      expect(
        late()
          .map(({ facts }) => JSON.stringify(facts))
          .sort(),
      ).toEqual([
        ...['2026-11-15', '2026-11-22', '2026-11-29'].map((each, index) =>
          JSON.stringify({ sunday: each, late: index === 1 ? 1 : 0 }),
        ),
      ])
      expect(told()).toHaveLength(1)
    })

    test('a timer that dies half-way leaves nothing half done', async () => {
      world.cloud.setClock(monday + hour)
      for (let at = 1; at <= 12; at += 1) {
        world.cloud.faults.next({ kind: at % 2 ? 'kill-after' : 'kill-before', at, fn: 'clock' })
        await world.cloud.fireTimer('clock').catch(() => undefined)
        world.cloud.faults.expireTransactions()
      }
      await world.cloud.fireTimer('clock')
      expect(told()).toHaveLength(1)
      expect((await world.doc('projects', 'p1'))?.sheets).toEqual({ sunday, late: ['e-consultant'] })
    })

    test('handed in on Sunday evening: nobody is told', async () => {
      world.cloud.setClock(now + 11 * hour)
      expect((await world.must('consultant', 'staff.today', {})).sheets).toMatchObject([{ sunday }])
      await world.must('consultant', 'staff.handInSheet', { sunday, on: true })
      world.cloud.setClock(monday + hour)
      await world.cloud.fireTimer('clock')
      expect(told()).toHaveLength(0)
      expect((await world.doc('projects', 'p1'))?.sheets).toEqual({ sunday, late: [] })
    })
  })

  test('200 contacts of a week: two calls, and each page within 24 KB', async () => {
    const files = Array.from({ length: 200 }, (_, index) =>
      customer(`w${index}`, {
        contacts: [
          {
            ...{ id: `contact-w${index}`, at: now - index * minute, byId: 'e-consultant', byName: '王敏' },
            ...{ method: 'phone', content: '看了两套，'.repeat(80), feedback: 'considering' },
          },
        ],
        phones: [`1361${String(index).padStart(7, '0')}`],
      }),
    )
    await world.cloud.db.insertMany(
      'customers',
      files.map((each) => ({ ...each })),
    )
    let after: string | undefined
    let seen = 0
    do {
      const page = await world.must('consultant', 'staff.mySheet', { sunday, ...(after && { after }) })
      expect(world.calls()).toBe(2)
      expect(Buffer.byteLength(JSON.stringify(page))).toBeLessThan(24 * 1024)
      expect(page.totals).toMatchObject({ customers: 200, capped: false })
      seen += page.rows.length
      after = page.next ?? undefined
    } while (after !== undefined)
    expect(seen).toBe(200)
  })
})

describe('当晚例会', () => {
  test('the day’s visitors with what is missing, the new registrations, and the minutes', async () => {
    await enterVisit(world)
    const { rows, counts, office, cites } = await world.must('manager', 'staff.evening', {})
    expect(world.calls()).toBe(2)
    expect(office).toBe(true)
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ isNew: true, came: [{ as: 'visit', who: '王敏' }], owner: '王敏' })
    expect(counts).toMatchObject({ visitors: 1, newVisit: 1, newCall: 0 })
    expect(cites.counts).toContain('《房地产销售客户管理制度》')

    await world.must('manager', 'staff.noteEvening', { day: sunday, add: '样板间的灯坏了' })
    expect(world.calls()).toBe(6)
    const { minutes } = await world.must('clerk', 'staff.evening', {})
    expect(minutes).toMatchObject([{ text: '样板间的灯坏了', by: '孙立' }])
    await world.must('manager', 'staff.noteEvening', { day: sunday, drop: minutes?.[0]?.id ?? '' })
    expect((await world.must('manager', 'staff.evening', {})).minutes).toEqual([])
  })

  test('a consultant sees the day of their own customers, and no minutes', async () => {
    await enterVisit(world)
    await world.must('manager', 'staff.noteEvening', { day: sunday, add: '样板间的灯坏了' })
    const own = await world.must('consultant', 'staff.evening', {})
    expect(world.calls()).toBe(2)
    expect(own).toMatchObject({ office: false, minutes: null, mayNote: false, counts: { visitors: 1 } })
    const others = await world.must('colleague', 'staff.evening', {})
    expect(others.rows).toEqual([])
    expect((await world.must('otherManager', 'staff.evening', {})).rows).toEqual([])
  })

  test('a message of the day that was not sent is there, and goes when it was', async () => {
    const came: HistoryEvent = {
      ...{ type: 'registered', id: 'came', at: now - hour, customer: 'c-came', by: 'e-consultant' },
      ...{ channel: 'visit', complete: true },
    }
    const received: HistoryEvent = {
      ...{ type: 'received', id: 'rec', at: now - hour, endedAt: now - hour / 2, customer: 'c-came' },
      ...{ by: 'e-consultant', as: 'own' },
    }
    const file = customer('came', {
      ...plannedCustomer('came'),
      registeredAt: now - hour,
      history: [came, received],
    })
    await world.reset({ customers: [...docs.customers, file] })
    const kinds = async () =>
      (await world.must('manager', 'staff.evening', {})).rows[0]?.problems.map(({ kind }) => kind)
    expect(await kinds()).toContain('message')
    await world.must('consultant', 'staff.logFollowup', {
      ...{ customerId: 'c-came', method: 'wechat', content: '谢谢来访', feedback: 'considering' },
      plan: { day: '2026-11-25', goal: '约复访' },
    })
    expect(await kinds()).not.toContain('message')
  })
})
