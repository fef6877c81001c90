import { call, usePages, useQuery } from '@client/api'
import { now } from '@client/clock'
import { Empty, ListRow, LongList, Tag } from '@client/parts'
import type { OutputOf } from '@shared/contract'
import { orderStateNames } from '@shared/deal/order'
import { sayWhen } from '@shared/kernel/time'
import { openOrderForm } from '../go'
import { iAm } from '../me'
import { StaffPage } from '../parts/StaffPage'

const fetchMore = (after: string) => call('staff.orders', { after })

/** 认购: the order forms that wait for somebody, the longest wait first; who has each, and since when. */
export default function StaffOrders() {
  const query = useQuery('staff.orders', {})
  const { rows, more } = usePages(query.data, (data: OutputOf<'staff.orders'>) => data.orders, fetchMore)
  return (
    <StaffPage title="认购" query={query}>
      {() => (
        <>
          {rows.length === 0 && !more && (
            <Empty hint={iAm('consultant') ? '从客户档案里可以开认购单' : '顾问开了认购单，会排在这里'}>
              没有等着办的认购单
            </Empty>
          )}
          <LongList rows={rows} keyOf={({ id }) => id} rowHeight={98} more={more}>
            {({ id, unitLabel, consultant, state, since, mine }) => (
              <ListRow
                title={unitLabel}
                note={`${consultant} · ${sayWhen(since, now())} 起${orderStateNames[state]}`}
                aside={mine ? <Tag tone="accent">该您办</Tag> : undefined}
                onTap={() => openOrderForm(id)}
              />
            )}
          </LongList>
        </>
      )}
    </StaffPage>
  )
}
