import { useCommand } from '@client/api'
import { uuid } from '@client/api/uuid'
import { now } from '@client/clock'
import { Button, Card, Chips, ListRow, TextField } from '@client/parts'
import type { OutputOf } from '@shared/contract'
import { longestName } from '@shared/customer/details'
import { sayWhen } from '@shared/kernel/time'
import { readPhone } from '@shared/register/rules/readPhone'
import { type SearchedBy, saySearch } from '@shared/register/search'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { openCustomer } from '../go'
import { iAm } from '../me'
import { Trouble } from '../parts/Trouble'
import type { Colleagues } from './ColleaguePick'
import type { Draft } from './draft'
import './register.scss'

type Searched = Pick<OutputOf<'staff.searchRegister'>, 'found' | 'capped'>
const nothing: Searched = { found: [], capped: false }

const ways = [
  { value: 'name', label: '按姓名' },
  { value: 'phone', label: '按以前的号码' },
] as const satisfies readonly { value: SearchedBy; label: string }[]

export interface SearchRegisterProps {
  readonly draft: Draft
  readonly change: (part: Partial<Draft>) => void
  readonly colleagues: Colleagues
}

/**
 * CONFIRM-4.5: somebody who was here before, as they say, and whom the number does not find: the registers are searched on the spot. A search
 * that finds nobody goes with the entry; one that finds somebody says whose they are.
 */
export function SearchRegister({ draft, change, colleagues }: SearchRegisterProps) {
  const byName = iAm('clerk') || iAm('manager')
  const [by, setBy] = useState<SearchedBy>(byName ? 'name' : 'phone')
  const [text, setText] = useState('')
  const [{ found, capped }, setFound] = useState(nothing)
  const { run, busy, error } = useCommand('staff.searchRegister')
  const read = readPhone(text)
  const number = read.kind === 'mobile' || read.kind === 'landline' ? read.phone : null
  const wanted = by === 'phone' ? number : text.trim() || null
  const search = async () => {
    if (wanted === null) return
    const salt = uuid()
    const outcome = await run(by === 'phone' ? { phone: wanted, salt } : { name: wanted, salt })
    if (!outcome?.ok) return
    setFound(outcome.data)
    const none = outcome.data.found.length === 0
    change({ search: none ? { id: outcome.data.id, by, text: wanted, salt } : null })
  }
  const again = (next: string) => {
    setText(next)
    setFound(nothing)
  }
  return (
    <Card>
      <View>客户说来过，这个号码没有登记：现场查一次登记本</View>
      <View className="found-note">查到了看以前的登记；查不到按轮次接待，这次查询会记在登记里。</View>
      <View className="found-gap" />
      {byName && (
        <Chips
          label="怎么查"
          options={ways}
          value={by}
          onChange={(next) => {
            setBy(next)
            again('')
          }}
        />
      )}
      <TextField
        label={by === 'phone' ? '以前的号码' : '登记时的姓名'}
        {...(by === 'phone' && { kind: 'number' as const })}
        max={by === 'phone' ? 20 : longestName}
        value={text}
        onChange={again}
      />
      {found.map(({ file, owner, registeredAt }) => (
        <ListRow
          key={`${registeredAt} ${owner}`}
          title={`查到：${colleagues.find(({ id }) => id === owner)?.name ?? '没有顾问'}${owner === null ? '的老档案' : '的客户'}`}
          note={`${sayWhen(registeredAt, now())}登记${by === 'phone' ? '；请改用这个号码登记这一次' : ''}`}
          {...(file !== null && { onTap: () => openCustomer(file) })}
        />
      ))}
      {capped && <View className="found-note">同名的较多，只列最早登记的 {found.length} 份</View>}
      {draft.search && (
        <View className="found-note">没有查到（{saySearch(draft.search)}），会记在这次登记里</View>
      )}
      <Trouble error={error} />
      <View className="found-gap" />
      {found.length > 0 && by === 'phone' ? (
        <Button onTap={() => change({ phone: text })}>用这个号码登记</Button>
      ) : (
        <Button busy={busy} disabled={wanted === null} onTap={search}>
          查登记本
        </Button>
      )}
    </Card>
  )
}
