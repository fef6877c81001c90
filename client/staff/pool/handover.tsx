import { useQuery } from '@client/api'
import { Empty, ListRow, Tag } from '@client/parts'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { StaffPage } from '../parts/StaffPage'
import { HandOverBegun } from './HandOverBegun'
import { HandOverForm } from './HandOverForm'
import './pool-line.scss'

/** 离职移交: who leaves, what they have, who gets it; step by step, and what was interrupted goes on where it stood. */
export default function StaffHandOver() {
  const [who, setWho] = useState<string | null>(null)
  const query = useQuery('staff.handOver', who === null ? {} : { who })
  return (
    <StaffPage title="离职移交" query={query}>
      {({ people, leaver }) => {
        if (!leaver) {
          if (people.length === 0) return <Empty hint="先有同事，才有移交">没有别的在岗同事</Empty>
          return (
            <>
              <View className="pool-head">
                谁要离职？客户、没办完的服务和签约手续都要移交，移交完账号停用。
              </View>
              {people.map(({ id, name, posts, begun }) => (
                <ListRow
                  key={id}
                  title={name}
                  note={posts}
                  aside={begun ? <Tag tone="accent">移交中</Tag> : undefined}
                  onTap={() => setWho(id)}
                />
              ))}
            </>
          )
        }
        return leaver.begun ? (
          <HandOverBegun leaver={leaver} onMoved={query.reload} onDone={() => setWho(null)} />
        ) : (
          <HandOverForm leaver={leaver} onBegun={query.reload} />
        )
      }}
    </StaffPage>
  )
}
