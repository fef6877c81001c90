/** What is shown of an entry and of who stands behind a number: every field is listed here. */
import type { OutputOf } from '../contract'
import type { Customer, Due } from '../customer/model'
import type { StaffId } from '../history/model'
import type { Decision, Reason } from '../kernel/reason'
import type { Ownership } from '../ownership/model'
import { citeReason } from '../policy/articles'
import { explain, sayFact } from '../policy/explain'
import type { FullPolicy } from '../policy/full'
import type { Done } from './decide'
import { needsRegistration, type Purpose } from './rules/needsRegistration'
import type { Receiver } from './rules/receiver'

const reasonView = (reason: Reason) => ({ rule: reason.rule, say: explain(reason) })

const standingOf = (ownership: Ownership) => ({
  standing: ownership.kind,
  owner: ownership.kind === 'owned' ? ownership.owner : null,
  until: ownership.kind === 'owned' ? ownership.until : null,
})

type Found = OutputOf<'staff.lookupPhone'>['found'][number]

/** @param named puts names where a text has ids. */
export function foundView(
  {
    customer,
    ownership,
    receives,
  }: { customer: Customer; ownership: Decision<Ownership>; receives: Receiver | null },
  viewer: { readonly id: StaffId; readonly wholeOffice: boolean },
  named: (text: string) => string,
): Found {
  const { standing, owner, until } = standingOf(ownership.outcome)
  const mine = owner === viewer.id
  const reasons = (because: readonly Reason[]) =>
    because.map(reasonView).map(({ rule, say }) => ({ rule, say: named(say) }))
  return {
    id: customer._id,
    whose: mine ? 'mine' : owner === null ? 'nobodys' : 'colleagues',
    name: mine || viewer.wholeOffice ? customer.name : null,
    standing,
    owner: owner === null ? null : named(owner),
    until,
    because: reasons(ownership.because),
    receives: receives && {
      kind: receives.kind,
      who: receives.who === null ? null : named(receives.who),
      waits: receives.waits,
      because: reasons(receives.because),
    },
  }
}

/** The tasks that a visit makes due at once. */
const prompt: ReadonlySet<string> = new Set(['message', 'sameDayCall'])

/** The task that a visit makes due at once; none where another is due first. */
function promptDue({ outcome, because: [because] }: Decision<Due | null>) {
  return outcome && because && prompt.has(String(because.facts['task']))
    ? { at: outcome.at, say: sayFact(because), cite: citeReason(because) }
    : null
}

export function registeredView(done: Done): OutputOf<'staff.register'> {
  const { customer, ownership, due, afterwards, entry, reception } = done
  const link = customer.register.at(-1)?.link
  const waiting = afterwards && promptDue(afterwards)
  return {
    id: customer._id,
    version: customer.version,
    entry: entry.id,
    number: customer.register.length,
    hash: link?.hash ?? '',
    at: entry.at,
    enteredAt: entry.enteredAt ?? null,
    ...standingOf(ownership.outcome),
    because: ownership.because.map(reasonView),
    rejected: ownership.rejected.map(({ rule, why }) => ({ rule, why })),
    due: promptDue(due) ?? (waiting && { ...waiting, at: null }),
    reception: reception && {
      id: reception.reception ?? '',
      began: reception.began ?? reception.at,
      endedAt: reception.endedAt ?? null,
    },
  }
}

const purposes: readonly Purpose[] = ['know', 'research', 'sightsee', 'peer']

/** Who is received without an entry under a policy. */
export const unregisteredView = ({ register }: FullPolicy): OutputOf<'staff.registerDesk'>['unregistered'] =>
  purposes.flatMap((purpose) => {
    const { outcome, because } = needsRegistration(purpose, register)
    return outcome.kind === 'register'
      ? []
      : [{ purpose, publicOnly: outcome.publicOnly, cite: because.map(citeReason).join('；') }]
  })
