import { Card, Section, StepLine } from '@client/parts'
import { stepNames } from '@shared/deal/model'
import type { HomeView } from './types'

export interface SignedStepsProps {
  readonly steps: HomeView['steps']
}

/** From 认购 to 交付: what was promised, what was done, and who answers for what people wait for now. */
export function SignedSteps({ steps }: SignedStepsProps) {
  const done = steps.filter((step) => step.done !== null).length
  return (
    <Section title="签约和交付" aside={`${steps.length} 步办好了 ${done} 步`}>
      <Card>
        <StepLine
          steps={steps.map(({ kind, ...step }) => ({ key: kind, label: stepNames[kind], ...step }))}
        />
      </Card>
    </Section>
  )
}
