import { useCommand, useQuery } from '@client/api'
import { Button, Card, Pick, say, TextArea, TextField } from '@client/parts'
import type { OutputOf } from '@shared/contract'
import type { Ground } from '@shared/dispute/model'
import { readPhone } from '@shared/register/rules/readPhone'
import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { StaffPage } from '../parts/StaffPage'
import { Trouble } from '../parts/Trouble'
import { Grounds } from './Grounds'
import './dispute.scss'

type Found = OutputOf<'staff.lookupPhone'>['found'][number]

/** 提出归属异议: over one's own file, or with the number over a colleague's customer, of whom nothing is shown. */
export default function RaiseDispute() {
  const { id = '', joins } = useRouter().params
  const desk = useQuery('staff.registerDesk', {})
  const raise = useCommand('staff.raiseDispute')
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const [words, setWords] = useState('')
  const [grounds, setGrounds] = useState<readonly Ground[]>([])
  const [against, setAgainst] = useState<string | null>(null)
  const read = readPhone(typed)
  const phone = id === '' && (read.kind === 'mobile' || read.kind === 'landline') ? read.phone : null
  const lookup = useQuery('staff.lookupPhone', phone === null ? null : { phone })
  const found = lookup.data?.found ?? []
  const customer = found.find((each) => each.id === chosen) ?? (found.length === 1 ? found[0] : undefined)
  const customerId = id === '' ? (customer?.id ?? null) : id
  const needsOther =
    joins === undefined && (id !== '' || (customer !== undefined && customer.whose !== 'colleagues'))
  // Of one's own customer nobody else is known to claim them.
  const own = joins === undefined && (id !== '' || customer?.whose === 'mine')
  const missing =
    customerId === null
      ? '客户'
      : words.trim() === ''
        ? '为什么'
        : own && against === null
          ? '和谁有争议'
          : null

  const run = async () => {
    if (customerId === null) return
    const said = { words: words.trim(), grounds: [...grounds], against: needsOther ? against : null }
    const outcome = await raise.run({ customerId, phone, ...said })
    if (!outcome?.ok) return
    say('提出了，经理和对方都会收到消息')
    Taro.redirectTo({ url: `/staff/disputes/dispute?id=${encodeURIComponent(customerId)}` })
  }
  return (
    <StaffPage
      title="提出异议"
      query={desk}
      foot={
        desk.data && (
          <Button kind="primary" busy={raise.busy} disabled={missing !== null} onTap={run}>
            {missing ? `还差：${missing}` : raise.error ? '再试一次' : '交给经理'}
          </Button>
        )
      }
    >
      {({ me, colleagues }) => (
        <>
          {id === '' && (
            <TextField
              label="客户的号码"
              aside="完整的号码"
              kind="number"
              max={20}
              value={typed}
              onChange={setTyped}
              placeholder="手上有号码才能提"
            />
          )}
          {phone !== null && lookup.data !== null && found.length === 0 && (
            <Card>这个号码没有登记过。先登记，就不会有争议。</Card>
          )}
          {found.length > 1 && (
            <Pick
              label="是哪一位"
              options={found.map((each, index) => ({ id: each.id, name: sayFound(each, index) }))}
              value={chosen}
              onChange={setChosen}
            />
          )}
          {customer && <View className="dispute-note">{sayWhose(customer)}</View>}
          <TextArea
            label="为什么是您的"
            value={words}
            onChange={setWords}
            max={300}
            placeholder="什么时候接待的、客户说过什么。经理和总监会看到，同事看不到"
          />
          <Grounds value={grounds} onChange={setGrounds} />
          {needsOther && (
            <Pick
              label="和谁有争议"
              options={colleagues.filter((each) => each.id !== me)}
              value={against}
              onChange={setAgainst}
            />
          )}
          <Trouble error={raise.error ?? (phone === null ? null : lookup.error)} />
          <View className="dispute-note">
            先看清楚依据再提。有的制度对引起争议的人要警告；没有处理意见以前可以撤回。
          </View>
        </>
      )}
    </StaffPage>
  )
}

const sayFound = ({ name, owner }: Found, index: number): string =>
  name ?? (owner === null ? `第 ${index + 1} 位` : `第 ${index + 1} 位，${owner}的客户`)

const sayWhose = ({ whose, owner }: Found): string => {
  if (whose === 'mine') return '现在是您的客户'
  return whose === 'colleagues' ? `现在是${owner ?? '同事'}的客户` : '现在不是哪位顾问的客户'
}
