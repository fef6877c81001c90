/** A command on the reception board, done again by the rules alone. */
import type { Floor } from '@shared/floor/model'
import { endReception, undoReception } from '@shared/floor/receptions'
import { setState } from '@shared/floor/states'
import { takeTurn } from '@shared/floor/take'
import type { Result } from '@shared/kernel/result'
import { policyAt } from '@shared/policy/model'
import type { Act } from './acts'
import { manager } from './office'
import type { Redo } from './redo'

const floorOf = (result: Result<{ readonly floor: Floor }>): Result<Floor> =>
  result.ok ? { ok: true, value: result.value.floor } : result

export function redoFloor(act: Act, { event, facts, policies }: Redo): Result<Floor> | null {
  const { at } = event
  const floor = facts.must('floors', 'p1')
  const policy = policyAt(policies, at).reception
  const asker = { id: act.who, isManager: act.who === manager }
  const by = { by: act.who, id: act.id }
  switch (act.name) {
    case 'staff.setState': {
      const { name } = facts.must('employees', act.who)
      const said = {
        who: { id: act.who, name },
        state: act.input.state,
        byManager: asker.isManager,
        id: act.id,
      }
      return setState(floor, said, policy, at)
    }
    case 'staff.takeTurn': {
      const { turn, mine, visitor } = act.input
      return floorOf(takeTurn(floor, { visitor: toldOf(visitor), turn, mine, ...by }, policy, at))
    }
    case 'staff.changeTurn': {
      const { turn, to, why, note, visitor } = act.input
      const take = { visitor: toldOf(visitor), turn, mine: false, change: { to, why, note }, ...by }
      return floorOf(takeTurn(floor, take, policy, at))
    }
    case 'staff.endReception':
      return floorOf(endReception(floor, act.input.receptionId, asker, at))
    case 'staff.undoReception':
      return floorOf(undoReception(floor, { id: act.input.receptionId, what: act.input.what }, asker, at))
    default:
      return null
  }
}

const toldOf = ({ people, names }: Extract<Act, { name: 'staff.takeTurn' }>['input']['visitor']) => ({
  people,
  ...(names && { names }),
})
