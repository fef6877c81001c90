/** One deal for the tests of splits: Ann registered the visit, and the deal is worth 10,001 fen unless said otherwise. */
import type { HistoryEvent, Misconduct } from '../../history/model'
import type { PresetName } from '../../policy/sourced'
import { type DealQuestion, dealFacts } from '../facts'
import { payeeName, type Split } from '../model'
import { presets } from '../presets'
import { split } from './split'

export const day = (text: string, clock = '10:00') => new Date(`2026-03-${text}T${clock}:00+08:00`).getTime()
export const now = day('31')
export const staff = ['ann', 'ben', 'cai']

/** Ann registered the visit; the deal is worth 10,001 fen unless said otherwise. */
export const visit: HistoryEvent = {
  type: 'registered',
  id: 'visit',
  at: day('01'),
  customer: 'k',
  channel: 'visit',
  by: 'ann',
  complete: true,
}
export const signed = (closedBy: string, commission = 10_001): HistoryEvent => ({
  type: 'contracted',
  id: 'contract',
  at: day('20'),
  customer: 'k',
  unit: '1-101',
  closedBy,
  commission,
})
export const received = (
  by: string,
  as: 'own' | 'standIn' | 'helper' | 'duty',
  more: object = {},
): HistoryEvent => ({
  type: 'received',
  id: `received-${by}`,
  at: day('10'),
  customer: 'k',
  by,
  as,
  ...more,
})
export const deposit = (receivedBy: string, on = '15'): HistoryEvent => ({
  type: 'deposited',
  id: 'deposit',
  at: day(on),
  customer: 'k',
  unit: '1-101',
  receivedBy,
})

export const ask = (
  history: readonly HistoryEvent[],
  preset: PresetName,
  more: Partial<DealQuestion> = {},
) => {
  const facts = dealFacts(history, { customer: 'k', owner: 'ann', ...more }, staff, now)
  if (!facts.ok) throw new Error(facts.refusal.say)
  return split(facts.value, presets[preset])
}
export const say = (outcome: Split) =>
  outcome.kind === 'split'
    ? `${payeeName(outcome.result)}: ${outcome.shares.map(({ to, fen }) => `${payeeName(to)} ${fen}`).join(', ')}`
    : `${payeeName(outcome.result)}: open ${outcome.between.join(', ')}`

export const complaint: HistoryEvent = {
  type: 'complained',
  id: 'complaint',
  at: day('08'),
  customer: 'k',
  about: 'ann',
  upheld: true,
}
export const wish: HistoryEvent = {
  type: 'wished',
  id: 'wish',
  at: day('09'),
  customer: 'k',
  consultant: 'ben',
  change: true,
}
export const annAway = (state: 'trip' | 'leave'): HistoryEvent => ({
  type: 'staff',
  id: 'away',
  at: day('05'),
  who: 'ann',
  state,
})
export const handed: HistoryEvent = {
  type: 'approved',
  id: 'handed',
  at: day('12'),
  customer: 'k',
  what: 'unitHandedOver',
  by: 'director',
  to: 'ben',
}
export const share = (by: string, ownerShare: number): HistoryEvent => ({
  type: 'approved',
  id: 'share',
  at: day('21'),
  customer: 'k',
  what: 'shareOfEffort',
  by,
  ownerShare,
})

export const promise: Misconduct = {
  type: 'misconduct',
  id: 'promise',
  at: day('14'),
  who: 'ann',
  what: 'spokenPromise',
  customer: 'k',
}
