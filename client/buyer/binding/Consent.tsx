import { View } from '@tarojs/components'

/** Goes up whenever the words below change in meaning. It is kept with the binding. */
export const consentVersion = 1

/** What is read, and why: said before anything is read. */
export function Consent() {
  return (
    <View className="consent">
      <View className="consent-title">我们读什么，为什么</View>
      <View>只读您的手机号，用来找到您的购房档案，确认是您本人。</View>
      <View>办手续和售后时，同事会用它联系您；谁看过完整号码，您在“我”里都查得到。</View>
      <View className="consent-version">说明第 {consentVersion} 版</View>
    </View>
  )
}
