import { Image, View } from '@tarojs/components'
import { a11y } from '../a11y'
import { openPhoto } from './openPhoto'
import { Tap } from './Tap'
import './photos.scss'

export interface PhotoGridProps {
  readonly photos: readonly { readonly id: string; readonly url: string }[]
  /** What they show, for those who listen: 工地照片. */
  readonly label: string
}

/** Photos, small; a tap shows one large. */
export function PhotoGrid({ photos, label }: PhotoGridProps) {
  const urls = photos.map((photo) => photo.url)
  return (
    <View className="photos">
      {photos.map(({ id, url }, i) => (
        <Tap
          key={id}
          className="photo"
          label={`${label}，第 ${i + 1} 张，点开看大图`}
          onTap={() => openPhoto(url, urls)}
        >
          <Image className="photo-image" src={url} mode="aspectFill" lazyLoad {...a11y({ hidden: true })} />
        </Tap>
      ))}
    </View>
  )
}
