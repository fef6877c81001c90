/**
 * What a project's regulation says about reception: the order of turns, who is skipped, what becomes of a missed turn, and who
 * stands in. Two texts may give the same answer to one of these questions; then each preset cites its own.
 */
import * as z from 'zod'
import { sourced } from '../policy/sourced'

export const unfitStates = ['training', 'unwell', 'otherWork', 'leaving'] as const

export const receptionPolicy = z.strictObject({
  /** By what the consultants are ordered (CASE-5.1, RECEPTION-1). */
  order: sourced(z.enum(['signIn', 'numbered', 'lastMonthsRanking', 'todaysSales', 'seat'])),
  /** Whether tomorrow begins at the first again, or where today ended (ROTA-2.2). */
  night: sourced(z.enum(['anew', 'carriedOver'])),
  /** Who may give the numbers (ROTA-2.1, CASE-2). */
  arrangedBy: sourced(z.enum(['manager', 'managerOrLot', 'supervisor'])),
  /** Where a newcomer stands (ROTA-2.1). */
  newcomers: sourced(z.literal('appended')),
  skip: z.strictObject({
    engaged: sourced(z.literal('next')),
    absent: sourced(z.literal('next')),
    /** Who is not fit to receive (ROTA-1.20, CASE-3); unwell is recorded where the manager advised it. */
    unfit: sourced(z.array(z.enum(unfitStates))),
  }),
  missed: z.strictObject({
    /** Away when the turn came: still in this round while it lasts, or only in the next (ROTA-2.3, CASE-5.2). */
    away: sourced(z.enum(['thisRoundIfOpen', 'nextRound'])),
    /** Held up by one's own known customer when the turn came (ROTA-2.3). */
    ownCustomer: sourced(z.enum(['madeUp', 'nextRound'])),
    /** Standing in for a colleague when the turn came (ROTA-3.1). */
    standingIn: sourced(z.enum(['madeUp', 'nextRound'])),
  }),
  /** What uses up a turn, besides a new customer by turn. */
  countsAsTurn: z.strictObject({
    /** A returning customer's visit (ROTA-1.9). */
    returning: sourced(z.boolean()),
    /** A new customer who named the consultant (ROTA-1.8). */
    named: sourced(z.boolean()),
    standIn: sourced(z.boolean()),
    /** At lunch, on the day of the deposit, or with a visitor of the trade. */
    duty: sourced(z.boolean()),
    helper: sourced(z.boolean()),
  }),
  known: sourced(z.enum(['ownConsultant', 'byTurn'])),
  named: sourced(z.enum(['namedConsultant', 'byTurn'])),
  /** The owner of a known customer cannot receive. */
  ownerAway: sourced(z.enum(['standInWithConsent', 'ownerFirst', 'contactOwner', 'standIn'])),
  /** An old customer brings a newcomer while their consultant is off (CONFIRM-4.10). */
  introducerAway: sourced(z.enum(['asOwnerAway', 'byTurn'])),
  /** The owner is absent and is not asked for on the day of the deposit (CONFIRM-4.11). */
  depositDay: sourced(z.enum(['duty', 'asOwnerAway'])),
  lunch: sourced(z.enum(['dutyRoster', 'orderGoesOn'])),
  peers: z.strictObject({
    statement: sourced(z.enum(['public', 'full'])),
    registered: sourced(z.boolean()),
  }),
  crowding: z.strictObject({
    order: sourced(z.enum(['suspended', 'goesOn'])),
    trialStaffHelp: sourced(z.boolean()),
  }),
  largeParty: z.strictObject({
    helpers: sourced(z.literal('inOrder')),
    /** One consultant for so many people; no text gives a number. */
    peoplePerConsultant: sourced(z.int().min(1).max(100)),
  }),
  managersChange: sourced(z.enum(['atOnce', 'never'])),
  /** How many may sit at the desk at most (RECEPTION-1); null: no limit. */
  desk: sourced(z.int().min(1).max(100).nullable()),
  leads: z.strictObject({
    company: sourced(z.enum(['byTurn', 'assigned'])),
    online: sourced(z.enum(['byTurn', 'assigned'])),
  }),
  /** Choosing customers, and breaking a reception off to pass it on (ROTA-1.6, RECEPTION-1). */
  picking: sourced(z.literal('forbidden')),
  unit: z.strictObject({
    /** Who has a unit that two customers want (ROTA-1.16). */
    goesTo: sourced(z.literal('firstDeposit')),
    /** Whether anybody may keep a unit for a customer without a deposit (ROTA-1.16). */
    holds: sourced(z.literal('never')),
    /** Whether anybody may keep a customer from paying the deposit (ROTA-1.19). */
    refusingDeposit: sourced(z.literal('never')),
    /** Only a unit that sales control has confirmed as unsold is recommended (STEPS-3). */
    confirmUnsold: sourced(z.boolean()),
  }),
})

export type ReceptionPolicy = Readonly<z.infer<typeof receptionPolicy>>
