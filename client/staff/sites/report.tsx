import { View } from '@tarojs/components'

export default function Page_() {
  return <View>报进度</View>
}
