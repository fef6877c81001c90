/** Files to be merged, written by hand: who registered whom on which day of March, and who followed up. */
import type { HistoryEvent } from '../history/model'
import { keyAt } from '../kernel/key'
import type { Instant } from '../kernel/time'
import type { Policies } from '../policy/model'
import { presetPolicy } from '../policy/presets'
import type { PresetName } from '../policy/sourced'
import { placed } from '../pool/place'
import { ownerWith } from '../register/decide'
import type { Merging } from './merge'
import type { Customer } from './model'

export const policiesOf = (preset: PresetName): Policies => [
  presetPolicy(preset, { company: '示例置业', project: '云栖里', from: '2026-01-01' }),
]
/** Noon of a day of March 2026 in +08:00. */
export const march = (day: number): Instant => Date.UTC(2026, 2, day, 4)

export interface Written {
  readonly by: string
  /** The day of the first visit. */
  readonly on: number
  /** Days on which they were followed up. */
  readonly followed?: readonly number[]
  readonly more?: Partial<Customer>
}

/** A file as it stands on a day. */
export function fileOf(
  id: string,
  { by, on, followed = [], more = {} }: Written,
  preset: PresetName,
  today: number,
): Customer {
  const history: HistoryEvent[] = [
    { type: 'registered', id: `${id}-r`, at: march(on), customer: id, channel: 'visit', by, complete: true },
    ...followed.map(
      (day): HistoryEvent => ({
        ...{ type: 'followedUp', id: `${id}-f${day}`, at: march(day), customer: id, by },
        ...{ method: 'phone', effective: true, progress: true },
      }),
    ),
  ]
  const body: Customer = {
    ...{ _id: id, projectId: 'p', version: 1, name: `客户${id}`, phones: [`1380000${id.padStart(4, '0')}`] },
    ...{ source: 'walkIn', level: 'interested', needs: {}, slots: [`p/${id}/0`], ownerId: by, history },
    ...{ ownership: { kind: 'new' }, register: [], status: 'active', registeredAt: march(on), contacts: [] },
    ...{ plan: null, due: null, dueKey: null, registeredKey: keyAt(march(on), id), terms: ['*'] },
    ...more,
  }
  const decided = ownerWith(body, [], policiesOf(preset), march(today))
  if (!decided.ok) throw new Error(decided.refusal.say)
  return { ...body, ...placed(body, decided.value, march(today)) }
}

export const merging = (preset: PresetName, today: number, inside: Merging['inside'] = []): Merging => ({
  policies: policiesOf(preset),
  now: march(today),
  departed: [],
  inside,
})
