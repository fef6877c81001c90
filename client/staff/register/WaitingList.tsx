import { useSaid } from '@client/clock'
import { Button, ButtonRow, Card, confirm, Section } from '@client/parts'
import { type Instant, sayWhen } from '@shared/kernel/time'
import { View } from '@tarojs/components'
import { useCallback } from 'react'
import type { Draft } from './draft'
import { drop, flush, useWaiting, type Waiting } from './outbox'
import './register.scss'

/** What was saved and has not arrived: in order, and what to do about it. */
export function WaitingList({ onOpen }: { readonly onOpen: (draft: Draft) => void }) {
  const all = useWaiting()
  if (all.length === 0) return null
  const offline = all.filter(({ error }) => error === null).length
  return (
    <Section title="还没有送到" aside={`${all.length} 条`}>
      {all.map((waiting) => (
        <WaitingCard key={waiting.id} waiting={waiting} onOpen={onOpen} />
      ))}
      {offline > 0 && <Button onTap={() => flush()}>现在送</Button>}
    </Section>
  )
}

interface WaitingCardProps {
  readonly waiting: Waiting
  readonly onOpen: (draft: Draft) => void
}

function WaitingCard({ waiting: { id, draft, savedAt, error }, onOpen }: WaitingCardProps) {
  const said = useSaid(useCallback((now: Instant) => sayWhen(savedAt, now), [savedAt]))
  const open = () => {
    drop(id)
    onOpen(draft)
  }
  const giveUp = async () => {
    const yes = await confirm({
      title: '不登记了？',
      text: '这条登记会从手机里删掉，不能找回。',
      yes: '删掉',
      danger: true,
    })
    if (yes) drop(id)
  }
  return (
    <Card alert={error !== null}>
      <View>{[draft.name, draft.noPhone ? '没有留号码' : tail(draft.phone)].filter(Boolean).join('，')}</View>
      <View className="found-note">
        {said} 保存。{error ? error.message : '网络通了会自己送出，只送一次。'}
      </View>
      {error && (
        <ButtonRow>
          <Button onTap={giveUp}>不登记了</Button>
          <Button onTap={open}>打开再改</Button>
        </ButtonRow>
      )}
    </Card>
  )
}

const tail = (phone: string) => `尾号 ${phone.slice(-4)}`
