import { useCommand } from '@client/api'
import { now } from '@client/clock'
import { Button, confirm, DatePick, say } from '@client/parts'
import { stepNames } from '@shared/deal/model'
import { dayOf, sayDay } from '@shared/kernel/time'
import { useState } from 'react'
import { Trouble } from '../parts/Trouble'
import type { DealStep, DealView } from './words'

export interface CompleteStepProps {
  readonly deal: DealView
  readonly step: DealStep
  readonly onDone: () => Promise<void>
}

/** Marks the step as done, today or on a day before; asks once, since the buyer sees it at once. */
export function CompleteStep({ deal, step, onDone }: CompleteStepProps) {
  const complete = useCommand('staff.completeStep')
  const today = dayOf(now())
  const [day, setDay] = useState(today)
  const name = stepNames[step.kind]
  const before = deal.steps[deal.steps.indexOf(step) - 1]?.done
  const run = async () => {
    const text = `${deal.unitLabel}的${name}，${sayDay(day, now())}完成。业主马上会看到，不能撤回。`
    if (!(await confirm({ title: `${name}办完了？`, text, yes: '办完了', danger: true }))) return
    const outcome = await complete.run({ dealId: deal.id, step: step.kind, day })
    if (!outcome?.ok) return
    say(`${name}办完了，业主看得到`)
    await onDone()
  }
  return (
    <>
      <DatePick
        label="哪天完成的"
        value={day}
        onChange={setDay}
        to={today}
        {...(before && { from: before })}
      />
      <Trouble error={complete.error} />
      <Button kind="primary" busy={complete.busy} onTap={run}>
        完成这一步
      </Button>
    </>
  )
}
