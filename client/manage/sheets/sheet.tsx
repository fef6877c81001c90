import { call, useCommand, usePages, useQuery } from '@client/api'
import { now } from '@client/clock'
import { Button, Card, Empty, LongList, say, TextArea } from '@client/parts'
import { sayWhen } from '@shared/kernel/time'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { StaffPage } from '../../staff/parts/StaffPage'
import { Trouble } from '../../staff/parts/Trouble'
import { SheetRowView } from '../../staff/sheet/SheetRowView'
import { sayHandIn, sayTotals, sayWeek } from '../../staff/sheet/words'

/** One consultant's sheet as the manager reads it, and the remark on it. */
export default function ManageSheet() {
  const { who = '', sunday = '' } = useRouter().params
  const asked = { who: decodeURIComponent(who), sunday }
  const query = useQuery('staff.sheet', asked)
  const { rows, more } = usePages(
    query.data,
    (data) => data.rows,
    (after) => call('staff.sheet', { ...asked, after }),
  )
  const [remark, setRemark] = useState('')
  const review = useCommand('staff.reviewSheet')
  const save = async () => {
    const outcome = await review.run({ ...asked, remark: remark.trim() })
    if (!outcome?.ok) return
    say('看过了，顾问会收到')
    await query.reload()
  }
  const waits = query.data !== null && query.data.handedInAt !== null && query.data.review === null
  const foot = waits && (
    <Button kind="primary" busy={review.busy} onTap={save}>
      {review.error ? '再试一次' : remark.trim() ? '看过了，带意见' : '看过了'}
    </Button>
  )
  return (
    <StaffPage title="周跟进表" query={query} foot={foot}>
      {(sheet) => (
        <>
          <View className="sheet-name">{sheet.who.name}</View>
          <View className="sheet-small">
            {sayWeek(sheet, now())}；{sayTotals(sheet)}
          </View>
          <View className={sheet.clock?.state === 'overdue' ? 'sheet-late' : ''}>
            {sayHandIn(sheet, now())}
          </View>
          {sheet.since > 0 && <View className="sheet-small">其中 {sheet.since} 条是上交以后记的</View>}
          {sheet.totals.capped && <View className="sheet-small">太多了，没有全部列出，其余在客户档案里</View>}
          {sheet.remark !== '' && <View className="sheet-referral">给经理的话：{sheet.remark}</View>}
          {sheet.review && (
            <Card>
              <View>
                {sayWhen(sheet.review.at, now())} {sheet.review.by}看过了
                {sheet.review.remark === '' ? '' : `：${sheet.review.remark}`}
              </View>
            </Card>
          )}
          {rows.length === 0 && <Empty>这一周没有跟进和登记</Empty>}
          <LongList rows={rows} keyOf={({ id }) => id} rowHeight={140} pageSize={8} more={more}>
            {(row) => (
              <SheetRowView row={row}>
                {row.referral !== null && <View className="sheet-referral">意向转介：{row.referral}</View>}
              </SheetRowView>
            )}
          </LongList>
          {waits && (
            <TextArea
              label="意见（可以不写）"
              value={remark}
              onChange={setRemark}
              max={300}
              placeholder="顾问会看到"
            />
          )}
          <Trouble error={review.error} />
        </>
      )}
    </StaffPage>
  )
}
