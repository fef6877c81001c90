import { a11y } from '@client/a11y'
import { Button, Card, Empty, LongList, Row, Section } from '@client/parts'
import { levelNames, sourceNames } from '@shared/customer/model'
import { View } from '@tarojs/components'
import type { File } from '../logged'
import { useCallCustomer } from '../parts/useCallCustomer'
import { ContactRow } from './ContactRow'
import { Needs } from './Needs'
import { NextContact } from './NextContact'
import './customer-file.scss'

const genders = { female: '女士', male: '先生' } as const
const closed = { active: null, bought: '已成交', lost: '已放弃' } as const

/** What a colleague has to know before picking up the telephone, in that order. */
export function CustomerFile({ file }: { readonly file: File }) {
  const { name, gender, level, tier, status, source, phones, taboo, contacts, contactsTotal } = file
  const callCustomer = useCallCustomer()
  const standing = [closed[status], levelNames[level], tier && `${tier} 类`, gender && genders[gender]]
  return (
    <>
      <View className="file-name" {...a11y({ role: 'heading', level: 1 })}>
        {name}
      </View>
      <View className="file-standing">{standing.filter(Boolean).join(' · ')}</View>
      {taboo && (
        <Card alert>
          <View className="file-taboo">不要提</View>
          <View>{taboo}</View>
        </Card>
      )}
      <Card>
        {phones.map((phone, i) => (
          <Row key={phone} label={i === 0 ? '电话' : '另一个电话'}>
            {phone}
          </Row>
        ))}
        <Row label="来源">{sourceNames[source]}</Row>
        <Button onTap={() => callCustomer(file.id, name)}>打电话</Button>
      </Card>
      <NextContact file={file} />
      <Needs file={file} />
      <Section title="联系记录" aside={sayCount(contacts.length, contactsTotal)}>
        {contacts.length === 0 && <Empty hint="第一次联系之后，就会记在这里">还没有联系过</Empty>}
        <LongList rows={contacts} keyOf={({ id }) => id} rowHeight={96}>
          {(contact) => <ContactRow contact={contact} />}
        </LongList>
      </Section>
    </>
  )
}

function sayCount(shown: number, total: number): string {
  if (total === 0) return ''
  return shown < total ? `共 ${total} 次，这是最近 ${shown} 次` : `共 ${total} 次`
}
