import { Tap } from '@client/parts'
import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import './fold.scss'

export interface FoldProps {
  /** What there is to see: 看全部 8 个节点. */
  readonly more: string
  readonly children: ReactNode
}

/** What few people need, one tap away. */
export function Fold({ more, children }: FoldProps) {
  const [open, setOpen] = useState(false)
  return (
    <View className="fold">
      <Tap className="fold-tap" onTap={() => setOpen(!open)}>
        {open ? '收起' : more}
      </Tap>
      {open && children}
    </View>
  )
}
