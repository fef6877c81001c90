/** Nobody can receive: why, in one word, with what keeps each of them. */
import type { StaffId } from '../../history/model'
import type { Decision } from '../../kernel/reason'
import type { Reception } from '../model'
import { type FloorNow, skipped, skipReasons } from './floorNow'

export function nobody(on: FloorNow, passed: readonly StaffId[]): Decision<Reception> {
  const who = skipped(on, passed)
  const kinds = new Set(who.map(({ why }) => (why === 'absent' || why === 'unfit' ? why : 'engaged')))
  const [only, ...others] = kinds
  const why =
    only === undefined
      ? 'emptyRoster'
      : others.length > 0
        ? 'noneFree'
        : only === 'absent'
          ? 'allAbsent'
          : only === 'unfit'
            ? 'noneFit'
            : 'allEngaged'
  return { outcome: { kind: 'nobody', why, skipped: who }, because: skipReasons(who), rejected: [] }
}
