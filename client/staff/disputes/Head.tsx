import { a11y } from '@client/a11y'
import { now } from '@client/clock'
import { Card, Tag } from '@client/parts'
import { sayWhen } from '@shared/kernel/time'
import { View } from '@tarojs/components'
import { type DisputeView, sayState } from './words'
import './dispute.scss'

const tones = {
  raised: 'accent',
  proposed: 'accent',
  ruled: 'plain',
  refused: 'alert',
  withdrawn: 'plain',
} as const

/** Over whom, how it stands, and who decides by the regulation. */
export function Head({ dispute }: { readonly dispute: DisputeView }) {
  const { label, state, raisedAt, way, refusing } = dispute
  return (
    <Card>
      <View className="dispute-head">
        <View className="dispute-label" {...a11y({ role: 'heading', level: 1 })}>
          {label}
        </View>
        <Tag tone={tones[state]}>{sayState(dispute)}</Tag>
      </View>
      <View className="dispute-note">{`${sayWhen(raisedAt, now())}提出 · ${way}`}</View>
      <View className="dispute-note">{refusing}</View>
    </Card>
  )
}
