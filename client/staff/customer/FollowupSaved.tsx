import { a11y } from '@client/a11y'
import { Card } from '@client/parts'
import { View } from '@tarojs/components'
import type { Logged } from '../logged'
import { Due } from '../parts/Due'
import './customer-file.scss'

/** What follows from the follow-up that was just saved: when the next one is due, and by which rule. */
export function FollowupSaved({ name, logged }: { readonly name: string; readonly logged: Logged }) {
  const { due, plan } = logged
  return (
    <View {...a11y({ role: 'status', live: true })}>
      <View className="file-name" {...a11y({ role: 'heading', level: 1 })}>
        记好了
      </View>
      <View className="file-standing">{name}的下次联系</View>
      <Card>
        {due && <Due at={due.at} />}
        <View className="file-goal">{plan.goal}</View>
        {due && (
          <View className="file-why">
            {due.say}，依据{due.cite}
          </View>
        )}
      </Card>
    </View>
  )
}
