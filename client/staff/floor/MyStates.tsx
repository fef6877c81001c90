import { useCommand } from '@client/api'
import { Button, say, Tap } from '@client/parts'
import { type SettableState, stateActs } from '@shared/floor/words'
import { View } from '@tarojs/components'
import { Trouble } from '../parts/Trouble'
import { type Board, isBusy } from './words'
import './my-states.scss'

const away: readonly SettableState[] = ['away', 'lunch', 'otherWork', 'trip', 'leave']

export interface MyStatesProps {
  readonly board: Board
  readonly onBoard: (board: Board) => void
}

/** Signing in and coming back as the one big button; going away as small ones. */
export function MyStates({ board, onBoard }: MyStatesProps) {
  const set = useCommand('staff.setState')
  const { doing, onDuty } = board.me
  const run = async (state: SettableState) => {
    const outcome = await set.run({ state })
    if (!outcome?.ok) return
    onBoard(outcome.data.board)
    say(`${stateActs[state]}，记好了`)
  }
  if (doing !== null && isBusy(doing)) return null
  const isNew = doing === null || doing === 'notIn'
  const isHere = doing === 'free' || doing === 'lunchDuty'
  return (
    <View>
      <Trouble error={set.error} />
      {isNew && (
        <Button kind="primary" busy={set.busy} onTap={() => run('present')}>
          签到
        </Button>
      )}
      {!isNew && !isHere && (
        <Button kind="primary" busy={set.busy} onTap={() => run('free')}>
          我回来了
        </Button>
      )}
      {!isNew && board.arranged && !onDuty && (
        <View className="my-states-note">今天的次序里没有您。要接待的话，请找经理排进去。</View>
      )}
      {isHere && (
        <View className="my-states">
          {away.map((state) => (
            <Tap key={state} className="chip" onTap={() => run(state)} disabled={set.busy}>
              {stateActs[state]}
            </Tap>
          ))}
        </View>
      )}
    </View>
  )
}
