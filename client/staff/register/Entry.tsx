import { Button, Card, Tap } from '@client/parts'
import type { OutputOf } from '@shared/contract'
import { View } from '@tarojs/components'
import { iAm } from '../me'
import { Trouble } from '../parts/Trouble'
import type { Colleagues } from './ColleaguePick'
import { missingIn, phoneIn } from './draft'
import { EntryForm } from './EntryForm'
import { FoundCard } from './FoundCard'
import type { Receptions } from './ReceptionPick'
import type { Registration } from './useRegistration'
import './register.scss'

export interface EntryProps {
  readonly registration: Registration
  readonly colleagues: Colleagues
  readonly unregistered: OutputOf<'staff.registerDesk'>['unregistered']
  readonly receptions: Receptions
}

/** Below the number: who stands behind it, or the form of a new visitor. */
export function Entry({ registration, colleagues, unregistered, receptions }: EntryProps) {
  const { draft, change, lookup, submit, busy, error } = registration
  const { data } = lookup
  if (!draft.noPhone && phoneIn(draft) === null) return null
  const refused = lookup.error && lookup.error.code !== 'OFFLINE' && !data ? lookup.error : null
  if (refused) return <Trouble error={refused} />
  const known = !draft.noPhone && data !== null && data.found.length > 0
  const chosen = draft.file !== null || draft.another
  if (!draft.noPhone && data === null && lookup.loading) return <View className="found-note">正在查…</View>
  if (known && !chosen)
    return (
      <>
        {data.found.length > 1 && (
          <View className="found-note">这个号码后面有 {data.found.length} 位客户，请问清是哪一位。</View>
        )}
        {data.found.map((found) => (
          <FoundCard key={found.id} found={found} onRegister={() => change({ file: found.id })} />
        ))}
        <Tap className="register-more" onTap={() => change({ another: true })}>
          都不是，是共用这个号码的另一个人
        </Tap>
        <Trouble error={error} />
      </>
    )
  const free = unregistered.find(({ purpose }) => purpose === draft.purpose)
  const say = free && `${free.publicOnly ? '只讲公开口径，' : ''}照常接待，不用登记。依据${free.cite}`
  const missing = missingIn(draft, !iAm('consultant'))
  return (
    <>
      <View className="register-new">{headOf(registration)}</View>
      <EntryForm
        draft={draft}
        change={change}
        colleagues={colleagues}
        receptions={receptions}
        free={say ? { say } : null}
      />
      <Trouble error={error} />
      {say ? (
        <Card>不用登记，接待好就行。</Card>
      ) : (
        <Button kind="primary" onTap={submit} busy={busy} disabled={missing !== null}>
          {missing ? `还差：${missing}` : error ? '再试一次' : '保存登记'}
        </Button>
      )}
    </>
  )
}

function headOf({ draft, lookup }: Registration): string {
  if (draft.noPhone) return '没有号码的来访'
  if (draft.file !== null) return '老客户，登记这一次'
  if (draft.another) return '共用号码的另一位，新客户'
  return lookup.data === null ? '没有网络，先记下来；网络通了先查号码再登记' : '新客户'
}
