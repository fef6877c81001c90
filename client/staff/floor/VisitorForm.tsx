import { Button, ButtonRow, Chips, Pick } from '@client/parts'
import { useState } from 'react'
import { Stepper } from '../parts/Stepper'
import {
  type Board,
  type Coming,
  comings,
  nameIn,
  type OwnerWord,
  ownerWords,
  type Visitor,
  visitorOf,
} from './words'

const keyOptions = [
  { value: 'yes', label: '是' },
  { value: 'no', label: '不是' },
] as const

export interface VisitorFormProps {
  readonly board: Board
  readonly busy: boolean
  readonly onVisitor: (visitor: Visitor) => void
  readonly onLeave: () => void
}

/** Who has come, in three taps: how they came, to whom, how many. No name and no number. */
export function VisitorForm({ board, busy, onVisitor, onLeave }: VisitorFormProps) {
  const [coming, setComing] = useState<Coming>('first')
  const [whose, setWhose] = useState<string | null>(null)
  const [people, setPeople] = useState(1)
  const [key, setKey] = useState(false)
  const asks = comings.find(({ value }) => value === coming)?.whose ?? null
  const [ownerSays, setOwnerSays] = useState<OwnerWord>('notYet')
  const everybody = [...board.rows, ...board.others]
  const isAway =
    asks !== null && whose !== null && everybody.some(({ id, doing }) => id === whose && doing !== 'free')
  const ready = asks === null || whose !== null
  return (
    <>
      <Chips label="怎么来的" options={comings} value={coming} onChange={setComing} />
      {asks !== null && <Pick label={asks} options={everybody} value={whose} onChange={setWhose} />}
      {isAway && (
        <Chips
          label={`${nameIn(board, whose ?? '')} 现在不空，联系过了吗`}
          options={ownerWords}
          value={ownerSays}
          onChange={setOwnerSays}
        />
      )}
      {board.crowded && coming === 'first' && (
        <Chips
          label="是重点客户吗"
          options={keyOptions}
          value={key ? 'yes' : 'no'}
          onChange={(value) => setKey(value === 'yes')}
        />
      )}
      <Stepper
        label="来了几位"
        unit=" 位"
        value={people}
        onChange={(value) => setPeople(Math.max(1, value))}
        max={60}
      />
      <ButtonRow>
        <Button onTap={onLeave}>不了</Button>
        <Button
          kind="primary"
          busy={busy}
          disabled={!ready}
          onTap={() => {
            const told = visitorOf(
              coming,
              people,
              asks === null ? null : whose,
              isAway ? ownerSays : 'notYet',
            )
            onVisitor(key && board.crowded && coming === 'first' ? { ...told, key } : told)
          }}
        >
          安排接待
        </Button>
      </ButtonRow>
    </>
  )
}
