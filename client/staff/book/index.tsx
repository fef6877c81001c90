import { call, usePages, useQuery } from '@client/api'
import { now } from '@client/clock'
import { DatePick, Empty, Filter, LongList } from '@client/parts'
import { dayOf } from '@shared/kernel/time'
import type { Book, BookKind } from '@shared/register/book'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { iAm } from '../me'
import { StaffPage } from '../parts/StaffPage'
import { useFrame } from '../parts/useFrame'
import { BookLine } from './BookLine'
import './book.scss'

const kinds = [
  { value: 'entries', label: '来访来电' },
  { value: 'notes', label: '客户记录' },
] as const satisfies readonly { value: BookKind; label: string }[]
const books = [
  { value: 'public', label: '公共登记本' },
  { value: 'own', label: '我的登记本' },
] as const satisfies readonly { value: Book; label: string }[]

const says: Readonly<Record<BookKind, string>> = {
  entries:
    '按登记的先后，每天从 1 号编起；公共本和个人本是同一份登记，号码一样。刚登记的两分钟内，号码还可能往后挪。',
  notes: '每次跟进写下的记录，按先后，每天从 1 号编起。刚写下的两分钟内，号码还可能往后挪。',
}

/** 登记本: a day's entries in order of arrival; the whole office's, or one's own. */
export default function StaffBook() {
  const today = dayOf(now())
  const [asked, setAsked] = useState({ day: today, kind: 'entries' as BookKind, book: 'public' as Book })
  const { day, kind, book } = asked
  const query = useQuery('staff.book', asked)
  const { rows, more } = usePages(
    query.data,
    (data) => data.rows,
    (after) => call('staff.book', { ...asked, after }),
  )
  const entries = kind === 'entries'
  return (
    <StaffPage title="登记本" query={useFrame(query)}>
      {() => (
        <>
          <DatePick
            label="哪一天"
            value={day}
            to={today}
            onChange={(next) => setAsked({ ...asked, day: next })}
          />
          <Filter
            label="哪一本"
            options={kinds}
            value={kind}
            onChange={(next) => setAsked({ ...asked, kind: next })}
          />
          {iAm('consultant') && (
            <Filter
              label="谁的"
              options={books}
              value={book}
              onChange={(next) => setAsked({ ...asked, book: next })}
            />
          )}
          <View className="book-note">{says[kind]}</View>
          {query.data !== null && rows.length === 0 && !more && (
            <Empty hint={entries ? '登记了来访、来电，就会按先后列在这里' : '记了跟进，就会按先后列在这里'}>
              {entries ? '这一天还没有登记' : '这一天还没有记录'}
            </Empty>
          )}
          <LongList
            key={`${day} ${kind} ${book}`}
            rows={rows}
            keyOf={({ id }) => id}
            rowHeight={110}
            pageSize={10}
            more={more}
          >
            {(row) => <BookLine row={row} />}
          </LongList>
        </>
      )}
    </StaffPage>
  )
}
