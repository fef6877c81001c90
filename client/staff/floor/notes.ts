/**
 * What a consultant ticks and notes during a reception: on the phone while it goes on, in the customers' files once it is over. Each file
 * gets it under a command id that is kept before it leaves, so that a lost answer neither loses nor repeats it.
 */
import { call } from '@client/api'
import { isUndecided } from '@client/api/answer'
import { uuid } from '@client/api/uuid'
import { now } from '@client/clock'
import type { InputOf } from '@shared/contract'
import { isStep } from '@shared/guide/reception'
import type { Instant } from '@shared/kernel/time'
import { hour } from '@shared/kernel/time'
import Taro from '@tarojs/taro'
import { useSyncExternalStore } from 'react'
import type { Board } from './words'

export interface Notes {
  readonly steps: readonly string[]
  readonly feedback: string
  readonly concerns: string
  readonly since: Instant
  /** Ended from this phone, so that the files are told at once, also where nothing was noted. */
  readonly ended: boolean
  /** No entry is wanted of it. */
  readonly dismissed: boolean
  /** To whose file it has gone, or is going. */
  readonly sent: Readonly<Record<string, Sent>>
}

interface Sent {
  /** The command's id. */
  readonly id: string
  readonly written: string
  readonly done: boolean
}

const storageKey = 'reception-notes'
/** For as long it waits for somebody to register the visitor (ours). */
const keptFor = 48 * hour

const emptyNotes = (): Notes => ({
  ...{ steps: [], feedback: '', concerns: '', since: now(), ended: false, dismissed: false, sent: {} },
})

let all: Readonly<Record<string, Notes>> | null = null
const watchers = new Set<() => void>()

const text = (value: unknown) => (typeof value === 'string' ? value : '')

function readSent(value: unknown): Notes['sent'] {
  const kept: Record<string, unknown> = Object(value)
  return Object.fromEntries(
    Object.entries(kept).flatMap(([customer, each]) => {
      const { id, written, done }: Record<string, unknown> = Object(each)
      return typeof id === 'string' ? [[customer, { id, written: text(written), done: done === true }]] : []
    }),
  )
}

/** What was kept may be of an older version, or anything. */
function read(): Readonly<Record<string, Notes>> {
  if (all) return all
  const kept: Record<string, unknown> = Object(Taro.getStorageSync(storageKey))
  all = Object.fromEntries(
    Object.entries(kept).flatMap(([reception, value]) => {
      const { steps, feedback, concerns, since, ended, dismissed, sent }: Record<string, unknown> =
        Object(value)
      if (typeof since !== 'number' || now() - since > keptFor) return []
      const ticked = Array.isArray(steps) ? steps.map(text).filter(isStep) : []
      const notes: Notes = {
        ...{ steps: ticked, feedback: text(feedback), concerns: text(concerns), since },
        ...{ ended: ended === true, dismissed: dismissed === true, sent: readSent(sent) },
      }
      return [[reception, notes]]
    }),
  )
  return all
}

function write(next: Readonly<Record<string, Notes>>): void {
  all = next
  Taro.setStorageSync(storageKey, next)
  for (const tell of watchers) tell()
}

export const notesOf = (reception: string): Notes => read()[reception] ?? emptyNotes()

export function changeNotes(reception: string, change: Partial<Notes>): void {
  write({ ...read(), [reception]: { ...notesOf(reception), ...change } })
}

/** Everything that is noted on this phone; a change of it draws the page anew. */
export const useNotes = (): Readonly<Record<string, Notes>> =>
  useSyncExternalStore(
    (tell) => {
      watchers.add(tell)
      return () => watchers.delete(tell)
    },
    read,
    read,
  )

type Visit = Board['me']['visits'][number]

const sentTo = (reception: string, customer: string, sent: Sent) =>
  changeNotes(reception, { sent: { ...notesOf(reception).sent, [customer]: sent } })

async function keep(input: InputOf<'staff.keepVisit'>): Promise<void> {
  const { reception, customerId } = input
  const written = JSON.stringify(input)
  const before = notesOf(reception).sent[customerId]
  if (before?.done && before.written === written) return
  const id = before && !before.done && before.written === written ? before.id : uuid()
  sentTo(reception, customerId, { id, written, done: false })
  const outcome = await call('staff.keepVisit', input, id)
  // What is refused is refused for good: the reception was taken back, or its day is over.
  if (outcome.ok || !isUndecided(outcome.error.code))
    sentTo(reception, customerId, { id, written, done: true })
}

let underWay: Promise<unknown> = Promise.resolve()

/** Tells the files of whoever came to a reception of its end, with what was noted; of those that this phone knows of. */
export function keepVisits(visits: readonly Pick<Visit, 'id' | 'endedAt' | 'customers'>[]): Promise<unknown> {
  underWay = underWay.then(async () => {
    for (const { id: reception, endedAt, customers } of visits) {
      const notes = read()[reception]
      if (!notes || endedAt === null) continue
      const { steps, feedback, concerns, ended } = notes
      if (!ended && steps.length === 0 && feedback === '' && concerns === '') continue
      for (const { id: customerId } of customers)
        await keep({
          ...{ customerId, reception, steps: [...steps] },
          ...{ feedback: feedback.trim(), concerns: concerns.trim() },
        })
    }
  })
  return underWay
}

/** The end was taken back: the files go on too, and are told of the next end. */
export function keepGoing(visit: Visit | undefined): void {
  if (!visit) return
  changeNotes(visit.id, { ended: false, sent: {} })
  underWay = underWay.then(async () => {
    for (const { id } of visit.customers)
      await call(
        'staff.keepVisit',
        { customerId: id, reception: visit.id, steps: [], feedback: '', concerns: '' },
        uuid(),
      )
  })
}
