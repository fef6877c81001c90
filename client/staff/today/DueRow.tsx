import { Button, Tap } from '@client/parts'
import { levelNames } from '@shared/customer/model'
import { Text, View } from '@tarojs/components'
import type { DueCustomer } from '../logged'
import { Due } from '../parts/Due'
import { sayFrequency } from '../parts/frequency'
import './due-row.scss'

export interface DueRowProps {
  readonly row: DueCustomer
  readonly onOpen: () => void
  readonly onCall: () => void
  readonly onLog: () => void
  readonly onPostpone: () => void
}

/**
 * One customer of the queue: who, how urgent, what was planned, which rule says so, and how much contact is good; call, log or put off with
 * one tap.
 */
export function DueRow({ row, onOpen, onCall, onLog, onPostpone }: DueRowProps) {
  const { name, level, due, planGoal, postponed, frequency } = row
  const often = `${sayFrequency(frequency)}${postponed > 0 ? `；已改期 ${postponed} 次` : ''}`
  return (
    <View className="due-row">
      <Tap className="due-row-words" onTap={onOpen}>
        <View className="due-row-head">
          <Text className="due-row-name">{name}</Text>
          <Text className="due-row-level">{levelNames[level]}</Text>
          <Due at={due.at} />
        </View>
        <View>{planGoal ?? ''}</View>
        <View className="due-row-why">{due.say}</View>
        <View className={frequency.atCeiling ? 'due-row-ceiling' : 'due-row-why'}>{often}</View>
      </Tap>
      <View className="due-row-do">
        <Button onTap={onCall}>打电话</Button>
        <Button onTap={onLog}>记一次</Button>
        <Button onTap={onPostpone}>改期</Button>
      </View>
    </View>
  )
}
