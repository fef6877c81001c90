/** ROTA-3.17, RECEPTION-2.4, ROTA-3.4: what follows a ruling, and what follows a wish. Days count from 2026-03-01. */
import { endOfWindow } from '../kernel/time'
import { deal, on, track, visit } from '../ownership/rules/scene.fixture'
import type { PresetName } from '../policy/sourced'
import { propose, rule } from './decide'
import { disputed, fileOf, means, must } from './dispute.fixture'
import { reply } from './reply'
import { recordWish } from './wish'

const manager = { _id: 'M', roles: ['manager'] } as const
const director = { _id: 'D', roles: ['director'] } as const
const sayOf = (result: { ok: boolean; refusal?: { say: string } }) => result.refusal?.say ?? 'ok'

function ruled(preset: PresetName, ...more: Parameters<typeof disputed>[2][]) {
  const file = disputed(preset, 2, visit(0, 'A'), track(1, 'A'), ...more)
  const deciding = { dispute: 'd1', to: 'A', why: '', seen: null, by: manager }
  const proposed = propose(file, deciding, means(preset, 'p1', on(2, 11)))
  const before = proposed.ok ? proposed.value : file
  const ruling = { ...deciding, causedBy: null, by: proposed.ok ? director : manager }
  const seen = proposed.ok ? 'p1' : null
  return must(rule(before, { ...ruling, seen }, means(preset, 'r1', on(2, 12)))).customer
}
const no = { dispute: 'd1', who: 'B', accepts: false, why: '客户是我约来的' }

describe('refused', () => {
  test('ROTA-3.17: the customer is nobody’s, to the common fund', () => {
    const { customer, moved } = must(reply(ruled('rota'), no, means('rota', 'x1', on(3))))
    expect(customer).toMatchObject({
      ownerId: null,
      ownership: { kind: 'pool' },
      dispute: { state: 'refused' },
    })
    expect(customer.poolKey).toMatch(/^o:/)
    expect(moved?.ownership.because[0]).toMatchObject({ rule: 'ROTA-3.17', facts: { refusedBy: 'B' } })
    expect(sayOf(reply(customer, { ...no, who: 'A' }, means('rota', 'x2', on(3))))).toContain('新的结果')
  })
  test('after the deal nobody claims the customer: only the commission is lost', () => {
    const bought = ruled('rota', deal(2, 'A'))
    const { customer } = must(reply({ ...bought, status: 'bought' }, no, means('rota', 'x1', on(3))))
    expect([customer.ownership.kind, customer.poolKey]).toEqual(['pool', null])
  })
  test.each(['case', 'confirm', 'steps'] as const)(
    '%s: it stands, and the refusal is on record',
    (preset) => {
      const { customer } = must(reply(ruled(preset), no, means(preset, 'x1', on(3))))
      expect(customer).toMatchObject({ ownerId: 'A', dispute: { state: 'refused', replies: [{ who: 'B' }] } })
      expect(customer.history.at(-1)).toMatchObject({ type: 'ruled', to: 'A', refusedBy: 'B' })
    },
  )
  test('by a party, once, within seven days, while the customer is whose the ruling says', () => {
    const file = ruled('rota')
    const end = endOfWindow(file.dispute?.ruling?.at ?? 0, 7)
    expect(end).toBe(on(10, 0))
    expect(sayOf(reply(file, no, means('rota', 'x1', end)))).toContain('7 天内')
    expect(reply(file, no, means('rota', 'x1', end - 1)).ok).toBe(true)
    expect(sayOf(reply(file, { ...no, who: 'C' }, means('rota', 'x1', on(3))))).toContain('已经回复过')
    expect(sayOf(reply({ ...file, ownerId: 'C' }, no, means('rota', 'x1', on(3))))).toContain('没有再变')
    const noted = must(reply(file, { ...no, accepts: true, why: '' }, means('rota', 'x1', on(3))))
    expect(noted.moved).toBeNull()
    expect(noted.customer).toMatchObject({ ownerId: 'A', dispute: { state: 'ruled' } })
    expect(sayOf(reply(noted.customer, no, means('rota', 'x2', on(3))))).toContain('已经回复过')
  })
})

describe('the customer’s wish', () => {
  const wish = (preset: PresetName, special: boolean, status: 'active' | 'bought' = 'active') => {
    const file = { ...fileOf(preset, 2, visit(0, 'A'), track(1, 'A')), status }
    const wished = { by: 'M', consultant: 'B', heardBy: 'C', special }
    return recordWish(file, wished, means(preset, 'w1', on(3)))
  }
  test('ROTA-3.4: it prevails, with who heard it', () => {
    const { customer, from } = must(wish('rota', false))
    expect([customer.ownerId, from]).toEqual(['B', 'A'])
    expect(customer.history.at(-1)).toMatchObject({
      type: 'wished',
      consultant: 'B',
      heardBy: 'C',
      change: true,
    })
  })
  test('RECEPTION-2.4: explained, and only a special case is an exception', () => {
    const { customer, ownership } = must(wish('confirm', false))
    expect(customer.ownerId).toBe('A')
    expect(ownership.rejected.map(({ rule: lost }) => lost)).toContain('RECEPTION-2.4')
    const special = must(wish('confirm', true))
    expect(special.customer.ownerId).toBe('B')
    expect(special.ownership.because[0]?.rule).toBe('RECEPTION-2.4')
  })
  test('not after the deal, nor for whom they are already with; a party of what is open', () => {
    expect(sayOf(wish('rota', false, 'bought'))).toContain('已经成交')
    const file = fileOf('rota', 2, visit(0, 'A'))
    const same = { by: 'M', consultant: 'A', heardBy: 'C', special: false }
    expect(sayOf(recordWish(file, same, means('rota', 'w', on(3))))).toContain('不用再记')
    const open = disputed('rota', 2, visit(0, 'A'))
    const joined = must(recordWish(open, { ...same, consultant: 'C' }, means('rota', 'w', on(3))))
    expect(joined.customer.dispute?.who).toEqual(['B', 'A', 'C'])
    expect(joined.customer.ownerId).toBe('C')
  })
})
