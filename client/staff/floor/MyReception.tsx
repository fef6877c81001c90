import { useCommand } from '@client/api'
import { useSaid } from '@client/clock'
import { Button, Card, say, Tap } from '@client/parts'
import { type Instant, sayDuration } from '@shared/kernel/time'
import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import { Trouble } from '../parts/Trouble'
import { MyVisit } from './MyVisit'
import { changeNotes } from './notes'
import { useUndo } from './useUndo'
import { type Board, nameIn, namesIn, type Reception } from './words'
import './my-reception.scss'

export interface MyReceptionProps {
  readonly board: Board
  readonly reception: Reception
  readonly onBoard: (board: Board) => void
}

/** The reception that I am busy with: what to mind, why it is mine, and its end. */
export function MyReception({ board, reception, onBoard }: MyReceptionProps) {
  const end = useCommand('staff.endReception')
  const undo = useUndo(onBoard)
  const [open, setOpen] = useState(false)
  const { id, at, helps, because } = reception
  const visit = board.me.visits.find((each) => each.id === id)
  const since = useSaid(useCallback((time: Instant) => sayDuration(Math.max(0, time - at)), [at]))
  const run = async () => {
    const outcome = await end.run({ receptionId: id })
    if (!outcome?.ok) return
    // The board's next look tells the files of it (PastVisits).
    if (helps === null) changeNotes(id, { ended: true })
    onBoard(outcome.data.board)
    if (helps === null) say('接待结束了', () => undo(id, 'end'))
    else say('协助结束了')
  }
  return (
    <Card>
      <View className="my-reception-head">
        {helps === null ? '您正在接待' : '您正在协助'} {reception.people} 位客人 · {since}
      </View>
      {minds(board, reception).map((words) => (
        <View key={words}>{words}</View>
      ))}
      {because.length > 0 && (
        <Tap className="my-reception-why" onTap={() => setOpen(!open)}>
          {open ? '收起' : '为什么是我'}
        </Tap>
      )}
      {open &&
        because.map((words) => (
          <View key={words} className="my-reception-reason">
            {words}
          </View>
        ))}
      {visit && <MyVisit visit={visit} />}
      <View className="my-visit-gap" />
      <Trouble error={end.error} />
      <Button kind="primary" busy={end.busy} onTap={run}>
        {helps === null ? '接待结束' : '协助结束'}
      </Button>
    </Card>
  )
}

/** What the rules ask for during it. */
function minds(board: Board, reception: Reception): readonly string[] {
  const { helpers, managerHelps, publicOnly, unregistered, standInFor, toAsk } = reception
  return [
    ...(standInFor === null
      ? []
      : [
          `代 ${nameIn(board, standInFor)} 接待${toAsk ? '，先打电话征得同意、问清情况' : ''}；客户仍归 ${nameIn(board, standInFor)}`,
        ]),
    ...(helpers.length > 0 ? [`协助：${namesIn(board, helpers)}`] : []),
    ...(managerHelps ? ['人手不够，请经理一起接待'] : []),
    ...(publicOnly ? ['礼貌接待，只讲对外公开的内容'] : []),
    ...(unregistered ? ['不登记为客户'] : []),
  ]
}
