import { a11y } from '@client/a11y'
import { Button, Card, Row } from '@client/parts'
import { levelNames, sourceNames } from '@shared/customer/model'
import { View } from '@tarojs/components'
import { openNewOrder } from '../go'
import { type File, type Logged, withLogged } from '../logged'
import { useCallCustomer } from '../parts/useCallCustomer'
import { CallScript } from './CallScript'
import { Doubt } from './Checked'
import { Completeness } from './Completeness'
import { Disputed } from './Disputed'
import { Grading } from './Grading'
import { Merged } from './Merged'
import { Needs } from './Needs'
import { NextContact } from './NextContact'
import { Owner } from './Owner'
import { Phones } from './Phones'
import { PoolStep } from './PoolStep'
import { ServiceGuide } from './ServiceGuide'
import { Sharing } from './Sharing'
import { Story } from './Story'
import { Taboos } from './Taboos'
import { Tier } from './Tier'
import './customer-file.scss'

const genders = { female: '女士', male: '先生' } as const
const closed = { active: null, bought: '已成交', lost: '已放弃' } as const

export interface CustomerFileProps {
  /** As the cloud gave it. */
  readonly fetched: File
  /** The follow-up that was saved since. */
  readonly logged: Logged | undefined
  /** Something was changed from here: the file is fetched anew. */
  readonly onChanged: () => Promise<void>
}

/** What a colleague has to know before picking up the telephone, in that order. */
export function CustomerFile({ fetched, logged, onChanged }: CustomerFileProps) {
  const file = withLogged(fetched, logged)
  const { name, gender, level, tier, status, source, phones } = file
  const callCustomer = useCallCustomer()
  const call = (place: number) => callCustomer(file.id, name, file.frequency, place)
  const standing = [closed[status], levelNames[level], tier && `${tier} 类`, gender && genders[gender]]
  return (
    <>
      <View className="file-name" {...a11y({ role: 'heading', level: 1 })}>
        {name}
      </View>
      <View className="file-standing">{standing.filter(Boolean).join(' · ')}</View>
      <Doubt file={file} field="name" />
      <Doubt file={file} field="gender" />
      <Taboos file={file} />
      <Card>
        <Phones phones={phones} onCall={call} />
        <Doubt file={file} field="contact" />
        <Row label="来源">
          {sourceNames[source]}
          <Doubt file={file} field="source" />
        </Row>
        <CallScript />
        {phones.length < 2 && <Button onTap={() => call(0)}>打电话</Button>}
      </Card>
      <NextContact file={file} />
      <ServiceGuide guide={file.guide} />
      <Owner owner={file.owner} />
      <Disputed file={file} />
      <PoolStep file={file} onChanged={onChanged} />
      {file.owner.mine && status === 'active' && (
        <View className="file-do">
          <Button onTap={() => openNewOrder(file.id, name)}>开认购单</Button>
        </View>
      )}
      <Grading file={file} onChanged={onChanged} />
      <Tier file={file} onChanged={onChanged} />
      <Needs file={file} />
      <Completeness complete={file.complete} />
      <Merged file={file} onChanged={onChanged} />
      <Sharing file={file} onChanged={onChanged} />
      <Story file={fetched} logged={logged} />
    </>
  )
}
