/** Expected values are worked out from the regulations' words; days count from 2026-03-01, events happen at 10:00. */
import { deal, on, track, visit } from '../ownership/rules/scene.fixture'
import { explain } from '../policy/explain'
import type { PresetName } from '../policy/sourced'
import { type Deciding, partiesOf, propose, raise, rule, withdraw } from './decide'
import { disputed, fileOf, means, must, policiesOf, says } from './dispute.fixture'
import { weigh } from './weigh'

const manager = { _id: 'M', roles: ['manager'] } as const
const director = { _id: 'D', roles: ['director'] } as const
const sayOf = (result: { ok: boolean; refusal?: { say: string } }) => result.refusal?.say ?? 'ok'

/** A received on day 0 and never followed up; B received and registered on day 25, followed up on 26 and closed on 27. */
const told = [visit(0, 'A'), visit(25, 'B'), track(26, 'B'), deal(27, 'B')]

describe('the same evidence, four rulings', () => {
  test.each([
    // Seven days without a record: void (3.6). B's own first contact holds (3.1).
    ['rota', 'B', 'ROTA-3.1', ['manager'], 'director', 'commonFund'],
    // 30 days from the first registration run to the end of day 30 (10): the first receiver's (16).
    ['case', 'A', 'CASE-16', ['manager'], 'director', 'stands'],
    // No limit; found in the register, the first registration (4.5).
    ['confirm', 'A', 'CONFIRM-2', [], 'manager', 'stands'],
    // 20 days untracked, received and closed by another: the closer's (7).
    ['steps', 'B', 'STEPS-7', [], 'manager', 'stands'],
  ] as const)('%s: to %s', (preset, to, cited, proposes, rules, refused) => {
    const file = disputed(preset, 28, ...told)
    if (!file.dispute) throw new Error('no dispute')
    const { outcome, because, rejected } = must(
      weigh(file, file.dispute, partiesOf(file, file.dispute), policiesOf(preset), on(28)),
    )
    expect(outcome).toMatchObject({ to, refused })
    expect(because[0]?.rule).toBe(cited)
    expect(rejected.length).toBeGreaterThan(0)
    expect(because.every((reason) => explain(reason) !== '')).toBe(true)

    // By those whom the regulation names, and nobody else.
    const deciding: Deciding = { dispute: 'd1', by: manager, to, why: '', seen: null }
    const proposed = propose(file, deciding, means(preset, 'p1', on(28, 11)))
    expect(proposed.ok).toBe(proposes.length > 0)
    const ruler = rules === 'director' ? director : manager
    const other = rules === 'director' ? manager : director
    const before = proposed.ok ? proposed.value : file
    const seen = proposed.ok ? 'p1' : null
    const by = (who: typeof manager | typeof director) =>
      rule(before, { ...deciding, by: who, seen, causedBy: null }, means(preset, 'r1', on(28, 12)))
    expect(sayOf(by(other))).toContain('裁定')
    const { customer, ownership } = must(by(ruler))
    expect(customer).toMatchObject({
      ownerId: to,
      dispute: { state: 'ruled', ruling: { to, by: ruler._id } },
    })
    expect(ownership.outcome).toMatchObject({ kind: 'owned', owner: to })
    expect(customer.history.at(-1)).toMatchObject({ type: 'ruled', by: ruler._id, to })
  })
})

describe('ROTA-3.5: the week before the deal', () => {
  // A tracked on days 3 and 12; the deal is on day 20, so the week before it begins with day 13.
  const days = (last: number) => [
    ...[visit(0, 'A'), track(3, 'A'), track(last, 'A')],
    ...[visit(19, 'B', { recognisedBy: 'A' }), deal(20, 'B')],
  ]
  test.each([
    [13, 'A'],
    [12, 'B'],
  ])('last followed up on day %i: to %s', (last, to) => {
    const file = disputed('rota', 21, ...days(last))
    if (!file.dispute) throw new Error('no dispute')
    const { outcome } = must(weigh(file, file.dispute, ['A', 'B'], policiesOf('rota'), on(21)))
    expect(outcome.to).toBe(to)
  })
})

describe('raised', () => {
  test('against whoever has them; of nobody’s, whoever had them last', () => {
    const file = must(raise(fileOf('rota', 2, visit(0, 'A')), says('B'), { now: on(2), id: 'd1' }))
    expect(file.dispute).toMatchObject({ state: 'raised', who: ['B', 'A'], raisedBy: 'B', proposal: null })
    expect(file.dispute?.key).toMatch(/^o:/)
    const lapsed = { ...fileOf('rota', 9, visit(0, 'A')), freed: { at: on(8), from: 'A', because: because } }
    expect(must(raise(lapsed, says('B'), { now: on(9), id: 'd1' })).dispute?.who).toEqual(['B', 'A'])
  })
  const because = { rule: 'ROTA-3.6', facts: {} } as const

  test('one’s own needs another side; nobody disputes with themself', () => {
    const own = fileOf('rota', 2, visit(0, 'A'))
    const raising = (against: string | null) => raise(own, says('A', { against }), { now: on(2), id: 'd1' })
    expect(sayOf(raising(null))).toContain('请选和哪位同事')
    expect(sayOf(raising('A'))).toContain('请选和哪位同事')
    expect(must(raising('B')).dispute?.who).toEqual(['A', 'B'])
  })

  test('whoever has them says their word, a third one joins, nobody speaks twice', () => {
    const open = disputed('rota', 2, visit(0, 'A'))
    const said = must(raise(open, says('A', { words: '一直是我跟的' }), { now: on(2, 11), id: 'x' }))
    expect(said.dispute?.claimants.map(({ who, said: word }) => [who, word?.words])).toEqual([
      ['B', '我先接待的'],
      ['A', '一直是我跟的'],
    ])
    expect(sayOf(raise(said, says('A'), { now: on(2, 12), id: 'y' }))).toContain('已经说明过了')
    const third = must(raise(said, says('C'), { now: on(2, 12), id: 'y' }))
    expect(third.dispute?.who).toEqual(['B', 'A', 'C'])
    expect(third.dispute?.id).toBe('d1')
  })

  test('withdrawn by who raised it, while nobody proposed and no third one claims', () => {
    const open = disputed('rota', 2, visit(0, 'A'))
    expect(sayOf(withdraw(open, 'd1', 'A', on(2)))).toContain('只有提出争议的人')
    const gone = must(withdraw(open, 'd1', 'B', on(2)))
    expect(gone.dispute).toMatchObject({ state: 'withdrawn' })
    expect(gone.dispute?.key).toMatch(/^c:/)
    expect(sayOf(withdraw(gone, 'd1', 'B', on(2)))).toContain('已经办结')
    const third = must(raise(open, says('C'), { now: on(2, 12), id: 'y' }))
    expect(sayOf(withdraw(third, 'd1', 'B', on(2)))).toContain('别的顾问')
    // Raised anew, the one before is kept.
    const again = must(raise(gone, says('B'), { now: on(3), id: 'd2' }))
    expect([again.dispute?.id, again.pastDisputes?.map(({ id }) => id)]).toEqual(['d2', ['d1']])
  })
})

describe('proposed and ruled', () => {
  const open = disputed('rota', 2, visit(0, 'A'), track(1, 'A'))
  const deciding = (more: Partial<Deciding> = {}): Deciding => ({
    ...{ dispute: 'd1', by: manager, to: 'A', why: '', seen: null },
    ...more,
  })
  const at = (id: string, hours: number) => means('rota', id, on(2, hours))
  const proposed = must(propose(open, deciding(), at('p1', 11)))

  test('another than the rules come to needs a reason; only a party can be given the customer', () => {
    expect(sayOf(propose(open, deciding({ to: 'B' }), at('p', 11)))).toContain('请写明理由')
    expect(propose(open, deciding({ to: 'B', why: '客户认准 B' }), at('p', 11)).ok).toBe(true)
    expect(sayOf(propose(open, deciding({ to: 'C' }), at('p', 11)))).toContain('只能判给争议的一方')
  })

  test('of two managers one is first; the other is told, and may propose anew knowing it', () => {
    const second = deciding({ to: 'B', why: '客户认准 B', by: { ...manager, _id: 'M2' } })
    expect(sayOf(propose(proposed, second, at('p2', 12)))).toContain('刚刚已经有人提出')
    expect(must(propose(proposed, { ...second, seen: 'p1' }, at('p2', 12))).dispute?.proposal?.to).toBe('B')
  })

  test('nobody handles a dispute that they are a party of; the director waits for the proposal', () => {
    const partial = { _id: 'A', roles: ['manager', 'consultant'] } as const
    expect(sayOf(propose(open, deciding({ by: partial }), at('p', 11)))).toContain('自己是一方')
    const early = { ...deciding({ by: director }), causedBy: null }
    expect(sayOf(rule(open, early, at('r', 12)))).toContain('先由上一级提出')
    expect(sayOf(propose(open, deciding({ by: director }), at('p', 12)))).toContain('由案场经理提出')
  })

  test('ruled otherwise than proposed needs a reason; what is ruled is over', () => {
    const ruling = { ...deciding({ by: director, seen: 'p1' }), causedBy: null }
    expect(sayOf(rule(proposed, { ...ruling, to: 'B' }, at('r', 12)))).toContain('不一样')
    const { customer } = must(rule(proposed, { ...ruling, to: 'B', why: '客户认准 B' }, at('r', 12)))
    expect(customer.ownerId).toBe('B')
    expect(sayOf(rule(customer, ruling, at('r2', 13)))).toContain('已经办结')
    expect(sayOf(raise(customer, says('A', { against: 'B' }), { now: on(3), id: 'd2' }))).toContain(
      '刚裁定过',
    )
  })

  test('CASE-41: who caused it is warned where the policy says so', () => {
    const warns = (preset: PresetName) => {
      const file = disputed(preset, 2, visit(0, 'A'), track(1, 'A'))
      const first = must(propose(file, deciding(), means(preset, 'p1', on(2, 11))))
      const by = { ...deciding({ by: director, seen: 'p1' }), causedBy: 'B' }
      return rule(first, by, means(preset, 'r1', on(2, 12)))
    }
    expect(must(warns('case')).customer.history.at(-1)).toMatchObject({
      ...{ type: 'misconduct', who: 'B', what: 'causedDispute', customer: 'c' },
    })
    expect(sayOf(warns('rota'))).toContain('没有对引起争议的处理')
  })
})
