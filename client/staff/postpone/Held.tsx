import { a11y } from '@client/a11y'
import { now } from '@client/clock'
import { Card } from '@client/parts'
import type { OutputOf } from '@shared/contract'
import { dayOf, type Instant, sayDay } from '@shared/kernel/time'
import { View } from '@tarojs/components'
import { sayDue } from '../sayDue'
import './held.scss'

type Postponing = OutputOf<'staff.postponing'>

/** What is planned, and how often it was put off already. */
export function Planned({ name, plan, times }: Pick<Postponing, 'name' | 'plan' | 'times'>) {
  return (
    <>
      <View className="held-name" {...a11y({ role: 'heading', level: 1 })}>
        {name}
      </View>
      {plan && (
        <View className="held-plan">
          原来约在{sayDay(plan.day, now())}：{plan.goal}
          {times > 0 ? `。已经改期 ${times} 次` : ''}
        </View>
      )}
    </>
  )
}

export interface HeldProps extends Pick<Postponing, 'held' | 'lost'> {
  /** The end of the day that is chosen; null before one is. */
  readonly until: Instant | null
}

const afterwards = {
  new: '按新客户重新接待，不再归您',
  manager: '转给经理安排',
  closer: '谁接待并成交就归谁',
} as const

/** What does not move with the plan: the rule that is due first, and when the customer is lost. In red where the chosen day is later. */
export function Held({ held, lost, until }: HeldProps) {
  if (!held && !lost) return null
  const tooLate = held !== null && until !== null && held.at < until
  const gone = lost !== null && until !== null && lost.at < until
  return (
    <View {...a11y({ role: 'status', live: true })}>
      <Card alert={tooLate || gone}>
        {held && (
          <View className={tooLate ? 'held-late' : ''}>
            {tooLate ? '这一天太晚，到期不会跟着改：' : '改期不影响：'}
            {held.say}，{sayDue(held.at, now())}
          </View>
        )}
        {held && <View className="held-cite">{held.cite}</View>}
        {lost && (
          <View className={gone ? 'held-late' : 'held-lost'}>
            到{sayDay(dayOf(lost.at - 1), now())}还没有跟进，这位客户就
            {lost.next === null ? '不再归您' : afterwards[lost.next]}
          </View>
        )}
        {lost && <View className="held-cite">{lost.cite}</View>}
      </Card>
    </View>
  )
}
