import { View } from '@tarojs/components'

export default function Page_() {
  return <View>一笔成交</View>
}
