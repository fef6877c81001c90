import { now } from '@client/clock'
import { Tap } from '@client/parts'
import { dayOf, sayDay, sayDaysLeft, sayWhen } from '@shared/kernel/time'
import { Text, View } from '@tarojs/components'
import type { Site } from './words'
import './site-line.scss'

export interface SiteLineProps {
  readonly site: Site
  readonly onOpen: () => void
}

/** One building: how far it is, what comes next, and when it was last reported. */
export function SiteLine({ site, onOpen }: SiteLineProps) {
  const { name, percent, floors, structureFloor, facadeFloor, milestones, reportedAt } = site
  const at = now()
  const next = milestones.find(({ done }) => done === null)
  const late = next !== undefined && next.promised < dayOf(at)
  return (
    <Tap className="site-line" onTap={onOpen}>
      <View className="site-line-head">
        <View>{name}</View>
        <View className="site-line-percent">{percent}%</View>
      </View>
      <View>
        主体 {structureFloor}/{floors} 层，外墙 {facadeFloor} 层
      </View>
      {next && (
        <View className={late ? 'site-line-note site-line-late' : 'site-line-note'}>
          {next.name}：<Text className="site-line-whole">约定 {sayDay(next.promised, at)}，</Text>
          <Text className="site-line-whole">{sayDaysLeft(next.promised, at)}</Text>
        </View>
      )}
      <View className="site-line-note">
        {reportedAt ? `上次报 ${sayWhen(reportedAt, at)}` : '还没有报过进度'}
      </View>
    </Tap>
  )
}
