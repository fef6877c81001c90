import { useQuery } from '@client/api'
import { Filter, ListRow } from '@client/parts'
import { longestSearch, type Show } from '@shared/customer/listing'
import { levelNames, levels } from '@shared/customer/model'
import { useState } from 'react'
import { openPool, openShared } from '../go'
import { iAm } from '../me'
import { Find } from '../parts/Find'
import { StaffPage } from '../parts/StaffPage'
import { useFrame } from '../parts/useFrame'
import { CustomerList } from './CustomerList'
import { type Asked, questionOf, wantedOf } from './words'

const shows: readonly { readonly value: Show; readonly label: string }[] = [
  { value: 'due', label: '按到期' },
  { value: 'overdue', label: '已逾期' },
  { value: 'soon', label: '快到期' },
  { value: 'all', label: '全部' },
]
const levelWords = [
  { value: 'any', label: '不限' } as const,
  ...levels.map((level) => ({ value: level, label: levelNames[level] })),
]

/** 客户: one's own customers, or the whole office's: by what is due, by level, or found by a word. */
export default function StaffCustomers() {
  const [asked, setAsked] = useState<Asked>({ text: '', show: 'due', level: null })
  const query = useQuery('staff.customers', questionOf(asked))
  const { text, show, level } = asked
  return (
    <StaffPage title="客户" query={useFrame(query)} desk="/staff/customers/index">
      {() => (
        <>
          <Find
            label="找客户"
            placeholder="姓名、拼音、号码后四位"
            max={longestSearch}
            read={wantedOf}
            found={text !== ''}
            onFind={(wanted) => setAsked({ ...asked, text: wanted })}
          />
          {text === '' && (
            <Filter
              label="看哪些"
              options={shows}
              value={show}
              onChange={(next) => setAsked({ ...asked, show: next })}
            />
          )}
          <Filter
            label="级别"
            options={levelWords}
            value={level ?? 'any'}
            onChange={(next) => setAsked({ ...asked, level: next === 'any' ? null : next })}
          />
          <ListRow title="公共客户" note="没有顾问的客户，可以领取或分配" onTap={openPool} />
          {iAm('consultant') && (
            <ListRow title="共享给我的" note="同事的客户，经理同意给您看几天" onTap={openShared} />
          )}
          <CustomerList key={JSON.stringify(asked)} asked={asked} query={query} />
        </>
      )}
    </StaffPage>
  )
}
