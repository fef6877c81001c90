import { now, useSaid } from '@client/clock'
import { Tag } from '@client/parts'
import type { Instant } from '@shared/kernel/time'
import { useCallback } from 'react'
import { sayDue, urgencyOf } from '../sayDue'

const tones = { 已逾期: 'alert', 今天: 'accent', 快到期: 'plain' } as const

/** When somebody is due, in words that keep up with the time. */
export function Due({ at }: { readonly at: Instant }) {
  const said = useSaid(useCallback((time: Instant) => sayDue(at, time), [at]))
  return <Tag tone={tones[urgencyOf(at, now())]}>{said}</Tag>
}
