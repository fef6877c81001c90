import { useQuery } from '@client/api'
import { Card, Empty, LongList, Pick } from '@client/parts'
import type { InputOf } from '@shared/contract'
import { sayDate } from '@shared/kernel/time'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Find } from '../parts/Find'
import { StaffPage } from '../parts/StaffPage'
import { useFrame } from '../parts/useFrame'
import { HandbookLine } from './HandbookLine'
import './handbook.scss'

const longestSearch = 30

/** 制度手册: the articles in force with what they fix, book by book, or found by words. */
export default function StaffHandbook() {
  const [asked, setAsked] = useState<InputOf<'staff.handbook'>>({})
  const query = useQuery('staff.handbook', asked)
  return (
    <StaffPage title="制度手册" query={useFrame(query)}>
      {({ name, version, from, books, book, rows, more }) => (
        <>
          <Card>
            {name}，第 {version} 版，{sayDate(from)}起执行。系统的每个判断都写明依据哪一条，可以在这里查到。
          </Card>
          <Find
            label="查制度"
            placeholder="比如：代接、15 天、投诉"
            max={longestSearch}
            read={(written) => written.trim()}
            found={book === null}
            onFind={(text) => setAsked(text === '' ? {} : { text })}
          />
          {book !== null && (
            <Pick
              label="哪一份"
              options={books.map(({ id, title }) => ({ id, name: title }))}
              value={book}
              onChange={(next) => setAsked({ book: next })}
              ask="选一份"
            />
          )}
          {rows.length === 0 && <Empty hint="换个说法再找">没有找到</Empty>}
          <LongList rows={rows} keyOf={({ id }) => id} rowHeight={96} pageSize={12}>
            {(row) => <HandbookLine row={row} />}
          </LongList>
          {more > 0 && <View className="handbook-more">还有 {more} 条，多写几个字会更准。</View>}
        </>
      )}
    </StaffPage>
  )
}
