import { View } from '@tarojs/components'
import { a11y } from '../a11y'
import type { CallError } from '../api/answer'
import { Button } from './Button'
import './failure.scss'

export interface FailureProps {
  readonly error: CallError
  readonly onRetry: () => void
  readonly busy?: boolean
}

/** Something did not work: what happened, what to do, and the two words by which support finds it. */
export function Failure({ error, onRetry, busy = false }: FailureProps) {
  return (
    <View className="failure" {...a11y({ role: 'alert', live: true })}>
      <View className="failure-words">{error.message}</View>
      <Button onTap={onRetry} busy={busy}>
        重试
      </Button>
      <View className="failure-code">
        {error.code} · 编号 {error.requestId.slice(0, 8)}
      </View>
    </View>
  )
}
