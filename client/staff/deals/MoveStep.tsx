import { useCommand } from '@client/api'
import { now } from '@client/clock'
import { Button, ButtonRow, Chips, DatePick, say, TextField } from '@client/parts'
import { stepNames } from '@shared/deal/model'
import { type Day, dayOf } from '@shared/kernel/time'
import { useState } from 'react'
import { Trouble } from '../parts/Trouble'
import type { DealStep } from './words'

export interface MoveStepProps {
  readonly dealId: string
  readonly open: readonly DealStep[]
  readonly first: DealStep
  readonly onDone: () => Promise<void>
  readonly onLeave: () => void
}

/** Moves a promised day. The old one and the reason stay in the buyer's sight. */
export function MoveStep({ dealId, open, first, onDone, onLeave }: MoveStepProps) {
  const move = useCommand('staff.moveStep')
  const [kind, setKind] = useState(first.kind)
  const [to, setTo] = useState<Day | null>(null)
  const [why, setWhy] = useState('')
  const run = async () => {
    if (!to) return
    const outcome = await move.run({ dealId, step: kind, to, why: why.trim() })
    if (!outcome?.ok) return
    say('改好了，业主看得到原因')
    await onDone()
  }
  return (
    <>
      <Chips
        label="哪一步"
        options={open.map((step) => ({ value: step.kind, label: stepNames[step.kind] }))}
        value={kind}
        onChange={setKind}
      />
      <DatePick label="改到哪天" value={to} onChange={setTo} from={dayOf(now())} />
      <TextField label="为什么" value={why} onChange={setWhy} max={100} placeholder="业主会看到这句话" />
      <Trouble error={move.error} />
      <ButtonRow>
        <Button onTap={onLeave}>不改了</Button>
        <Button kind="primary" busy={move.busy} disabled={!to || !why.trim()} onTap={run}>
          改期
        </Button>
      </ButtonRow>
    </>
  )
}
