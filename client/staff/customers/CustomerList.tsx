import { call, type QueryState, usePages } from '@client/api'
import { Empty, Failure, LongList } from '@client/parts'
import { Skeleton } from '@client/parts/Skeleton'
import { openCustomer } from '../go'
import { CustomerLine } from './CustomerLine'
import { type Asked, type CustomerRow, type Found, questionOf, sayNothing } from './words'

export interface CustomerListProps {
  readonly asked: Asked
  readonly query: QueryState<Found>
}

const keyOf = ({ id }: CustomerRow) => id

/** What was asked for, page by page. */
export function CustomerList({ asked, query }: CustomerListProps) {
  const { data, error, reload } = query
  const { rows, more } = usePages(
    data,
    (found) => found.rows,
    (after) => call('staff.customers', { ...questionOf(asked), after }),
  )
  if (!data) return error ? <Failure error={error} onRetry={reload} /> : <Skeleton />
  if (rows.length === 0 && !more) {
    const [what, hint] = sayNothing(asked, data.office)
    return <Empty hint={hint}>{what}</Empty>
  }
  return (
    <LongList rows={rows} keyOf={keyOf} rowHeight={98} pageSize={10} more={more}>
      {(row) => <CustomerLine row={row} office={data.office} onOpen={() => openCustomer(row.id)} />}
    </LongList>
  )
}
