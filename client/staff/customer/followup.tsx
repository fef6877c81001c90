import { View } from '@tarojs/components'

export default function Page_() {
  return <View>记一次跟进</View>
}
