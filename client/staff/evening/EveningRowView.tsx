import { now } from '@client/clock'
import { Tag, Tap } from '@client/parts'
import { levelNames } from '@shared/customer/model'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { openCustomer } from '../go'
import { type EveningRow, sayCame } from './words'
import './evening.scss'

/** One customer of the day: who came, received by whom, what they said, and what is still missing. */
export function EveningRowView({ row }: { readonly row: EveningRow }) {
  const { id, name, level, isNew, came, owner, said, concerns, problems } = row
  const [why, setWhy] = useState(false)
  const cites = [...new Set(problems.flatMap(({ cite }) => cite ?? []))]
  return (
    <View className="evening-row">
      <Tap className="evening-words" onTap={() => openCustomer(id)}>
        <View className="evening-head">
          <Text className="evening-name">{name}</Text>
          <Text className="evening-soft">{levelNames[level]}</Text>
          {isNew && <Tag tone="accent">新登记</Tag>}
        </View>
        {came.map((each) => (
          <View key={`${each.at} ${each.as}`}>{sayCame(each, now())}</View>
        ))}
        {owner !== null && came.every(({ who }) => who !== owner) && (
          <View className="evening-soft">归{owner}</View>
        )}
        {said !== null && <View className="evening-soft">{said}</View>}
        {concerns !== null && <View className="evening-soft">顾虑：{concerns}</View>}
        {problems.map(({ kind, say, who, overdue }) => (
          <View key={`${kind} ${say}`} className={overdue ? 'evening-late' : 'evening-open'}>
            {say}
            {who !== null && kind !== 'incomplete' ? `（${who}）` : ''}
          </View>
        ))}
      </Tap>
      {cites.length > 0 && (
        <Tap className="evening-why" onTap={() => setWhy(!why)}>
          {why ? '收起' : '哪条要求的'}
        </Tap>
      )}
      {why &&
        cites.map((cite) => (
          <View key={cite} className="evening-soft">
            {cite}
          </View>
        ))}
    </View>
  )
}
