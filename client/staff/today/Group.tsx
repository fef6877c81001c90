import { a11y } from '@client/a11y'
import { View } from '@tarojs/components'
import type { Urgency } from '../sayDue'
import './group.scss'

/** The name of a group, above its first customer. */
export function Group({ name }: { readonly name: Urgency }) {
  return (
    <View className="due-group" {...a11y({ role: 'heading', level: 2 })}>
      {name}
    </View>
  )
}
