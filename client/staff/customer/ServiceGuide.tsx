import { Card, Section, Tap } from '@client/parts'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { File } from '../logged'
import './customer-file.scss'

/** What this customer gets now, by level, persona, tier and segment; folded until somebody wants it. */
export function ServiceGuide({ guide }: Pick<File, 'guide'>) {
  const [open, setOpen] = useState(false)
  return (
    <Section title="怎么服务" aside={guide.map(({ title }) => title).join(' · ')}>
      <Tap className="file-why-more" onTap={() => setOpen(!open)}>
        {open ? '收起要点' : '看要点'}
      </Tap>
      {open && (
        <Card>
          <Guides guide={guide} />
        </Card>
      )}
    </Section>
  )
}

/** Each with its article. */
export const Guides = ({ guide }: Pick<File, 'guide'>) => (
  <>
    {guide.map(({ title, items, cite }) => (
      <View key={title} className="file-script">
        <View className="file-goal">{title}</View>
        {items.map((item) => (
          <View key={item}>· {item}</View>
        ))}
        <View className="file-why">{cite}</View>
      </View>
    ))}
  </>
)
