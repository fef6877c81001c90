/**
 * One command, one transaction: the state, the event, and the receipt in it. A repeat of the same command gets the first
 * answer; the same id with other content is refused; a conflict is tried again here, because the SDK's own retry does
 * not see conflicts that an operation raises, and gives up when only the commit's answer was lost.
 */
import { createHash } from 'node:crypto'
import type { Event, Happened } from '@shared/inbox/model'
import { keyAt } from '@shared/kernel/key'
import { type Result, refuse } from '@shared/kernel/result'
import { idOf, projectIdOf } from './actor'
import type { CollectionName, Docs } from './collections'
import type { Asked } from './edge'
import { byId, failureOf, startTransaction, type Transaction } from './sdk'

const tries = 6
const firstPauseMs = 15

/** A unique index has refused what the command would have saved. */
export const takenBefore = refuse('CONFLICT', '刚刚已经有人提交过了，请刷新后查看。')

/** What a command decided: the new state (absent when only the event matters), what happened, and the answer to keep. */
export interface Decided<C extends CollectionName, Answer> {
  readonly doc?: Docs[C]
  readonly happened: Happened
  readonly answer: Answer
}

export interface Done<C extends CollectionName, Answer> {
  readonly answer: Answer
  /** The state as it was saved; absent on a repeat. */
  readonly doc?: Docs[C]
}

type Decide<C extends CollectionName, Answer> = (
  transaction: Transaction,
) => Promise<Result<Decided<C, Answer> & { readonly current?: Docs[C] }>>

export async function runCommand<C extends CollectionName, Answer>(
  ask: Asked,
  collection: C,
  decide: Decide<C, Answer>,
  mode: 'new' | 'existing' = 'existing',
): Promise<Result<Done<C, Answer>>> {
  const hash = hashOf(ask)
  const repeated = () => receiptOf<C, Answer>(ask.commandId, hash)

  for (let attempt = 0; attempt < tries; attempt += 1) {
    if (attempt > 0) await pause(firstPauseMs * 2 ** attempt * (0.5 + ask.chance()))
    const transaction = await startTransaction()
    try {
      const decided = await decide(transaction)
      if (!decided.ok) {
        await transaction.rollback()
        // What is refused now may be what this very command has done before.
        return (await repeated()) ?? decided
      }
      const { doc, happened, answer } = decided.value
      if (doc && mode === 'new') await transaction.insert(collection, doc)
      if (doc && mode === 'existing') await transaction.put(collection, doc)
      const kept = eventOf(ask, happened, { hash, answer })
      await transaction.insert('events', kept)
      await transaction.commit()
      return { ok: true, value: doc ? { answer, doc } : { answer } }
    } catch (error) {
      await transaction.rollback().catch(() => undefined)
      const failure = failureOf(error)
      // A conflict has saved nothing. Of anything else it is not known whether it was saved: the receipt tells.
      if (failure === 'conflict') continue
      const receipt = await repeated()
      if (receipt) return receipt
      if (failure === 'duplicate') return takenBefore
      if (attempt === tries - 1) throw error
    }
  }
  return refuse('BUSY', '现在操作的人太多，这次没有保存。请稍等几秒再点一次。')
}

function eventOf(ask: Asked, happened: Happened, receipt: Event['receipt']): Event {
  return {
    ...happened,
    _id: ask.commandId,
    projectId: projectIdOf(ask.actor),
    at: ask.now,
    key: keyAt(ask.now, ask.commandId),
    by: idOf(ask.actor),
    receipt,
  }
}

async function receiptOf<C extends CollectionName, Answer>(
  commandId: string,
  hash: string,
): Promise<Result<Done<C, Answer>> | null> {
  const event = await byId('events', commandId)
  if (!event) return null
  if (event.receipt.hash !== hash)
    return refuse('REPEATED_ID', '这次提交和上一次的内容不一样。请刷新页面后重新填写。')
  // The hash is of this very command's name and input, so the answer is of its type.
  return { ok: true, value: { answer: event.receipt.answer as Answer } }
}

/** Who asked for what: the same person, the same command, the same content. */
function hashOf({ actor, name, input }: Asked): string {
  return createHash('sha256')
    .update(JSON.stringify([actor.openid, name, input]))
    .digest('hex')
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
