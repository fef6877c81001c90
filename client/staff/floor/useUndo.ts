import { useCommand } from '@client/api'
import { say } from '@client/parts'
import { keepGoing } from './notes'
import type { Board } from './words'

/** Takes a start or an end back. What cannot be taken back any more is told in the same line. */
export function useUndo(onBoard: (board: Board) => void) {
  const undo = useCommand('staff.undoReception')
  return async (receptionId: string, what: 'start' | 'end') => {
    const outcome = await undo.run({ receptionId, what })
    if (!outcome) return
    if (outcome.ok) {
      const { board } = outcome.data
      if (what === 'end') keepGoing(board.me.visits.find(({ id }) => id === receptionId))
      onBoard(board)
    }
    say(outcome.ok ? '已撤销' : outcome.error.message)
  }
}
