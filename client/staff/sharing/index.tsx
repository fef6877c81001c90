import { call, useCommand, usePages, useQuery } from '@client/api'
import { now } from '@client/clock'
import { Empty, ListRow, LongList, Tag } from '@client/parts'
import type { OutputOf } from '@shared/contract'
import { levelNames } from '@shared/customer/model'
import { dayOf, sayDaysLeft } from '@shared/kernel/time'
import { View } from '@tarojs/components'
import { openSharedFile } from '../go'
import { StaffPage } from '../parts/StaffPage'
import { Trouble } from '../parts/Trouble'
import './sharing.scss'

type Shared = OutputOf<'staff.sharedFiles'>
type SharedRow = Shared['rows'][number]

const fetchMore = (after: string) => call('staff.sharedFiles', { after })

/** 共享给我的: files of colleagues that one may read, and until when. Opening one is logged before it is shown. */
export default function StaffSharedFiles() {
  const query = useQuery('staff.sharedFiles', {})
  const { rows, more } = usePages(query.data, (data: Shared) => data.rows, fetchMore)
  const read = useCommand('staff.readShared')
  const open = async ({ id, readToday }: SharedRow) => {
    if (!readToday && !(await read.run({ customerId: id }))?.ok) return
    openSharedFile(id)
  }
  return (
    <StaffPage title="共享给我的" query={query}>
      {() => (
        <>
          <View className="sharing-note">只能看，不能记跟进，也不能查看号码。每天第一次打开都会记下来。</View>
          <Trouble error={read.error} />
          {rows.length === 0 && !more && (
            <Empty hint="同事申请、经理同意以后，会出现在这里">现在没有共享给您的客户</Empty>
          )}
          <LongList rows={rows} keyOf={({ id }) => id} rowHeight={98} more={more}>
            {(row) => (
              <ListRow
                title={row.name}
                note={`${row.from}共享 · ${levelNames[row.level]}客户 · ${row.why}`}
                aside={<Tag>{sayDaysLeft(dayOf(row.until - 1), now())}</Tag>}
                onTap={() => open(row)}
              />
            )}
          </LongList>
        </>
      )}
    </StaffPage>
  )
}
