import { a11y } from '@client/a11y'
import { Image, View } from '@tarojs/components'

/** A code to scan, dark on light in every look. */
export function CodePicture({ src }: { readonly src: string }) {
  return (
    <View {...a11y({ role: 'img', label: '客户确认的二维码' })}>
      <Image className="code-picture" src={src} {...a11y({ hidden: true })} />
    </View>
  )
}
