/**
 * Promise 1 for turns: twenty consultants sign in, take turns, end receptions and take them back, all at once, under conflicts,
 * time-outs, lost answers, dying machines and repeats. Exactly one receives each turn, and nothing is lost.
 *
 * The oracle: what the events say was done, done again from the start by the rules alone, one after the other, must come to
 * the very document that the cloud holds. A seed decides who does what, and what fails; which of two calls is first, the machine decides.
 */
import { isDeepStrictEqual } from 'node:util'
import type { Employee } from '@shared/access/model'
import type { InputOf, OutputOf } from '@shared/contract'
import { emptyFloor, type Floor, isRunning, isVisit } from '@shared/floor/model'
import { setOrder } from '@shared/floor/order'
import { endReception, undoReception } from '@shared/floor/receptions'
import { setState } from '@shared/floor/states'
import { takeTurn } from '@shared/floor/take'
import type { SettableState } from '@shared/floor/words'
import type { Event } from '@shared/inbox/model'
import type { Result } from '@shared/kernel/result'
import { dayOf } from '@shared/kernel/time'
import { presetPolicy } from '@shared/policy/presets'
import type { FaultKind } from '../../local/cloud'
import { type Chance, chanceOf } from '../../local/sample/chance'
import type { World } from '../world/world'

const consultants = 20
const bursts = 6
const policy = presetPolicy('rota').reception

type Name = 'staff.setState' | 'staff.takeTurn' | 'staff.endReception' | 'staff.undoReception'
interface Sent<N extends Name = Name> {
  readonly id: string
  readonly who: number
  readonly name: N
  readonly input: InputOf<N>
}
type AnySent = { [N in Name]: Sent<N> }[Name]

export interface Ran {
  readonly calls: number
  readonly taken: number
  /** Calls that came too late for their turn, and were told who has it. */
  readonly lost: number
  readonly violations: readonly string[]
}

const nameOf = (who: number) => `顾问${String(who).padStart(2, '0')}`

/** One seed, on a project of its own, so that many can run at once. */
export async function runTurns(world: World, seed: number): Promise<Ran> {
  const chance = chanceOf(seed)
  const project = `t${seed}`
  const employeeId = (who: number) => `${project}-e${who}`
  const people = Array.from({ length: consultants }, (_, who) => ({ id: employeeId(who), name: nameOf(who) }))
  const start = initialFloor(project, people)
  await plant(world, project, people, start)

  const sent: AnySent[] = []
  const answers = new Map<string, { readonly ok: boolean; readonly text: string }>()
  let calls = 0
  let seen: OutputOf<'staff.floor'>['board'] = null
  const openid = (who: number) => `${project}-${who}`

  const once = async (command: AnySent, kind?: FaultKind): Promise<boolean> => {
    calls += 1
    const event = { command: command.name, input: command.input, commandId: command.id, requestId: 'turns' }
    const faults = kind ? [{ kind, at: chance.whole(1, 6) }] : []
    const answer = await world.raw(openid(command.who), 'staff', event, faults).catch(() => null)
    if (!answer || (!answer.ok && ['BUSY', 'BROKEN'].includes(answer.error.code))) return false
    const known = answers.get(command.id)
    const text = answer.ok ? idIn(answer.data) : `${answer.error.code} ${answer.error.message}`
    // The same command, answered twice: the same answer.
    if (known?.ok && known.text !== text)
      violations.push(`${command.id} was answered ${known.text}, then ${text}`)
    answers.set(command.id, { ok: answer.ok, text })
    return true
  }
  const violations: string[] = []
  const look = async () => {
    calls += 1
    const { board } = await world.must(openid(0), 'staff.floor', {})
    seen = board
  }

  for (let burst = 0; burst < bursts; burst += 1) {
    await look()
    const board = seen
    if (!board) throw new Error('there is no board')
    const commands = draw(chance, burst, project, board)
    sent.push(...commands)
    await Promise.all(
      commands.map(async (command) => {
        const kind = faultOf(chance)
        const [done] = await Promise.all([
          once(command, kind),
          // Delivered twice, at once.
          ...(chance.happens(0.15) ? [once(command)] : []),
        ])
        if (!done && chance.happens(0.5)) await once(command)
      }),
    )
    world.cloud.faults.expireTransactions()
    // Whoever got no answer asks again until there is one.
    for (const command of commands)
      for (let attempt = 0; !answers.has(command.id) && attempt < 8; attempt += 1) await once(command)
  }
  violations.push(...judge(world, start, sent, answers))
  const texts = [...answers.values()]
  return {
    calls,
    taken: sent.filter(({ id, name }) => name === 'staff.takeTurn' && answers.get(id)?.ok).length,
    lost: texts.filter(({ text }) => text.includes('刚刚由')).length,
    violations: violations.map((each) => `seed ${seed}: ${each}`),
  }
}

const idIn = (data: unknown): string => {
  const { id }: { id?: unknown } = Object(data)
  return String(id)
}

function initialFloor(project: string, people: Floor['people']): Floor {
  const order = { numbered: people.map(({ id }) => id), trial: [], by: 'manager', rosterVersion: 0 } as const
  return must(setOrder({ ...emptyFloor(project), people }, order, policy, 0, () => 0))
}

async function plant(world: World, project: string, people: Floor['people'], floor: Floor): Promise<void> {
  const policies = [presetPolicy('rota', { company: 'c', project, from: '2026-01-01' })] as const
  await world.cloud.db.insertMany('projects', [{ _id: project, name: project, company: 'c', policies }])
  await world.cloud.db.insertMany('floors', [{ ...floor }])
  await world.cloud.db.insertMany(
    'employees',
    people.map(({ id, name }, who): Record<string, unknown> & Employee => ({
      ...{ _id: id, projectId: project, name, phone: `138${String(who).padStart(8, '0')}` },
      ...{ roles: ['consultant'], active: true, openid: `wx-${project}-${who}`, inboxSeenAt: 0, version: 1 },
    })),
  )
}

/** What some of them do at the same moment, by the board that all of them have just seen. */
function draw(
  chance: Chance,
  burst: number,
  project: string,
  board: NonNullable<OutputOf<'staff.floor'>['board']>,
): AnySent[] {
  const commandId = () =>
    `${hex(chance, 8)}-${hex(chance, 4)}-4${hex(chance, 3)}-8${hex(chance, 3)}-${hex(chance, 12)}`
  const actors = [...new Set(Array.from({ length: 8 }, () => chance.whole(0, consultants - 1)))]
  return actors.map((who): AnySent => {
    const base = { id: commandId(), who }
    const row = board.rows.find(({ id }) => id === `${project}-e${who}`)
    if (burst === 0 || !row || row.doing === 'notIn')
      return { ...base, name: 'staff.setState', input: { state: 'present' } }
    if (row.reception !== null && chance.happens(0.7))
      return { ...base, name: 'staff.endReception', input: { receptionId: row.reception } }
    if (row.reception !== null)
      return { ...base, name: 'staff.undoReception', input: { receptionId: row.reception, what: 'start' } }
    if (chance.happens(0.2)) {
      const states: readonly [SettableState, ...SettableState[]] = ['away', 'free', 'lunch']
      return { ...base, name: 'staff.setState', input: { state: chance.pick(states) } }
    }
    const visitor = {
      people: chance.weighted([
        [1, 8],
        [7, 2],
      ]),
    }
    const named = chance.happens(0.15) ? { names: [`${project}-e${chance.whole(0, consultants - 1)}`] } : {}
    return {
      ...base,
      name: 'staff.takeTurn',
      input: { turn: board.turn, mine: chance.happens(0.2), visitor: { ...visitor, ...named } },
    }
  })
}

const hex = (chance: Chance, digits: number): string =>
  Array.from({ length: digits }, () => chance.whole(0, 15).toString(16)).join('')

const faultOf = (chance: Chance): FaultKind | undefined =>
  chance.weighted<FaultKind | undefined>([
    [undefined, 328],
    ['conflict', 32],
    ['lose-request', 16],
    ['lose-answer', 24],
    ['kill-before', 1],
    ['kill-after', 1],
  ])

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.refusal.say)
  return result.value
}

/** Does it again, one after the other, and compares. */
function judge(
  world: World,
  start: Floor,
  sent: readonly AnySent[],
  answers: ReadonlyMap<string, { readonly ok: boolean; readonly text: string }>,
): readonly string[] {
  const violations: string[] = []
  const told = world.cloud.db.find('events', { subject: start._id }) as unknown as Event[]
  const events = told
    .filter(({ facts }) => facts['receiver'] !== null)
    .sort((a, b) => Number(a.facts['version']) - Number(b.facts['version']))
  const commands = new Map(sent.map((command) => [command.id, command]))
  const all = new Set(told.map(({ _id }) => _id))
  let floor = start
  for (const event of events) {
    const command = commands.get(event._id)
    const again = command && redo(floor, command, event.at)
    if (!again?.ok) {
      violations.push(
        `${event.type} ${event._id} could not have been done: ${again?.refusal.say ?? 'nobody asked'}`,
      )
      break
    }
    floor = again.value
    if (floor.version !== event.facts['version']) violations.push(`${event._id} has a version of its own`)
    violations.push(...twiceBusy(floor, event.at))
  }
  const [kept] = world.cloud.db.find('floors', { _id: start._id })
  if (violations.length === 0 && !isDeepStrictEqual(plain(kept), plain(floor)))
    violations.push('the board is not what the events make of it')
  const turns = events.flatMap(({ type, facts }) => (type === 'floor.taken' ? [facts['turn']] : []))
  if (new Set(turns).size !== turns.length) violations.push(`a turn has two receivers: ${turns.join(' ')}`)
  for (const { id } of sent) {
    const answer = answers.get(id)
    if (!answer) violations.push(`${id} was never answered`)
    else if (answer.ok !== all.has(id))
      violations.push(
        answer.ok ? `${id} is lost` : `${id} was refused (${answer.text}) and done all the same`,
      )
  }
  return violations
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

function redo(floor: Floor, command: AnySent, at: number): Result<Floor> {
  const { id, who, name, input } = command
  const me = { id: `${floor._id}-e${who}`, name: nameOf(who) }
  const asker = { id: me.id, isManager: false }
  const floorOf = (result: Result<{ readonly floor: Floor }>): Result<Floor> =>
    result.ok ? { ok: true, value: result.value.floor } : result
  switch (name) {
    case 'staff.setState':
      return setState(floor, { who: me, state: input.state, byManager: false, id }, policy, at)
    case 'staff.takeTurn': {
      const { turn, mine, visitor } = input
      const { people, names } = visitor
      const told = { people, ...(names && { names }) }
      return floorOf(takeTurn(floor, { visitor: told, turn, mine, by: me.id, id }, policy, at))
    }
    case 'staff.endReception':
      return floorOf(endReception(floor, input.receptionId, asker, at))
    case 'staff.undoReception':
      return floorOf(undoReception(floor, { id: input.receptionId, what: input.what }, asker, at))
  }
}

function twiceBusy({ events }: Floor, at: number): readonly string[] {
  const busy = events.flatMap((event) => (isVisit(event) && isRunning(event, dayOf(at)) ? [event.by] : []))
  const twice = busy.find((who, index) => busy.indexOf(who) !== index)
  return twice === undefined ? [] : [`${twice} receives two parties at once`]
}

/** Seeds, so many at once. */
export async function runSeeds(
  world: World,
  seeds: readonly number[],
  onDone: (ran: Ran, seed: number) => void = () => undefined,
  atOnce = 6,
): Promise<Ran> {
  const waiting = [...seeds]
  const all: Ran[] = []
  const work = async () => {
    for (let seed = waiting.shift(); seed !== undefined; seed = waiting.shift()) {
      const ran = await runTurns(world, seed)
      all.push(ran)
      onDone(ran, seed)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  const sum = (of: (ran: Ran) => number) => all.reduce((total, ran) => total + of(ran), 0)
  return {
    calls: sum(({ calls }) => calls),
    taken: sum(({ taken }) => taken),
    lost: sum(({ lost }) => lost),
    violations: all.flatMap(({ violations }) => violations),
  }
}
