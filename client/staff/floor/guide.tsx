import { leave } from '@client/leave'
import { Button, Page, Section, TextArea } from '@client/parts'
import { receptionGuides } from '@shared/guide/reception'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { GuidePart } from './GuidePart'
import { changeNotes, useNotes } from './notes'
import './guide.scss'

/** 接待清单: the guides of a reception, ticked with one finger, and what the customer said. All of it stays on the phone until the end. */
export default function StaffFloorGuide() {
  const { reception = '' } = useRouter().params
  const { steps = [], feedback = '', concerns = '' } = useNotes()[reception] ?? {}
  const [open, setOpen] = useState('ask')
  const tick = (id: string) =>
    changeNotes(reception, {
      steps: steps.includes(id) ? steps.filter((each) => each !== id) : [...steps, id],
    })
  return (
    <Page
      title="接待清单"
      foot={
        <Button kind="primary" onTap={leave}>
          好
        </Button>
      }
    >
      <View className="guide-hint">做完一步点一下。先记在这部手机上，接待结束后存进客户的档案。</View>
      {receptionGuides.map((guide) => (
        <GuidePart
          key={guide.id}
          guide={guide}
          ticked={steps}
          open={open === guide.id}
          onOpen={() => setOpen(open === guide.id ? '' : guide.id)}
          onTick={tick}
        />
      ))}
      <Section title="客人说了什么">
        <TextArea
          label="反馈"
          value={feedback}
          onChange={(value) => changeNotes(reception, { feedback: value })}
          max={300}
          placeholder="喜欢什么，问了什么"
        />
        <TextArea
          label="顾虑"
          value={concerns}
          onChange={(value) => changeNotes(reception, { concerns: value })}
          max={300}
          placeholder="还在犹豫什么"
        />
      </Section>
    </Page>
  )
}
