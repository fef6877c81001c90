import { Tap } from '@client/parts'
import { View } from '@tarojs/components'
import { useState } from 'react'

interface Lost {
  readonly rule: string
  readonly say: string
  readonly why: string
}

export interface WhyProps {
  /** What the words that open it are: 为什么是它. */
  readonly label: string
  readonly because: readonly { readonly rule: string; readonly say: string }[]
  /** The rules that were looked at and lost. */
  readonly rejected?: readonly Lost[]
}

/** The reasons of a decision, folded until somebody asks. */
export function Why({ label, because, rejected = [] }: WhyProps) {
  const [open, setOpen] = useState(false)
  if (because.length === 0 && rejected.length === 0) return null
  return (
    <>
      <Tap className="file-why-more" onTap={() => setOpen(!open)}>
        {open ? '收起' : label}
      </Tap>
      {open &&
        because.map(({ rule, say }) => (
          <View key={`${rule} ${say}`} className="file-why">
            {say}
          </View>
        ))}
      {open &&
        rejected.map(({ rule, say, why }) => (
          <View key={`${rule} ${say}`} className="file-why">
            {say}：{why}
          </View>
        ))}
    </>
  )
}
