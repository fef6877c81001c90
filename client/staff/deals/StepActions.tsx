import { Card, Section, Tap } from '@client/parts'
import { stepNames } from '@shared/deal/model'
import { useState } from 'react'
import { CompleteStep } from './CompleteStep'
import { MoveStep } from './MoveStep'
import type { DealView } from './words'

export interface StepActionsProps {
  readonly deal: DealView
  readonly onDone: () => Promise<void>
}

/** The step that is next: done, or on another day. */
export function StepActions({ deal, onDone }: StepActionsProps) {
  const [moving, setMoving] = useState(false)
  const open = deal.steps.filter(({ done }) => done === null)
  const [current] = open
  if (!current) return <Card>手续都办完了。</Card>
  if (moving) {
    return (
      <Section title="改期">
        <MoveStep
          dealId={deal.id}
          open={open}
          first={current}
          onDone={onDone}
          onLeave={() => setMoving(false)}
        />
      </Section>
    )
  }
  return (
    <Section title={`正在办：${stepNames[current.kind]}`}>
      <CompleteStep deal={deal} step={current} onDone={onDone} />
      <Tap className="deal-move" onTap={() => setMoving(true)}>
        办不完，改期
      </Tap>
    </Section>
  )
}
