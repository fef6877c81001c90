import { useQuery } from '@client/api'
import { now } from '@client/clock'
import { Empty, Filter, ListRow, Tag } from '@client/parts'
import type { OutputOf } from '@shared/contract'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { openSheet } from '../../staff/go'
import { StaffPage } from '../../staff/parts/StaffPage'
import { useFrame } from '../../staff/parts/useFrame'
import { sayHandIn, sayWeek, weekOptions } from '../../staff/sheet/words'

type Row = OutputOf<'staff.sheets'>['rows'][number]

const stateOf = ({ reviewedAt, handedInAt, clock, late }: Row) => {
  if (reviewedAt !== null) return <Tag>看过了</Tag>
  if (handedInAt !== null) return <Tag tone="accent">待看</Tag>
  return clock?.state === 'overdue' ? (
    <Tag tone={late ? 'alert' : 'plain'}>{late ? '没有交' : '没有记录'}</Tag>
  ) : (
    <Tag>还没交</Tag>
  )
}

/** 周跟进表: who has handed in the sheet of a week, what waits to be read first. */
export default function ManageSheets() {
  const [sunday, setSunday] = useState<string | null>(null)
  const query = useFrame(useQuery('staff.sheets', sunday === null ? {} : { sunday }))
  return (
    <StaffPage title="周跟进表" query={query}>
      {(data) => (
        <>
          <Filter
            label="哪一周"
            options={weekOptions(data.weeks)}
            value={sunday ?? data.weeks[0] ?? ''}
            onChange={setSunday}
          />
          <View>{sayWeek(data, now())}</View>
          {data.rows.length === 0 && <Empty>项目里还没有顾问</Empty>}
          {data.rows.map((row) => (
            <ListRow
              key={row.who}
              title={row.name}
              note={`${sayHandIn(row, now())}${row.referrals > 0 ? `；${row.referrals} 条转介` : ''}`}
              aside={stateOf(row)}
              onTap={() => openSheet(row.who, data.sunday)}
            />
          ))}
        </>
      )}
    </StaffPage>
  )
}
