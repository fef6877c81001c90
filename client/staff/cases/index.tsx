import { call, usePages, useQuery } from '@client/api'
import { Empty, LongList } from '@client/parts'
import { openCase } from '../go'
import { StaffPage } from '../parts/StaffPage'
import { CaseLine } from './CaseLine'

const fetchMore = (after: string) => call('staff.cases', { after })

/** 服务: what buyers wait for, the next clock first. */
export default function StaffCases() {
  const query = useQuery('staff.cases', {})
  const { rows, more } = usePages(query.data, (data) => data.cases, fetchMore)
  return (
    <StaffPage title="服务" query={query} desk="/staff/cases/index">
      {() => (
        <>
          {rows.length === 0 && <Empty hint="业主一提交，就会出现在这里">现在没有等着办的</Empty>}
          <LongList rows={rows} keyOf={({ id }) => id} rowHeight={110} more={more}>
            {(row) => <CaseLine row={row} onOpen={() => openCase(row.id)} />}
          </LongList>
        </>
      )}
    </StaffPage>
  )
}
