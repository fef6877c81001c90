import { Text } from '@tarojs/components'
import './tag.scss'

export interface TagProps {
  readonly children: string
  /** `accent` for what is on its way, `alert` for what is late; plain for everything else. */
  readonly tone?: 'plain' | 'accent' | 'alert'
}

/** A state in one word. */
export function Tag({ children, tone = 'plain' }: TagProps) {
  return <Text className={`tag tag-${tone}`}>{children}</Text>
}
