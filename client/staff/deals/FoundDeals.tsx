import { useQuery } from '@client/api'
import { Empty, Failure } from '@client/parts'
import { Skeleton } from '@client/parts/Skeleton'
import { openDeal } from '../go'
import { DealLine } from './DealLine'

/** The deals of one room. */
export function FoundDeals({ unit }: { readonly unit: string }) {
  const { data, error, reload } = useQuery('staff.deals', { unit })
  if (!data) return error ? <Failure error={error} onRetry={reload} /> : <Skeleton />
  if (data.deals.length === 0) {
    return <Empty hint="房号连着幢号一起写，比如 3幢1802">{`没有找到 ${unit}`}</Empty>
  }
  return data.deals.map((deal) => <DealLine key={deal.id} deal={deal} onOpen={() => openDeal(deal.id)} />)
}
