/** Which of two files is kept, and whose the customer is then: examples by hand from ROTA-1.23, 3.6, CASE-15, CONFIRM-4.3. */
import { nextDue } from '../followup/rules/nextDue'
import type { PresetName } from '../policy/sourced'
import { absorb, asOne, release } from './absorb'
import type { Kinship } from './kinship'
import { mostMerged, pairOf } from './merge'
import { fileOf, march, merging, policiesOf, type Written } from './merge.fixture'

const merged = (
  a: Written,
  b: Written,
  { as = 'same', preset = 'rota', today }: { as?: Kinship; preset?: PresetName; today: number },
) => pairOf(fileOf('a', a, preset, today), fileOf('b', b, preset, today), as, merging(preset, today))

const said = (result: ReturnType<typeof merged>) => told(result).slice(0, 3)
const told = (result: ReturnType<typeof merged>) =>
  result.ok
    ? [
        result.value.outcome.kept._id,
        result.value.outcome.owner,
        result.value.outcome.loses,
        result.value.because.map(({ rule }) => rule),
      ]
    : result.refusal.say

describe('one person, entered twice', () => {
  test('ROTA-3.6: the first one still holds on the day of the second entry, so the customer is the first one’s', () =>
    expect(told(merged({ by: 'li', on: 1, followed: [5] }, { by: 'wang', on: 6 }, { today: 7 }))).toEqual([
      'a',
      'li',
      'wang',
      expect.arrayContaining(['ROTA-3.6']),
    ]))
  test('it had lapsed by then: the second one’s', () =>
    // A visit holds seven days: to the end of the 8th.
    expect(said(merged({ by: 'li', on: 1 }, { by: 'wang', on: 9 }, { today: 10 }))).toEqual([
      'b',
      'wang',
      null,
    ]))
  test('CONFIRM-4.3: several registrations of one party, the first', () =>
    expect(
      said(merged({ by: 'li', on: 1 }, { by: 'wang', on: 20 }, { preset: 'confirm', today: 25 })),
    ).toEqual(['a', 'li', 'wang']))
  test('of one consultant’s own two the one that holds longer is kept, and nobody loses anybody', () =>
    expect(
      said(merged({ by: 'li', on: 1, followed: [3] }, { by: 'li', on: 2, followed: [9] }, { today: 9 })),
    ).toEqual(['b', 'li', null]))
  test('the order in which the two are named changes nothing', () => {
    const [a, b] = [
      fileOf('a', { by: 'li', on: 1, followed: [5] }, 'rota', 7),
      fileOf('b', { by: 'wang', on: 6 }, 'rota', 7),
    ]
    const one = pairOf(a, b, 'same', merging('rota', 7))
    const other = pairOf(b, a, 'same', merging('rota', 7))
    expect(one).toEqual(other)
  })
})

describe('a household', () => {
  test.each<[PresetName, Kinship, string]>([
    ['rota', 'spouse', 'ROTA-1.23'],
    ['rota', 'parent', 'ROTA-1.23'],
    ['case', 'spouse', 'CASE-15'],
    ['case', 'child', 'CASE-15'],
  ])('%s: %s are one customer (%s), of whoever had the first', (preset, as, rule) => {
    const result = merged({ by: 'li', on: 1, followed: [5] }, { by: 'wang', on: 6 }, { as, preset, today: 7 })
    expect(told(result)).toEqual(['a', 'li', 'wang', expect.arrayContaining([rule])])
  })
  test.each<[PresetName, Kinship, string]>([
    ['rota', 'sibling', '兄弟姐妹不算同一位客户'],
    ['rota', 'friend', '朋友不算同一位客户'],
    ['case', 'friend', '朋友不算同一位客户'],
  ])('%s: %s are two customers, and not merged', (preset, as, say) =>
    expect(told(merged({ by: 'li', on: 1 }, { by: 'wang', on: 2 }, { as, preset, today: 3 }))).toContain(say),
  )
})

describe('what is not merged, and why', () => {
  const li = { by: 'li', on: 1, followed: [5] } as const
  test('two deals', () => {
    const more = { status: 'bought' as const }
    expect(told(merged({ ...li, more }, { by: 'li', on: 2, more }, { today: 7 }))).toContain('各有各的合同')
  })
  test('the file of a deal is kept, whosever the other one is', () =>
    expect(said(merged(li, { by: 'wang', on: 6, more: { status: 'bought' } }, { today: 7 }))).toEqual([
      'b',
      'wang',
      'li',
    ]))
  test('a change of level waits', () => {
    const proposal = {
      ...{ id: 'x', at: 0, by: 'li', to: 'potential' as const, why: '' },
      standing: { intent: null, power: null, decidesInDays: null },
    }
    expect(told(merged({ ...li, more: { proposal } }, { by: 'li', on: 2 }, { today: 7 }))).toContain(
      '级别申请',
    )
  })
  test('whose it is, is being disputed', () => {
    const dispute = {
      ...{ id: 'd', state: 'raised' as const, raisedAt: 0, raisedBy: 'wang', claimants: [], who: ['wang'] },
      ...{ proposal: null, ruling: null, replies: [], key: 'o:' },
    }
    expect(told(merged({ ...li, more: { dispute } }, { by: 'li', on: 2 }, { today: 7 }))).toContain('判客')
  })
  test('by the rules it is nobody’s any more: the manager assigns first', () =>
    // Li had it on the 6th, so Wang’s entry founded nothing; and Li’s time ended with the 8th.
    expect(told(merged({ by: 'li', on: 1 }, { by: 'wang', on: 6 }, { today: 9 }))).toContain('先'))
  test('who has given up does not swallow who has not', () =>
    expect(told(merged({ ...li, more: { status: 'lost' } }, { by: 'wang', on: 6 }, { today: 7 }))).toContain(
      '放弃',
    ))
  test('a file is absorbed once, and holds four', () => {
    const [a, b] = [fileOf('a', li, 'rota', 7), fileOf('b', { by: 'wang', on: 6 }, 'rota', 7)]
    const into = (file: string, id: string) => ({
      _id: id,
      slots: [],
      merged: { into: file, as: 'same' as const, why: '', at: 0, by: 'm', from: null },
    })
    const ask = (inside: ReturnType<typeof into>[]) => told(pairOf(a, b, 'same', merging('rota', 7, inside)))
    expect(ask([into('b', 'x')])).toContain('请先在那里撤销合并')
    const four = Array.from({ length: mostMerged }, (_, i) => into('a', `x${i}`))
    expect(ask(four.slice(1)).slice(0, 3)).toEqual(['a', 'li', 'wang'])
    expect(ask(four)).toContain('最多合并 4 份')
    const gone = { ...b, merged: into('c', 'b').merged }
    expect(told(pairOf(a, gone, 'same', merging('rota', 7)))).toContain('已经合并到另一份')
  })
})

describe('absorbed, and out again', () => {
  const today = 7
  const a = fileOf(
    'a',
    { by: 'li', on: 1, followed: [5], more: { needs: { budget: '三百万' } } },
    'rota',
    today,
  )
  const b = fileOf(
    'b',
    { by: 'wang', on: 6, more: { needs: { budget: '两百万', layout: '三房' }, dueKey: 'x' } },
    'rota',
    today,
  )
  const by = { as: 'same' as const, why: '同一个人', at: march(today), by: 'm' }
  const absorbed = absorb({ kept: a, absorbed: b, owner: 'li', loses: 'wang' }, by, [])

  test('nothing of it is in a list; all that was written is as it was', () => {
    expect(absorbed).toMatchObject({
      ...{ ownerId: null, ownership: { kind: 'new' }, poolKey: null, due: null, dueKey: null, terms: [] },
      merged: { ...by, into: 'a', from: 'wang' },
    })
    expect([absorbed.history, absorbed.phones, absorbed.needs]).toEqual([b.history, b.phones, b.needs])
  })
  test('its number stays taken, and so does what would make a chain', () => {
    expect(absorbed.slots).toEqual(['p/b/0', 'merge/a/0', ...[0, 1, 2, 3].map((place) => `merge/b/${place}`)])
    const other = absorb({ kept: b, absorbed: a, owner: 'li', loses: null }, by, [])
    // The other way round at the same moment: both want one place, and a place is one file’s.
    expect(other.slots.filter((slot) => absorbed.slots.includes(slot))).not.toEqual([])
    const next = absorb({ kept: a, absorbed: { ...b, _id: 'c', slots: [] }, owner: 'li', loses: null }, by, [
      absorbed,
    ])
    expect(next.slots).toContain('merge/a/1')
  })
  test('nothing falls due of it, whoever looks: the customer is called from the kept file', () => {
    expect(nextDue({ ...absorbed, ownerId: 'wang' }, policiesOf('rota')).outcome).toBeNull()
    expect(nextDue(b, policiesOf('rota')).outcome).not.toBeNull()
  })
  test('undone, it is what it was', () => {
    const out = release(absorbed, [], policiesOf('rota'), march(today))
    if (!out.ok) throw new Error(out.refusal.say)
    const { due, dueKey, terms, version, poolKey, ...rest } = out.value
    expect(rest).toEqual({ ...rest, ...{ slots: b.slots, ownerId: 'wang', ownership: b.ownership } })
    expect('merged' in rest).toBe(false)
    expect([version, poolKey, dueKey === null]).toEqual([3, null, due === null])
    expect(terms).toEqual([])
  })
  test('undone after its time, it is where it would be by now', () => {
    const out = release(absorbed, [], policiesOf('rota'), march(20))
    expect(out.ok && [out.value.ownerId, out.value.freed?.from]).toEqual([null, 'wang'])
  })
  test('what is not absorbed is not released', () =>
    expect(release(a, [], policiesOf('rota'), march(today)).ok).toBe(false))
  test('read as one, the kept file’s own word counts first', () =>
    expect(asOne(a, [absorbed]).needs).toEqual({ budget: '三百万', layout: '三房' }))
})
