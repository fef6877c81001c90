import { call, usePages, useQuery } from '@client/api'
import { now } from '@client/clock'
import { Card, Empty, Filter, LongList } from '@client/parts'
import { sundayOf } from '@shared/followup/week'
import { addDays, dayOf } from '@shared/kernel/time'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { StaffPage } from '../parts/StaffPage'
import { useFrame } from '../parts/useFrame'
import { HandIn } from './HandIn'
import { Referral } from './Referral'
import { SheetRowView } from './SheetRowView'
import { sayHandIn, sayTotals, sayWeek, weekOptions } from './words'
import './sheet.scss'

/** This week's Sunday and those of the two before, as the cloud offers them. */
const weeksNow = () => {
  const sunday = sundayOf(dayOf(now()))
  return [0, 1, 2].map((back) => addDays(sunday, -7 * back))
}

/** 周跟进表: what I did in a week, by itself; referrals and a remark are mine to add, and then it is handed in. */
export default function StaffSheet() {
  const weeks = weeksNow()
  const asked = useRouter().params['sunday']
  const [sunday, setSunday] = useState(weeks.find((each) => each === asked) ?? weeks[0] ?? '')
  const query = useFrame(useQuery('staff.mySheet', { sunday }))
  const data = query.data?.sunday === sunday ? query.data : null
  const { rows, more } = usePages(
    data,
    (found) => found.rows,
    (after) => call('staff.mySheet', { sunday, after }),
  )
  /** What was written since the sheet was fetched, by customer; by '' the remark. */
  const [written, setWritten] = useState<Readonly<Record<string, string>>>({})
  const open = data !== null && data.clock !== null && data.handedInAt === null && data.review === null
  return (
    <StaffPage title="周跟进表" query={query} foot={data && <HandIn sheet={data} onDone={query.reload} />}>
      {(sheet) => (
        <>
          <Filter
            label="哪一周"
            options={weekOptions(weeks)}
            value={sunday}
            onChange={(week) => {
              setWritten({})
              setSunday(week)
            }}
          />
          <View className="sheet-small">
            {sayWeek(sheet, now())}；{sayTotals(sheet)}
          </View>
          <View className={sheet.clock?.state === 'overdue' ? 'sheet-late' : ''}>
            {sayHandIn(sheet, now())}
          </View>
          {sheet.clock && <View className="sheet-small">{sheet.clock.cite}</View>}
          {sheet.since > 0 && (
            <View className="sheet-small">上交以后又记了 {sheet.since} 条，经理也看得到</View>
          )}
          {sheet.totals.capped && (
            <View className="sheet-small">太多了，只列出最近登记的 {rows.length} 位起</View>
          )}
          {sheet.review && (
            <Card>
              <View>
                {sheet.review.by}看过了{sheet.review.remark === '' ? '' : `：${sheet.review.remark}`}
              </View>
            </Card>
          )}
          {sheet.totals.customers > 0 && (
            <Referral
              {...{ sunday, open, customerId: null, label: '给经理的话' }}
              placeholder="这一周的重点、难处，要经理帮什么"
              text={written[''] ?? sheet.remark}
              onSaved={(text) => setWritten((before) => ({ ...before, '': text }))}
            />
          )}
          {sheet.totals.customers === 0 && (
            <Empty hint="记了跟进或登记，就会自己列在这里">这一周还没有记录，不用交</Empty>
          )}
          <LongList rows={rows} keyOf={({ id }) => id} rowHeight={150} pageSize={8} more={more}>
            {(row) => (
              <SheetRowView row={row}>
                <Referral
                  {...{ sunday, open, customerId: row.id, label: '意向转介' }}
                  placeholder="谁、想看什么、什么时候来，越细越好"
                  text={written[row.id] ?? row.referral ?? ''}
                  onSaved={(text) => setWritten((before) => ({ ...before, [row.id]: text }))}
                />
              </SheetRowView>
            )}
          </LongList>
        </>
      )}
    </StaffPage>
  )
}
