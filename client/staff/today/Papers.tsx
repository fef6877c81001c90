import { now } from '@client/clock'
import { Card, ListRow } from '@client/parts'
import type { OutputOf } from '@shared/contract'
import { sayDay, sayDaysLeft } from '@shared/kernel/time'
import { View } from '@tarojs/components'
import { openCare, openEvening, openMyBundle, openMySheet } from '../go'
import { Due } from '../parts/Due'
import './papers.scss'

type Today = Pick<OutputOf<'staff.today'>, 'sheets' | 'festival'>

/** What is handed in and gone through besides the customers: urgent sheets first, and the ways to the day's and the week's list. */
export function Papers({ sheets, festival }: Today) {
  return (
    <>
      {sheets.map(({ sunday, dueAt, cite }) => (
        <Card key={sunday} alert={dueAt <= now()}>
          <ListRow
            title={`${sunday === sheets[0]?.sunday && dueAt > now() ? '本周' : `到${sayDay(sunday, now())}那一周`}的跟进表还没有交`}
            note={cite}
            aside={<Due at={dueAt} />}
            onTap={() => openMySheet(sunday)}
          />
        </Card>
      ))}
      <View className="papers">
        <ListRow title="今天的来访" onTap={openEvening} />
        <ListRow
          title={festival ? `客户关怀：${festival.title}${sayDaysLeft(festival.day, now())}` : '客户关怀'}
          onTap={openCare}
        />
        <ListRow title="周跟进表" onTap={() => openMySheet()} />
        <ListRow title="月末档案" onTap={openMyBundle} />
      </View>
    </>
  )
}
