import { type Instant, sayLeft } from '@shared/kernel/time'
import { Text } from '@tarojs/components'
import { useCallback } from 'react'
import { now, useSaid } from '../clock'
import './countdown.scss'

export interface CountdownProps {
  readonly dueAt: Instant
  /** Said before it: 答复, 解决. */
  readonly label?: string
  /** From when on it is urgent; by default only when it is over. */
  readonly warnAt?: Instant
}

/** A promise with its time: 还有 47 分, 已超 2 小时. It is redrawn alone, and only when its words change. */
export function Countdown({ dueAt, label = '', warnAt = dueAt }: CountdownProps) {
  const say = useCallback((at: Instant) => sayLeft(dueAt, at), [dueAt])
  const said = useSaid(say)
  return (
    <Text className={now() >= warnAt ? 'countdown countdown-late' : 'countdown'}>
      {label ? `${label} ${said}` : said}
    </Text>
  )
}
