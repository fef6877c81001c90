import { useQuery } from '@client/api'
import { useRouter } from '@tarojs/taro'
import { StaffPage } from '../parts/StaffPage'
import { OrderActions } from './OrderActions'
import { OrderFacts } from './OrderFacts'

/** 认购单: who has it now and since when, what is on it, and what one does with it. */
export default function StaffOrdersOrder() {
  const { id = '' } = useRouter().params
  const query = useQuery('staff.order', { dealId: id })
  return (
    <StaffPage title="认购单" query={query}>
      {(order) => (
        <OrderFacts order={order}>
          <OrderActions key={order.version} order={order} onDone={query.reload} />
        </OrderFacts>
      )}
    </StaffPage>
  )
}
