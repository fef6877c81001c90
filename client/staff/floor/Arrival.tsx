import { useCommand } from '@client/api'
import { Button, ButtonRow, Card, Section, say } from '@client/parts'
import { useState } from 'react'
import { Trouble } from '../parts/Trouble'
import { Outcome } from './Outcome'
import { useUndo } from './useUndo'
import { VisitorForm } from './VisitorForm'
import { type Board, nameIn, type Told, type Visitor } from './words'

export interface ArrivalProps {
  readonly board: Board
  readonly onBoard: (board: Board) => void
  /** Somebody was quicker, or the answer was lost: the board is not what it seemed. */
  readonly onRefused: () => void
}

/** A visitor has come: with one tap for who is in turn, with three for everything that the rules want to know. */
export function Arrival({ board, onBoard, onRefused }: ArrivalProps) {
  const take = useCommand('staff.takeTurn')
  const undo = useUndo(onBoard)
  const [asking, setAsking] = useState(false)
  const [told, setTold] = useState<{ readonly told: Told; readonly visitor: Visitor } | null>(null)
  const mine = board.turnOf === board.me.id && board.me.doing !== null
  const run = async (visitor: Visitor, mineOnly: boolean) => {
    const outcome = await take.run({ turn: board.turn, mine: mineOnly, visitor })
    if (!outcome) return
    if (!outcome.ok) return onRefused()
    const { board: next, told: answer } = outcome.data
    onBoard(next)
    setAsking(false)
    const { reception } = answer
    if (reception) say(`由 ${nameIn(next, reception.by)} 接待`, () => undo(reception.id, 'start'))
    // One's own stands on the page anyway.
    setTold(reception && reception.by === board.me.id ? null : { told: answer, visitor })
  }
  if (told) {
    return (
      <Outcome
        told={told.told}
        onOwnerSaid={(ownerSays) => run({ ...told.visitor, ownerSays }, false)}
        onClose={() => setTold(null)}
      />
    )
  }
  return (
    <>
      <Trouble error={take.error} />
      {asking ? (
        <Section title="来客人了">
          <Card>
            <VisitorForm
              board={board}
              busy={take.busy}
              onVisitor={(visitor) => run(visitor, false)}
              onLeave={() => setAsking(false)}
            />
          </Card>
        </Section>
      ) : (
        <ButtonRow>
          {mine && (
            <Button kind="primary" busy={take.busy} onTap={() => run({ people: 1 }, true)}>
              我来接待
            </Button>
          )}
          <Button kind={mine ? 'plain' : 'primary'} onTap={() => setAsking(true)}>
            来客人了
          </Button>
        </ButtonRow>
      )}
    </>
  )
}
