import { useQuery } from '@client/api'
import { now } from '@client/clock'
import { Empty, Section } from '@client/parts'
import { sayWhen } from '@shared/kernel/time'
import { sayMonth } from '@shared/month/calendar'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { StaffPage } from '../../staff/parts/StaffPage'
import { Compared } from './Compared'
import { InspectForm } from './InspectForm'
import { sayLooked, sayPraise } from './words'
import './month.scss'

/** 档案抽查: consultants side by side, a few files by lot, and what was found, which the director reads. */
export default function ManageInspect() {
  const { month } = useRouter().params
  const query = useQuery('staff.month', month === undefined ? {} : { month })
  return (
    <StaffPage title="档案抽查" query={query}>
      {(view) => (
        <>
          <View className="month-small">
            {sayMonth(view.month)}来过或登记过的客户；{view.inspectionCite}
          </View>
          {view.report ? (
            <Compared people={view.report.people} />
          ) : (
            <Empty hint="从档案和跟进里自己算">这个月还没有数</Empty>
          )}
          {view.mayInspect && <InspectForm view={view} onDone={query.reload} />}
          <Section title="抽查记录">
            {view.inspections.length === 0 && <View className="month-small">这个月还没有抽查</View>}
            {view.inspections.map((each) => (
              <View key={each.id} className="month-found">
                <View>{sayLooked(each)}</View>
                {each.words !== '' && <View>{each.words}</View>}
                {each.praise && <View className="month-praise">{sayPraise(each.praise)}</View>}
                <View className="month-small">
                  {each.by} · {sayWhen(each.at, now())}
                </View>
              </View>
            ))}
          </Section>
        </>
      )}
    </StaffPage>
  )
}
