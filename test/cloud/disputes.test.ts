/** 判客 through the real SDK: from the first word to the ruling and its refusal, who learns what, and one winner of two. */
import { hour } from '@shared/kernel/time'
import { argued, fillDisputes, raised, ruledOn, wanted, wantedPhone } from '../promises/disputes'
import { visitEntry } from '../promises/visits'
import { world as docs, now } from '../world/docs'
import { withWorld } from '../world/suite'
import { codeOf, type World } from '../world/world'

let world: World
withWorld((opened) => {
  world = opened
})

const insert = (...files: readonly object[]) =>
  world.cloud.db.insertMany('customers', files.map((each) => ({ ...each })) as { _id: string }[])
const titles = async (who: string) =>
  (await world.must(who, 'staff.inbox', {})).messages.map(({ title }) => title)
const raiseInput = (more: object = {}) => ({
  ...{ customerId: 'c-wanted', phone: wantedPhone, against: null },
  ...{ words: '上个月接待过，约好再来', grounds: ['entry', 'reception', 'wish'] as const },
  ...more,
})
const raise = (who: string, more: object = {}) =>
  world.call(who, 'staff.raiseDispute', {
    ...raiseInput(more),
    grounds: ['entry', 'reception', 'wish'],
  })

test('raised, proposed, ruled, refused: each step once, everybody concerned is told, the ownership follows', async () => {
  await insert(wanted('wanted'))
  const answer = await raise('consultant')
  expect(codeOf(answer)).toBe('ok')
  expect(world.calls()).toBe(6)
  expect(await titles('colleague')).toEqual(['有客户归属争议'])
  expect(await titles('manager')).toEqual(['有客户归属争议'])
  expect(await titles('consultant')).toEqual([])

  const { rows, office } = await world.must('manager', 'staff.disputes', { list: 'open' })
  expect(world.calls()).toBe(2)
  expect(office).toBe(true)
  expect(rows).toMatchObject([{ id: 'c-wanted', label: '客户wanted', state: 'raised', waits: true }])
  const seen = await world.must('manager', 'staff.dispute', { customerId: 'c-wanted' })
  expect(world.calls()).toBe(2)
  expect(seen).toMatchObject({
    way: '由案场经理提出，营销总监裁定',
    refusing: expect.stringContaining('公佣'),
    may: { propose: true, rule: false },
    file: { proposed: { id: 'e-colleague', name: '陈亮' }, open: true, warning: null, stuck: '' },
  })
  const { dispute } = seen
  const deciding = { customerId: 'c-wanted', dispute, to: 'e-colleague', why: '', seen: null }
  await world.must('manager', 'staff.proposeRuling', deciding)
  expect(world.calls()).toBe(6)
  expect(await titles('director')).toEqual(['争议有了处理意见'])

  const before = await world.must('director', 'staff.dispute', { customerId: 'c-wanted' })
  expect(before.may).toMatchObject({ propose: false, rule: true })
  const ruling = { ...deciding, seen: before.proposal?.id ?? '', causedBy: null }
  expect(await world.must('director', 'staff.ruleDispute', ruling)).toMatchObject({ owner: 'e-colleague' })
  expect(world.calls()).toBe(6)
  expect((await titles('consultant'))[0]).toBe('归属争议已裁定')
  expect((await titles('manager'))[0]).toBe('归属争议已裁定')

  const reply = { customerId: 'c-wanted', dispute, accepts: false, why: '客户是我约来的' }
  expect(await world.must('consultant', 'staff.replyToRuling', reply)).toMatchObject({ standing: 'pool' })
  expect(world.calls()).toBe(6)
  expect((await titles('colleague'))[0]).toBe('有人不接受裁定')
  const file = await world.doc('customers', 'c-wanted')
  expect(file).toMatchObject({ ownerId: null, ownership: { kind: 'pool' }, dispute: { state: 'refused' } })
  expect((await world.must('manager', 'staff.disputes', { list: 'open' })).rows).toEqual([])
  expect((await world.must('manager', 'staff.disputes', { list: 'closed' })).rows).toHaveLength(1)
})

describe('who learns what', () => {
  test('of a colleague’s customer nothing without the whole number, and the same words as where there is none', async () => {
    await insert(wanted('wanted'))
    const refused = await raise('consultant', { phone: null })
    const missing = await raise('consultant', { customerId: 'c-nobody' })
    const other = await raise('consultant', { phone: '13800138000' })
    expect([refused, missing, other].map(codeOf)).toEqual(['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND'])
    const said = [refused, missing, other].map((each) => (each.ok ? '' : each.error.message))
    expect(new Set(said).size).toBe(1)
  })

  test('a party sees how it stands and the articles; never a colleague’s records, words, or the customer', async () => {
    await insert(argued('argued'))
    const mine = await world.must('consultant', 'staff.dispute', { customerId: 'c-argued' })
    expect(mine).toMatchObject({ label: '尾号 5555 的客户', state: 'proposed', file: null })
    expect(mine.proposal).toMatchObject({ by: '孙立', to: '陈亮' })
    expect(mine.cites.join()).toContain('《房地产销售客户管理制度》')
    expect(mine.claimants.map(({ name, words }) => [name, words])).toEqual([
      ['王敏', '上个月在展厅接待过，约好带家人再来'],
      ['陈亮', null],
    ])
    for (const secret of ['客户argued', '证据', '1355', '没有跟进'])
      expect(JSON.stringify(mine)).not.toContain(secret)
    const theirs = await world.must('colleague', 'staff.dispute', { customerId: 'c-argued' })
    expect(theirs.label).toBe('客户argued')
    expect(JSON.stringify(theirs)).not.toContain('展厅')
    const list = JSON.stringify(await world.must('consultant', 'staff.disputes', { list: 'open' }))
    expect(world.calls()).toBe(2)
    const plans = world.cloud.lastCounts()?.calls.map(({ plan }) => plan)
    expect(plans).toContain('party_dispute')
    expect(list).toContain('5555')
    expect(list).not.toContain('客户argued')
  })

  test('the director sees the evidence, and not the customer’s name; other projects see nothing', async () => {
    await insert(argued('argued'))
    const seen = await world.must('director', 'staff.dispute', { customerId: 'c-argued' })
    expect(seen.file?.evidence.length).toBeGreaterThan(1)
    expect(seen.file?.open).toBe(false)
    expect(JSON.stringify(seen)).not.toContain('客户argued')
    expect((await world.must('otherManager', 'staff.disputes', { list: 'open' })).rows).toEqual([])
    const hidden = await world.call('otherManager', 'staff.dispute', { customerId: 'c-argued' })
    const missing = await world.call('otherManager', 'staff.dispute', { customerId: 'c-nobody' })
    expect([codeOf(hidden), codeOf(missing)]).toEqual(['NOT_FOUND', 'NOT_FOUND'])
  })

  test('whose customer has no dispute: the same as where there is no customer', async () => {
    expect(codeOf(await world.call('manager', 'staff.dispute', { customerId: 'c-visitor' }))).toBe(
      'NOT_FOUND',
    )
  })
})

describe('the evidence', () => {
  test('entries with number and chain, what the visitor confirmed, follow-ups without what was said, wishes', async () => {
    const entry = { ...visitEntry, name: '林芳' }
    const { id, entry: entered } = await world.must('colleague', 'staff.register', {
      ...{ ...entry, phones: ['13800138000'], another: false, by: null, introducerPhone: null },
    })
    const token = entered.replaceAll('-', '')
    await world.must('stranger', 'buyer.confirmVisit', { file: id, token, right: false })
    world.cloud.setClock(now + hour)
    await world.must('colleague', 'staff.logFollowup', {
      ...{ customerId: id, method: 'phone', content: '问了首付的秘密', feedback: 'keen' },
      plan: { day: '2026-11-25', goal: '约看' },
    })
    world.cloud.setClock(now + 2 * hour)
    await world.must('consultant', 'staff.registerAgain', {
      ...{ ...entry, customerId: id, phone: '13800138000', asksFor: ['e-consultant'] },
    })
    await world.must('consultant', 'staff.raiseDispute', {
      ...raiseInput(),
      ...{ customerId: id, phone: '13800138000', grounds: ['entry', 'wish'], against: 'e-colleague' },
    })
    const { file, claimants } = await world.must('manager', 'staff.dispute', { customerId: id })
    expect(file?.register).toEqual({ entries: 2, broken: [] })
    expect(file?.evidence.map(({ title, by, source, number }) => [title, by, source, number])).toEqual(
      expect.arrayContaining([
        ['到访登记', '陈亮', '公共登记本', 1],
        ['客户扫码说：接待的人或时间不对', null, '客户本人', null],
        ['跟进：电话', '陈亮', '跟进记录', null],
        ['到访登记', '王敏', '公共登记本', 2],
      ]),
    )
    expect(JSON.stringify(file)).not.toContain('秘密')
    expect(claimants.find(({ id: who }) => who === 'e-consultant')?.grounds).toEqual([
      { say: '登记在先', found: false },
      { say: '客户要找的', found: true },
    ])

    // One word of the register changed on the quiet.
    const kept = await world.doc('customers', id)
    if (!kept) throw new Error('no file')
    const register = kept.register.map((each, index) =>
      index === 0 && each.written ? { ...each, written: { ...each.written, name: '别人' } } : each,
    )
    const ids = world.cloud.db.find('events').map(({ _id }) => String(_id))
    const events = (await Promise.all(ids.map((each) => world.doc('events', each)))).filter(
      (each) => each !== null,
    )
    await world.reset({ customers: [{ ...kept, register }], events })
    const again = await world.must('manager', 'staff.dispute', { customerId: id })
    expect(again.file?.register.broken).toEqual(['第 1 条：姓名、号码等内容和登记时不一样'])
  })
})

describe('two at once', () => {
  test('of two managers who propose one wins, and the other is told', async () => {
    const second = { ...docs.employees[3], _id: 'e-manager2', openid: 'wx-manager2', phone: '13900000099' }
    await world.cloud.db.insertMany('employees', [second as { _id: string }])
    for (let round = 0; round < 5; round += 1) {
      const id = `both${round}`
      await insert(raised(id))
      const deciding = { customerId: `c-${id}`, dispute: `dispute-${id}`, why: '按证据', seen: null }
      const codes = (
        await Promise.all([
          world.call('manager', 'staff.proposeRuling', { ...deciding, to: 'e-colleague' }),
          world.call('manager2', 'staff.proposeRuling', { ...deciding, to: 'e-consultant' }),
        ])
      ).map(codeOf)
      expect([...codes].sort()).toEqual(['CONFLICT', 'ok'])
      const file = await world.doc('customers', `c-${id}`)
      expect(file?.dispute?.proposal?.by).toBe(codes[0] === 'ok' ? 'e-manager' : 'e-manager2')
    }
  })

  test('a ruling and a reply at the same moment; the ruling of a proposal that was changed meanwhile is refused', async () => {
    await fillDisputes(world)
    const of = { customerId: 'c-argued', dispute: 'dispute-argued' }
    const anew = { ...of, to: 'e-consultant', why: '客户认准王敏', seen: 'proposal-argued' }
    await world.must('manager', 'staff.proposeRuling', anew)
    const late = { ...of, to: 'e-colleague', why: '', seen: 'proposal-argued', causedBy: null }
    expect(codeOf(await world.call('director', 'staff.ruleDispute', late))).toBe('CONFLICT')
  })
})

test('taken back while nobody has proposed, and raised anew', async () => {
  await insert(raised('raised'))
  const of = { customerId: 'c-raised', dispute: 'dispute-raised' }
  await world.must('consultant', 'staff.withdrawDispute', of)
  expect(world.calls()).toBe(6)
  expect(await titles('colleague')).toEqual(['归属争议撤回了'])
  expect(
    codeOf(await raise('consultant', { customerId: 'c-raised', phone: raised('raised').phones[0] })),
  ).toBe('ok')
  await insert(argued('argued'))
  const argue = { customerId: 'c-argued', dispute: 'dispute-argued' }
  expect(codeOf(await world.call('consultant', 'staff.withdrawDispute', argue))).toBe('CONFLICT')
})

test('a ruling that is noted changes nothing; nobody replies for another', async () => {
  await insert(ruledOn('ruled'))
  const of = { customerId: 'c-ruled', dispute: 'dispute-ruled', accepts: true, why: '' }
  await world.must('consultant', 'staff.replyToRuling', of)
  expect((await world.doc('customers', 'c-ruled'))?.ownerId).toBe('e-colleague')
  expect(codeOf(await world.call('consultant', 'staff.replyToRuling', of))).toBe('CONFLICT')
  expect(await titles('colleague')).toEqual([])
})

test('ROTA-3.4: the customer’s wish, with who heard it; who had them and who has them are told', async () => {
  const wish = { customerId: 'c-visitor', consultant: 'e-colleague', heardBy: 'e-manager', special: false }
  const answer = await world.must('manager', 'staff.recordWish', wish)
  expect(world.calls()).toBe(6)
  expect(answer.owner).toBe('e-colleague')
  expect((await titles('consultant'))[0]).toBe('客户要求换顾问')
  expect((await titles('colleague'))[0]).toBe('客户要求换顾问')
  const nobody = { ...wish, heardBy: 'e-nobody' }
  expect(codeOf(await world.call('manager', 'staff.recordWish', nobody))).toBe('NOT_FOUND')
  expect(codeOf(await world.call('manager', 'staff.recordWish', { ...wish, customerId: 'c-other' }))).toBe(
    'NOT_FOUND',
  )
})

test('who introduced a customer speaks in the dispute over them: the introducer’s consultant', async () => {
  // ROTA-3.2: introduced by 陈亮's customer, whom the newcomer names.
  await world.must('consultant', 'staff.register', {
    ...{ ...visitEntry, name: '周全', phones: ['13800138111'], another: false, by: null },
    ...{ introducerPhone: '13700005555', asksFor: ['e-colleague'] },
  })
  const [file] = world.cloud.db.find('customers', { phones: '13800138111' })
  const id = String(file?.['_id'])
  const owner = String(file?.['ownerId'])
  const [who, other] = owner === 'e-colleague' ? ['consultant', 'colleague'] : ['colleague', 'consultant']
  await world.must(who, 'staff.raiseDispute', {
    ...raiseInput(),
    ...{ customerId: id, phone: '13800138111', grounds: ['introduced'], against: `e-${other}` },
  })
  const seen = await world.must('manager', 'staff.dispute', { customerId: id })
  expect(world.calls()).toBe(2)
  expect(seen.file?.proposed?.id).toBe(owner)
})
