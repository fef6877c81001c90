import { useQuery } from '@client/api'
import { BuyerPage } from '../BuyerPage'
import { Messages } from './Messages'

/** 消息: what we told the buyer, newest first. */
export default function BuyerInbox() {
  const query = useQuery('buyer.inbox', {})
  return (
    <BuyerPage title="消息" query={query}>
      {(data) => <Messages data={data} />}
    </BuyerPage>
  )
}
