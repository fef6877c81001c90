/** 公共客户, 分配, 移交 through the real SDK: who learns what, one winner of many, and nothing left behind. */
import { hour } from '@shared/kernel/time'
import { beginHandOvers, leavingOfficer } from '../promises/leaving'
import { cameDaysAgo, fillPool, lapsedCustomer } from '../promises/public'
import { newVisitor } from '../promises/visits'
import { customer, world as docs, now } from '../world/docs'
import { withWorld } from '../world/suite'
import { codeOf, type World } from '../world/world'

let world: World
withWorld(
  (opened) => {
    world = opened
  },
  () => fillPool(world),
)

const claim = (who: string, customerId: string) => world.call(who, 'staff.claim', { customerId })
const insert = (files: readonly object[]) =>
  world.cloud.db.insertMany('customers', files.map((each) => ({ ...each })) as { _id: string }[])

describe('the pool', () => {
  test('a consultant sees level, source, since when and why, and nothing by which somebody is known', async () => {
    const answer = await world.must('consultant', 'staff.pool', { list: 'open' })
    expect(world.calls()).toBe(2)
    expect(answer).toMatchObject({
      rows: [
        {
          id: 'c-public',
          level: 'interested',
          why: '登记后没有跟进，有效期已过',
          file: null,
          claim: { may: true },
        },
      ],
      claims: { today: 0, perDay: 5 },
      consultants: [],
    })
    expect(answer.rows[0]?.cite).toContain('《房地产销售客户管理制度》')
    for (const secret of ['客户public', '135', 'e-colleague', '陈亮'])
      expect(JSON.stringify(answer)).not.toContain(secret)
  })

  test('whoever lost them is told the rule', async () => {
    const { rows } = await world.must('colleague', 'staff.pool', { list: 'open' })
    expect(rows[0]?.claim).toMatchObject({ may: false, say: expect.stringContaining('15 天后才能领回') })
    const refused = await claim('colleague', 'c-public')
    expect(refused.ok ? '' : refused.error.message).toContain('还不能领回')
  })

  test('the manager sees the file, who had them, and whose turn it is; two database calls', async () => {
    const answer = await world.must('manager', 'staff.pool', { list: 'open' })
    expect(world.calls()).toBe(2)
    expect(answer.rows[0]).toMatchObject({ claim: null, file: { name: '客户public', from: '陈亮' } })
    expect(answer.consultants.map(({ id }) => id).sort()).toEqual(['e-colleague', 'e-consultant'])
    expect(answer.rows[0]?.file?.phone).toContain('*')
  })

  test('the manager’s list is not a consultant’s; another project’s pool is its own', async () => {
    const refused = await world.call('consultant', 'staff.pool', { list: 'manager' })
    expect(refused).toMatchObject({ ok: false, error: { code: 'NOT_ALLOWED' } })
    expect((await world.must('otherManager', 'staff.pool', { list: 'open' })).rows).toEqual([])
  })

  test('a lead that waits for the manager is in their list', async () => {
    const lead = { ...newVisitor, channel: 'online', source: 'online', partySize: 0 } as const
    const { id } = await world.must('clerk', 'staff.register', lead)
    const waiting = async () =>
      (await world.must('manager', 'staff.pool', { list: 'manager' })).rows.map((row) => row.id)
    expect(await waiting()).toEqual([id])
    await world.must('manager', 'staff.assign', { customerId: id, to: 'e-colleague', way: 'oneByOne' })
    expect(world.calls()).toBe(6)
    expect(await waiting()).toEqual([])
    expect((await world.must('colleague', 'staff.inbox', {})).messages[0]?.title).toBe('经理分配了客户')
  })
})

describe('claims', () => {
  test('a claim takes six database calls; the file is the consultant’s, and the rule is told', async () => {
    const done = await world.must('consultant', 'staff.claim', { customerId: 'c-public' })
    expect(world.calls()).toBe(6)
    expect(done).toMatchObject({ owner: 'e-consultant', standing: 'owned', left: 4 })
    expect((await world.must('consultant', 'staff.pool', { list: 'open' })).claims?.today).toBe(1)
    await world.must('consultant', 'staff.customer', { customerId: 'c-public' })
    expect(codeOf(await claim('colleague', 'c-public'))).toBe('CONFLICT')
  })

  test('twenty want the same one at the same moment: one has it, the others are told so, round after round', async () => {
    const crowd = Array.from({ length: 20 }, (_, index) => ({
      ...{ _id: `e-k${index}`, openid: `wx-k${index}`, projectId: 'p1', name: `顾问${index}` },
      ...{ phone: `1390001${String(index).padStart(4, '0')}`, roles: ['consultant'], active: true },
      ...{ inboxSeenAt: 0, version: 1 },
    }))
    await world.cloud.db.insertMany('employees', crowd)
    for (let round = 0; round < 5; round += 1) {
      await insert([lapsedCustomer(`wanted${round}`)])
      const codes = (
        await Promise.all(crowd.map(({ openid }) => claim(openid.slice(3), `c-wanted${round}`)))
      ).map(codeOf)
      expect(codes.filter((code) => code === 'ok')).toHaveLength(1)
      expect(codes.filter((code) => code !== 'ok' && code !== 'CONFLICT' && code !== 'BUSY')).toEqual([])
      const file = await world.doc('customers', `c-wanted${round}`)
      expect(file?.history.filter(({ type }) => type === 'approved')).toHaveLength(1)
      const winner = codes.indexOf('ok')
      expect(file?.ownerId).toBe(`e-k${winner}`)
    }
  })

  test('one consultant with eight telephones: never more than five a day; tomorrow five more', async () => {
    const ids = Array.from({ length: 8 }, (_, index) => `many${index}`)
    await insert(ids.map((each) => lapsedCustomer(each)))
    for (let tries = 0; tries < 4; tries += 1)
      await Promise.all(ids.map((each) => claim('consultant', `c-${each}`)))
    const mine = () =>
      world.cloud.db
        .find('customers', { ownerId: 'e-consultant' })
        .filter(({ _id }) => String(_id).includes('many'))
    expect(mine()).toHaveLength(5)
    const left = ids.filter((each) => !mine().some(({ _id }) => _id === `c-${each}`))
    const full = await claim('consultant', `c-${left[0]}`)
    expect(full.ok ? '' : full.error.message).toContain('明天再来')
    world.cloud.setClock(now + 24 * hour)
    expect(codeOf(await claim('consultant', `c-${left[0]}`))).toBe('ok')
  })

  test('of another’s customer nothing is said', async () => {
    const hidden = await claim('consultant', 'c-colleague')
    const missing = await claim('consultant', 'c-nobody')
    expect(hidden).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
    expect(hidden.ok || missing.ok ? '' : hidden.error.message === missing.error.message).toBe(true)
  })
})

test('ROTA-1.22: the manager puts a customer in the pool only where the policy lets them; whoever had them is told', async () => {
  const early = await world.call('manager', 'staff.putInPool', { customerId: 'c-visitor' })
  expect(early.ok ? '' : early.error.message).toContain('还没有满30天')
  await world.must('manager', 'staff.putInPool', { customerId: 'c-stale' })
  expect(world.calls()).toBe(6)
  expect((await world.must('consultant', 'staff.inbox', {})).messages[0]?.title).toBe('客户放入了公共客户')
  const { rows } = await world.must('colleague', 'staff.pool', { list: 'open' })
  expect(rows.find(({ id }) => id === 'c-stale')?.cite).toContain('《')
})

describe('a leaver’s hand-over', () => {
  const many = 45
  const held = () => world.must('manager', 'staff.handOver', { who: 'e-colleague' })
  const third = {
    ...{ _id: 'e-third', openid: 'wx-third', projectId: 'p1', name: '周三', phone: '13900000031' },
    ...{ roles: ['consultant'], active: true, inboxSeenAt: 0, version: 1 },
  }
  beforeEach(async () => {
    await world.reset({
      customers: [
        ...docs.customers,
        ...Array.from({ length: many - 2 }, (_, index) =>
          customer(`h${index}`, {
            ...{ ownerId: 'e-colleague', phones: [`1360000${String(index).padStart(4, '0')}`] },
            level: index % 3 === 0 ? 'highIntent' : 'interested',
          }),
        ),
        cameDaysAgo('due', 'e-colleague', 5),
      ],
    })
    await world.cloud.db.insertMany('employees', [third])
  })

  test('in one flow, fair by level, resumable, and nothing is left behind', async () => {
    const before = await held()
    expect(world.calls()).toBe(2)
    expect(before.leaver).toMatchObject({ left: many, begun: null, onFloor: true })
    await world.must('manager', 'staff.beginHandOver', {
      ...{ who: 'e-colleague', way: 'rotation', receivers: ['e-consultant', 'e-third'] },
    })
    expect(world.calls()).toBe(6)
    expect((await world.must('third', 'staff.inbox', {})).messages[0]?.title).toBe('有客户要移交给您')
    const early = await world.call('manager', 'staff.finishHandOver', { who: 'e-colleague' })
    expect(early.ok ? '' : early.error.message).toContain(`还有 ${many} 位`)

    let steps = 0
    for (;;) {
      const { leaver } = await held()
      // The page is closed in the middle: only seven of the rows have been moved then.
      const rows = leaver?.rows.slice(0, 7) ?? []
      if (rows.length === 0) break
      for (const { id, to } of rows) {
        await world.must('manager', 'staff.handOverCustomer', { customerId: id, to: to ?? '' })
        expect(world.calls()).toBe(6)
        steps += 1
      }
      expect((await held()).leaver?.left).toBe(many - steps)
    }
    expect(steps).toBe(many)
    const of = (ownerId: string, level: string) =>
      world.cloud.db
        .find('customers', { ownerId, level })
        .filter(({ _id }) => /c-(h\d+|due|colleague)$/.test(String(_id))).length
    expect(Math.abs(of('e-consultant', 'highIntent') - of('e-third', 'highIntent'))).toBeLessThanOrEqual(1)
    expect(Math.abs(of('e-consultant', 'interested') - of('e-third', 'interested'))).toBeLessThanOrEqual(1)
    expect(world.cloud.db.find('customers', { ownerId: 'e-colleague' })).toEqual([])

    const onFloor = await world.call('manager', 'staff.finishHandOver', { who: 'e-colleague' })
    expect(onFloor.ok ? '' : onFloor.error.message).toContain('先从次序里撤下')
    await world.must('manager', 'staff.leaveFloor', { who: 'e-colleague' })
    expect(world.calls()).toBe(6)
    const { board } = await world.must('manager', 'staff.floor', {})
    expect(JSON.stringify(board)).not.toContain('e-colleague')
    await world.must('manager', 'staff.finishHandOver', { who: 'e-colleague' })
    expect(world.calls()).toBe(6)
    expect(await world.call('colleague', 'staff.today', {})).toMatchObject({ error: { code: 'DEACTIVATED' } })
    expect((await world.must('third', 'staff.inbox', {})).messages[0]?.title).toBe('离职移交办完了')
    const file = await world.must('manager', 'staff.handOver', {})
    expect(file.people.map(({ id }) => id)).not.toContain('e-colleague')
  })

  test('of an officer the cases they have taken, of a clerk the steps they answer for; their clocks and days stay', async () => {
    await beginHandOvers(world)
    const who = leavingOfficer
    const { leaver } = await world.must('manager', 'staff.handOver', { who })
    expect(world.calls()).toBe(2)
    expect(leaver).toMatchObject({
      left: 0,
      cases: { left: 1, rows: [{ id: 'case-left' }], receivers: [{ id: 'e-service' }] },
      // The signing is done: it stays with the name of who did it.
      deals: { left: 1, rows: [{ id: 'd-left', label: '3幢1802 备案' }] },
    })
    const early = await world.call('manager', 'staff.finishHandOver', { who })
    expect(early.ok ? '' : early.error.message).toContain('还有 1 单服务、1 套房的手续')
    const before = await world.doc('cases', 'case-left')
    const wrong = await world.call('manager', 'staff.handOverCase', {
      caseId: 'case-left',
      who,
      to: 'e-clerk',
    })
    expect(wrong).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
    await world.must('manager', 'staff.handOverCase', { caseId: 'case-left', who, to: 'e-service' })
    expect(world.calls()).toBe(6)
    await world.must('manager', 'staff.handOverDeal', { dealId: 'd-left', who, to: 'e-clerk' })
    expect(world.calls()).toBe(6)
    const after = await world.doc('cases', 'case-left')
    expect(after).toMatchObject({ officer: { id: 'e-service', name: '周岚' }, clocks: before?.clocks })
    const deal = await world.doc('deals', 'd-left')
    expect(deal?.steps.map(({ kind, handlerId }) => [kind, handlerId])).toContainEqual(['signing', who])
    expect(deal?.steps.map(({ kind, handlerId }) => [kind, handlerId])).toContainEqual(['filing', 'e-clerk'])
    expect((await world.must('service', 'staff.inbox', {})).messages[0]?.title).toBe('有服务单移交给您')
    expect((await world.must('clerk', 'staff.inbox', {})).messages[0]?.title).toBe('有签约手续移交给您')
    await world.must('manager', 'staff.finishHandOver', { who })
    expect((await world.doc('employees', who))?.active).toBe(false)
  })

  test('2,500 customers: counted, shown and moved without a cap, the hottest first', async () => {
    const crowd = Array.from({ length: 2500 - many }, (_, index) =>
      customer(`big${index}`, {
        ...{ ownerId: 'e-colleague', phones: [`1350000${String(index).padStart(4, '0')}`] },
        level: index === 2400 ? 'nearDeal' : 'potential',
      }),
    )
    await insert(crowd)
    const { leaver } = await held()
    expect(world.calls()).toBe(2)
    expect(leaver?.left).toBe(2500)
    expect(leaver?.byLevel.reduce((sum, { count }) => sum + count, 0)).toBe(2500)
    expect(leaver?.rows[0]?.id).toBe('c-big2400')
    const { total } = await world.must('manager', 'staff.beginHandOver', {
      ...{ who: 'e-colleague', way: 'rotation', receivers: ['e-consultant', 'e-third'] },
    })
    expect(total).toBe(2500)
    const early = await world.call('manager', 'staff.finishHandOver', { who: 'e-colleague' })
    expect(early.ok ? '' : early.error.message).toContain('还有 2500 位')
    for (const { id, to } of (await held()).leaver?.rows.slice(0, 3) ?? [])
      await world.must('manager', 'staff.handOverCustomer', { customerId: id, to: to ?? '' })
    expect((await held()).leaver?.left).toBe(2497)
  })

  test('two devices begin it: one does; who is not leaving is not handed over', async () => {
    const step = { customerId: 'c-h1', to: 'e-consultant' }
    const none = await world.call('manager', 'staff.handOverCustomer', step)
    expect(none).toMatchObject({ ok: false, error: { code: 'CONFLICT' } })
    const begin = () =>
      world.call('manager', 'staff.beginHandOver', {
        ...{ who: 'e-colleague', way: 'oneByOne', receivers: ['e-consultant'] },
      })
    const both = await Promise.all([begin(), begin()])
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
    await world.must('manager', 'staff.handOverCustomer', step)
    const again = await world.call('manager', 'staff.handOverCustomer', step)
    expect(again).toMatchObject({ ok: false, error: { code: 'CONFLICT' } })
  })
})
