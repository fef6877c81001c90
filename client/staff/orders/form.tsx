import { useCommand } from '@client/api'
import { Page, say, TextField } from '@client/parts'
import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Trouble } from '../parts/Trouble'
import { FormFields } from './FormFields'
import type { OrderForm } from './words'
import './order.scss'

/** 填认购单 for one's own customer: the unit is checked against sales control when it is handed in. */
export default function StaffOrdersForm() {
  const { id = '', name = '' } = useRouter().params
  const make = useCommand('staff.makeOrder')
  const [unit, setUnit] = useState('')
  const run = async (form: OrderForm) => {
    const outcome = await make.run({ customerId: id, unit: unit.replace(/\s/g, ''), ...form })
    if (!outcome?.ok) return
    say('交给经理签字了')
    Taro.redirectTo({ url: `/staff/orders/order?id=${encodeURIComponent(outcome.data.id)}` })
  }
  return (
    <Page title="填认购单">
      <View className="order-who">{`${decodeURIComponent(name)}的认购单`}</View>
      <TextField
        label="房号"
        value={unit}
        onChange={setUnit}
        max={20}
        placeholder="连着幢号写，比如 3幢1802"
      />
      <FormFields act="交给经理签字" busy={make.busy} ready={unit.trim() !== ''} onSave={run}>
        <View className="order-who">认购单不能替客户留房：同一套房，谁先交定金归谁。</View>
        <Trouble error={make.error} />
      </FormFields>
    </Page>
  )
}
