import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './card.scss'

export interface CardProps {
  readonly children: ReactNode
  /** Something is wrong or late: the card stands out. */
  readonly alert?: boolean
}

/** A sheet of paper on the page. */
export function Card({ children, alert = false }: CardProps) {
  return <View className={alert ? 'card card-alert' : 'card'}>{children}</View>
}
