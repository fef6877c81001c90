import { useQuery } from '@client/api'
import { now } from '@client/clock'
import { Empty, Filter, ListRow, Tag } from '@client/parts'
import { sayWhen } from '@shared/kernel/time'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { openBundle } from '../go'
import { StaffPage } from '../parts/StaffPage'
import { useFrame } from '../parts/useFrame'
import { monthOptions, sayFiles, stateNames } from './words'
import './month.scss'

const tones = { open: 'plain', handedIn: 'accent', returned: 'alert', taken: 'plain' } as const

/** 月末档案: who has handed in the files of a month, what waits to be taken over first. */
export default function StaffBundles() {
  const [asked, setAsked] = useState<string | null>(null)
  const query = useFrame(useQuery('staff.bundles', asked === null ? {} : { month: asked }))
  return (
    <StaffPage title="月末档案" query={query}>
      {({ month, months, cite, rows }) => (
        <>
          <Filter label="哪个月" options={monthOptions(months)} value={month} onChange={setAsked} />
          <View className="bundle-small">
            {rows.length} 位顾问，{rows.filter(({ state }) => state === 'taken').length} 位的已接收；{cite}
          </View>
          {rows.length === 0 && <Empty>项目里还没有顾问</Empty>}
          {rows.map((row) => (
            <ListRow
              key={row.who}
              title={row.name}
              note={`${sayFiles(row)}${row.at === null ? '' : `；${sayWhen(row.at, now())}`}`}
              aside={<Tag tone={tones[row.state]}>{stateNames[row.state]}</Tag>}
              onTap={() => openBundle(row.who, month)}
            />
          ))}
        </>
      )}
    </StaffPage>
  )
}
