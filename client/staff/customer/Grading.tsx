import { Button, Card, Section } from '@client/parts'
import { levelNames } from '@shared/customer/model'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { File } from '../logged'
import { iAm } from '../me'
import { LevelForm } from './LevelForm'
import { Proposal } from './Proposal'
import { Why } from './Why'

export interface GradingProps {
  readonly file: File
  readonly onChanged: () => Promise<void>
}

/** The level with its reasons, and the way to another one: by the criteria, with the manager's word. */
export function Grading({ file, onChanged }: GradingProps) {
  const [open, setOpen] = useState(false)
  const { id, level, grading, status } = file
  const { because, proposal } = grading
  const mayPropose = iAm('consultant') && status === 'active' && proposal === null
  const done = async () => {
    setOpen(false)
    await onChanged()
  }
  return (
    <Section title="级别" aside={levelNames[level]}>
      <Card>
        {because.length === 0 && <View>还没有按标准评过，是登记时给的</View>}
        <Why label="为什么是这一级" because={because} />
        {proposal && <Proposal customerId={id} proposal={proposal} onDone={onChanged} />}
        {mayPropose && !open && (
          <View className="file-do">
            <Button onTap={() => setOpen(true)}>申请调整级别</Button>
          </View>
        )}
        {mayPropose && open && <LevelForm customerId={id} onDone={done} onLeave={() => setOpen(false)} />}
      </Card>
    </Section>
  )
}
