import { now } from '@client/clock'
import { Countdown } from '@client/parts'
import type { OutputOf } from '@shared/contract'
import { sayDuration, sayWhen } from '@shared/kernel/time'
import { View } from '@tarojs/components'
import { promiseNames } from './words'
import './promise-line.scss'

export interface PromiseLineProps {
  readonly clock: OutputOf<'buyer.case'>['clocks'][number]
}

/** One promise: how long is left or how it was kept, and by when it is due. */
export function PromiseLine({ clock }: PromiseLineProps) {
  const { name, warnAt, dueAt, metAt, escalated } = clock
  const at = now()
  return (
    <View className="promise">
      <View className="promise-line">
        <View>{promiseNames[name]}</View>
        {metAt === null ? <Countdown dueAt={dueAt} warnAt={warnAt} /> : <Kept metAt={metAt} dueAt={dueAt} />}
      </View>
      <View className="promise-line promise-small">
        <View>最晚 {sayWhen(dueAt, at)}</View>
        {metAt !== null && <View>{sayWhen(metAt, at)} 做到</View>}
        {metAt === null && escalated && <View>已上报案场经理</View>}
      </View>
    </View>
  )
}

function Kept({ metAt, dueAt }: { readonly metAt: number; readonly dueAt: number }) {
  const late = metAt > dueAt
  return (
    <View className={late ? 'promise-late' : 'promise-kept'}>
      {late ? `晚了 ${sayDuration(metAt - dueAt)}` : '已做到'}
    </View>
  )
}
