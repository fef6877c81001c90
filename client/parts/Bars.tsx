import { View } from '@tarojs/components'
import './charts.scss'

export interface BarsProps {
  readonly items: readonly { readonly label: string; readonly value: number; readonly said: string }[]
  /** What a full bar stands for; without it the greatest of them. */
  readonly full?: number
}

/** A few amounts beside each other, each with its words: nothing has to be read off an axis. */
export function Bars({ items, full }: BarsProps) {
  const most = full ?? Math.max(1, ...items.map((item) => item.value))
  return (
    <View className="bars">
      {items.map(({ label, value, said }) => (
        <View key={label} className="bar">
          <View className="bar-words">
            <View>{label}</View>
            <View>{said}</View>
          </View>
          <View className="bar-track">
            <View className="bar-fill" style={{ width: `${(value / most) * 100}%` }} />
          </View>
        </View>
      ))}
    </View>
  )
}
