/**
 * The oracle of promises 1 and 3: whatever was committed is done again, in the order of the commits, by the pure rules and from the
 * documents as they were then, and must come to the very documents that were written. What a call had read before its transaction
 * began may be as old as the call itself; the document that it changes may not.
 */
import { isDeepStrictEqual } from 'node:util'
import { isOnFloor } from '@shared/floor/leave'
import type { Event } from '@shared/inbox/model'
import { ok, type Result } from '@shared/kernel/result'
import type { Policies } from '@shared/policy/model'
import { beginHandOver, finishHandOver } from '@shared/pool/handOver'
import { expire } from '@shared/pool/move'
import { hasCase, hasOrder, openStepsOf } from '@shared/pool/work'
import { acknowledge, answer, close, escalate } from '@shared/service/decide'
import type { CollectionName } from '../../../cloudfunctions/_lib/collections'
import type { Act } from './acts'
import { Facts, type Model } from './model'
import { redoCustomer } from './redoCustomer'
import { redoFloor } from './redoFloor'

/** What was done, and from what. */
export interface Redo {
  readonly event: Event
  readonly policies: Policies
  readonly facts: Facts
  /** The document that was written. */
  readonly written: unknown
  readonly collection: CollectionName
  readonly docId: string
}

export interface Committed extends Omit<Redo, 'facts' | 'policies'> {
  /** How many commits there were when its call began: the oldest state that it can have read. */
  readonly began: number
}

interface Verdict {
  /** Whether it is one that is done again here. */
  readonly isRedone: boolean
  /** In words; null where it is what the rules make of it. */
  readonly problem: string | null
}

export function judge(
  model: Model,
  policies: Policies,
  { began, ...committed }: Committed,
  act: Act | undefined,
  commit: number,
): Verdict {
  let first: string | null = null
  for (let after = commit - 1; after >= Math.max(0, began); after -= 1) {
    const facts = new Facts(model, after, { ...committed, now: commit - 1 })
    const again = redo({ ...committed, policies, facts }, act)
    if (again === null) return { isRedone: false, problem: null }
    if (again.ok && isDeepStrictEqual(plain(again.value), plain(committed.written)))
      return { isRedone: true, problem: null }
    first ??= again.ok
      ? `wrote another document than the rules make of it: ${difference(again.value, committed.written)}`
      : `could not have been done: ${again.refusal.say}`
  }
  return { isRedone: true, problem: first }
}

function redo(what: Redo, act: Act | undefined): Result<unknown> | null {
  if (act) return redoFloor(act, what) ?? redoCustomer(act, what) ?? redoOther(act, what)
  return redoTimer(what)
}

function redoOther(act: Act, { event, facts }: Redo): Result<unknown> | null {
  const { who } = act
  switch (act.name) {
    case 'staff.beginHandOver': {
      const total = facts.all('customers').filter(({ ownerId }) => ownerId === act.input.who).length
      const about = { by: who, projectId: 'p1', total, now: event.at }
      return beginHandOver(act.input, facts.colleagues, facts.all('handovers'), about)
    }
    case 'staff.finishHandOver': {
      const { who: leaver } = act.input
      return finishHandOver(facts.must('employees', leaver), facts.all('handovers'), {
        customers: facts.all('customers').filter(({ ownerId }) => ownerId === leaver).length,
        cases: facts.all('cases').filter((each) => hasCase(each, leaver)).length,
        deals: facts.all('deals').filter((each) => openStepsOf(each, leaver).length > 0).length,
        orders: facts.all('deals').filter((each) => hasOrder(each, leaver)).length,
        onFloor: facts.all('floors').some((each) => isOnFloor(each, leaver)),
      })
    }
    case 'staff.acknowledgeCase':
    case 'staff.answerCase':
    case 'staff.closeCase': {
      const { _id: id, name, phone } = facts.must('employees', who)
      const found = facts.must('cases', act.input.caseId)
      const officer = { id, name, phone }
      const done =
        act.name === 'staff.acknowledgeCase'
          ? acknowledge(found, officer, event.at)
          : act.name === 'staff.answerCase'
            ? answer(found, officer, { measure: act.input.measure, inCharge: act.input.inCharge }, event.at)
            : close(found, officer, act.input.result, event.at)
      return done.ok ? ok(done.value.case) : done
    }
    default:
      return null
  }
}

function redoTimer({ event, facts, policies, docId }: Redo): Result<unknown> | null {
  if (event.type === 'case.escalated') {
    const changed = escalate(facts.must('cases', docId), event.at)
    return changed ? ok(changed.case) : notDue
  }
  if (event.type !== 'customer.moved') return null
  const customer = facts.must('customers', docId)
  const moved = expire(customer, policies, event.at)
  if (!moved) return notDue
  return moved.ok ? ok(moved.value.customer) : moved
}

const notDue: Result<never> = { ok: false, refusal: { code: 'CONFLICT', say: 'it was not due' } }

export const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

/** The fields that differ. */
function difference(expected: unknown, written: unknown): string {
  const [a, b] = [
    new Map(Object.entries(Object(plain(expected)))),
    new Map(Object.entries(Object(plain(written)))),
  ]
  return [...new Set([...a.keys(), ...b.keys()])]
    .filter((name) => !isDeepStrictEqual(a.get(name), b.get(name)))
    .map(
      (name) =>
        `${name}: ${JSON.stringify(a.get(name))?.slice(0, 300)} ≠ ${JSON.stringify(b.get(name))?.slice(0, 300)}`,
    )
    .join('; ')
}
