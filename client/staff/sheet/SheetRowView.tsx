import { now } from '@client/clock'
import { levelNames } from '@shared/customer/model'
import { sayDay, sayWhen } from '@shared/kernel/time'
import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { SheetRow } from './words'
import './sheet.scss'

export interface SheetRowViewProps {
  readonly row: SheetRow
  /** Below: the referral, or the field for it. */
  readonly children?: ReactNode
}

/** One customer of a sheet: what was done with them in the week, and what comes next. */
export function SheetRowView({ row, children }: SheetRowViewProps) {
  const { name, level, entries, plan, postponed } = row
  const at = now()
  return (
    <View className="sheet-row">
      <View className="sheet-head">
        <Text className="sheet-name">{name ?? '已不归您的客户'}</Text>
        <Text className="sheet-level">{level ? levelNames[level] : ''}</Text>
        {postponed > 0 && <Text className="sheet-level">改期 {postponed} 次</Text>}
      </View>
      {entries.map((entry) => (
        <View key={entry.id} className="sheet-entry">
          <View className="sheet-small">
            {sayWhen(entry.at, at)} · {entry.say}
          </View>
          {entry.text !== '' && <View>{entry.text}</View>}
        </View>
      ))}
      {plan && (
        <View className="sheet-small">
          下次{sayDay(plan.day, at)}：{plan.goal}
        </View>
      )}
      {children}
    </View>
  )
}
