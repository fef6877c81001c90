import { View } from '@tarojs/components'

export default function Page_() {
  return <View>今日</View>
}
