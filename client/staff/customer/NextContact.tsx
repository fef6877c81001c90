import { Card, Section, Tap } from '@client/parts'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { File } from '../logged'
import { Due } from '../parts/Due'

/** When the next contact is due, by which rule, and how much contact is good. */
export function NextContact({ file: { due, plan, rejected, frequency, status } }: { readonly file: File }) {
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
        <View className="file-frequency">
          <View>
            本周已联系 {thisWeek} 次，上限 {atMostPerWeek} 次
          </View>
          <View className="file-why">至少 {atLeastEveryDays} 天联系一次</View>
        </View>
        {atCeiling && <View className="file-ceiling">本周次数已到上限，除非客户找您，先别打扰。</View>}
      </Card>
    </Section>
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
