import { useCommand, useQuery } from '@client/api'
import { now } from '@client/clock'
import { Button, confirm, Empty, ListRow, Pick, say } from '@client/parts'
import { sayMonth } from '@shared/month/calendar'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { openBundles, openInspect } from '../../staff/go'
import { iAm } from '../../staff/me'
import { StaffPage } from '../../staff/parts/StaffPage'
import { Trouble } from '../../staff/parts/Trouble'
import { useFrame } from '../../staff/parts/useFrame'
import { Figures } from './Figures'
import { monthPicks, sayStands } from './words'
import './month.scss'

/** 月报: what the month came to, with the way to the files that go with it; archived by the manager when it is over. */
export default function ManageMonth() {
  const [asked, setAsked] = useState<string | null>(null)
  const query = useFrame(useQuery('staff.month', asked === null ? {} : { month: asked }))
  const archive = useCommand('staff.archiveMonth')
  const close = async (month: string) => {
    const text = '归档以后，这个月的数字不再变。晚补的登记不会再算进去。'
    if (!(await confirm({ title: `${sayMonth(month)}归档？`, text, yes: '归档' }))) return
    const outcome = await archive.run({ month })
    if (!outcome?.ok) return
    say(`${sayMonth(month)}归档了`)
    await query.reload()
  }
  const { data } = query
  const foot = data?.mayArchive && (
    <>
      <Trouble error={archive.error} />
      <Button kind="primary" busy={archive.busy} onTap={() => close(data.month)}>
        {`归档${sayMonth(data.month)}`}
      </Button>
    </>
  )
  return (
    <StaffPage title="月报" query={query} foot={foot}>
      {(view) => (
        <>
          <Pick label="哪个月" options={monthPicks(view.months)} value={view.month} onChange={setAsked} />
          <View className="month-small">{sayStands(view, now())}</View>
          <View className="month-small">{view.cite}</View>
          {view.report ? (
            <Figures report={view.report} />
          ) : (
            <Empty hint="从登记、跟进和签约里自己算">这个月还没有数</Empty>
          )}
          <View className="month-ways">
            <ListRow
              title="档案抽查"
              note="档案齐不齐、跟进及不及时，顾问之间比一比"
              onTap={() => openInspect(view.month)}
            />
            {iAm('manager') && <ListRow title="月末档案" note="谁交给策划了" onTap={openBundles} />}
          </View>
        </>
      )}
    </StaffPage>
  )
}
