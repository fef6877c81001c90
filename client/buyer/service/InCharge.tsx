import { now } from '@client/clock'
import { CallButton } from '@client/parts'
import type { OutputOf } from '@shared/contract'
import { sayWhen } from '@shared/kernel/time'
import { View } from '@tarojs/components'
import './in-charge.scss'

export interface InChargeProps {
  readonly file: OutputOf<'buyer.case'>
}

/** Who has the case now, one tap from a call; before anybody has it, by when somebody will. */
export function InCharge({ file: { officer, clocks } }: InChargeProps) {
  const respond = clocks.find(({ name }) => name === 'respond')
  if (!officer) {
    const by = respond && respond.dueAt > now() ? `最晚 ${sayWhen(respond.dueAt, now())} 有人联系您。` : ''
    return <View>还没有人受理。{by}</View>
  }
  return (
    <View className="in-charge">
      <View>客服 {officer.name}</View>
      <CallButton phone={officer.phone} name={officer.name} />
    </View>
  )
}
