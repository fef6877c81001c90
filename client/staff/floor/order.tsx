import { useQuery } from '@client/api'
import { StaffPage } from '../parts/StaffPage'
import { OrderForm } from './OrderForm'

/** 排次序: who is on duty today, and in which order. */
export default function StaffFloorOrder() {
  const { data, ...rest } = useQuery('staff.floor', {})
  return (
    <StaffPage title="排次序" query={{ ...rest, data: data?.board ?? null }}>
      {(board) => <OrderForm key={board.rosterVersion} board={board} />}
    </StaffPage>
  )
}
