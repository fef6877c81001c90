/**
 * Promise 3: a crash after any database call leaves the state before or the state after. Every command, every one of
 * its database calls, every way to fail there; and then the same command again, which must end in the state after, once.
 */
import { randomUUID } from 'node:crypto'
import { type CommandName, contract, type InputOf } from '@shared/contract'
import type { CaseStatus } from '@shared/service/model'
import type { CollectionName } from '../../cloudfunctions/_lib/collections'
import type { FaultKind } from '../../local/cloud'
import { caseIn } from '../promises/cases'
import { samples } from '../promises/samples'
import { openWorld, type World } from '../world/world'

interface Run {
  readonly who: string
  readonly changes: readonly [CollectionName, string]
  readonly given?: Exclude<CaseStatus, 'confirmed'>
}

const theCase = ['cases', 'case-1'] as const
/** Each command on a document that exists, and the document. `buyer.openCase` and the binding are below. */
const runs: Partial<Readonly<Record<CommandName, Run>>> = {
  'buyer.confirmCase': { who: 'buyer', changes: theCase, given: 'closed' },
  'buyer.reopenCase': { who: 'buyer', changes: theCase, given: 'closed' },
  'buyer.readInbox': { who: 'buyer', changes: ['accounts', 'wx-buyer'] },
  'staff.logFollowup': { who: 'consultant', changes: ['customers', 'c-visitor'] },
  'staff.acknowledgeCase': { who: 'service', changes: theCase, given: 'open' },
  'staff.answerCase': { who: 'service', changes: theCase, given: 'acknowledged' },
  'staff.closeCase': { who: 'service', changes: theCase, given: 'answered' },
  'staff.completeStep': { who: 'clerk', changes: ['deals', 'd-3-1802'] },
  'staff.moveStep': { who: 'clerk', changes: ['deals', 'd-3-1802'] },
  'staff.report': { who: 'engineer', changes: ['buildings', 'b-3'] },
  'staff.readInbox': { who: 'service', changes: ['employees', 'e-service'] },
  'staff.bind': { who: 'consultant', changes: ['employees', 'e-consultant'] },
}
const created: Partial<Readonly<Record<CommandName, { who: string; collection: CollectionName }>>> = {
  'buyer.openCase': { who: 'buyer', collection: 'cases' },
  'buyer.bind': { who: 'new', collection: 'accounts' },
  'staff.revealPhone': { who: 'consultant', collection: 'events' },
}

const kinds: readonly FaultKind[] = [
  'kill-before',
  'kill-after',
  'lose-request',
  'lose-answer',
  'conflict',
  'disk-full',
]

let world: World
let points = 0
beforeAll(async () => {
  world = await openWorld()
})
afterAll(async () => {
  console.log(`promise 3: ${points} points of failure, each left the state before or the state after`)
  await world.close()
})

/** What a command has done so far: how far its document has come, and whether its event is there. */
async function effect(commandId: string, look: () => Promise<number>) {
  return { state: await look(), event: (await world.doc('events', commandId)) !== null }
}

async function enumerate<N extends CommandName>(
  name: N,
  who: string,
  prepare: () => Promise<void>,
  look: () => Promise<number>,
) {
  const input: InputOf<N> = samples[name]
  const send = (commandId: string, kind?: FaultKind, at?: number) =>
    world
      .raw(
        who,
        name.split('.')[0] ?? '',
        { command: name, input, commandId, requestId: 'crash' },
        kind && at ? [{ kind, at }] : [],
      )
      .catch(() => null)

  await prepare()
  const start = await look()
  const whole = randomUUID()
  expect(await send(whole)).toMatchObject({ ok: true })
  const calls = world.cloud.lastCounts()?.databaseCalls ?? 0
  expect(calls).toBeGreaterThan(3)
  const after = await effect(whole, look)

  for (const kind of kinds) {
    for (let at = 1; at <= calls; at += 1) {
      await prepare()
      const commandId = randomUUID()
      await send(commandId, kind, at)
      const now = await effect(commandId, look)
      // Both or neither: never the state without its event, or the event without its state.
      expect([kind, at, now]).toEqual([kind, at, now.event ? after : { state: start, event: false }])
      // Whoever died leaves a lock behind, which the cloud takes away after 30 s.
      world.cloud.faults.expireTransactions()
      expect([kind, at, await send(commandId)]).toMatchObject([kind, at, { ok: true }])
      expect([kind, at, await effect(commandId, look)]).toEqual([kind, at, after])
      points += 1
    }
  }
}

async function reset(given?: Run['given']) {
  await world.reset()
  if (given) await world.cloud.db.insertMany('cases', [{ ...caseIn(given) }])
}

test.each(Object.entries(runs) as [CommandName, Run][])(
  '%s',
  async (name, { who, changes: [collection, id], given }) => {
    await enumerate(
      name,
      who,
      () => reset(given),
      async () => {
        const doc = await world.doc(collection, id)
        return doc && 'version' in doc ? doc.version : 0
      },
    )
  },
)

test.each(Object.entries(created) as [CommandName, { who: string; collection: CollectionName }][])(
  '%s',
  async (name, { who, collection }) => {
    await enumerate(name, who, reset, async () => world.cloud.db.find(collection, {}).length)
  },
)

test('no command is left out', () => {
  const commands = Object.entries(contract).flatMap(([name, { kind }]) => (kind === 'command' ? [name] : []))
  expect([...Object.keys(runs), ...Object.keys(created)].sort()).toEqual(commands.sort())
})
