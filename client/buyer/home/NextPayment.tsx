import { now } from '@client/clock'
import { Card, Section } from '@client/parts'
import { sayMoney } from '@shared/kernel/money'
import { dayOf, sayDay, sayDaysLeft } from '@shared/kernel/time'
import { View } from '@tarojs/components'
import type { HomeView } from './types'
import './next-payment.scss'

export interface NextPaymentProps {
  readonly payment: HomeView['nextPayment']
}

/** How much is to be paid next, and by when. */
export function NextPayment({ payment }: NextPaymentProps) {
  return (
    <Section title="下一笔款">
      <Card alert={payment !== null && payment.due < dayOf(now())}>
        {payment ? <Payment {...payment} /> : '没有要付的款了。'}
      </Card>
    </Section>
  )
}

function Payment({ name, due, amount }: NonNullable<HomeView['nextPayment']>) {
  const at = now()
  return (
    <>
      <View className="payment-name">{name}</View>
      <View className="payment-amount">{sayMoney(amount)}</View>
      <View className={due < dayOf(at) ? 'payment-due payment-late' : 'payment-due'}>
        <View>{sayDay(due, at)}前付</View>
        <View>{sayDaysLeft(due, at)}</View>
      </View>
    </>
  )
}
