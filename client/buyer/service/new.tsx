import { View } from '@tarojs/components'

export default function Page_() {
  return <View>报修与投诉</View>
}
