/** What a case file can ask about the registers. */
import * as z from 'zod'
import { decided, localTime, type Questions, question } from '../cases/model'
import type { Registered } from '../history/model'
import { ok, refuse } from '../kernel/result'
import { foundsOwnership } from './rules/foundsOwnership'
import { needsRegistration } from './rules/needsRegistration'
import { registersAgree } from './rules/registersAgree'
import { soundHistory } from './rules/soundHistory'

const name = z.string().min(1)
const entry = z.strictObject({
  number: z.int().min(1).describe('登记本上的序号'),
  at: localTime,
  name,
  phones: z.array(name).min(1),
  needs: z.string().default(''),
})

export const questions: Questions = {
  founds: question({
    input: z.strictObject({ event: name.describe('哪一条登记，写它的编号') }),
    answer: ({ history, policy, now }, { event }) => {
      const events = soundHistory(history, now)
      if (!events.ok) return events
      const found = events.value.find(
        (each): each is Registered => each.type === 'registered' && each.id === event,
      )
      return found ? ok(foundsOwnership(found, policy.register)) : refuse('NOT_FOUND', `没有登记 ${event}。`)
    },
    describe: ({ kind }) => ({ kind }),
  }),
  needsRegistration: question({
    input: z.strictObject({
      purpose: z.enum(['buy', 'know', 'research', 'sightsee', 'peer']).describe('为什么来'),
    }),
    answer: ({ policy }, { purpose }) => decided(needsRegistration(purpose, policy.register)),
    describe: (need) => ({ kind: need.kind, publicOnly: need.kind === 'receiveOnly' && need.publicOnly }),
  }),
  registersAgree: question({
    input: z.strictObject({ public: z.array(entry), personal: z.array(entry) }),
    answer: (_, books) => decided(registersAgree(books.public, books.personal)),
    describe: (agreement) => ({
      kind: agreement.kind,
      numbers: agreement.kind === 'differ' ? agreement.differences.map(({ number }) => number) : [],
      what: agreement.kind === 'differ' ? agreement.differences.map(({ what }) => what) : [],
    }),
  }),
}
