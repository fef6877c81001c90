import { now } from '@client/clock'
import { Button, ButtonRow, Tag, Tap } from '@client/parts'
import type { OutputOf } from '@shared/contract'
import { levelNames, methodNames } from '@shared/customer/model'
import { sayDaysLeft } from '@shared/kernel/time'
import { Text, View } from '@tarojs/components'
import { beginCare } from '../customer/draft'
import { openCustomer, openFollowup } from '../go'
import './care.scss'

type Row = OutputOf<'staff.care'>['rows'][number]

/** A customer to be greeted: why, by which article, how they like to be reached, and what must not be brought up (CRM-5.2). */
export function CareLine({ row }: { readonly row: Row }) {
  const { id, name, level, preferredMethod, taboo, occasions } = row
  const open = occasions.filter(({ done }) => !done)
  const log = () => {
    beginCare(id, open.map(({ title }) => `${title}问候`).join('，'))
    openFollowup(id)
  }
  return (
    <View className="care-row">
      <Tap className="care-words" onTap={() => openCustomer(id)}>
        <View className="care-line">
          <Text className="care-name">{name}</Text>
          <Text className="care-note">{levelNames[level]}</Text>
          {open.length === 0 && <Tag tone="accent">已问候</Tag>}
        </View>
        {occasions.map(({ title, day, cite }) => (
          <View key={title}>
            {title}
            {sayDaysLeft(day, now())}
            <View className="care-note">{cite}</View>
          </View>
        ))}
        {preferredMethod && <View className="care-note">喜欢{methodNames[preferredMethod]}联系</View>}
        {taboo && <View className="care-taboo">不要提：{taboo}</View>}
      </Tap>
      {open.length > 0 && (
        <ButtonRow>
          <Button onTap={log}>记一次问候</Button>
        </ButtonRow>
      )}
    </View>
  )
}
