/**
 * What the timer does about one thing, done once: it may fire twice, late, or not at all, so each thing has a command id made from what it
 * is about, and the second one finds the receipt of the first and does nothing.
 */
import { createHash } from 'node:crypto'
import { type Result, refuse } from '@shared/kernel/result'
import type { Instant } from '@shared/kernel/time'
import type { CollectionName } from '../_lib/collections'
import { type Decided, runCommand } from '../_lib/command'
import { logged, type Transaction } from '../_lib/sdk'

interface Once {
  /** `expire`: of the command `clock.expire`. */
  readonly name: string
  readonly projectId: string
  /** What it is about, so that the same thing at another time is another command. */
  readonly about: Readonly<Record<string, unknown>>
  readonly now: Instant
}

/** Met, or done by another, since the list was read. */
export const nothingToDo: Result<never> = refuse('CONFLICT', '')

/** @returns whether it was done; one thing that fails does not keep the others waiting, and the next minute tries it again. */
export async function once<C extends CollectionName>(
  { name, projectId, about, now }: Once,
  collection: C,
  decide: (transaction: Transaction) => Promise<Result<Omit<Decided<C, null>, 'answer'>>>,
): Promise<boolean> {
  const id = createHash('sha256').update(JSON.stringify(about)).digest('hex').slice(0, 40)
  const asked = {
    name: `clock.${name}`,
    actor: { kind: 'timer', projectId, openid: 'timer' } as const,
    beside: {},
    input: about,
    commandId: `${name}-${id}`,
    now,
    chance: Math.random,
  }
  try {
    const done = await runCommand<C, null>(asked, collection, async (transaction) => {
      const decided = await decide(transaction)
      return decided.ok ? { ok: true, value: { ...decided.value, answer: null } } : decided
    })
    if (!done.ok && done.refusal.say !== '')
      console.log(JSON.stringify({ name: asked.name, refused: done.refusal.code }))
    return done.ok
  } catch (error) {
    console.log(JSON.stringify({ name: asked.name, error: logged(error) }))
    return false
  }
}

/** How many of the things were done, one after the other; one whose facts cannot be read does not keep the others waiting. */
export async function countDone<Thing>(
  things: readonly Thing[],
  act: (thing: Thing) => Promise<boolean>,
): Promise<number> {
  let count = 0
  for (const thing of things)
    try {
      if (await act(thing)) count += 1
    } catch (error) {
      console.log(JSON.stringify({ name: 'clock', error: logged(error) }))
    }
  return count
}
