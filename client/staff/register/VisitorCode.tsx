import { Card, Section } from '@client/parts'
import { web } from '@client/web'
import { tokenOf } from '@shared/register/token'
import { Button as NativeButton, View } from '@tarojs/components'
import { encode } from 'uqr'
import { CodePicture } from './CodePicture'
import { WeChatCode } from './WeChatCode'
import './register.scss'

export interface VisitorCodeProps {
  readonly entry: string
  /** What the office's link begins with, where it has one; on the web page our own address stands in for it. */
  readonly link: string | null
}

export const visitPath = (entry: string) => `/buyer/visit/index?t=${tokenOf(entry)}`

/** The address that the code holds; null where WeChat's own code stands in for an address. */
function addressOf({ entry, link }: VisitorCodeProps): string | null {
  if (link !== null) return `${link}${link.includes('?') ? '&' : '?'}t=${tokenOf(entry)}`
  return web ? `${window.location.origin}/#${visitPath(entry)}` : null
}

/** Dark on light in every look: a camera reads nothing else. */
function pictureOf(address: string): string {
  const { data, size } = encode(address, { ecc: 'M', border: 2 })
  const dark = data.flatMap((row, y) => row.map((on, x) => (on ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${dark}"/></svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}

/** For the visitor: they scan it, or get it in a chat, and say with their own WeChat who received them. */
export function VisitorCode({ entry, link }: VisitorCodeProps) {
  const address = addressOf({ entry, link })
  return (
    <Section title="请客户确认">
      <Card>
        <View className="code-words">
          客户用自己的微信扫一扫，确认是谁接待的、什么时候。不用注册，不用绑定，不拍照。24 小时内有效。
        </View>
        {address ? <CodePicture src={pictureOf(address)} /> : <WeChatCode entry={entry} />}
        {!web && (
          <NativeButton className="button button-plain button-native" openType="share">
            发到客户的微信
          </NativeButton>
        )}
      </Card>
    </Section>
  )
}
