import { ListRow, Tag } from '@client/parts'
import { levelNames } from '@shared/customer/model'
import { View } from '@tarojs/components'
import { Due } from '../parts/Due'
import type { CustomerRow } from './words'

export interface CustomerLineProps {
  readonly row: CustomerRow
  /** The list is the whole office's: each row says whose customer it is. */
  readonly office: boolean
  readonly onOpen: () => void
}

const closed = { bought: '已成交', lost: '已放弃' } as const

/** One customer: who, of which level, when due and by which rule; in the office's list, whose. */
export function CustomerLine({ row, office, onOpen }: CustomerLineProps) {
  const { name, level, status, due, owner } = row
  const facts = [levelNames[level], ...(office ? [owner ?? '还没有顾问'] : [])].join(' · ')
  const note = (
    <>
      <View>{facts}</View>
      {due && <View>{due.say}</View>}
    </>
  )
  const aside =
    status !== 'active' ? <Tag>{closed[status]}</Tag> : due ? <Due at={due.at} /> : <Tag>没有到期的事</Tag>
  return <ListRow title={name} note={note} aside={aside} onTap={onOpen} />
}
