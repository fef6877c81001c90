import { Card } from '@client/parts'
import { View } from '@tarojs/components'
import { a11y } from '../../a11y'
import './binding.scss'

export interface NoHomeProps {
  readonly projectName: string
}

/** For a person whom we know, but who has no deal: whom to ask. */
export function NoHome({ projectName }: NoHomeProps) {
  return (
    <Card>
      <View className="binding-title" {...a11y({ role: 'heading', level: 2 })}>
        还没有查到您买的房
      </View>
      <View className="binding-words">
        您的手机号已经绑定在{projectName}。还没认购的话，认购以后这里就会出现您的家。
      </View>
      <View className="binding-words">
        已经认购了，请问问您的置业顾问，或者到案场服务台，让他们核对合同上留的手机号。
      </View>
    </Card>
  )
}
