import { View } from '@tarojs/components'

export default function Page_() {
  return <View>样板间</View>
}
