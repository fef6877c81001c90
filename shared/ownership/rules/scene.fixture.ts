/** For tests: a history in few words. Days count from 2026-03-01; an event happens at 10:00 in +08:00 unless it says otherwise. */
import type { HistoryEvent, Registered } from '../../history/model'
import type { Decision } from '../../kernel/reason'
import { addDays, hour, type Instant, startOfDay } from '../../kernel/time'
import { untold } from '../../policy/explained.fixture'
import type { PresetName } from '../../policy/sourced'
import { registerPresets } from '../../register/policy'
import type { Ownership, OwnershipRules } from '../model'
import { ownershipPresets } from '../presets'
import { decideOwner } from './owner'

export const on = (day: number, hours = 10): Instant => startOfDay(addDays('2026-03-01', day)) + hours * hour

/** An event as a test writes it: the id comes from its place in the list. */
type Without<E> = E extends HistoryEvent ? Omit<E, 'id'> & { readonly id?: string } : never
export type Told = Without<HistoryEvent>

export const history = (...told: readonly Told[]): HistoryEvent[] =>
  told.map((event, index): HistoryEvent => ({ ...event, id: event.id ?? `e${index + 1}` }))

type Entry = Partial<Omit<Registered, 'type' | 'at'>>

export const visit = (day: number, by: string, more: Entry = {}): Told => ({
  type: 'registered',
  at: on(day),
  customer: 'c',
  channel: 'visit',
  by,
  complete: true,
  ...more,
})
export const call = (day: number, by: string, more: Entry = {}): Told =>
  visit(day, by, { channel: 'call', ...more })
export const track = (day: number, by: string, progress?: boolean, customer = 'c'): Told => ({
  type: 'followedUp',
  at: on(day, 15),
  customer,
  by,
  method: 'phone',
  effective: true,
  ...(progress === undefined ? {} : { progress }),
})
export const deal = (day: number, by: string, customer = 'c'): Told => ({
  type: 'contracted',
  at: on(day, 16),
  customer,
  unit: '1-101',
  closedBy: by,
})

export const rulesOf = (preset: PresetName): OwnershipRules => ({
  ownership: ownershipPresets[preset],
  register: registerPresets[preset],
})

/** Whoever is told why a rule lost is told of whom. */
const named = ['owner', 'by', 'named', 'contact']

/** The decision; a refusal is a test's mistake here. */
export function decide(preset: PresetName, events: readonly HistoryEvent[], now: Instant, customer = 'c') {
  const result = decideOwner(events, customer, rulesOf(preset), now)
  if (!result.ok) throw new Error(result.refusal.say)
  expect(untold(result)).toEqual([])
  expect(result.value.rejected.filter(({ facts }) => !named.some((who) => who in facts))).toEqual([])
  return result.value
}

/** `A`, `new`, `pool`, or `manager:…`. */
export const who = ({ outcome }: Decision<Ownership>): string =>
  outcome.kind === 'owned'
    ? outcome.owner
    : outcome.kind === 'manager'
      ? `manager:${outcome.awaits}`
      : outcome.kind
export const rules = ({ because }: Decision<Ownership>) => because.map(({ rule }) => rule)
export const lost = ({ rejected }: Decision<Ownership>) => rejected.map(({ rule }) => rule)

export const presets: readonly PresetName[] = ['rota', 'case', 'confirm', 'steps']
/** The same history under the four regulations. */
export const four = (events: readonly HistoryEvent[], now: Instant, customer = 'c') =>
  presets.map((preset) => who(decide(preset, events, now, customer)))

/** One millisecond before midnight after the Nth day, and that midnight. */
export const lastMoment = (day: number) => on(day + 1, 0) - 1

/** What people are told of the customer on a day: whose they are and until when, by which rule, about what, and why others lost. */
export const ask = (preset: PresetName, day: number, ...told: readonly Told[]) => {
  const decision = decide(preset, history(...told), on(day))
  return {
    who: who(decision),
    rule: decision.because[0]?.rule,
    about: decision.because.map(({ facts }) => facts['about']),
    whys: decision.rejected.map(({ why }) => why),
    until: decision.outcome.kind === 'owned' ? decision.outcome.until : undefined,
  }
}

export const state = (day: number, whose: string, is: 'left' | 'present' | 'trip'): Told => ({
  type: 'staff',
  at: on(day, 9),
  who: whose,
  state: is,
})
