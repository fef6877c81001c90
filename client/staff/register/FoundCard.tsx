import { now } from '@client/clock'
import { Button, ButtonRow, Card, Tag, Tap } from '@client/parts'
import { sayWhen } from '@shared/kernel/time'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { openCustomer } from '../go'
import { iAm } from '../me'
import type { Found } from './useRegistration'
import './register.scss'

export interface FoundCardProps {
  readonly found: Found
  readonly onRegister: () => void
}

const tags = { mine: '您的客户', colleagues: '有顾问', nobodys: '老档案' } as const
const nobodys = {
  owned: '',
  pool: '在公共客户里，谁接待谁登记',
  manager: '归谁还在等经理安排，先登记这次来访',
  new: '以前的归属已经失效，按新客户接待',
} as const

/** Who stands behind the number: of a colleague's customer only whose it is, and who receives now. */
export function FoundCard({ found, onRegister }: FoundCardProps) {
  const [open, setOpen] = useState(false)
  const { whose, name, owner, until, standing, receives, because } = found
  const reasons = [...(receives?.because ?? []), ...because]
  return (
    <Card>
      <View className="found-head">
        <View className="found-name">{name ?? (owner ? `${owner}的客户` : '来过的客户')}</View>
        <Tag tone={whose === 'mine' ? 'accent' : 'plain'}>{tags[whose]}</Tag>
      </View>
      <View>{owner ? sayReceiver(found) : nobodys[standing]}</View>
      {until !== null && whose === 'mine' && (
        <View className="found-note">归属到 {sayWhen(until - 1, now())} 为止，跟进会延长</View>
      )}
      {reasons.length > 0 && (
        <Tap className="found-why" onTap={() => setOpen(!open)}>
          {open ? '收起' : '依据'}
        </Tap>
      )}
      {open &&
        reasons.map(({ rule, say }) => (
          <View key={`${rule} ${say}`} className="found-note">
            {say}
          </View>
        ))}
      <View className="found-gap" />
      <ButtonRow>
        {whose === 'mine' && <Button onTap={() => openCustomer(found.id)}>看档案</Button>}
        {iAm('consultant') && <Button onTap={onRegister}>登记这一次</Button>}
      </ButtonRow>
    </Card>
  )
}

/** Who receives now, and what has to be asked first. */
function sayReceiver({ owner, receives, whose }: Found): string {
  const who = receives?.who
  if (whose === 'mine' && (!receives || receives.kind === 'owner')) return '由您接待'
  switch (receives?.kind) {
    case 'standIn':
      if (whose === 'mine') return `您现在不能接待，由${who}代接，归属仍是您的`
      return `${owner}现在不能接待，由${who}代接；先联系${owner}，归属不变`
    case 'contact':
      return `先联系${owner}`
    case 'turn':
      return `由轮到的${who}接待，归属不变`
    case 'manager':
      return '由经理安排'
    case 'nobody':
      return `${owner}不能接待，也没有空闲的同事，请找经理`
    default:
      return receives?.waits ? `由${owner}接待，请客人稍等` : `由${owner}接待`
  }
}
