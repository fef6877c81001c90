/**
 * The reception decision over one very long day, of so many events and of ten times as many: the time has to grow like the events. Known
 * customers hold one consultant up again and again, so that turns to be made up heap up as well.
 */
import type { Received, StaffState } from '../../shared/history/model'
import { presetPolicy } from '../../shared/policy/presets'
import { whoReceives } from '../../shared/reception/rules/whoReceives'
import { people, start } from './benchInputs'

const policy = presetPolicy('rota').reception
const milliseconds = 32_400_000

function dayOf(events: number): (Received | StaffState)[] {
  const history: (Received | StaffState)[] = []
  for (let turn = 0; history.length < events; turn++) {
    const at = start + Math.floor((history.length * milliseconds) / events)
    const known = turn % 7 === 3
    const who = known ? people[0] : (people[turn % people.length] ?? people[0])
    const customer = `c${known ? turn - 20 : turn}`
    history.push({ type: 'received', id: `r${turn}`, at, customer, by: who, as: 'own' })
    if (turn % 3 !== 1) history.push({ type: 'staff', id: `s${turn}`, at: at + 1, who, state: 'free' })
  }
  return history
}

/** Seconds of the processor: the median of many, as another program may have had the machine. */
function seconds(work: () => void): number {
  const times = Array.from({ length: 15 }, () => {
    const before = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1e6
  })
  return times.sort((a, b) => a - b)[7] ?? Number.NaN
}

function decide(history: readonly (Received | StaffState)[]): void {
  const facts = { roster: { numbered: people }, history, staff: people }
  const decided = whoReceives(facts, { customer: 'next' }, policy, start + milliseconds)
  if (!decided.ok) throw new Error(decided.refusal.say)
}

/** What the machine itself asks for more: the ids of the events in a set, as it takes to find one that is there twice. */
const onlyIds = (history: readonly (Received | StaffState)[]) => new Set(history.map(({ id }) => id))

export function sayLongDay(events: number): string {
  const [few, many] = [dayOf(events), dayOf(events * 10)]
  seconds(() => decide(few))
  const [one, ten] = [seconds(() => decide(few)), seconds(() => decide(many))]
  const machine = seconds(() => onlyIds(many)) / seconds(() => onlyIds(few))
  return `一天 ${events} 件事：${(one * 1000).toFixed(1)} 毫秒；${events * 10} 件：${(ten * 1000).toFixed(1)} 毫秒，${(ten / one).toFixed(1)} 倍（同时在这台机器上，只把事件编号放进 Set 就要 ${machine.toFixed(1)} 倍）`
}
