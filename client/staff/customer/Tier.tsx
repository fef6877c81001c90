import { useCommand } from '@client/api'
import { now } from '@client/clock'
import { Button, ButtonRow, Card, Chips, Section, say, TextField } from '@client/parts'
import { sayWhen } from '@shared/kernel/time'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { File } from '../logged'
import { iAm } from '../me'
import { Trouble } from '../parts/Trouble'
import { Why } from './Why'

export interface TierProps {
  readonly file: File
  readonly onChanged: () => Promise<void>
}

/** What kind of buyer they are and what moves them (CRM-1.2); the tier, why, and what it brings (CRM-1.3). */
export function Tier({ file, onChanged }: TierProps) {
  const [open, setOpen] = useState(false)
  const { id, tier, tiering, persona, status, owner } = file
  const may = status === 'active' && (owner.mine || iAm('manager'))
  const done = async () => {
    setOpen(false)
    await onChanged()
  }
  return (
    <Section title="类别" aside={tier ? `${tier} 类` : '还没有分类'}>
      <Card>
        <View>{persona.say}</View>
        {persona.ask && <View className="file-why">先问：{persona.ask}</View>}
        {persona.movedBy.length > 0 && <View className="file-why">看重：{persona.movedBy.join('、')}</View>}
        {persona.told.length > 0 && <View className="file-why">多讲：{persona.told.join('、')}</View>}
        {tier && !tiering && <View className="file-why">{tier} 类是登记时带来的，还没有写依据</View>}
        {tiering && (
          <View className="file-frequency">
            <View>
              {tier} 类：{tiering.brings.join('、')}
            </View>
            <View className="file-why">
              {[tiering.why, tiering.by, sayWhen(tiering.at, now())].join(' · ')}
            </View>
            <Why label="为什么是这一类" because={tiering.because} />
          </View>
        )}
        {may && !open && (
          <View className="file-do">
            <Button onTap={() => setOpen(true)}>{tier ? '重新分类' : '分 A、B、C 类'}</Button>
          </View>
        )}
        {may && open && <TierForm customerId={id} onDone={done} onLeave={() => setOpen(false)} />}
      </Card>
    </Section>
  )
}

const strengths = [
  { value: 'high', label: '高' },
  { value: 'medium', label: '中' },
  { value: 'low', label: '低' },
  { value: 'unknown', label: '不知道' },
] as const
type Strength = (typeof strengths)[number]['value']
const known = (strength: Strength) => (strength === 'unknown' ? null : strength)

interface TierFormProps {
  readonly customerId: string
  readonly onDone: () => Promise<void>
  readonly onLeave: () => void
}

/** How much they want to buy, and how well something of ours fits: the tier follows from it. */
function TierForm({ customerId, onDone, onLeave }: TierFormProps) {
  const grade = useCommand('staff.gradeTier')
  const [intent, setIntent] = useState<Strength | null>(null)
  const [match, setMatch] = useState<Strength | null>(null)
  const [why, setWhy] = useState('')
  const run = async () => {
    if (!intent || !match) return
    const fit = { intent: known(intent), match: known(match) }
    const outcome = await grade.run({ customerId, fit, why: why.trim() })
    if (!outcome?.ok) return
    say(`按标准是 ${outcome.data.tier} 类`)
    await onDone()
  }
  return (
    <View className="file-frequency">
      <Chips label="想买的程度" options={strengths} value={intent} onChange={setIntent} />
      <Chips label="和在售房源的匹配" options={strengths} value={match} onChange={setMatch} />
      <TextField
        label="依据"
        value={why}
        onChange={setWhy}
        max={100}
        placeholder="例如：要的三房正好有，周末带家人来"
      />
      <Trouble error={grade.error} />
      <ButtonRow>
        <Button onTap={onLeave}>不分了</Button>
        <Button kind="primary" busy={grade.busy} disabled={!intent || !match || !why.trim()} onTap={run}>
          定类别
        </Button>
      </ButtonRow>
    </View>
  )
}
