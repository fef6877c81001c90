import { useQuery } from '@client/api'
import { Empty } from '@client/parts'
import { BuyerPage } from '../BuyerPage'
import { NewCase } from './NewCase'

/** A complaint or a repair in three taps: what it is, a photo, send. */
export default function BuyerServiceNew() {
  const query = useQuery('buyer.cases', {})
  return (
    <BuyerPage title="投诉和报修" query={query}>
      {({ homes }) =>
        homes.length > 0 ? (
          <NewCase homes={homes} />
        ) : (
          <Empty hint="签了认购书以后，就能在这里报修和投诉。">还没有您的房子</Empty>
        )
      }
    </BuyerPage>
  )
}
