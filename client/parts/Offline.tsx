import { sayWhen } from '@shared/kernel/time'
import { View } from '@tarojs/components'
import { a11y } from '../a11y'
import type { CallError } from '../api/answer'
import { now } from '../clock'
import { Tap } from './Tap'
import './offline.scss'

export interface OfflineProps {
  readonly error: CallError
  /** When what is shown was fetched. */
  readonly since: number | null
  readonly onRetry: () => void
}

/** Above a page that shows what was fetched earlier. */
export function Offline({ error, since, onRetry }: OfflineProps) {
  const what = error.code === 'OFFLINE' ? '网络不通' : '没能更新'
  return (
    <View className="offline" {...a11y({ role: 'status', live: true })}>
      <View>
        {what}
        {since !== null && `，这是 ${sayWhen(since, now())} 的内容`}
      </View>
      <Tap className="offline-retry" onTap={onRetry}>
        重试
      </Tap>
    </View>
  )
}
