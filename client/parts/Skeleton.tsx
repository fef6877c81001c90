import { View } from '@tarojs/components'
import { a11y } from '../a11y'
import './skeleton.scss'

/** While a page is being fetched for the first time: the shape of paper, and a word for those who listen. */
export function Skeleton() {
  return (
    <View className="skeleton" {...a11y({ role: 'status', label: '正在打开', live: true })}>
      <View className="skeleton-line skeleton-short" />
      <View className="skeleton-line skeleton-block" />
      <View className="skeleton-line" />
      <View className="skeleton-line" />
      <View className="skeleton-line skeleton-short" />
    </View>
  )
}
