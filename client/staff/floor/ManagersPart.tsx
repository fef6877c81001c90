import { useCommand } from '@client/api'
import { Button, ButtonRow, confirm, Section, say } from '@client/parts'
import { openOrder } from '../go'
import { Trouble } from '../parts/Trouble'
import type { Board } from './words'

export interface ManagersPartProps {
  readonly board: Board
  readonly onBoard: (board: Board) => void
}

/** What only the manager does with the order as a whole. */
export function ManagersPart({ board, onBoard }: ManagersPartProps) {
  const crowd = useCommand('staff.setCrowded')
  const { crowded } = board
  const run = async () => {
    const text = '次序暂停，先顾人多的和重点客户，见习人员可以帮忙。'
    if (!crowded && !(await confirm({ title: '来访集中？', text, yes: '暂停次序' }))) return
    const outcome = await crowd.run({ on: !crowded })
    if (!outcome?.ok) return
    onBoard(outcome.data.board)
    say(crowded ? '照次序接待了' : '次序暂停了')
  }
  return (
    <Section title="经理">
      <Trouble error={crowd.error} />
      <ButtonRow>
        <Button onTap={openOrder}>排次序</Button>
        {board.maySuspend && (
          <Button busy={crowd.busy} onTap={run}>
            {crowded ? '恢复次序' : '来访集中'}
          </Button>
        )}
      </ButtonRow>
    </Section>
  )
}
