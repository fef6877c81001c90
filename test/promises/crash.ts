/**
 * Promise 3: a crash after any database call leaves the state before or the state after. Every one of a command's
 * database calls, every way to fail there; and then the same command again, which must end in the state after, once.
 */
import { randomUUID } from 'node:crypto'
import type { CommandName } from '@shared/contract'
import type { CollectionName } from '../../cloudfunctions/_lib/collections'
import type { FaultKind } from '../../local/cloud'
import type { World } from '../world/world'
import { performers, prepare } from './performers'
import { leaver } from './public'
import { samples } from './samples'
import { visitedFile } from './visits'

const theCase = ['cases', 'case-1'] as const
const theFloor = ['floors', 'p1'] as const
const theSheet = ['sheets', 'sheet-p1-e-consultant-2026-11-22'] as const
const theProject = ['projects', 'p1'] as const

/** The document whose version tells how far a command has come; null where the command makes a new one. */
const changed: { readonly [N in CommandName]: readonly [CollectionName, string | null] } = {
  'buyer.confirmCase': theCase,
  'buyer.reopenCase': theCase,
  'buyer.readInbox': ['accounts', 'wx-buyer'],
  'staff.logFollowup': ['customers', 'c-visitor'],
  'staff.mergeCustomers': ['customers', 'c-twin'],
  'staff.unmergeCustomer': ['customers', 'c-inside'],
  'staff.correctCustomer': ['customers', 'c-visitor'],
  'staff.checkDetail': ['customers', 'c-visitor'],
  'staff.gradeTier': ['customers', 'c-visitor'],
  'staff.proposeLevel': ['customers', 'c-visitor'],
  'staff.decideLevel': ['customers', 'c-proposed'],
  'staff.register': ['customers', null],
  // The search is its event, and nothing else.
  'staff.searchRegister': ['employees', 'e-consultant'],
  'staff.registerAgain': ['customers', 'c-visitor'],
  'buyer.confirmVisit': ['customers', visitedFile],
  'staff.setState': theFloor,
  'staff.takeTurn': theFloor,
  'staff.changeTurn': theFloor,
  'staff.dropWaiting': theFloor,
  'staff.endReception': theFloor,
  'staff.undoReception': theFloor,
  'staff.setOrder': theFloor,
  'staff.setCrowded': theFloor,
  'staff.draftPolicy': theProject,
  'staff.changePolicy': theProject,
  'staff.restorePolicy': theProject,
  'staff.discardPolicy': theProject,
  'staff.adoptPolicy': theProject,
  'staff.withdrawPolicy': theProject,
  'staff.keepVisit': ['customers', visitedFile],
  'staff.claim': ['customers', 'c-public'],
  'staff.assign': ['customers', 'c-public'],
  'staff.putInPool': ['customers', 'c-stale'],
  'staff.raiseDispute': ['customers', 'c-wanted'],
  'staff.withdrawDispute': ['customers', 'c-raised'],
  'staff.proposeRuling': ['customers', 'c-pleaded'],
  'staff.ruleDispute': ['customers', 'c-argued'],
  'staff.replyToRuling': ['customers', 'c-ruled'],
  'staff.recordWish': ['customers', 'c-wishing'],
  'staff.beginHandOver': ['handovers', null],
  'staff.handOverCustomer': ['customers', 'c-colleague'],
  'staff.handOverCase': ['cases', 'case-left'],
  'staff.handOverDeal': ['deals', 'd-left'],
  'staff.leaveFloor': theFloor,
  'staff.finishHandOver': ['employees', leaver],
  'staff.postpone': ['customers', 'c-planned'],
  'staff.undoPostpone': ['customers', 'c-postponed'],
  'staff.noteSheet': theSheet,
  'staff.handInSheet': theSheet,
  'staff.reviewSheet': theSheet,
  'staff.noteEvening': ['evenings', 'evening-p1-2026-11-22'],
  'staff.archiveMonth': ['months', 'month-p1-2026-10'],
  'staff.inspect': ['months', 'month-p1-2026-11'],
  'staff.sortFile': ['bundles', 'bundle-p1-e-consultant-2026-11'],
  'staff.handInFiles': ['bundles', 'bundle-p1-e-consultant-2026-10'],
  'staff.takeFiles': ['bundles', 'bundle-p1-e-colleague-2026-11'],
  'staff.acknowledgeCase': theCase,
  'staff.answerCase': theCase,
  'staff.closeCase': theCase,
  'staff.completeStep': ['deals', 'd-3-1802'],
  'staff.moveStep': ['deals', 'd-3-1802'],
  'staff.makeOrder': ['deals', null],
  'staff.changeOrder': ['deals', 'o-sentBack'],
  'staff.signOrder': ['deals', 'o-made'],
  'staff.takeDeposit': ['deals', 'o-signed'],
  'staff.seeOff': ['deals', 'o-done'],
  'staff.cancelOrder': ['deals', 'o-made'],
  'staff.report': ['buildings', 'b-3'],
  'staff.readInbox': ['employees', 'e-service'],
  'staff.bind': ['employees', 'e-consultant'],
  'buyer.openCase': ['cases', null],
  'buyer.bind': ['accounts', null],
  'staff.lookAtRights': ['employees', 'e-planner'],
  'staff.finishReview': ['reviews', 'rr-p1-2026-10-01'],
  'staff.askShare': ['customers', 'c-visitor'],
  'staff.decideShare': ['customers', 'c-asked'],
  'staff.endShare': ['customers', 'c-running'],
  'staff.readShared': ['customers', 'c-lent'],
  'staff.revealPhone': ['customers', 'c-visitor'],
}

export const commandNames = Object.keys(changed) as CommandName[]

const kinds: readonly FaultKind[] = [
  'kill-before',
  'kill-after',
  'lose-request',
  'lose-answer',
  'conflict',
  'disk-full',
]

export interface Crashes {
  readonly points: number
  /** What was neither before nor after, in words. */
  readonly violations: readonly string[]
}

/**
 * @param share the nth part of the points only: a point in so many, the first one another for each command, so that all of them
 * together still fail at every call in every way. 1 is every point.
 */
export async function crashEverywhere(world: World, name: CommandName, share = 1): Promise<Crashes> {
  const [door = ''] = name.split('.')
  const { who } = performers[name]
  const send = async (commandId: string, kind?: FaultKind, at = 0): Promise<boolean> => {
    const event = { command: name, input: samples[name], commandId, requestId: 'crash' }
    const answer = await world.raw(who, door, event, kind ? [{ kind, at }] : []).catch(() => null)
    return answer?.ok === true
  }
  const effect = async (commandId: string) =>
    `${await look(world, name)} ${(await world.doc('events', commandId)) ? 'with' : 'without'} its event`

  await prepare(world, performers[name])
  const before = await effect(randomUUID())
  const whole = randomUUID()
  const violations: string[] = (await send(whole)) ? [] : ['it does not work at all']
  const after = await effect(whole)
  const calls = world.cloud.lastCounts()?.databaseCalls ?? 0

  let points = 0
  for (const [row, kind] of kinds.entries()) {
    for (let at = 1; at <= calls; at += 1) {
      if ((row + at + commandNames.indexOf(name)) % share !== 0) continue
      points += 1
      await prepare(world, performers[name])
      const commandId = randomUUID()
      await send(commandId, kind, at)
      const crashed = await effect(commandId)
      if (crashed !== before && crashed !== after) violations.push(`${kind} at call ${at}: ${crashed}`)
      // Whoever died leaves a lock behind, which the cloud takes away after 30 s.
      world.cloud.faults.expireTransactions()
      if (!(await send(commandId))) violations.push(`${kind} at call ${at}: the repeat failed`)
      const repeated = await effect(commandId)
      if (repeated !== after) violations.push(`${kind} at call ${at}, repeated: ${repeated}`)
    }
  }
  return { points, violations }
}

async function look(world: World, name: CommandName): Promise<string> {
  const [collection, id] = changed[name]
  if (id === null) return `${world.cloud.db.find(collection, {}).length} documents`
  const doc = await world.doc(collection, id)
  return `version ${doc && 'version' in doc ? doc.version : 0}`
}
