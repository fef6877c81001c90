import { now } from '@client/clock'
import { Card, Section } from '@client/parts'
import { sayWhen } from '@shared/kernel/time'
import { View } from '@tarojs/components'
import type { DisputeView } from './words'
import './dispute.scss'

/** What was proposed, ruled, and replied. */
export function Outcome({ dispute: { proposal, ruling, replies } }: { readonly dispute: DisputeView }) {
  return (
    <>
      {proposal && (
        <Section title="处理意见" aside={sayWhen(proposal.at, now())}>
          <Said said={proposal} verb="提出" />
        </Section>
      )}
      {ruling && (
        <Section title="裁定" aside={sayWhen(ruling.at, now())}>
          <Said said={ruling} verb="裁定" />
          {ruling.causedBy !== null && (
            <View className="dispute-note">{`引起这次争议的是${ruling.causedBy}，已记下警告。`}</View>
          )}
          {replies.map(({ who, at, accepts, why }) => (
            <View key={`${who} ${at}`} className="dispute-note">
              {`${who}${accepts ? '知道了' : '不接受'}，${sayWhen(at, now())}${why === '' ? '' : `：${why}`}`}
            </View>
          ))}
        </Section>
      )}
    </>
  )
}

interface SaidProps {
  readonly said: NonNullable<DisputeView['proposal']>
  readonly verb: string
}

function Said({ said: { by, to, why }, verb }: SaidProps) {
  return (
    <Card>
      <View className="dispute-name">{`归${to}`}</View>
      <View className="dispute-note">{`${by}${verb}`}</View>
      {why !== '' && <View>{why}</View>}
    </Card>
  )
}
