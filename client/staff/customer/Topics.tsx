import { Tap } from '@client/parts'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { File } from '../logged'
import { Guides } from './ServiceGuide'
import './customer-file.scss'

export interface TopicsProps extends Pick<File, 'topics' | 'guide'> {
  /** Gets what was talked about, to be written down. */
  readonly onPick: (topic: string) => void
}

/** What there is to talk about with this customer, one tap each, and what they get now; folded until somebody wants it. */
export function Topics({ topics, guide, onPick }: TopicsProps) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Tap className="file-why-more" onTap={() => setOpen(!open)}>
        {open ? '收起可以聊的' : '可以聊什么'}
      </Tap>
      {open && (
        <>
          <View className="file-topics">
            {topics.map((topic) => (
              <Tap key={topic} className="file-topic" label={`记下：${topic}`} onTap={() => onPick(topic)}>
                {topic}
              </Tap>
            ))}
          </View>
          <Guides guide={guide} />
        </>
      )}
    </>
  )
}
