import { Button, ButtonRow, Card, Tap } from '@client/parts'
import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Told, Visitor } from './words'
import './my-reception.scss'

export interface OutcomeProps {
  readonly told: Told
  /** What came of the call to the owner: the visitor is told to the board once more. */
  readonly onOwnerSaid: (says: NonNullable<Visitor['ownerSays']>) => void
  readonly onClose: () => void
}

/** What came of the visitor: who receives them, or what is to be done first; with the rules that decided, and those that lost. */
export function Outcome({ told, onOwnerSaid, onClose }: OutcomeProps) {
  const [open, setOpen] = useState(false)
  const asks = told.kind === 'contactOwner' || told.reception?.toAsk === true
  return (
    <Card>
      <View className="my-reception-head">{told.say.split('——')[0]}</View>
      <Tap className="my-reception-why" onTap={() => setOpen(!open)}>
        {open ? '收起' : '为什么'}
      </Tap>
      {open &&
        told.because.map(({ rule, say }) => (
          <View key={`${rule}${say}`} className="my-reception-reason">
            {say}
          </View>
        ))}
      {open &&
        told.rejected.map(({ rule, say, why }) => (
          <View key={`${rule}${why}`} className="my-reception-reason">
            没有采用：{why}（{say}）
          </View>
        ))}
      {told.kind === 'contactOwner' && asks && (
        <ButtonRow>
          <Button onTap={() => onOwnerSaid('consents')}>同意代接</Button>
          <Button onTap={() => onOwnerSaid('unreachable')}>联系不上</Button>
        </ButtonRow>
      )}
      <Button onTap={onClose}>知道了</Button>
    </Card>
  )
}
