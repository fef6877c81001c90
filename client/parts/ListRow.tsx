import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Tap } from './Tap'
import './list-row.scss'

export interface ListRowProps {
  readonly title: string
  /** Under the title, in small print. */
  readonly note?: ReactNode
  /** At the right: a tag, a countdown, an amount. */
  readonly aside?: ReactNode
  /** Not read yet: a dot stands before the title. */
  readonly fresh?: boolean
  readonly onTap?: () => void
}

/** One line of a list. With `onTap` the whole line opens something. */
export function ListRow({ title, note, aside, fresh = false, onTap }: ListRowProps) {
  const inside = (
    <>
      <View className="list-row-words">
        <View className={fresh ? 'list-row-title list-row-fresh' : 'list-row-title'}>{title}</View>
        {note !== undefined && <View className="list-row-note">{note}</View>}
      </View>
      {aside !== undefined && <View className="list-row-aside">{aside}</View>}
    </>
  )
  if (!onTap) return <View className="list-row">{inside}</View>
  return (
    <Tap className="list-row list-row-open" onTap={onTap}>
      {inside}
    </Tap>
  )
}
