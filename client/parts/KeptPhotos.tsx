import { View } from '@tarojs/components'
import { Button } from './Button'
import './kept-photos.scss'

export interface KeptPhotosProps {
  readonly count: number
  readonly onRemove: () => void
}

/** Photos of an earlier visit to the form: they are in the cloud, but the phone has no picture of them any more. */
export function KeptPhotos({ count, onRemove }: KeptPhotosProps) {
  if (count === 0) return null
  return (
    <View className="kept-photos">
      <View>上次传好的 {count} 张照片还在，会一起交</View>
      <Button small onTap={onRemove}>
        不要了
      </Button>
    </View>
  )
}
