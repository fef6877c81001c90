import { type Day, dayOf, daysBetween, type Instant, sayDay, sayDaysLeft } from '@shared/kernel/time'
import { View } from '@tarojs/components'
import { a11y } from '../a11y'
import { now } from '../clock'
import { CallButton } from './CallButton'
import { type Slip, sayChange } from './slip'
import './step-line.scss'

export interface Step {
  readonly key: string
  readonly label: string
  readonly promised: Day
  readonly done: Day | null
  readonly slips: readonly Slip[]
  readonly handler?: { readonly name: string; readonly post: string; readonly phone: string }
}

export interface StepLineProps {
  /** In order. The first that is not done is the one that people wait for. */
  readonly steps: readonly Step[]
}

/** What a done step says: when, and how late or early that was. */
function sayDone(step: Step, done: Day, at: Instant): string {
  const late = daysBetween(step.promised, done)
  const against = late > 0 ? `，比约定晚 ${late} 天` : late < 0 ? `，比约定早 ${-late} 天` : ''
  return `${sayDay(done, at)}完成${against}`
}

const sayPromise = (step: Step, at: Instant) =>
  `约定 ${sayDay(step.promised, at)}，${sayDaysLeft(step.promised, at)}`

/** How long people have been waiting for this step: since the one before it was done. */
function sayWaiting(before: Step | undefined, at: Instant): string | null {
  const days = before?.done ? daysBetween(before.done, dayOf(at)) : 0
  return days > 0 ? `已经等了 ${days} 天` : null
}

/** The way to one's home as a vertical line: what is done, what is under way, who answers for it, what comes next. */
export function StepLine({ steps }: StepLineProps) {
  const at = now()
  const current = steps.findIndex((step) => step.done === null)
  return (
    <View className="steps" {...a11y({ role: 'list' })}>
      {steps.map((step, i) => (
        <OneStep key={step.key} step={step} before={steps[i - 1]} state={stateOf(step, i, current)} at={at} />
      ))}
    </View>
  )
}

type State = 'done' | 'now' | 'next'
const stateOf = (step: Step, i: number, current: number): State =>
  step.done !== null ? 'done' : i === current ? 'now' : 'next'

interface OneStepProps {
  readonly step: Step
  readonly before: Step | undefined
  readonly state: State
  readonly at: Instant
}

function OneStep({ step, before, state, at }: OneStepProps) {
  const late = state !== 'done' && step.promised < dayOf(at)
  const waiting = state === 'now' ? sayWaiting(before, at) : null
  return (
    <View className={`step step-${state}`} {...a11y({ role: 'listitem' })}>
      <View className="step-label">
        {step.label}
        {state === 'now' && '（正在办）'}
      </View>
      <View className={late ? 'step-date step-late' : 'step-date'}>
        {step.done !== null ? sayDone(step, step.done, at) : sayPromise(step, at)}
      </View>
      {waiting && <View className="step-date">{waiting}</View>}
      {step.slips.map((slip) => (
        <View key={slip.to} className="step-slip">
          {sayChange(slip, at)}
        </View>
      ))}
      {state === 'now' && step.handler && (
        <View className="step-handler">
          <View>
            {step.handler.post} {step.handler.name}
          </View>
          {step.handler.phone && <CallButton phone={step.handler.phone} name={step.handler.name} />}
        </View>
      )}
    </View>
  )
}
