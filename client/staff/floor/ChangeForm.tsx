import { useCommand } from '@client/api'
import { Button, ButtonRow, Card, Chips, say, TextField } from '@client/parts'
import { type ChangeReason, changeReasons } from '@shared/floor/model'
import { changeReasonNames } from '@shared/floor/words'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Stepper } from '../parts/Stepper'
import { Trouble } from '../parts/Trouble'
import { useUndo } from './useUndo'
import type { Board, BoardRow } from './words'
import './my-reception.scss'

const options = changeReasons.map((value) => ({ value, label: changeReasonNames[value] }))

export interface ChangeFormProps {
  readonly board: Board
  readonly to: BoardRow
  readonly onBoard: (board: Board) => void
  readonly onLeave: () => void
}

/** The manager gives a special customer to somebody at once; the reason stays on record, and whose turn it was keeps it. */
export function ChangeForm({ board, to, onBoard, onLeave }: ChangeFormProps) {
  const change = useCommand('staff.changeTurn')
  const undo = useUndo(onBoard)
  const [why, setWhy] = useState<ChangeReason | null>(null)
  const [note, setNote] = useState('')
  const [people, setPeople] = useState(1)
  const ready = why !== null && (why !== 'other' || note.trim() !== '')
  const run = async () => {
    if (why === null) return
    const outcome = await change.run({
      ...{ turn: board.turn, to: to.id, why, note: note.trim(), visitor: { people } },
    })
    if (!outcome?.ok) return
    const { reception } = outcome.data.told
    onBoard(outcome.data.board)
    if (reception) say(`改由 ${to.name} 接待`, () => undo(reception.id, 'start'))
    onLeave()
  }
  return (
    <Card>
      <View className="my-reception-head">特殊客户，改由 {to.name} 接待</View>
      <Chips label="为什么" options={options} value={why} onChange={setWhy} />
      <TextField label="说明" value={note} onChange={setNote} max={60} placeholder="留在记录里" />
      <Stepper
        label="来了几位"
        unit=" 位"
        value={people}
        onChange={(value) => setPeople(Math.max(1, value))}
        max={60}
      />
      <Trouble error={change.error} />
      <ButtonRow>
        <Button onTap={onLeave}>不改了</Button>
        <Button kind="primary" busy={change.busy} disabled={!ready} onTap={run}>
          改由 TA 接待
        </Button>
      </ButtonRow>
    </Card>
  )
}
