/** 客户: the list, its search, and what neither tells of others' customers; what is searched is what the files say. */
import { contract, type InputOf, type OperationName } from '@shared/contract'
import { findable } from '@shared/customer/terms'
import { spell } from '../../cloudfunctions/_lib/spell'
import { performers, prepare } from '../promises/performers'
import { insertProposal } from '../promises/proposals'
import { samples } from '../promises/samples'
import { customer, now } from '../world/docs'
import { openWorld, type World } from '../world/world'

const hour = 3_600_000
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

/** Of the consultant: 王小明 (overdue), 单雄信 (soon), 李四 (bought); of the colleague: 王大锤; nobody's: 王无主. */
const files = [
  customer('ming', {
    ...{ name: '王小明', phones: ['13800138001'], level: 'highIntent', registeredAt: now - 40 * 24 * hour },
  }),
  customer('shan', { name: '单雄信', phones: ['13800138002'], tier: 'A', registeredAt: now - 20 * hour }),
  customer('four', { name: '李四', phones: ['13800138003'], status: 'bought', registeredAt: now - hour }),
  customer('hammer', {
    ...{ name: '王大锤', phones: ['13800138004'], ownerId: 'e-colleague', level: 'highIntent' },
  }),
  customer('nobodys', { name: '王无主', phones: ['13800138005'], ownerId: null }),
  customer('elsewhere', {
    ...{ name: '王外人', phones: ['13800138006'], ownerId: 'e-otherConsultant', projectId: 'p2' },
  }),
]

const ask = async (who: string, input: InputOf<'staff.customers'>) => {
  const { rows } = await world.must(who, 'staff.customers', input)
  return rows.map(({ name }) => name)
}

describe('the list', () => {
  beforeAll(() => world.reset({ customers: files }))

  test('by what is due, of one level, and all, the last registered first', async () => {
    expect(await ask('consultant', { show: 'due' })).toEqual(['王小明', '单雄信'])
    expect(await ask('consultant', { show: 'overdue' })).toEqual(['王小明'])
    expect(await ask('consultant', { show: 'soon' })).toEqual(['单雄信'])
    expect(await ask('consultant', { show: 'due', level: 'highIntent' })).toEqual(['王小明'])
    expect(await ask('consultant', { show: 'all' })).toEqual(['李四', '单雄信', '王小明'])
    expect(await ask('consultant', { show: 'all', level: 'interested' })).toEqual(['李四', '单雄信'])
  })

  test('by name, by sound, by four digits, by tag, and of one level', async () => {
    for (const text of ['王', 'wxm', 'wangxiaoming', '小明', '8001', '高意向'])
      expect([text, await ask('consultant', { text })]).toEqual([text, ['王小明']])
    expect(await ask('consultant', { text: 'shan' })).toEqual(['单雄信'])
    expect(await ask('consultant', { text: 'A类' })).toEqual(['单雄信'])
    expect(await ask('consultant', { text: '8', level: 'highIntent' })).toEqual([])
    expect(await ask('consultant', { text: '王', level: 'potential' })).toEqual([])
    expect(await ask('consultant', { text: '王', level: 'highIntent' })).toEqual(['王小明'])
  })

  test('the office finds all of its project, with whose customer each is', async () => {
    for (const who of ['clerk', 'manager']) {
      const { rows, office } = await world.must(who, 'staff.customers', { text: '王' })
      expect(office).toBe(true)
      expect(rows.map(({ name, owner }) => [name, owner]).sort()).toEqual(
        [
          ['王大锤', '陈亮'],
          ['王小明', '王敏'],
          ['王无主', null],
        ].sort(),
      )
    }
    expect(await ask('manager', { show: 'due', level: 'highIntent' })).toEqual(
      expect.arrayContaining(['王小明', '王大锤']),
    )
    const { rows, office } = await world.must('consultant', 'staff.customers', { text: '王' })
    expect([office, rows.map(({ owner }) => owner)]).toEqual([false, [null]])
  })

  test('what is a colleague’s, nobody’s or another project’s is as what does not exist', async () => {
    const searches = ['王大锤', 'wdc', '8004', '王无主', '8005', '王外人', '8006']
    for (const text of searches) {
      const found = await world.call('consultant', 'staff.customers', { text })
      const missing = await world.call('consultant', 'staff.customers', { text: '查无此人' })
      expect(found.ok && missing.ok && found.data).toEqual(missing.ok && missing.data)
      // Nor by how much was read for it.
      expect(world.cloud.lastCounts()?.scanned).toBeLessThanOrEqual(20)
    }
    expect(await ask('manager', { text: '8006' })).toEqual([])
    expect(await ask('otherManager', { text: '王' })).toEqual(['王外人'])
  })

  test('a text that holds nothing finds nothing', async () => {
    for (const text of ['。', '*', '😀', '$gt']) expect(await ask('manager', { text })).toEqual([])
  })
})

test('a long list comes in pages, each customer once, at the same cost', async () => {
  const crowd = Array.from({ length: 45 }, (_, i) =>
    customer(`n${i}`, {
      ...{ name: `王${String(i)}`, phones: [`1360000${String(i).padStart(4, '0')}`], level: 'highIntent' },
      // Some at the same instant.
      registeredAt: now - Math.floor(i / 4) * hour,
    }),
  )
  await world.reset({ customers: [...files, ...crowd] })
  const questions: readonly (readonly [string, InputOf<'staff.customers'>, number])[] = [
    ['consultant', { show: 'due' }, 47],
    ['consultant', { show: 'all' }, 48],
    ['consultant', { show: 'due', level: 'highIntent' }, 46],
    ['consultant', { text: 'wang' }, 46],
    ['consultant', { text: 'wang', level: 'highIntent' }, 46],
    ['manager', { show: 'due' }, 49],
    ['manager', { show: 'due', level: 'highIntent' }, 47],
    ['manager', { text: '王' }, 48],
  ]
  for (const [who, input, total] of questions) {
    const seen: string[] = []
    let after: string | undefined
    do {
      const { rows, next } = await world.must(who, 'staff.customers', { ...input, ...(after && { after }) })
      const counts = world.cloud.lastCounts()
      expect(counts?.databaseCalls).toBe(2)
      expect(counts?.scanned).toBeLessThanOrEqual((counts?.returned ?? 0) * 1.2)
      expect(rows.length).toBeLessThanOrEqual(20)
      seen.push(...rows.map(({ id }) => id))
      after = next ?? undefined
    } while (after !== undefined)
    expect([JSON.stringify(input), seen.length, new Set(seen).size]).toEqual([
      JSON.stringify(input),
      total,
      total,
    ])
  }
})

const commands = (Object.keys(contract) as OperationName[]).filter(
  (name) => contract[name].kind === 'command',
)

test.each(commands)('what is searched is what the files say: after %s', async (name) => {
  await prepare(world, performers[name])
  const answer = await world.call(performers[name].who, name, samples[name])
  expect(answer.ok || name.endsWith('.bind')).toBe(true)
  for (const file of world.cloud.db.find('customers', {})) {
    const doc = await world.doc('customers', String(file['_id']))
    if (!doc) throw new Error('it was there')
    expect([doc._id, doc.terms]).toEqual([doc._id, findable(doc, spell).terms])
  }
})

describe('the file', () => {
  const open = (who = 'consultant', id = 'c-proposed') =>
    world.must(who, 'staff.customer', { customerId: id })
  beforeEach(async () => {
    await world.reset()
    await insertProposal(world)
  })

  test('whose it is, until when, by which article', async () => {
    const { owner } = await open()
    expect(owner).toMatchObject({ kind: 'owned', name: '王敏', mine: true, next: 'new' })
    expect(owner.until).toBeGreaterThan(now)
    expect(owner.because.map(({ say }) => say).join()).toContain('王敏')
    expect((await open('manager')).owner.mine).toBe(false)
  })

  test('what is missing of it', async () => {
    const { complete } = await open()
    expect(complete.is).toBe('incomplete')
    expect(complete.missing).toEqual(expect.arrayContaining(['性别', '预算']))
    expect(complete.missing).not.toContain('姓名')
  })

  test('one timeline of registrations, follow-ups and reveals, newest first, by names', async () => {
    await world.must('consultant', 'staff.logFollowup', {
      ...{ customerId: 'c-proposed', method: 'phone', content: '约了周末', feedback: 'keen' },
      plan: { day: '2026-11-25', goal: '看房' },
    })
    world.cloud.setClock(now + 60_000)
    await world.must('manager', 'staff.revealPhone', { customerId: 'c-proposed', why: 'followup' })
    world.cloud.setClock(now)
    const { story, storyTotal } = await open()
    expect(story.map(({ who, title }) => [who, title])).toEqual([
      ['孙立', '查看了完整号码'],
      ['王敏', '约了周末'],
      [null, '开通时归王敏'],
      [null, '转入原有的客户档案'],
    ])
    expect(storyTotal).toBe(4)
    expect(JSON.stringify(story)).not.toMatch(/e-consultant|e-manager/)
  })

  test('a long timeline comes in pages, each thing once', async () => {
    const contacts = Array.from({ length: 45 }, (_, i) => ({
      ...{ id: `k-${i}`, at: now - Math.floor(i / 2) * hour, byId: 'e-consultant', byName: '王敏' },
      ...{ method: 'phone' as const, content: `第 ${i} 次`, feedback: 'keen' as const },
    }))
    await world.reset({ customers: [customer('long', { contacts })] })
    const { story, next } = await open('consultant', 'c-long')
    const seen = story.map(({ id }) => id)
    let before = next
    while (before !== null) {
      const more = await world.must('consultant', 'staff.customerStory', { customerId: 'c-long', before })
      expect(world.calls()).toBe(2)
      seen.push(...more.story.map(({ id }) => id))
      before = more.next
    }
    expect([seen.length, new Set(seen).size]).toEqual([47, 47])
  })

  test('the level follows the criteria, with the manager’s word', async () => {
    const before = await open()
    expect(before.grading.proposal).toMatchObject({ by: '王敏', to: 'highIntent', why: '带家人看了两次' })
    const again = await world.call('consultant', 'staff.proposeLevel', {
      ...samples['staff.proposeLevel'],
      customerId: 'c-proposed',
    })
    expect(again).toMatchObject({ ok: false, error: { code: 'CONFLICT' } })
    await world.must('manager', 'staff.decideLevel', samples['staff.decideLevel'])
    const after = await open()
    expect([after.level, after.grading.proposal]).toEqual(['highIntent', null])
    expect(after.grading.because.map(({ rule }) => rule)).toContain('SALES-9.1')
    expect(after.story[0]).toMatchObject({ who: '孙立', title: '级别从意向改为高意向' })
    // Another rhythm, and found under its new name.
    expect(after.due?.at).toBeLessThan(before.due?.at ?? 0)
    expect(await ask('consultant', { text: '秦岚', level: 'highIntent' })).toEqual(['秦岚'])
    expect(await ask('consultant', { text: '秦岚', level: 'interested' })).toEqual([])
    const told = await world.must('consultant', 'staff.inbox', {})
    expect(told.messages[0]).toMatchObject({
      title: '级别改好了',
      about: { kind: 'customer', id: 'c-proposed' },
    })
    const twice = await world.call('manager', 'staff.decideLevel', samples['staff.decideLevel'])
    expect(twice).toMatchObject({ ok: false, error: { code: 'CONFLICT' } })
  })

  test('declined, it stays; who stands as the level says has nothing to propose', async () => {
    await world.must('manager', 'staff.decideLevel', { ...samples['staff.decideLevel'], approved: false })
    const after = await open()
    expect([after.level, after.grading.proposal]).toEqual(['interested', null])
    expect(after.story[0]).toMatchObject({ title: '没有同意把级别改为高意向' })
    const propose = (power: 'low' | null) =>
      world.call('consultant', 'staff.proposeLevel', {
        ...{ customerId: 'c-proposed', why: '还在看' },
        standing: { intent: 'medium', power, decidesInDays: 90 },
      })
    expect(await propose('low')).toMatchObject({ ok: false, error: { code: 'CONFLICT' } })
    // What nobody has found out cannot hold a level.
    expect(await propose(null)).toMatchObject({ ok: true, data: { to: 'potential' } })
  })
})
