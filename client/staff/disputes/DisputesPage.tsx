import { call, usePages, useQuery } from '@client/api'
import { now } from '@client/clock'
import { Button, Empty, Filter, ListRow, LongList, Tag } from '@client/parts'
import type { DisputeList } from '@shared/dispute/model'
import { sayWhen } from '@shared/kernel/time'
import { useState } from 'react'
import { openDispute, openRaise } from '../go'
import { iAm } from '../me'
import { StaffPage } from '../parts/StaffPage'
import { type DisputeRow, lists, nothing, stateNames } from './words'

/** 归属争议: one's own, or the whole project's for whoever handles them. */
export function DisputesPage() {
  const [list, setList] = useState<DisputeList>('open')
  const query = useQuery('staff.disputes', { list })
  const { rows, more } = usePages(
    query.data,
    (data) => data.rows,
    (after) => call('staff.disputes', { list, after }),
  )
  const foot = iAm('consultant') && <Button onTap={() => openRaise('')}>对一位客户的归属有异议</Button>
  return (
    <StaffPage title="归属争议" query={query} foot={foot}>
      {() => (
        <>
          <Filter label="看哪些" options={lists} value={list} onChange={setList} />
          {rows.length === 0 && !more && <Empty hint={nothing[list][1]}>{nothing[list][0]}</Empty>}
          <LongList rows={rows} keyOf={({ id }) => id} rowHeight={88} more={more}>
            {(row) => <DisputeLine row={row} />}
          </LongList>
        </>
      )}
    </StaffPage>
  )
}

function DisputeLine({ row }: { readonly row: DisputeRow }) {
  const { id, label, state, raisedAt, claimants, to, waits } = row
  const note = [
    claimants.join('、'),
    to !== null && (state === 'proposed' ? `建议归${to}` : `归${to}`),
    `${sayWhen(raisedAt, now())}提出`,
  ]
  return (
    <ListRow
      title={label}
      note={note.filter(Boolean).join(' · ')}
      aside={<Tag tone={waits ? 'accent' : 'plain'}>{waits ? '等您处理' : stateNames[state]}</Tag>}
      onTap={() => openDispute(id)}
    />
  )
}
