import { a11y } from '@client/a11y'
import { useQuery } from '@client/api'
import { Card, Row } from '@client/parts'
import { type DetailField, detailNames, moreFields, needFields } from '@shared/customer/details'
import { levelNames, sourceNames } from '@shared/customer/model'
import { dayOf, sayDate } from '@shared/kernel/time'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { Owner } from '../customer/Owner'
import { Story } from '../customer/Story'
import type { File } from '../logged'
import { StaffPage } from '../parts/StaffPage'
import '../customer/customer-file.scss'

/** 共享的客户: a colleague's file, to read. What is done with a customer is done by their own consultant. */
export default function StaffSharedFile() {
  const { id = '' } = useRouter().params
  const query = useQuery('staff.customer', { customerId: id })
  return (
    <StaffPage title="共享的客户" query={query}>
      {(file) => <SharedFile file={file} />}
    </StaffPage>
  )
}

/** The rest stands on the page by itself. */
const told: readonly DetailField[] = [...needFields, ...moreFields]

function SharedFile({ file }: { readonly file: File }) {
  const { name, level, phones, source, taboo, details, owner, sharing } = file
  const [share] = sharing.shares
  const known = told.flatMap((field) => details.filter((each) => each.field === field))
  return (
    <>
      <View className="file-name" {...a11y({ role: 'heading', level: 1 })}>
        {name}
      </View>
      <View className="file-standing">{`${levelNames[level]}客户`}</View>
      {share?.until && (
        <Card>
          <Row label="谁共享的" note={share.why}>
            {share.by}
          </Row>
          <Row label="可以看到">{sayDate(dayOf(share.until - 1))}</Row>
        </Card>
      )}
      {taboo && (
        <Card alert>
          <View className="file-taboo">不要提</View>
          <View>{taboo}</View>
        </Card>
      )}
      <Card>
        {phones.map((phone, at) => (
          <Row
            key={phone}
            label={at === 0 ? '电话' : '另一个电话'}
            {...(at === phones.length - 1 && { note: '要联系，请找客户的顾问' })}
          >
            {phone}
          </Row>
        ))}
        <Row label="来源">{sourceNames[source]}</Row>
        {known.map(({ field, text }) => (
          <Row key={field} label={detailNames[field]}>
            {text}
          </Row>
        ))}
      </Card>
      <Owner owner={owner} />
      <Story file={file} logged={undefined} />
    </>
  )
}
