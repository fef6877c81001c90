import { a11y } from '@client/a11y'
import { Section, StepLine } from '@client/parts'
import { paymentMethodNames, stepNames } from '@shared/deal/model'
import { sayMoney } from '@shared/kernel/money'
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { DealView } from './words'
import './deal-facts.scss'

export interface DealFactsProps {
  readonly deal: DealView
  readonly children: ReactNode
}

export function DealFacts({ deal, children }: DealFactsProps) {
  const steps = deal.steps.map((step) => ({ ...step, key: step.kind, label: stepNames[step.kind] }))
  return (
    <>
      <View className="deal-unit" {...a11y({ role: 'heading', level: 1 })}>
        {deal.unitLabel}
      </View>
      <View className="deal-price">
        {sayMoney(deal.price)} · {paymentMethodNames[deal.method]}
      </View>
      {children}
      <Section title="签约进度" aside="业主看到的就是这些">
        <StepLine steps={steps} />
      </Section>
    </>
  )
}
