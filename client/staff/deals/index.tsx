import { call, usePages, useQuery } from '@client/api'
import { Empty, LongList } from '@client/parts'
import { useState } from 'react'
import { openDeal } from '../go'
import { Find } from '../parts/Find'
import { StaffPage } from '../parts/StaffPage'
import { DealLine } from './DealLine'
import { FoundDeals } from './FoundDeals'

const fetchMore = (after: string) => call('staff.deals', { after })

/** A room as people write it: 3幢1802. */
const asWritten = (unit: string) => unit.replace(/\s/g, '')

/** 签约: every deal by the promised day of its next step, or the one of a room. */
export default function StaffDeals() {
  const query = useQuery('staff.deals', {})
  const { rows: deals, more } = usePages(query.data, (data) => data.deals, fetchMore)
  const [unit, setUnit] = useState('')
  return (
    <StaffPage title="签约" query={query} desk="/staff/deals/index">
      {() => (
        <>
          <Find
            label="按房号找"
            placeholder="3幢1802"
            max={20}
            read={asWritten}
            found={unit !== ''}
            onFind={setUnit}
          />
          {unit && <FoundDeals unit={unit} />}
          {!unit && deals.length === 0 && <Empty hint="有了新的成交会排进来">没有等着办的手续</Empty>}
          {!unit && (
            <LongList rows={deals} keyOf={({ id }) => id} rowHeight={76} more={more}>
              {(deal) => <DealLine deal={deal} onOpen={() => openDeal(deal.id)} />}
            </LongList>
          )}
        </>
      )}
    </StaffPage>
  )
}
