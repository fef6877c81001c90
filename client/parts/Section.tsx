import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { a11y } from '../a11y'
import './section.scss'

export interface SectionProps {
  readonly title: string
  /** A word or a small link at the end of the title's line. */
  readonly aside?: ReactNode
  readonly children: ReactNode
}

/** A titled part of a page. */
export function Section({ title, aside, children }: SectionProps) {
  return (
    <View className="section">
      <View className="section-head">
        <View className="section-title" {...a11y({ role: 'heading', level: 2 })}>
          {title}
        </View>
        {aside !== undefined && <View className="section-aside">{aside}</View>}
      </View>
      {children}
    </View>
  )
}
