import { now } from '@client/clock'
import type { OutputOf } from '@shared/contract'
import { sayWhen } from '@shared/kernel/time'
import { View } from '@tarojs/components'
import { a11y } from '../../a11y'
import './timeline.scss'

type StepView = OutputOf<'buyer.case'>['steps'][number]

export interface TimelineProps {
  /** Oldest first. */
  readonly steps: readonly StepView[]
}

/** What was done, for the eye; and whether the words of the step say more than that. */
const titles: Readonly<Record<StepView['kind'], { readonly title: string; readonly tells: boolean }>> = {
  opened: { title: '您提交了', tells: false },
  acknowledged: { title: '受理了', tells: false },
  answered: { title: '答复了怎么处理', tells: true },
  closed: { title: '办完了，请您确认', tells: true },
  confirmed: { title: '您确认了', tells: true },
  reopened: { title: '您不满意，重新打开', tells: true },
  escalated: { title: '超时', tells: true },
}

/** Every step of a case with its time, so that nobody has to ask what happened. */
export function Timeline({ steps }: TimelineProps) {
  return (
    <View className="timeline" {...a11y({ role: 'list' })}>
      {steps.map((step) => (
        <Step key={`${step.at} ${step.kind}`} step={step} />
      ))}
    </View>
  )
}

function Step({ step: { at, kind, by, text } }: { readonly step: StepView }) {
  const { title, tells } = titles[kind]
  return (
    <View className="timeline-step" {...a11y({ role: 'listitem' })}>
      <View className="timeline-when">{sayWhen(at, now())}</View>
      <View>{typeof by === 'string' ? title : `${by.name}${title}`}</View>
      {tells && <View className="timeline-text">{text}</View>}
    </View>
  )
}
