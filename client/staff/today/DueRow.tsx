import { Button, Tap } from '@client/parts'
import { levelNames } from '@shared/customer/model'
import { Text, View } from '@tarojs/components'
import type { DueCustomer } from '../logged'
import { Due } from '../parts/Due'
import './due-row.scss'

export interface DueRowProps {
  readonly row: DueCustomer
  readonly onOpen: () => void
  readonly onCall: () => void
  readonly onLog: () => void
}

/** One customer of the queue: who, how urgent, what was planned, which rule says so; call or log with one tap. */
export function DueRow({ row, onOpen, onCall, onLog }: DueRowProps) {
  return (
    <View className="due-row">
      <Tap className="due-row-words" onTap={onOpen}>
        <View className="due-row-head">
          <Text className="due-row-name">{row.name}</Text>
          <Text className="due-row-level">{levelNames[row.level]}</Text>
          <Due at={row.due.at} />
        </View>
        <View>{row.planGoal ?? ''}</View>
        <View className="due-row-why">{row.due.say}</View>
      </Tap>
      <View className="due-row-do">
        <Button onTap={onCall}>打电话</Button>
        <Button onTap={onLog}>记一次</Button>
      </View>
    </View>
  )
}
