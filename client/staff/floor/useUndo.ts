import { useCommand } from '@client/api'
import { say } from '@client/parts'
import type { Board } from './words'

/** Takes a start or an end back. What cannot be taken back any more is told in the same line. */
export function useUndo(onBoard: (board: Board) => void) {
  const undo = useCommand('staff.undoReception')
  return async (receptionId: string, what: 'start' | 'end') => {
    const outcome = await undo.run({ receptionId, what })
    if (!outcome) return
    if (outcome.ok) onBoard(outcome.data.board)
    say(outcome.ok ? '已撤销' : outcome.error.message)
  }
}
