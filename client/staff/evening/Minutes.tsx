import { useCommand } from '@client/api'
import { now } from '@client/clock'
import { Button, confirm, Section, Tap, TextArea } from '@client/parts'
import { sayWhen } from '@shared/kernel/time'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Trouble } from '../parts/Trouble'
import type { Evening } from './words'
import './evening.scss'

export interface MinutesProps extends Pick<Evening, 'day' | 'mayNote'> {
  readonly minutes: NonNullable<Evening['minutes']>
  readonly onDone: () => Promise<void>
}

/** What was agreed on at the meeting, point by point. */
export function Minutes({ day, minutes, mayNote, onDone }: MinutesProps) {
  const note = useCommand('staff.noteEvening')
  const [text, setText] = useState('')
  const add = async () => {
    const outcome = await note.run({ day, add: text.trim() })
    if (!outcome?.ok) return
    setText('')
    await onDone()
  }
  const drop = async (id: string, said: string) => {
    const agreed = await confirm({ title: '删掉这一条', text: said, yes: '删掉', danger: true })
    if (!agreed) return
    const outcome = await note.run({ day, drop: id })
    if (outcome?.ok) await onDone()
  }
  if (!mayNote && minutes.length === 0) return null
  return (
    <Section title="例会记录">
      {minutes.map(({ id, at, by, text: said }) => (
        <View key={id} className="evening-minute">
          <View className="evening-minute-words">
            <View>{said}</View>
            <View className="evening-soft">
              {by} · {sayWhen(at, now())}
            </View>
          </View>
          {mayNote && (
            <Tap className="evening-minute-drop" label={`删掉：${said}`} onTap={() => drop(id, said)}>
              删
            </Tap>
          )}
        </View>
      ))}
      {mayNote && (
        <>
          <TextArea
            label="记一条"
            value={text}
            onChange={setText}
            max={200}
            placeholder="问题、谁来办、什么时候办好"
          />
          <Trouble error={note.error} />
          <Button busy={note.busy} disabled={!text.trim()} onTap={add}>
            记下
          </Button>
        </>
      )}
    </Section>
  )
}
