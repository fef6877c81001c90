import { a11y } from '@client/a11y'
import { View } from '@tarojs/components'
import './policy-value.scss'
import type { Draft } from './words'

export interface DifferenceRowProps {
  readonly row: Draft['differs'][number] & { readonly begins: boolean }
}

/** One value before and after. */
export const DifferenceRow = ({ row }: DifferenceRowProps) => (
  <View>
    {row.begins && (
      <View className="value-heading" {...a11y({ role: 'heading', level: 2 })}>
        {row.section}
      </View>
    )}
    <View className="value">
      <View className="value-label">{row.label}</View>
      <View className="value-said value-changed">{row.to ?? '没有这一项了'}</View>
      <View className="value-cite">{row.from === null ? '原来没有这一项' : `原来：${row.from}`}</View>
    </View>
  </View>
)
