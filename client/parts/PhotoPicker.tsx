import { Image, View } from '@tarojs/components'
import { a11y } from '../a11y'
import { Field } from './Field'
import { Tap } from './Tap'
import type { Photos, PickedPhoto } from './usePhotos'
import './photos.scss'

export interface PhotoPickerProps {
  readonly label: string
  /** From `usePhotos()`. */
  readonly photos: Photos
}

/** How far the uploading is, in words. */
function progress({ list, max }: Photos): string {
  const failed = list.filter((photo) => photo.state === 'failed').length
  if (failed > 0) return `${failed} 张没传上去`
  const sent = list.filter((photo) => photo.state === 'sent').length
  return sent < list.length ? `正在上传 ${sent}/${list.length}` : `${list.length}/${max}`
}

/** Adds photos, shows how they get on, and takes them away again. */
export function PhotoPicker({ label, photos }: PhotoPickerProps) {
  const room = photos.list.length < photos.max
  return (
    <Field label={label} aside={progress(photos)}>
      <View className="photos">
        {photos.list.map((photo, i) => (
          <Picked key={photo.path} photo={photo} name={`第 ${i + 1} 张照片`} photos={photos} />
        ))}
        {room && (
          <Tap className="photo photo-add" label={`${label}：加照片`} onTap={photos.add}>
            加照片
          </Tap>
        )}
      </View>
    </Field>
  )
}

function Picked({ photo, name, photos }: { photo: PickedPhoto; name: string; photos: Photos }) {
  return (
    <View className="photo">
      <Image
        className="photo-image"
        src={photo.path}
        mode="aspectFill"
        {...a11y({ role: 'img', label: name })}
      />
      {photo.state === 'sending' && <View className="photo-state">上传中</View>}
      {photo.state === 'failed' && (
        <Tap
          className="photo-state photo-failed"
          label={`${name}没传上去，重试`}
          onTap={() => photos.retry(photo.path)}
        >
          重试
        </Tap>
      )}
      <Tap className="photo-remove" label={`去掉${name}`} onTap={() => photos.remove(photo.path)}>
        <View className="photo-cross">×</View>
      </Tap>
    </View>
  )
}
