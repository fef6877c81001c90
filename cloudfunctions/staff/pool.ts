/** 公共客户, 分配, 移交. */
import { hidden } from '@shared/access/hidden'
import type { Employee } from '@shared/access/model'
import { holdsOffice } from '@shared/access/rules/ownCustomers'
import { sameProject } from '@shared/access/rules/sameProject'
import type { OutputOf } from '@shared/contract'
import type { Customer } from '@shared/customer/model'
import { emptyFloor } from '@shared/floor/model'
import { boardView } from '@shared/floor/view'
import { ok, refuse } from '@shared/kernel/result'
import { policyAt } from '@shared/policy/model'
import { isReceiver } from '@shared/pool/handOver'
import { assign as assignNow, claim as claimNow, putInPool as putInPoolNow } from '@shared/pool/move'
import { onDuty } from '@shared/pool/rotation'
import { usedPlaces } from '@shared/pool/slots'
import { claimsView, movedView, poolRow } from '@shared/pool/view'
import type { With } from '../_lib/beside'
import { answers, asKept, changes, nothingToPrepare } from '../_lib/handler'
import { type Asks, meansOf } from '../_lib/means'
import { movedHappened } from '../_lib/moved'
import { poolOf } from '../_lib/queries/customers'

const claimantOf = ({ actor, beside, now }: Asks & With<'claimed'>) => {
  const { _id } = actor.employee
  return { who: _id, used: usedPlaces(beside.claimed, _id, now) }
}

const has = ({ roles }: Employee, role: Employee['roles'][number]) => roles.includes(role)

/** Who is on duty, beginning with whose turn it is. */
export function rotationOf({ actor, beside, now }: Asks & With<'colleagues' | 'floors'>) {
  const {
    floors: [floor],
    colleagues,
  } = beside
  const { version, reception } = policyAt(actor.project.policies, now)
  const watching = { policy: reception, policyVersion: version, me: actor.employee._id }
  return onDuty(boardView(floor ?? emptyFloor(actor.project._id), watching, now), colleagues)
}

export const pool = answers('staff.pool', {
  beside: ['colleagues', 'floors', 'claimed'],
  load: ({ actor, input }) => poolOf(actor.project._id, input.list, input.after),
  access: ({ actor, input }) =>
    input.list === 'open' || holdsOffice(actor.employee)
      ? ok(undefined)
      : refuse('NOT_ALLOWED', '等经理安排的客户由经理和内业来看。', [{ rule: 'SECRET-2', facts: {} }]),
  view({ rows, next }, ask) {
    const { actor, beside, now } = ask
    const { policies } = actor.project
    const { colleagues } = beside
    const names = new Map(colleagues.map(({ _id, name }) => [_id, name]))
    const isManager = has(actor.employee, 'manager')
    const rotation = isManager ? rotationOf(ask) : []
    const claimant = has(actor.employee, 'consultant') ? claimantOf(ask) : null
    const viewer = {
      ...{ claimant, wholeOffice: holdsOffice(actor.employee), rotation },
      nameOf: (id: string) => names.get(id) ?? null,
    }
    const others = colleagues.filter((each) => isReceiver(each) && !rotation.includes(each._id))
    return {
      rows: rows.flatMap((row, index) => poolRow(row, index, viewer, policies, now) ?? []),
      next,
      claims: claimant && claimsView(claimant, policies, now),
      consultants: isManager
        ? [...rotation, ...others.map(({ _id }) => _id)].map((id) => ({ id, name: names.get(id) ?? '' }))
        : [],
    }
  },
})

/** Every command on one customer of one's own project. */
export const oneCustomer = {
  collection: 'customers',
  prepare: nothingToPrepare,
  id: ({ input }: { readonly input: { readonly customerId: string } }) => input.customerId,
  access: ({ actor }: Asks, found: { readonly projectId: string }) => sameProject(actor.employee, found),
} as const

export const claim = changes('staff.claim', {
  ...oneCustomer,
  beside: ['claimed'],
  decide(found, ask) {
    const claimant = claimantOf(ask)
    const claimed = claimNow(found, claimant, meansOf(ask))
    if (!claimed.ok) return claimed
    const { perDay } = policyAt(ask.actor.project.policies, ask.now).pool
    const happened = movedHappened('claimed', claimed.value, claimant.who)
    return ok({
      doc: claimed.value.customer,
      happened: { ...happened, because: [...claimed.value.because, ...happened.because] },
      answer: { ...movedView(claimed.value), left: perDay.value - claimant.used.length - 1 },
    })
  },
  view: asKept,
})

export const assign = changes('staff.assign', {
  ...oneCustomer,
  beside: ['colleagues'],
  decide(found, ask) {
    const { actor, beside, input } = ask
    const to = beside.colleagues.find(({ _id }) => _id === input.to)
    if (!to || !isReceiver(to)) return hidden
    const giving = { who: input.to, by: actor.employee._id, leaver: null }
    const given = assignNow(found, giving, meansOf(ask))
    if (!given.ok) return given
    const happened = movedHappened('assigned', given.value, actor.employee._id)
    return ok({
      doc: given.value.customer,
      happened: { ...happened, facts: { ...happened.facts, way: input.way } },
      answer: movedView(given.value),
    })
  },
  view: asKept,
})

export const putInPool = changes('staff.putInPool', {
  ...oneCustomer,
  decide(found, ask) {
    const by = ask.actor.employee._id
    const pooled = putInPoolNow(found, by, meansOf(ask))
    if (!pooled.ok) return pooled
    return ok({
      doc: pooled.value.customer,
      happened: movedHappened('pooled', pooled.value, by),
      answer: movedView(pooled.value),
    })
  },
  view: asKept,
})

/** What the manager can do from the file: put it among the public ones by the same decision, and give it back. */
export function poolStep(
  found: Customer,
  { actor, beside, now }: Pick<Asks, 'actor' | 'now'> & With<'colleagues'>,
): OutputOf<'staff.customer'>['pool'] {
  if (!has(actor.employee, 'manager')) return { mayPut: false, backTo: null }
  const { ownerId, ownership, freed } = found
  const asked = { policies: actor.project.policies, now, id: 'asked' }
  const mayPut = ownerId !== null && putInPoolNow(found, actor.employee._id, asked).ok
  const before = freed?.endedAt === undefined && ownership.kind === 'pool' ? freed?.from : null
  const back = beside.colleagues.find((each) => each._id === before && isReceiver(each))
  return { mayPut, backTo: back ? { id: back._id, name: back.name } : null }
}
