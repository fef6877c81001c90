/** For tests: a customer's file from a history in few words (ownership/rules/scene.fixture), under each of the four regulations. */
import type { Customer } from '../customer/model'
import type { Instant } from '../kernel/time'
import { history, on, type Told } from '../ownership/rules/scene.fixture'
import type { Policies } from '../policy/model'
import { presetPolicy } from '../policy/presets'
import type { PresetName } from '../policy/sourced'
import { placed } from '../pool/place'
import { ownerWith } from '../register/decide'
import { type Raising, raise } from './decide'

export const policiesOf = (preset: PresetName): Policies => [
  presetPolicy(preset, { company: '甲', project: '云栖里', from: '2026-01-01' }),
]

export const means = (preset: PresetName, id: string, now: Instant) => ({
  policies: policiesOf(preset),
  now,
  id,
})

export const must = <T>(result: { ok: true; value: T } | { ok: false; refusal: { say: string } }): T => {
  if (!result.ok) throw new Error(result.refusal.say)
  return result.value
}

/** The file as it stands on a day. */
export function fileOf(preset: PresetName, day: number, ...told: readonly Told[]): Customer {
  const blank = {
    ...{ _id: 'c', projectId: 'p1', version: 1, name: '林芳', phones: ['13800138000'] },
    ...{ source: 'walkIn' as const, level: 'interested' as const, needs: {}, slots: ['p1/13800138000/0'] },
    ...{ ownerId: null, register: [], status: 'active' as const, registeredAt: on(0), contacts: [] },
    ...{ registeredKey: '1', terms: [], plan: null, due: null, dueKey: null },
    ownership: { kind: 'new' as const },
    history: history(...told),
  }
  const decided = must(ownerWith(blank, [], policiesOf(preset), on(day)))
  return { ...blank, ...placed(blank, decided, on(day)) }
}

export const says = (who: string, more: Partial<Raising> = {}): Raising => ({
  ...{ who, words: '我先接待的', grounds: ['entry'], tail: '8000', against: null },
  ...more,
})

/** B says that A's customer is theirs, or with A named where B has them. */
export const disputed = (preset: PresetName, day: number, ...told: readonly Told[]): Customer => {
  const file = fileOf(preset, day, ...told)
  const against = file.ownerId === 'B' ? 'A' : null
  return must(
    raise(file, says(file.ownerId === 'B' ? 'A' : 'B', { against: against === null ? 'A' : 'B' }), {
      now: on(day),
      id: 'd1',
    }),
  )
}
