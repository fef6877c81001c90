import { a11y } from '@client/a11y'
import { now, useSaid } from '@client/clock'
import { Card, Row, Section } from '@client/parts'
import { roleNames } from '@shared/access/model'
import { paymentMethodNames, stepKinds, stepNames } from '@shared/deal/model'
import { orderStateNames, waitsFor } from '@shared/deal/order'
import { sayMoney } from '@shared/kernel/money'
import { type Instant, sayDay, sayDuration, sayWhen } from '@shared/kernel/time'
import { View } from '@tarojs/components'
import { type ReactNode, useCallback } from 'react'
import type { OrderView } from './words'
import './order.scss'

/** A step that was taken, in its own words; `made` again after it was sent back. */
const doneNames = {
  ...{ made: '交给经理', sentBack: '经理退回', signed: '经理签字', done: '财务收定金，认购完成' },
  ...{ seenOff: '送客户离开', cancelled: '取消' },
} as const

export interface OrderFactsProps {
  readonly order: OrderView
  readonly children: ReactNode
}

export function OrderFacts({ order, children }: OrderFactsProps) {
  const { unitLabel, customer, consultant, price, method, deposit, days, receipt, steps, rest } = order
  const at = now()
  return (
    <>
      <View className="order-unit" {...a11y({ role: 'heading', level: 1 })}>
        {unitLabel}
      </View>
      <View className="order-who">{`${customer} · 顾问 ${consultant}`}</View>
      <Waiting order={order} />
      {children}
      <Section title="认购单">
        <Card>
          <Row label="总价">{sayMoney(price)}</Row>
          <Row label="付款方式">{paymentMethodNames[method]}</Row>
          <Row label="定金">{sayMoney(deposit)}</Row>
          {receipt !== null && <Row label="收据号">{receipt}</Row>}
          {stepKinds.map((kind) => {
            const day = kind === 'subscription' ? undefined : days[kind]
            return day ? (
              <Row key={kind} label={`约定${stepNames[kind]}`}>
                {sayDay(day, at)}
              </Row>
            ) : null
          })}
        </Card>
      </Section>
      <Section title="办到哪里" aside="案场客户程序分解：来访五、六">
        <View {...a11y({ role: 'list' })}>
          {steps.map(({ state, at: when, by, why }) => (
            <View key={when} className="order-step" {...a11y({ role: 'listitem' })}>
              <View>{doneNames[state]}</View>
              <View className="order-note">{`${by} · ${sayWhen(when, at)}${why === null ? '' : ` · ${why}`}`}</View>
            </View>
          ))}
          {rest.map((state) => (
            <View key={state} className="order-step order-rest" {...a11y({ role: 'listitem' })}>
              {doneNames[state]}
            </View>
          ))}
        </View>
      </Section>
    </>
  )
}

/** Who has it now, and since when. */
function Waiting({ order: { state, since, consultant, mine, steps } }: { readonly order: OrderView }) {
  const who = waitsFor[state]
  const said = useSaid(useCallback((at: Instant) => sayDuration(Math.max(0, at - since)), [since]))
  const why = steps.at(-1)?.why ?? null
  if (who === null) return <Card>{orderStateNames[state]}</Card>
  const has = mine ? '您' : who === 'consultant' ? consultant : roleNames[who]
  return (
    <Card>
      <View {...a11y({ role: 'status', live: true })}>{`现在在${has}这里：${orderStateNames[state]}`}</View>
      {why !== null && <View>{why}</View>}
      <View className="order-note">{`已经等了 ${said}，从 ${sayWhen(since, now())} 起`}</View>
    </Card>
  )
}
