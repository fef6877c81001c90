/** Past the queue, away, crowded, changed: the edges, and what people read. Expected values from the articles. */
import type { HistoryEvent, Received, StaffState } from '../../history/model'
import { sayFact } from '../../policy/explain'
import { refused, untold, whys } from '../../policy/explained.fixture'
import { ours } from '../../policy/sourced'
import type { Arriving, ReceptionFacts, Roster } from '../model'
import { presets } from '../presets'
import type { ReceptionPolicy } from '../schema'
import { whoReceives } from './whoReceives'

const { rota, case: caseBook, confirm, steps } = presets
const now = Date.parse('2026-11-20T15:00:00+08:00')
const staff = ['甲', '乙', '丙', '丁', '新']
const roster: Roster = { numbered: ['甲', '乙', '丙'], seats: ['甲', '乙', '丙'] }

const is = (who: string, state: StaffState['state'], minutesAgo = 10): HistoryEvent => ({
  type: 'staff',
  id: `${who} ${state}`,
  at: now - minutesAgo * 60_000,
  who,
  state,
})
const busy = (who: string): Received => ({
  type: 'received',
  id: `${who} receives`,
  at: now - 60_000,
  customer: `of ${who}`,
  by: who,
  as: 'own',
})
const ask = (
  policy: ReceptionPolicy,
  arriving: Partial<Arriving> = {},
  history: readonly HistoryEvent[] = [],
  more: Partial<ReceptionFacts> = {},
) => {
  const result = whoReceives(
    { roster, staff, history, ...more },
    { customer: '客', ...arriving },
    policy,
    now,
  )
  expect(untold(result)).toEqual([])
  return result
}
const got = (...asked: Parameters<typeof ask>) => {
  const result = ask(...asked)
  return result.ok ? result.value.outcome : refused(result)
}
const said = (...asked: Parameters<typeof ask>) => {
  const result = ask(...asked)
  return result.ok ? result.value.because.map(sayFact) : refused(result)
}
const lost = (...asked: Parameters<typeof ask>) => whys(ask(...asked))
const facts = (...asked: Parameters<typeof ask>) => {
  const result = ask(...asked)
  return result.ok ? (result.value.because[0]?.facts ?? {}) : {}
}

describe('a known customer', () => {
  test('where known customers wait their turn too', () => {
    const byTurn = { ...steps, known: ours('byTurn' as const) }
    expect(got(byTurn, { owner: '乙' })).toMatchObject({ receiver: '甲', as: 'turn' })
    expect(lost(byTurn, { owner: '乙' })).toEqual(['本制度的老客户也按轮次接待'])
  })
  test('goes to their own at once, and nothing is held against it', () => {
    expect(got(rota, { owner: '乙' })).toMatchObject({ receiver: '乙', as: 'own', waits: false, next: '甲' })
    expect(lost(rota, { owner: '乙' })).toEqual([])
    expect(got(rota, { introducersConsultant: '乙' })).toMatchObject({
      receiver: '乙',
      as: 'own',
      waits: false,
    })
    expect(lost(rota, { introducersConsultant: '乙' })).toEqual([])
    expect(said(rota, { introducersConsultant: '乙' })).toHaveLength(2)
  })
  test('ROTA-1.10: the stand-in asks, has the consent, or is refused it', () => {
    const away = [is('乙', 'away')]
    const standIn = (ownerSays?: Arriving['ownerSays']) =>
      [rota, { owner: '乙', ...(ownerSays !== undefined && { ownerSays }) }, away] as const
    expect(got(...standIn())).toMatchObject({
      receiver: '甲',
      as: 'standIn',
      standInFor: '乙',
      consent: 'toAsk',
    })
    expect(facts(...standIn())).toMatchObject({ consent: 'toAsk', ownerSays: null })
    expect(got(...standIn('consents'))).toMatchObject({ consent: 'given' })
    expect(facts(...standIn('consents'))).toMatchObject({ consent: 'given', ownerSays: 'consents' })
    expect(got(...standIn('refuses'))).toEqual({ kind: 'assigned', by: 'manager', why: 'consentRefused' })
    expect(facts(...standIn('refuses'))).toMatchObject({ consent: 'refused' })
    expect(lost(...standIn('refuses'))).toEqual([])
    expect(got(...standIn('unreachable'))).toMatchObject({ consent: 'toAsk' })
  })
  test('CASE-5.2: owner first: who is in the office is waited for, who is not is stood in for', () => {
    expect(got(caseBook, { owner: '乙' }, [busy('乙')])).toMatchObject({
      receiver: '乙',
      as: 'own',
      waits: true,
    })
    expect(facts(caseBook, { owner: '乙' }, [busy('乙')])).toMatchObject({ waits: true })
    for (const state of ['away', 'unwell'] as const) {
      const gone = [is('甲', 'present', 60), is('乙', 'present', 60), is('乙', state)]
      expect(got(caseBook, { owner: '乙' }, gone)).toMatchObject({
        as: 'standIn',
        consent: 'notNeeded',
      })
      expect(facts(caseBook, { owner: '乙' }, gone)).toMatchObject({ absent: true })
      expect(lost(caseBook, { owner: '乙' }, gone)).toEqual(['原顾问不在，先由同事代接，客户仍归原顾问'])
    }
  })
  test('RECEPTION-2.1: contacted first; out of reach on a trip or leave, by turn', () => {
    const ownerSays = 'unreachable'
    expect(got(confirm, { owner: '乙' }, [is('乙', 'away')])).toMatchObject({
      kind: 'contactOwner',
      meanwhile: '甲',
      next: '丙',
    })
    expect(facts(confirm, { owner: '乙' }, [is('乙', 'away')])).toMatchObject({ contact: true })
    for (const state of ['trip', 'leave'] as const) {
      expect(facts(confirm, { owner: '乙', ownerSays }, [is('乙', state)])).toMatchObject({ off: true })
      expect(lost(confirm, { owner: '乙', ownerSays }, [is('乙', state)])).toEqual([])
    }
    expect(facts(confirm, { owner: '丁', ownerSays })).not.toHaveProperty('off')
    expect(lost(confirm, { owner: '乙', ownerSays }, [is('乙', 'away')])).toEqual([
      '只有出差或休假联系不上才按轮次',
    ])
    const nobodyElse = [is('甲', 'away'), is('丙', 'away'), is('乙', 'away')]
    expect(got(confirm, { owner: '乙' }, nobodyElse)).toMatchObject({ meanwhile: null, next: null })
  })
  test('CONFIRM-4.10: brought while the consultant is off: by turn; in the house but busy: contacted', () => {
    const brought = { introducersConsultant: '乙' }
    expect(got(confirm, brought, [is('乙', 'trip')])).toMatchObject({ receiver: '甲', as: 'turn' })
    expect(got(confirm, brought, [busy('乙')])).toMatchObject({ kind: 'contactOwner' })
    // Not on today's list, and nothing told of them.
    const list: Roster = { numbered: ['甲', '丙'], seats: ['甲', '丙'] }
    expect(got(confirm, brought, [is('乙', 'left')], { roster: list })).toMatchObject({ as: 'turn' })
  })
  test('CONFIRM-4.11: on the day of the deposit, unless the owner is asked for', () => {
    const deposit = { owner: '乙', purpose: 'deposit' } as const
    const away = [is('乙', 'away')]
    expect(got(confirm, deposit, away)).toMatchObject({ receiver: '甲', as: 'duty', standInFor: '乙' })
    expect(lost(confirm, deposit, away)).toEqual([])
    expect(got(confirm, { ...deposit, names: ['乙'] }, away)).toMatchObject({ kind: 'contactOwner' })
    expect(got(confirm, deposit, [busy('乙')])).toMatchObject({ kind: 'contactOwner' })
  })
})

describe('a new customer', () => {
  const byTurn = { ...steps, named: ours('byTurn' as const) }
  test('ROTA-1.8: who names one goes out of turn; several named, or merely recognised, by turn', () => {
    expect(got(rota, { names: ['乙'] })).toMatchObject({
      receiver: '乙',
      as: 'named',
      waits: false,
      countsAsTurn: false,
    })
    expect(lost(rota, { names: ['乙'] })).toEqual([])
    expect(lost(rota, { names: ['乙', '丙'] })).toEqual(['说了几位顾问，没有指定其中一位，按轮次接待'])
    expect(lost(rota, { recognisedBy: '乙' })).toEqual(['只是顾问认出了客户，客户没有指名，按轮次接待'])
    expect(lost(rota)).toEqual([])
  })
  test('where the named one has no claim', () => {
    expect(got(byTurn, { names: ['乙'] })).toMatchObject({ receiver: '甲', as: 'turn' })
    expect(lost(byTurn, { names: ['乙'] })).toEqual(['本制度的新客户指名也按轮次接待'])
    expect(lost(byTurn, { names: ['乙', '丙'] })).toEqual(['说了几位顾问，没有指定其中一位，按轮次接待'])
  })
  test('CASE-5.2: crowded: whoever is free, then trial staff; else the order goes on', () => {
    const crowded = { crowded: true }
    const all = [busy('甲'), busy('乙'), busy('丙')]
    const signedIn = ['甲', '乙', '丙'].map((who) => is(who, 'present', 60))
    const trial = { roster: { ...roster, trial: ['新'] } }
    expect(got(caseBook, crowded, [...signedIn, busy('甲')])).toMatchObject({ receiver: '乙', as: 'crowd' })
    expect(facts(caseBook, crowded, [...signedIn, busy('甲')])).toEqual({ crowded: true })
    expect(lost(caseBook, crowded, [...signedIn, busy('甲')])).toEqual([])
    expect(got(caseBook, crowded, [...signedIn, ...all], trial)).toMatchObject({
      receiver: '新',
      as: 'crowd',
    })
    expect(said(caseBook, crowded, [...signedIn, ...all], trial)?.length).toBeGreaterThan(1)
    expect(got(caseBook, crowded, [...signedIn, ...all, is('新', 'training')], trial)).toMatchObject({
      receiver: '新',
    })
    for (const state of ['unwell', 'away'] as const)
      expect(got(caseBook, crowded, [...signedIn, ...all, is('新', state)], trial)).toMatchObject({
        kind: 'nobody',
      })
    expect(facts(caseBook, crowded, [...signedIn, ...all])).toEqual({ crowded: true })
    expect(lost(caseBook, crowded, [...signedIn, ...all])).toEqual([])
    expect(got(steps, crowded)).toMatchObject({ as: 'turn' })
  })
  test('ROTA-3.11: at lunch the one on duty, without using their turn', () => {
    const lunch = [is('乙', 'lunchDuty')]
    expect(got(rota, {}, lunch)).toMatchObject({
      receiver: '乙',
      as: 'duty',
      countsAsTurn: false,
      next: '甲',
    })
    expect(lost(rota, {}, lunch)).toEqual(['午餐时间由值班顾问接待，不动轮次'])
    expect(got(steps, {}, lunch)).toMatchObject({ receiver: '甲', as: 'turn' })
  })
  test('a visitor of the trade is received, not registered; where the policy registers them, they are', () => {
    expect(got(rota, { purpose: 'peer' })).toMatchObject({ register: false, publicOnly: true })
    expect(got(rota)).toMatchObject({ register: true, publicOnly: false })
    const registers = { ...rota, peers: { ...rota.peers, registered: ours(true) } }
    expect(got(registers, { purpose: 'research' })).toMatchObject({ register: true })
  })
  test('CASE-13: a lead goes to the supervisor', () => {
    expect(got(caseBook, { channel: 'company' })).toEqual({ kind: 'assigned', by: 'supervisor', why: 'lead' })
    expect(lost(caseBook, { channel: 'online' })).toEqual([])
  })
})

describe('ROTA-1.21: the manager’s change', () => {
  const change = (to: string) => ({ change: { by: '经理', to, reason: '外宾' } })
  const more = { staff: [...staff, '经理'] }
  test('who had the turn keeps it, and it is told', () => {
    expect(got(steps, change('乙'), [], more)).toMatchObject({
      receiver: '乙',
      as: 'change',
      countsAsTurn: true,
      next: '甲',
    })
    expect(lost(rota, change('乙'), [], more)).toEqual(['轮到 甲，由经理为特殊客户调整；甲 的轮次保留'])
    expect(lost(rota, change('甲'), [], more)).toEqual([])
  })
  test('a known customer’s visit uses up no turn, by whomever', () => {
    expect(got(rota, { ...change('乙'), owner: '丙' }, [], more)).toMatchObject({
      as: 'change',
      countsAsTurn: false,
    })
  })
  test('not to who cannot, nor where no change is allowed; the rule is cited', () => {
    const cannot = ask(rota, change('乙'), [busy('乙')], more)
    expect(refused(cannot)).toEqual(['CONFLICT', '乙 现在不能接待，请另换一位'])
    expect(cannot).toMatchObject({ refusal: { because: [{ rule: 'ROTA-1.21' }] } })
    const never = ask({ ...rota, managersChange: ours('never') }, change('乙'), [], more)
    expect(refused(never)).toEqual(['NOT_ALLOWED', '本制度不允许临时调整接待次序'])
    expect(never).toMatchObject({ refusal: { because: [{ rule: 'ours', facts: { to: '乙' } }] } })
  })
})
