import { useCommand } from '@client/api'
import { Button, ButtonRow, Chips, say, TextField } from '@client/parts'
import { levelNames } from '@shared/customer/model'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Trouble } from '../parts/Trouble'

export interface LevelFormProps {
  readonly customerId: string
  readonly onDone: () => Promise<void>
  readonly onLeave: () => void
}

const strengths = [
  { value: 'high', label: '高' },
  { value: 'medium', label: '中' },
  { value: 'low', label: '低' },
  { value: 'unknown', label: '不知道' },
] as const
const cycles = [
  { value: '7', label: '一周内' },
  { value: '30', label: '一个月内' },
  { value: '180', label: '半年内' },
  { value: '365', label: '还早' },
  { value: 'unknown', label: '不知道' },
] as const

type Strength = (typeof strengths)[number]['value']
type Cycle = (typeof cycles)[number]['value']

/** How the customer stands, and why: the level follows from it by the company's criteria. */
export function LevelForm({ customerId, onDone, onLeave }: LevelFormProps) {
  const propose = useCommand('staff.proposeLevel')
  const [intent, setIntent] = useState<Strength | null>(null)
  const [power, setPower] = useState<Strength | null>(null)
  const [cycle, setCycle] = useState<Cycle | null>(null)
  const [why, setWhy] = useState('')
  const run = async () => {
    if (!intent || !power || !cycle) return
    const outcome = await propose.run({
      customerId,
      standing: {
        intent: intent === 'unknown' ? null : intent,
        power: power === 'unknown' ? null : power,
        decidesInDays: cycle === 'unknown' ? null : Number(cycle),
      },
      why: why.trim(),
    })
    if (!outcome?.ok) return
    say(`按标准是${levelNames[outcome.data.to]}，已交给经理审批`)
    await onDone()
  }
  return (
    <View className="file-frequency">
      <Chips label="购买意向" options={strengths} value={intent} onChange={setIntent} />
      <Chips label="购买力" options={strengths} value={power} onChange={setPower} />
      <Chips label="多久会决定" options={cycles} value={cycle} onChange={setCycle} />
      <TextField
        label="从哪里看出来的"
        value={why}
        onChange={setWhy}
        max={100}
        placeholder="经理会看到这句话"
      />
      <Trouble error={propose.error} />
      <ButtonRow>
        <Button onTap={onLeave}>不提了</Button>
        <Button
          kind="primary"
          busy={propose.busy}
          disabled={!intent || !power || !cycle || !why.trim()}
          onTap={run}
        >
          交给经理
        </Button>
      </ButtonRow>
    </View>
  )
}
