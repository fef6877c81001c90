import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './button-row.scss'

/** Buttons side by side, of equal width; below each other where there is no room. */
export function ButtonRow({ children }: { readonly children: ReactNode }) {
  return <View className="button-row">{children}</View>
}
