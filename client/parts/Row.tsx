import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './row.scss'

export interface RowProps {
  readonly label: string
  readonly children: ReactNode
  /** Below the value, in small print. */
  readonly note?: string
  readonly alert?: boolean
}

/** One fact: what it is, and its value at the right, where numbers stand under each other. */
export function Row({ label, children, note, alert = false }: RowProps) {
  return (
    <View className="row">
      <View className="row-label">{label}</View>
      <View className={alert ? 'row-value row-alert' : 'row-value'}>
        {children}
        {note && <View className="row-note">{note}</View>}
      </View>
    </View>
  )
}
