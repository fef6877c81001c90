import { call, usePages, useQuery } from '@client/api'
import { now } from '@client/clock'
import { Empty, LongList } from '@client/parts'
import { entry } from '../desks'
import { openCustomer, openFollowup, openPostpone } from '../go'
import { type DueCustomer, rowWithLogged, useLogged } from '../logged'
import { StaffPage } from '../parts/StaffPage'
import { useCallCustomer } from '../parts/useCallCustomer'
import { type Urgency, urgencyOf } from '../sayDue'
import { DueRow } from './DueRow'
import { Group } from './Group'
import { Papers } from './Papers'

const fetchMore = (after: string) => call('staff.today', { after })

/** What stands in the list: a customer, or the name of a group above its first. */
type Item = DueCustomer | Urgency
const keyOf = (item: Item) => (typeof item === 'string' ? item : item.id)

/** By urgency, in the order of the cloud's own list. */
function inGroups(rows: readonly DueCustomer[]): readonly Item[] {
  const at = now()
  const sorted = [...rows].sort((a, b) => a.due.at - b.due.at || (a.id < b.id ? -1 : 1))
  return sorted.flatMap((row, i): Item[] => {
    const group = urgencyOf(row.due.at, at)
    const before = sorted[i - 1]
    return before && urgencyOf(before.due.at, at) === group ? [row] : [group, row]
  })
}

/** 今日: who is to be contacted, the most urgent first. */
export function Queue({ onAgain }: { readonly onAgain: () => void }) {
  const query = useQuery('staff.today', {})
  const { rows, more } = usePages(query.data, (data) => data.rows, fetchMore)
  const logged = useLogged()
  const callCustomer = useCallCustomer()
  const items = inGroups(rows.flatMap((row) => rowWithLogged(row, logged.get(row.id), now()) ?? []))
  return (
    <StaffPage title="今日" query={query} desk={entry} onAgain={onAgain}>
      {({ sheets, festival }) => (
        <>
          <Papers sheets={sheets} festival={festival} />
          {items.length === 0 && !more && <Empty hint="新到期的客户会自己排进来">都联系过了，辛苦了</Empty>}
          <LongList rows={items} keyOf={keyOf} rowHeight={196} pageSize={10} more={more}>
            {(item) =>
              typeof item === 'string' ? (
                <Group name={item} />
              ) : (
                <DueRow
                  row={item}
                  onOpen={() => openCustomer(item.id)}
                  onCall={() => callCustomer(item.id, item.name, item.frequency)}
                  onLog={() => openFollowup(item.id)}
                  onPostpone={() => openPostpone(item.id)}
                />
              )
            }
          </LongList>
        </>
      )}
    </StaffPage>
  )
}
