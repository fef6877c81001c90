import { call, useQuery } from '@client/api'
import { now } from '@client/clock'
import { Empty, LongList } from '@client/parts'
import { entry } from '../desks'
import { openCustomer, openFollowup } from '../go'
import { type DueCustomer, rowWithLogged, useLogged } from '../logged'
import { StaffPage } from '../parts/StaffPage'
import { Trouble } from '../parts/Trouble'
import { useCallCustomer } from '../parts/useCallCustomer'
import { type Urgency, urgencyOf } from '../sayDue'
import { eachOnce, usePages } from '../usePages'
import { DueRow } from './DueRow'

const fetchMore = (after: string) => call('staff.today', { after })

interface Item {
  readonly row: DueCustomer
  /** Set on the first row of a group. */
  readonly group: Urgency | undefined
}

function inGroups(rows: readonly DueCustomer[]): readonly Item[] {
  const at = now()
  const sorted = [...rows].sort((a, b) => a.due.at - b.due.at)
  return sorted.map((row, i) => {
    const group = urgencyOf(row.due.at, at)
    const before = sorted[i - 1]
    return { row, group: before && urgencyOf(before.due.at, at) === group ? undefined : group }
  })
}

/** 今日: who is to be contacted, the most urgent first. */
export function Queue({ onAgain }: { readonly onAgain: () => void }) {
  const query = useQuery('staff.today', {})
  const { pages, more, moreBusy, moreError } = usePages(query.data, fetchMore)
  const logged = useLogged()
  const callCustomer = useCallCustomer()
  const rows = pages.flatMap(({ data, at }) =>
    data.rows.flatMap((row) => rowWithLogged(row, at, logged.get(row.id), now()) ?? []),
  )
  const items = inGroups(eachOnce(rows))
  return (
    <StaffPage title="今日" query={query} desk={entry} onAgain={onAgain}>
      {() => (
        <>
          {items.length === 0 && !more && <Empty hint="新到期的客户会自己排进来">都联系过了，辛苦了</Empty>}
          <LongList
            rows={items}
            keyOf={({ row }) => row.id}
            rowHeight={190}
            pageSize={10}
            onMore={more}
            moreBusy={moreBusy}
          >
            {({ row, group }) => (
              <DueRow
                row={row}
                group={group}
                onOpen={() => openCustomer(row.id)}
                onCall={() => callCustomer(row.id, row.name)}
                onLog={() => openFollowup(row.id)}
              />
            )}
          </LongList>
          <Trouble error={moreError} />
        </>
      )}
    </StaffPage>
  )
}
