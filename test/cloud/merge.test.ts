/** 合并 through the real SDK: a preview, one file read in another, every way to the absorbed one, and out again. */
import { randomUUID } from 'node:crypto'
import type { CommandName, InputOf } from '@shared/contract'
import { tokenOf } from '@shared/register/token'
import { samples } from '../promises/samples'
import { insertTwins } from '../promises/twins'
import { newVisitor, visitEntry } from '../promises/visits'
import { customer, now } from '../world/docs'
import { plantedFunctions } from '../world/planted'
import { withWorld } from '../world/suite'
import { openWorld, type World } from '../world/world'

const day = 24 * 3_600_000
let world: World
withWorld(
  (opened) => {
    world = opened
  },
  () => insertTwins(world),
)

const merge = samples['staff.mergeCustomers']
const file = (id: string, who = 'consultant') => world.must(who, 'staff.customer', { customerId: id })
const rows = async (who: string, text: string) => {
  const { rows: found } = await world.must(who, 'staff.customers', { text })
  return found.map(({ id }) => id)
}
const refusal = async <N extends CommandName>(who: string, name: N, input: InputOf<N>) => {
  const answer = await world.call(who, name, input)
  return answer.ok ? null : [answer.error.code, answer.error.message]
}

describe('what may be the same customer', () => {
  test('by name and by number; a consultant’s own only; ≤ 2 database calls', async () => {
    const { file: of, rows: found } = await world.must('consultant', 'staff.duplicates', {
      ...{ customerId: 'c-twin', text: '' },
    })
    expect(world.calls()).toBe(2)
    expect(of.name).toBe('刘洋')
    expect(found.map(({ id, like }) => [id, like])).toEqual([['c-visitor', 'name']])
    expect(JSON.stringify(found)).not.toContain('13700003333')
    await world.cloud.db.insertMany('customers', [
      { ...customer('shared', { phones: ['13700009991'], ownerId: 'e-colleague' }), slots: ['x'] },
    ])
    const office = await world.must('manager', 'staff.duplicates', { customerId: 'c-twin', text: '' })
    expect(office.rows.map(({ id, like }) => [id, like])).toEqual([
      ['c-shared', 'number'],
      ['c-visitor', 'name'],
    ])
    const mine = await world.must('consultant', 'staff.duplicates', { customerId: 'c-twin', text: '' })
    expect(mine.rows.map(({ id }) => id)).toEqual(['c-visitor'])
  })

  test('or found by a word; of another’s file nothing is said', async () => {
    const found = await world.must('consultant', 'staff.duplicates', { customerId: 'c-twin', text: '何平' })
    expect(found.rows.map(({ id, like }) => [id, like])).toEqual([['c-walkIn', 'found']])
    const colleague = await world.call('colleague', 'staff.duplicates', { customerId: 'c-twin', text: '' })
    expect(colleague).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
  })
})

describe('the preview', () => {
  test('says which is kept, by which article, and changes nothing', async () => {
    const { merge: result, because } = await world.must('consultant', 'staff.mergePreview', {
      ...{ customerId: 'c-twin', other: 'c-visitor', as: 'same' },
    })
    expect(result).toEqual({ keep: 'c-visitor', absorb: 'c-twin', owner: '王敏', loses: null })
    expect(because.length).toBeGreaterThan(0)
    expect(JSON.stringify(because)).not.toContain('e-consultant')
    expect((await world.doc('customers', 'c-twin'))?.version).toBe(1)
  })

  test('of two consultants’ only the manager sees it: who has them then, and who loses them', async () => {
    const ask = { customerId: 'c-visitor', other: 'c-colleague', as: 'spouse' } as const
    expect(
      await refusal('consultant', 'staff.mergeCustomers', { ...merge, into: 'c-colleague' }),
    ).toMatchObject(['NOT_FOUND', expect.anything()])
    expect(await world.call('consultant', 'staff.mergePreview', ask)).toMatchObject({
      ok: false,
      error: { code: 'NOT_FOUND' },
    })
    const { merge: result } = await world.must('manager', 'staff.mergePreview', ask)
    expect([result?.owner, result?.loses]).toEqual(expect.arrayContaining(['王敏', '陈亮']))
  })

  test('siblings are two customers', async () => {
    const { merge: result, say } = await world.must('manager', 'staff.mergePreview', {
      ...{ customerId: 'c-twin', other: 'c-visitor', as: 'sibling' },
    })
    expect([result, say]).toEqual([null, expect.stringContaining('兄弟姐妹不算同一位客户')])
  })
})

describe('merged', () => {
  beforeEach(async () => {
    await world.must('consultant', 'staff.mergeCustomers', merge)
  })

  test('six database calls, one event; the kept file is not written', async () => {
    await world.reset()
    await insertTwins(world)
    await world.must('consultant', 'staff.mergeCustomers', merge)
    expect(world.calls()).toBe(6)
    expect((await world.doc('customers', 'c-visitor'))?.version).toBe(1)
  })

  test('the kept file shows both: numbers, needs, and one timeline, each marked', async () => {
    const kept = await file('c-visitor')
    expect(world.calls()).toBe(2)
    expect(kept.merged.map(({ name, phones, as, mine }) => [name, phones, as, mine])).toEqual([
      ['刘洋', ['137******91'], 'same', true],
      ['吴悦', ['137******92'], 'spouse', false],
    ])
    expect(kept.merged.flatMap(({ details }) => details)).toEqual([
      { field: 'layout', text: '三房' },
      { field: 'budget', text: '两百万' },
      { field: 'taboo', text: '学区' },
    ])
    expect(kept.story.map(({ title, note }) => [title, note])).toEqual(
      expect.arrayContaining([
        ['合并了刘洋的档案', '同一个人 · 换了号码，又登记了一次'],
        ['转入原有的客户档案', '在吴悦的档案里'],
      ]),
    )
    expect(kept.complete.missing).not.toContain('预算')
  })

  test('it is in no list, no queue, no search, no pool; an old link leads to the kept file', async () => {
    expect(await rows('consultant', '刘洋')).toEqual(['c-visitor'])
    expect(await rows('manager', '9991')).toEqual([])
    const { rows: due } = await world.must('manager', 'staff.customers', { show: 'due' })
    expect(due.map(({ id }) => id)).not.toContain('c-twin')
    world.cloud.setClock(now + 90 * day)
    await world.cloud.invoke('clock', { Type: 'Timer' }, null)
    expect((await world.doc('customers', 'c-twin'))?.version).toBe(2)
    const { rows: open } = await world.must('manager', 'staff.pool', { list: 'open' })
    expect(open.map(({ id }) => id)).not.toContain('c-twin')
    expect((await file('c-twin', 'manager')).id).toBe('c-visitor')
  })

  test('its number leads to the kept file: looked up, entered again, and never new', async () => {
    const { found } = await world.must('consultant', 'staff.lookupPhone', { phone: '13700009991' })
    expect(found.map(({ id, whose }) => [id, whose])).toEqual([['c-visitor', 'mine']])
    const again = await world.must('consultant', 'staff.registerAgain', {
      ...{ ...visitEntry, customerId: 'c-visitor', phone: '13700009991' },
    })
    expect(again.id).toBe('c-visitor')
    expect(
      await refusal('colleague', 'staff.register', { ...newVisitor, phones: ['13700009991'] }),
    ).toMatchObject(['CONFLICT', expect.stringContaining('已经有人登记')])
    // Another person behind the same number gets a file of their own.
    const other = await world.must('colleague', 'staff.register', {
      ...{ ...newVisitor, phones: ['13700009991'], another: true },
    })
    expect((await world.doc('customers', other.id))?.slots).toEqual(['p1/13700009991/1'])
  })

  test('and a colleague who knows the customer by it says that they are theirs', async () => {
    const { found } = await world.must('colleague', 'staff.lookupPhone', { phone: '13700009991' })
    const raised = await world.call('colleague', 'staff.raiseDispute', {
      ...{ customerId: found[0]?.id ?? '', phone: '13700009991', words: '他先打给我的', grounds: ['entry'] },
      against: null,
    })
    expect(raised).toMatchObject({ ok: true })
  })

  test('the number of a file that is not of it does not open the kept one', async () => {
    const answer = await refusal('consultant', 'staff.registerAgain', {
      ...{ ...visitEntry, customerId: 'c-visitor', phone: '13700004444' },
    })
    expect(answer?.[0]).toBe('NOT_FOUND')
  })

  const commands: readonly (readonly [string, CommandName, object])[] = [
    ['consultant', 'staff.logFollowup', samples['staff.logFollowup']],
    ['consultant', 'staff.proposeLevel', samples['staff.proposeLevel']],
    ['consultant', 'staff.correctCustomer', { customerId: '', changes: { age: '3' }, numbers: [] }],
    ['manager', 'staff.checkDetail', samples['staff.checkDetail']],
    ['manager', 'staff.gradeTier', samples['staff.gradeTier']],
    ['consultant', 'staff.claim', samples['staff.claim']],
    ['manager', 'staff.assign', samples['staff.assign']],
    ['manager', 'staff.putInPool', samples['staff.putInPool']],
    ['consultant', 'staff.registerAgain', { ...visitEntry, phone: '13700009991' }],
  ]
  test.each(commands)('%s %s on the absorbed file: told in plain words', async (who, name, input) => {
    const event = { command: name, input: { ...input, customerId: 'c-twin' }, commandId: randomUUID() }
    const answer = await world.raw(who, 'staff', { ...event, requestId: 'x' })
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'CONFLICT', message: expect.stringContaining('合并到了另一份') },
    })
    expect((await world.doc('customers', 'c-twin'))?.version).toBe(2)
  })
  test.each(commands)('of it a colleague learns nothing by %s %s', async (_, name, input) => {
    const ask = async (customerId: string) => {
      const event = { command: name, input: { ...input, customerId }, commandId: randomUUID() }
      return world.raw('colleague', 'staff', { ...event, requestId: 'x' })
    }
    const [absorbed, nobody] = [await ask('c-twin'), await ask('c-nobody')]
    expect(absorbed).toEqual(nobody)
  })

  test('its number is called from the kept file: logged in its own, where its owner reads it', async () => {
    const reveal = { customerId: 'c-twin', why: 'followup' } as const
    expect(await world.must('consultant', 'staff.revealPhone', reveal)).toEqual({
      ...{ id: 'c-twin', phone: '13700009991' },
    })
    expect(world.calls()).toBe(6)
    expect((await world.doc('customers', 'c-twin'))?.reveals).toHaveLength(1)
    expect((await file('c-visitor')).story[0]).toMatchObject({
      ...{ title: '查看了完整号码', note: '跟进电话 · 在刘洋的档案里' },
    })
    expect(await refusal('colleague', 'staff.revealPhone', reveal)).toMatchObject([
      'NOT_FOUND',
      expect.anything(),
    ])
    const inside = await refusal('colleague', 'staff.revealPhone', { ...reveal, customerId: 'c-inside' })
    expect(inside?.[0]).toBe('NOT_FOUND')
  })

  test('merged twice, or into what is merged: refused', async () => {
    expect(await refusal('consultant', 'staff.mergeCustomers', merge)).toMatchObject([
      'CONFLICT',
      expect.stringContaining('已经合并到另一份'),
    ])
    expect(
      await refusal('consultant', 'staff.mergeCustomers', {
        ...{ customerId: 'c-walkIn', into: 'c-twin', as: 'same', why: '' },
      }),
    ).toMatchObject(['CONFLICT', expect.stringContaining('已经合并到另一份')])
  })

  test('undone, everything is as it was', async () => {
    await world.must('consultant', 'staff.unmergeCustomer', { customerId: 'c-twin' })
    expect(world.calls()).toBe(6)
    const [twin, kept] = [await file('c-twin'), await file('c-visitor')]
    expect([twin.id, twin.owner.mine, kept.merged.map(({ id }) => id)]).toEqual([
      'c-twin',
      true,
      ['c-inside'],
    ])
    expect((await rows('consultant', '刘洋')).sort()).toEqual(['c-twin', 'c-visitor'])
    const doc = await world.doc('customers', 'c-twin')
    await world.reset()
    await insertTwins(world)
    const before = await world.doc('customers', 'c-twin')
    expect({ ...doc, version: 1 }).toEqual({ ...before, poolKey: null })
  })
})

test('the visitor whose entry is in an absorbed file still says whether it was so', async () => {
  const entered = await world.must('consultant', 'staff.register', newVisitor)
  const { merge: result } = await world.must('consultant', 'staff.mergePreview', {
    ...{ customerId: entered.id, other: 'c-visitor', as: 'spouse' },
  })
  expect(result?.absorb).toBe(entered.id)
  await world.must('consultant', 'staff.mergeCustomers', {
    ...{ customerId: entered.id, into: 'c-visitor', as: 'spouse', why: '' },
  })
  const token = tokenOf(entered.entry)
  const seen = await world.must('stranger', 'buyer.visit', { token })
  await world.must('stranger', 'buyer.confirmVisit', { file: seen.file, token, right: true })
  const { story } = await file('c-visitor')
  expect(story.map(({ note }) => note).join()).toContain('客户已扫码确认')
})

test('what was two consultants’ is taken apart by the manager, and all are told', async () => {
  expect(await refusal('consultant', 'staff.unmergeCustomer', { customerId: 'c-inside' })).toMatchObject([
    'NOT_FOUND',
    expect.anything(),
  ])
  await world.must('manager', 'staff.unmergeCustomer', { customerId: 'c-inside' })
  expect((await world.doc('customers', 'c-inside'))?.ownerId).toBe('e-colleague')
  for (const who of ['consultant', 'colleague']) {
    const { messages } = await world.must(who, 'staff.inbox', {})
    expect(messages[0]?.title).toBe('合并撤销了')
  }
})

test('two devices merge the same two files the other way round: one wins, and no file is lost', async () => {
  await world.reset({
    customers: [
      customer('a', { name: '周文', phones: ['13600000001'] }),
      customer('b', { name: '周文', phones: ['13600000002'], registeredAt: now - 2 * day }),
      customer('c', { name: '周文', phones: ['13600000003'], registeredAt: now - 2 * day }),
    ],
  })
  const ask = (customerId: string, into: string) =>
    world.call('consultant', 'staff.mergeCustomers', {
      customerId: `c-${customerId}`,
      into: `c-${into}`,
      as: 'same',
      why: '',
    })
  const answers = await Promise.all([
    ask('a', 'b'),
    ask('b', 'a'),
    ask('c', 'b'),
    ask('b', 'c'),
    ask('a', 'c'),
  ])
  expect(answers.some(({ ok }) => ok)).toBe(true)
  for (const id of ['c-a', 'c-b', 'c-c']) {
    const into = (await world.doc('customers', id))?.merged?.into
    if (into !== undefined) expect((await world.doc('customers', into))?.merged).toBeUndefined()
  }
})

test('planted: without the one guard a command writes to a file that is read in another', async () => {
  const functionsDir = await plantedFunctions('_lib/handler.ts', [
    ['if (elsewhere) return elsewhere', 'void elsewhere'],
  ])
  const planted = await openWorld({ functionsDir })
  try {
    await insertTwins(planted)
    const assign = { customerId: 'c-inside', to: 'e-colleague', way: 'oneByOne' } as const
    expect((await planted.call('manager', 'staff.assign', assign)).ok).toBe(true)
    expect((await world.call('manager', 'staff.assign', assign)).ok).toBe(false)
  } finally {
    await planted.close()
  }
})
