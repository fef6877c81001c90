import { useCommand } from '@client/api'
import { Card, say } from '@client/parts'
import { type SettableState, stateActs } from '@shared/floor/words'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Trouble } from '../parts/Trouble'
import { ChangeForm } from './ChangeForm'
import { FloorRow } from './FloorRow'
import { type Board, type BoardRow, isBusy } from './words'

export interface FloorProps {
  readonly board: Board
  readonly manager: boolean
  readonly onBoard: (board: Board) => void
}

/** WeChat's own sheet takes six lines at most. */
const statesFor = ({ doing }: BoardRow): readonly SettableState[] =>
  doing === 'notIn'
    ? ['present', 'leave', 'training', 'unwell', 'left']
    : doing === 'free' || doing === 'lunchDuty'
      ? ['lunchDuty', 'away', 'unwell', 'training', 'leave']
      : ['free', 'lunchDuty', 'leave', 'leaving', 'left']

/** Everybody in today's order. The manager taps somebody to change what they do, or to give a customer to them. */
export function Floor({ board, manager, onBoard }: FloorProps) {
  const set = useCommand('staff.setState')
  const end = useCommand('staff.endReception')
  const [changeTo, setChangeTo] = useState<BoardRow | null>(null)

  const act = async (row: BoardRow) => {
    const { id, name, doing, reception } = row
    const change = board.mayChange && doing === 'free' ? ['特殊客户，改由 TA 接待'] : []
    const states = isBusy(doing) ? [] : statesFor(row)
    const lines = [
      ...(reception === null ? [] : ['接待结束']),
      ...change,
      ...states.map((state) => stateActs[state]),
    ]
    // Whoever closes the sheet has chosen nothing.
    const chosen = await Taro.showActionSheet({ itemList: lines }).catch(() => null)
    if (!chosen) return
    const at = chosen.tapIndex - (reception === null ? 0 : 1)
    if (at < 0 && reception !== null) {
      const outcome = await end.run({ receptionId: reception })
      if (outcome?.ok) onBoard(outcome.data.board)
      return
    }
    if (at < change.length) return setChangeTo(row)
    const state = states[at - change.length]
    if (!state) return
    const outcome = await set.run({ who: id, state })
    if (!outcome?.ok) return
    onBoard(outcome.data.board)
    say(`${name}：${stateActs[state]}，记好了`)
  }
  return (
    <View>
      <Trouble error={set.error ?? end.error} />
      {board.ranked !== null && <Card>{`经理改过成交排出的次序：${board.ranked}`}</Card>}
      {(manager ? [...board.rows, ...board.others] : board.rows).map((row) => (
        <View key={row.id}>
          <FloorRow
            row={row}
            salesOf={board.salesOf}
            turn={row.id === board.turnOf}
            {...(manager && { onTap: () => act(row) })}
          />
          {changeTo?.id === row.id && (
            <ChangeForm board={board} to={row} onBoard={onBoard} onLeave={() => setChangeTo(null)} />
          )}
        </View>
      ))}
    </View>
  )
}
