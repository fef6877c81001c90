/**
 * Entries on their way: each is kept on the phone under one command id before it leaves, so that a network that fails, a page that is closed
 * or an answer that is lost neither loses it nor enters it twice. They go out one by one, in the order in which they were saved.
 */
import { type CallError, call } from '@client/api'
import { isUndecided } from '@client/api/answer'
import { uuid } from '@client/api/uuid'
import type { OutputOf } from '@shared/contract'
import type { Instant } from '@shared/kernel/time'
import Taro from '@tarojs/taro'
import { useSyncExternalStore } from 'react'
import { type Draft, type Ready, readDraft } from './draft'

export interface Waiting {
  /** The command's id. */
  readonly id: string
  readonly ready: Ready
  /** As it was written: to go on with, where it was refused. */
  readonly draft: Draft
  readonly savedAt: Instant
  /** Set once it was refused: it waits for somebody, not for the network. */
  readonly error: CallError | null
}

export type Registered = OutputOf<'staff.register'>
export type Sent =
  | { readonly kind: 'done'; readonly registered: Registered }
  | { readonly kind: 'refused'; readonly error: CallError }
  | { readonly kind: 'waiting' }

const storageKey = 'registrations-waiting'
let all: readonly Waiting[] | null = null
const watchers = new Set<() => void>()

function isWaiting(value: unknown): value is Waiting {
  const { id, ready, savedAt }: { id?: unknown; ready?: unknown; savedAt?: unknown } = Object(value)
  const { name, input }: { name?: unknown; input?: unknown } = Object(ready)
  const known = name === 'staff.register' || name === 'staff.registerAgain'
  return typeof id === 'string' && typeof savedAt === 'number' && known && typeof input === 'object'
}

function read(): readonly Waiting[] {
  if (all) return all
  const kept: unknown = Taro.getStorageSync(storageKey)
  all = (Array.isArray(kept) ? kept.filter(isWaiting) : []).map((each) => ({
    ...each,
    draft: readDraft(each.draft),
  }))
  return all
}

function write(next: readonly Waiting[]): void {
  all = next
  Taro.setStorageSync(storageKey, next)
  for (const tell of watchers) tell()
}

export const useWaiting = (): readonly Waiting[] =>
  useSyncExternalStore(
    (tell) => {
      watchers.add(tell)
      return () => watchers.delete(tell)
    },
    read,
    read,
  )

/** Takes one out for good: it is written anew, or given up. */
export const drop = (id: string): void => write(read().filter((each) => each.id !== id))

const send = ({ id, ready }: Waiting) =>
  ready.name === 'staff.register' ? call(ready.name, ready.input, id) : call(ready.name, ready.input, id)

let underWay: Promise<unknown> = Promise.resolve()

/** Sends what waits for the network, the oldest first; stops where the network does. */
export function flush(): Promise<ReadonlyMap<string, Sent>> {
  const run = async () => {
    const sent = new Map<string, Sent>()
    for (const waiting of read().filter(({ error }) => error === null)) {
      const outcome = await send(waiting)
      if (outcome.ok) {
        drop(waiting.id)
        sent.set(waiting.id, { kind: 'done', registered: outcome.data })
      } else if (isUndecided(outcome.error.code)) break
      else {
        const { error } = outcome
        write(read().map((each) => (each.id === waiting.id ? { ...each, error } : each)))
        sent.set(waiting.id, { kind: 'refused', error })
      }
    }
    return sent
  }
  const mine = underWay.then(run)
  underWay = mine.catch(() => undefined)
  return mine
}

/** Keeps an entry, and sends it after those that wait already. */
export async function save(ready: Ready, draft: Draft, savedAt: Instant): Promise<Sent> {
  const id = uuid()
  write([...read(), { id, ready, draft, savedAt, error: null }])
  const sent = (await flush()).get(id)
  // What is refused goes back into the form, which still has it.
  if (sent?.kind === 'refused') drop(id)
  return sent ?? { kind: 'waiting' }
}
