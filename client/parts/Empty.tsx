import { View } from '@tarojs/components'
import './empty.scss'

export interface EmptyProps {
  /** What is not there: 还没有消息. */
  readonly children: string
  /** When it will be, or how to make it. */
  readonly hint?: string
}

/** A list with nothing in it, said kindly. */
export function Empty({ children, hint }: EmptyProps) {
  return (
    <View className="empty">
      <View>{children}</View>
      {hint && <View className="empty-hint">{hint}</View>}
    </View>
  )
}
