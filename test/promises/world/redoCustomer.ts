/** A command on a customer's file, done again by the rules alone. */
import type { Customer } from '@shared/customer/model'
import { findable } from '@shared/customer/terms'
import { logFollowup } from '@shared/followup/decide'
import { ok, type Result } from '@shared/kernel/result'
import { handingTo } from '@shared/pool/handOver'
import { assign, claim, putInPool } from '@shared/pool/move'
import { usedPlaces } from '@shared/pool/slots'
import { registerAgain, registerNew } from '@shared/register/decide'
import { slotsOf } from '@shared/register/rules/slots'
import { spell } from '../../../cloudfunctions/_lib/spell'
import type { Act } from './acts'
import { hash } from './office'
import type { Redo } from './redo'

export function redoCustomer(act: Act, redo: Redo): Result<Customer> | null {
  const done = redone(act, redo)
  if (!done?.ok) return done
  // Only an entry or a contact can change what a file is found by.
  const words = ['staff.register', 'staff.registerAgain', 'staff.logFollowup'].includes(act.name)
  return words ? ok(findable(done.value, spell)) : done
}

const fileOf = <More>(result: Result<{ readonly customer: Customer } & More>): Result<Customer> =>
  result.ok ? ok(result.value.customer) : result

function redone(act: Act, redo: Redo): Result<Customer> | null {
  const { event, facts, policies } = redo
  const { who, id } = act
  const means = { policies, now: event.at, id }
  const file = (customer: string) => facts.must('customers', customer)
  switch (act.name) {
    case 'staff.register':
      return registered(act.input, act, redo)
    case 'staff.registerAgain': {
      const customer = file(act.input.customerId)
      return fileOf(registerAgain(customer, entryOf(act.input, customer.phones, who), entryMeans(act, redo)))
    }
    case 'staff.logFollowup': {
      const { customerId, method, content, feedback, plan } = act.input
      const { name: byName } = facts.must('employees', who)
      const contact = { id, at: event.at, byId: who, byName, method, content, feedback }
      return fileOf(logFollowup(file(customerId), { contact, plan }, policies, event.at))
    }
    case 'staff.claim':
      return fileOf(
        claim(
          file(act.input.customerId),
          { who, used: usedPlaces(facts.all('customers'), who, event.at) },
          means,
        ),
      )
    case 'staff.assign': {
      const { customerId, to } = act.input
      return fileOf(assign(file(customerId), { who: to, by: who, leaver: null }, means))
    }
    case 'staff.putInPool':
      return fileOf(putInPool(file(act.input.customerId), who, means))
    case 'staff.handOverCustomer': {
      const { customerId, to } = act.input
      const customer = file(customerId)
      const leaver = handingTo(customer.ownerId, to, facts.colleagues, facts.all('handovers'))
      return leaver.ok ? fileOf(assign(customer, { who: to, by: who, leaver: leaver.value }, means)) : leaver
    }
    default:
      return null
  }
}

type Input<Name extends Act['name']> = Extract<Act, { name: Name }>['input']

function registered(input: Input<'staff.register'>, act: Act, redo: Redo): Result<Customer> {
  const { facts } = redo
  const id = `c-${act.id}`
  const with_ = (phone: string) => facts.all('customers').filter(({ phones }) => phones.includes(phone))
  const { phones, introducerPhone } = input
  const taken = new Set(phones.flatMap(with_).flatMap(({ slots }) => slots))
  const [introducer = null] = introducerPhone === null ? [] : firstFirst(with_(introducerPhone))
  const file = { id, projectId: 'p1', slots: slotsOf({ projectId: 'p1', customer: id, phones }, taken) }
  return fileOf(registerNew(file, entryOf(input, phones, act.who), introducer, entryMeans(act, redo)))
}

const firstFirst = (files: readonly Customer[]) =>
  [...files].sort((a, b) => a.registeredAt - b.registeredAt || (a._id < b._id ? -1 : 1))

const entryOf = (
  input: Input<'staff.registerAgain'> | Input<'staff.register'>,
  phones: readonly string[],
  by: string,
) => {
  const { channel, source, gender, partySize, purpose, answers, asksFor } = input
  const { recognisedBy, directionsOnly, happenedAt } = input
  const { firstTime, receivedBy, calledBefore, appointmentWith } = answers
  return {
    ...{ channel, source, gender, partySize, purpose, asksFor, recognisedBy, directionsOnly, happenedAt },
    ...{ name: String(input.name), family: String(input.family), phones, by },
    answers: {
      ...(firstTime !== undefined && { firstTime }),
      ...(receivedBy !== undefined && { receivedBy }),
      ...(calledBefore !== undefined && { calledBefore }),
      ...(appointmentWith !== undefined && { appointmentWith }),
    },
  }
}

/** The salt was drawn by the machine: it is taken from what was written. */
function entryMeans({ id }: Act, { event, facts, policies, written }: Redo) {
  const { register = [] }: Partial<Customer> = Object(written)
  return { policies, now: event.at, id, salt: register.at(-1)?.salt ?? '', hash, floor: facts.floor }
}
