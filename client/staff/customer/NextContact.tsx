import { now } from '@client/clock'
import { Button, Card, Section, Tap } from '@client/parts'
import { sayDay } from '@shared/kernel/time'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { openPostpone } from '../go'
import type { File } from '../logged'
import { iAm } from '../me'
import { Due } from '../parts/Due'

/** When the next contact is due, by which rule, how often it was put off, and how much contact is good. */
export function NextContact({ file }: { readonly file: File }) {
  const { id, due, plan, rejected, frequency, postponed, status, owner } = file
  if (status !== 'active') return null
  const { thisWeek, atMostPerWeek, atLeastEveryDays, atCeiling } = frequency
  return (
    <Section title="下次联系">
      <Card>
        {due && (
          <View className="file-due">
            <Due at={due.at} />
          </View>
        )}
        {plan && <View className="file-goal">{plan.goal}</View>}
        {due && <View className="file-why">{due.say}</View>}
        {due && <Reasons cite={due.cite} rejected={rejected} />}
        <Postponed postponed={postponed} />
        <View className="file-frequency">
          <View>
            本周已联系 {thisWeek} 次，上限 {atMostPerWeek} 次
          </View>
          <View className="file-why">至少 {atLeastEveryDays} 天联系一次</View>
        </View>
        {atCeiling && <View className="file-ceiling">本周次数已到上限，除非客户找您，先别打扰。</View>}
        {plan && owner.mine && iAm('consultant') && (
          <View className="file-do">
            <Button onTap={() => openPostpone(id)}>改期</Button>
          </View>
        )}
      </Card>
    </Section>
  )
}

/** How often the contact that is planned now was put off, and the last time with its reason. */
function Postponed({ postponed }: Pick<File, 'postponed'>) {
  if (!postponed) return null
  const { times, total, last } = postponed
  return (
    <View className={times > 2 ? 'file-soon' : 'file-why'}>
      {times > 0 ? `这次已改期 ${times} 次` : `以前改期过 ${total} 次`}；最近一次从
      {sayDay(last.from, now())}改到{sayDay(last.to, now())}：{last.why}
    </View>
  )
}

interface ReasonsProps extends Pick<File, 'rejected'> {
  readonly cite: string
}

/** The article, and the rules that would have made it due later; folded until somebody asks. */
function Reasons({ cite, rejected }: ReasonsProps) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Tap className="file-why-more" onTap={() => setOpen(!open)}>
        {open ? '收起' : '为什么是它'}
      </Tap>
      {open && <View className="file-why">依据{cite}</View>}
      {open &&
        rejected.map(({ rule, say, why }) => (
          <View key={rule} className="file-why">
            {say}：{why}
          </View>
        ))}
    </>
  )
}
