import { call, usePages, useQuery } from '@client/api'
import { now } from '@client/clock'
import { Empty, Filter, LongList } from '@client/parts'
import { dayOf } from '@shared/kernel/time'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { StaffPage } from '../parts/StaffPage'
import { useFrame } from '../parts/useFrame'
import { EveningRowView } from './EveningRowView'
import { Minutes } from './Minutes'
import { dayOptions, sayMine, sayNew } from './words'
import './evening.scss'

/** 今天的来访, for the evening meeting: who came, what is still missing, the new registrations, and the minutes. */
export default function StaffEvening() {
  const [day, setDay] = useState(dayOf(now()))
  const query = useFrame(useQuery('staff.evening', { day }))
  const data = query.data?.day === day ? query.data : null
  const { rows, more } = usePages(
    data,
    (found) => found.rows,
    (after) => call('staff.evening', { day, after }),
  )
  return (
    <StaffPage title="来访和例会" query={query}>
      {({ days, counts, cites, office, mine, minutes, mayNote }) => (
        <>
          <Filter label="哪一天" options={dayOptions(days, now())} value={day} onChange={setDay} />
          <View className="evening-counts">
            <View>
              {office ? '全案场' : '我的客户'}来访 {counts.visitors} 位；{sayNew(counts)}
            </View>
            <View className={counts.withProblems > 0 ? 'evening-late' : ''}>
              {counts.withProblems > 0 ? `还有 ${counts.withProblems} 位有事没办` : '该办的都办了'}
              {counts.incomplete > 0 ? `；${counts.incomplete} 位档案不齐` : ''}
            </View>
            {mine !== null && <View>{sayMine(mine)}</View>}
            {counts.capped && <View className="evening-soft">来访太多，只数到这里，可能还有</View>}
            <View className="evening-soft">
              {[...new Set([cites.list, cites.counts, ...(mine ? [cites.mine] : [])])].join('；')}
            </View>
          </View>
          {data !== null && rows.length === 0 && (
            <Empty hint="登记了到访、来电，就会列在这里">这一天还没有来访和登记</Empty>
          )}
          <LongList rows={rows} keyOf={({ id }) => id} rowHeight={150} pageSize={8} more={more}>
            {(row) => <EveningRowView row={row} />}
          </LongList>
          {minutes && <Minutes {...{ day, minutes, mayNote }} onDone={query.reload} />}
        </>
      )}
    </StaffPage>
  )
}
