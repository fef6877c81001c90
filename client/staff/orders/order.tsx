import { type CallError, useQuery } from '@client/api'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { StaffPage } from '../parts/StaffPage'
import { Trouble } from '../parts/Trouble'
import { OrderActions } from './OrderActions'
import { OrderFacts } from './OrderFacts'

/** 认购单: who has it now and since when, what is on it, and what one does with it. */
export default function StaffOrdersOrder() {
  const { id = '' } = useRouter().params
  const query = useQuery('staff.order', { dealId: id })
  const [missed, setMissed] = useState<{ readonly error: CallError; readonly version: number } | null>(null)
  const done = async () => {
    setMissed(null)
    await query.reload()
  }
  return (
    <StaffPage title="认购单" query={query}>
      {(order) => (
        <OrderFacts order={order}>
          {/* Of a form that is another one now; of the one that was seen the actions say it themselves. */}
          {missed && missed.version !== order.version && <Trouble error={missed.error} />}
          <OrderActions
            key={order.version}
            order={order}
            onDone={done}
            onMissed={async (error) => {
              setMissed({ error, version: order.version })
              await query.reload()
            }}
          />
        </OrderFacts>
      )}
    </StaffPage>
  )
}
