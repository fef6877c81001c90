import { View } from '@tarojs/components'

export default function Page_() {
  return <View>消息</View>
}
