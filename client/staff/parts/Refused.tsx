import type { CallError } from '@client/api'
import { Button, Card } from '@client/parts'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import { entry } from '../desks'
import { forgetMe } from '../me'
import './refused.scss'

const codes = new Set(['NOT_ALLOWED', 'NOT_BOUND', 'DEACTIVATED'])

/** Whether somebody is not, or not any more, who the phone remembers. */
export const isRefused = (error: CallError | null): error is CallError =>
  error !== null && codes.has(error.code)

export interface RefusedProps {
  readonly error: CallError
  readonly onAgain?: () => void
}

const toEntry = () => Taro.reLaunch({ url: entry })

/** Says why this is not shown, forgets who was remembered, and offers to begin again. */
export function Refused({ error, onAgain = toEntry }: RefusedProps) {
  useEffect(forgetMe, [])
  return (
    <Card>
      <View className="refused-words">{error.message}</View>
      <Button onTap={onAgain}>重新进入</Button>
    </Card>
  )
}
