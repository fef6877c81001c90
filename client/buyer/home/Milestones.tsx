import { now } from '@client/clock'
import { sayChange, Tag } from '@client/parts'
import { dayOf, daysBetween, type Instant, sayDay, sayDaysLeft } from '@shared/kernel/time'
import { View } from '@tarojs/components'
import type { MilestoneView } from './types'
import './milestones.scss'

/** Done: when, and how far from the promise. Not done: when it is promised, and how long that is. */
function sayDates({ promised, done }: MilestoneView, at: Instant): readonly [string, string] {
  if (done === null) return [`约定 ${sayDay(promised, at)}`, sayDaysLeft(promised, at)]
  const late = daysBetween(promised, done)
  if (late === 0) return [`${sayDay(done, at)}完成`, '和约定的一样']
  return [`${sayDay(done, at)}完成`, `比约定${late > 0 ? '晚' : '早'} ${Math.abs(late)} 天`]
}

const isLate = ({ promised, done }: MilestoneView, at: Instant) =>
  done === null ? promised < dayOf(at) : promised < done

/** The milestone that everybody waits for, large. */
export function NextMilestone({ milestone }: { readonly milestone: MilestoneView }) {
  return (
    <View className="next-milestone">
      <View className="next-milestone-label">下一个节点</View>
      <Facts milestone={milestone} nameClass="next-milestone-name" />
    </View>
  )
}

/** All milestones in the order of building, each with every change of its date. */
export function Milestones({ milestones }: { readonly milestones: readonly MilestoneView[] }) {
  return (
    <>
      {milestones.map((milestone) => (
        <View key={milestone.name} className="milestone">
          <Facts milestone={milestone} nameClass="milestone-name" />
        </View>
      ))}
    </>
  )
}

interface FactsProps {
  readonly milestone: MilestoneView
  readonly nameClass: string
}

function Facts({ milestone, nameClass }: FactsProps) {
  const at = now()
  const { name, slips } = milestone
  const [when, against] = sayDates(milestone, at)
  return (
    <>
      <View className="milestone-head">
        <View className={nameClass}>{name}</View>
        {slips.length > 0 && <Tag>{`改期 ${slips.length} 次`}</Tag>}
      </View>
      <View className={isLate(milestone, at) ? 'milestone-dates milestone-late' : 'milestone-dates'}>
        <View>{when}</View>
        <View>{against}</View>
      </View>
      {slips.map((slip) => (
        <View key={`${slip.from} ${slip.to}`} className="milestone-slip">
          {sayChange(slip, at)}
        </View>
      ))}
    </>
  )
}
