import { View } from '@tarojs/components'
import { a11y } from '../a11y'
import type { CallError } from '../api/answer'
import { leave } from '../leave'
import { Button } from './Button'
import { ButtonRow } from './ButtonRow'
import './failure.scss'

export interface FailureProps {
  readonly error: CallError
  readonly onRetry: () => void
  readonly busy?: boolean
}

/** What another try will hardly change. */
const final = new Set(['NOT_FOUND', 'NOT_ALLOWED'])

/** Something did not work: what happened, what to do, and the two words by which support finds it. */
export function Failure({ error, onRetry, busy = false }: FailureProps) {
  return (
    <View className="failure" {...a11y({ role: 'alert', live: true })}>
      <View className="failure-words">{error.message}</View>
      <ButtonRow>
        {final.has(error.code) && <Button onTap={leave}>返回</Button>}
        <Button onTap={onRetry} busy={busy}>
          重试
        </Button>
      </ButtonRow>
      <View className="failure-code">
        {error.code} · 编号 {error.requestId.slice(0, 8)}
      </View>
    </View>
  )
}
