import { call, usePages, useQuery } from '@client/api'
import { now } from '@client/clock'
import { Card, Empty, LongList } from '@client/parts'
import { sayDate, sayDaysLeft } from '@shared/kernel/time'
import { View } from '@tarojs/components'
import { StaffPage } from '../parts/StaffPage'
import { CareLine } from './CareLine'
import './care.scss'

/** 客户关怀: festivals and birthdays that are near, whom to greet, and what must not be brought up. */
export default function StaffCare() {
  const query = useQuery('staff.care', {})
  const { rows, more } = usePages(
    query.data,
    (data) => data.rows,
    (after) => call('staff.care', { after }),
  )
  const waiting = rows.filter(({ occasions }) => occasions.some(({ done }) => !done)).length
  return (
    <StaffPage title="客户关怀" query={query}>
      {({ festival }) => (
        <>
          {festival && (
            <Card>
              <View className="care-head">
                {festival.title}
                {sayDaysLeft(festival.day, now())}
              </View>
              <View className="care-note">{sayDate(festival.day)}，列出高意向和准成交的客户</View>
            </Card>
          )}
          {rows.length > 0 && (
            <View className="care-note">
              {waiting > 0 ? `${waiting} 位可致问候` : '都问候过了'}
              {rows.length > waiting ? `，${rows.length - waiting} 位已问候` : ''}
              {more ? '；往下还有' : ''}
            </View>
          )}
          {rows.length === 0 && !more && (
            <Empty hint="在客户档案里填了生日，快到时会列在这里；节日临近时列出重点客户">
              近期没有要问候的客户
            </Empty>
          )}
          <LongList rows={rows} keyOf={({ id }) => id} rowHeight={170} pageSize={10} more={more}>
            {(row) => <CareLine row={row} />}
          </LongList>
        </>
      )}
    </StaffPage>
  )
}
