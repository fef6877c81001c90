/** Who is given the next one by rotation: whoever is on duty, in the floor's order, beginning with whose turn it is. */
import type { Employee } from '../access/model'
import type { Board } from '../floor/view'
import type { StaffId } from '../history/model'
import { isReceiver } from './handOver'

/** Not at work today, or not fit (ROTA-1.20, CASE-3). */
const notOnDuty: ReadonlySet<string> = new Set([
  ...['notIn', 'trip', 'leave', 'training', 'unwell', 'leaving', 'left'],
])

/** Where nobody is on duty, all consultants of the office in the order of their ids (ours). */
export function onDuty(
  { rows, turnOf }: Pick<Board, 'rows' | 'turnOf'>,
  colleagues: readonly Employee[],
): readonly StaffId[] {
  const fit = colleagues.filter(isReceiver).map(({ _id }) => _id)
  const here = rows
    .filter(({ id, number, doing }) => number !== null && !notOnDuty.has(doing) && fit.includes(id))
    .map(({ id }) => id)
  if (here.length === 0) return [...fit].sort()
  const first = Math.max(0, turnOf === null ? 0 : here.indexOf(turnOf))
  return [...here.slice(first), ...here.slice(0, first)]
}
