import { now } from '@client/clock'
import { ListRow, Tag } from '@client/parts'
import type { OutputOf } from '@shared/contract'
import { sayTime, sayWhen } from '@shared/kernel/time'
import { View } from '@tarojs/components'
import { openCustomer } from '../go'
import { channelNames } from '../register/draft'
import './book.scss'

const kindNames = { ...channelNames, note: '跟进' }

/** A line of the book: number, time, kind; and of what one may see who it was, the number masked, and what they need. */
export function BookLine({ row }: { readonly row: OutputOf<'staff.book'>['rows'][number] }) {
  const { number, at, kind, mine, seen } = row
  const title = `第 ${number} 号 · ${sayTime(at)} ${kindNames[kind]}`
  if (!seen) return <ListRow title={title} note={mine ? '现在不是您的客户了' : '不是您的客户'} />
  const { customer, name, phones, text, happenedAt, by } = seen
  const who = [...phones, `${by}${kind === 'note' ? '记' : '登记'}`].join(' · ')
  return (
    <ListRow
      title={title}
      note={
        <>
          <View className="book-name">{name}</View>
          <View>{who}</View>
          {text !== '' && <View>{text}</View>}
          {happenedAt !== null && <View>补登：{sayWhen(happenedAt, now())}来的</View>}
        </>
      }
      aside={mine ? <Tag tone="accent">我的</Tag> : undefined}
      onTap={() => openCustomer(customer)}
    />
  )
}
