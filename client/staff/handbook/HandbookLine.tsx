import { Tag } from '@client/parts'
import type { OutputOf } from '@shared/contract'
import { View } from '@tarojs/components'

export type HandbookRow = OutputOf<'staff.handbook'>['rows'][number]

/** One article: where it stands, what it is about, and what it fixes. */
export function HandbookLine({
  row: { book, place, title, values, conduct },
}: {
  readonly row: HandbookRow
}) {
  return (
    <View className="handbook-line">
      <View className="handbook-place">
        {[book && `《${book}》`, place].filter(Boolean).join('')}
        {conduct && ' '}
        {conduct && <Tag>行为规范</Tag>}
      </View>
      <View className="handbook-title">{title}</View>
      {values.map((value) => (
        <View key={value} className="handbook-value">
          {value}
        </View>
      ))}
    </View>
  )
}
