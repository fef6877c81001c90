import { Tap } from '@client/parts'
import { callScripts } from '@shared/guide/call'
import { View } from '@tarojs/components'
import { useState } from 'react'
import './customer-file.scss'

/** What to mind before a call and during it; folded until somebody wants it. */
export function CallScript() {
  const [open, setOpen] = useState(false)
  return (
    <View>
      <Tap className="file-why-more" onTap={() => setOpen(!open)}>
        {open ? '收起电话要点' : '电话要点'}
      </Tap>
      {open &&
        callScripts.map(({ title, cite, lines }) => (
          <View key={title} className="file-script">
            <View className="file-goal">{title}</View>
            {lines.map((line) => (
              <View key={line}>{line}</View>
            ))}
            <View className="file-why">{cite}</View>
          </View>
        ))}
    </View>
  )
}
