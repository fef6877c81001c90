import { a11y } from '@client/a11y'
import type { CallError } from '@client/api'
import { Card } from '@client/parts'
import { View } from '@tarojs/components'
import './trouble.scss'

/** Above the button that did not work: what happened and what to do. The button itself is there to try again. */
export function Trouble({ error }: { readonly error: CallError | null }) {
  if (!error) return null
  return (
    <View {...a11y({ role: 'alert', live: true })}>
      <Card alert>
        <View>{error.message}</View>
        <View className="trouble-code">
          {error.code} · 编号 {error.requestId.slice(0, 8)}
        </View>
      </Card>
    </View>
  )
}
