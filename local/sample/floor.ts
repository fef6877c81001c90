/** The sample's sales floor: yesterday's turns, and a morning that is under way. Everything on it was done by the board's own rules. */

import { emptyFloor, type Floor, type Visitor } from '@shared/floor/model'
import { setOrder } from '@shared/floor/order'
import { endReception } from '@shared/floor/receptions'
import { setState } from '@shared/floor/states'
import { takeTurn } from '@shared/floor/take'
import type { SettableState } from '@shared/floor/words'
import type { StaffId } from '@shared/history/model'
import type { Result } from '@shared/kernel/result'
import { addDays, type Day, hour, minute, startOfDay } from '@shared/kernel/time'
import { policyAt } from '@shared/policy/model'
import type { ProjectDocs } from '../open-project/build'

const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.refusal.say)
  return result.value
}

export function withFloor(docs: ProjectDocs, today: Day): ProjectDocs {
  const [project] = docs.projects
  const manager = docs.employees.find(({ roles }) => roles.includes('manager'))
  if (!project || !manager) throw new Error('The sample has no project, or no manager.')
  const consultants = docs.employees.filter(({ roles }) => roles.includes('consultant'))
  const people = consultants.map(({ _id: id, name }) => ({ id, name }))
  let floor: Floor = { ...emptyFloor(project._id), people }
  let made = 0
  const id = () => {
    made += 1
    return `sample-${made}`
  }
  const day = (which: Day) => {
    const at = (hours: number, minutes: number) => startOfDay(which) + hours * hour + minutes * minute
    const rules = policyAt(project.policies, at(12, 0)).reception
    const is = (who: number, state: SettableState, when: number) => {
      const person = people[who]
      if (!person) return
      const said = { who: person, state, byManager: true, id: id() }
      floor = must(setState(floor, said, rules, when))
    }
    const comes = (visitor: Visitor, from: number, minutes: number | null) => {
      const take = { visitor, turn: floor.turn, by: manager._id, mine: false, id: id() }
      const taken = must(takeTurn(floor, take, rules, from))
      floor = taken.floor
      if (taken.visit && minutes !== null) {
        const asker = { id: manager._id, isManager: true }
        floor = must(endReception(floor, taken.visit.id, asker, from + minutes * minute)).floor
      }
    }
    return { at, rules, is, comes }
  }

  const yesterday = day(addDays(today, -1))
  const order: readonly StaffId[] = people.map((person) => person.id)
  const arranged = { numbered: order, trial: [], by: 'manager' as const, rosterVersion: 0 }
  floor = must(setOrder(floor, arranged, yesterday.rules, yesterday.at(8, 30), () => 0))
  for (const who of [0, 1, 2, 3, 4, 5, 6]) yesterday.is(who, 'present', yesterday.at(8, 40 + who))
  yesterday.comes({ people: 2 }, yesterday.at(9, 30), 25)
  yesterday.comes({ people: 1 }, yesterday.at(14, 5), 40)
  yesterday.comes({ people: 3 }, yesterday.at(16, 20), 30)

  const morning = day(today)
  for (const who of [0, 1, 3, 4, 5, 6]) morning.is(who, 'present', morning.at(8, 40 + who))
  morning.is(7, 'training', morning.at(8, 55))
  morning.comes({ people: 2 }, morning.at(9, 5), 35)
  const asked = order[0]
  if (asked !== undefined) morning.comes({ people: 1, owner: asked }, morning.at(9, 48), null)
  morning.comes({ people: 3 }, morning.at(10, 6), null)
  morning.is(5, 'away', morning.at(10, 12))
  return { ...docs, floors: [floor] }
}
