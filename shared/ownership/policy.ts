/** Whose customer, until when, and who rules: the questions of ownership that a project's regulation answers. */
import * as z from 'zod'
import { sourced } from '../policy/sourced'

const days = z.int().min(1).max(3650)
export const kinTies = ['spouse', 'parent', 'child', 'sibling', 'friend', 'relative'] as const
export const companyTies = ['shareholder', 'colleague'] as const
export const rulers = [
  'superior',
  'marketingDirector',
  'caseManager',
  'salesManager',
  'supervisor',
  'manager',
  'director',
] as const
export type Ruler = (typeof rulers)[number]

export const ownershipPolicySchema = z.strictObject({
  /** Who founds ownership: the first contact by a call or a visit, and leads passed on by the company or from online. */
  founding: z.strictObject({
    visit: sourced(z.literal('receiver')),
    call: sourced(z.enum(['taker', 'nobody'])),
    /** `turn` whoever registers it by turn has it; `assigned` it waits for the supervisor's word. */
    leads: sourced(z.enum(['turn', 'assigned'])),
    online: sourced(z.enum(['turn', 'assigned'])),
    /** A new visitor who names one consultant. */
    named: sourced(z.enum(['named', 'receiver'])),
    /** A new visitor whom a consultant merely recognises goes by turn. */
    recognised: sourced(z.literal('receiver')),
    /** At lunch: whoever is on duty, or the order goes on. */
    lunch: sourced(z.enum(['duty', 'order'])),
    /** A consultant's relatives and friends who name nobody: by turn, unless recorded before. */
    relatives: sourced(z.enum(['recordedBefore', 'receiver'])),
    /** A buyer of A's introduces B's relative or friend: A's, unless B is asked for. */
    buyersFriend: sourced(z.enum(['introducer', 'relative'])),
  }),
  introduced: z.strictObject({
    /** The introducer's consultant has the newcomer: always, when named, or when named or introduced before the first contact. */
    by: sourced(z.enum(['always', 'whenNamed', 'namedOrBefore'])),
    /** Introduced by customers of different consultants. */
    two: sourced(z.enum(['turn', 'first'])),
    /** A friend has registered the newcomer with somebody beforehand. */
    proxy: sourced(z.enum(['turn', 'asIntroduced'])),
    /** The introducer's consultant is off. */
    off: sourced(z.enum(['turn', 'standIn'])),
    /** Acquaintances who meet by chance: before reception the wish counts, afterwards the receiver. */
    byChance: sourced(z.literal('wishBefore')),
  }),
  /** Who counts as one customer with whom, by family and by company. */
  party: z.strictObject({
    kin: sourced(z.array(z.enum(kinTies))),
    company: sourced(z.array(z.enum(companyTies))),
    /** One party registered with several consultants: the first, or whoever closes. */
    several: sourced(z.enum(['first', 'closer'])),
  }),
  /** How long it lasts. Null is no limit. */
  validity: z.strictObject({
    callDays: sourced(days.nullable()),
    visitDays: sourced(days.nullable()),
    /** A lead or an assignment: no call, no visit. */
    leadDays: sourced(days.nullable()),
    /**
     * `rolling` each follow-up runs so many days from its date; `progress` once tracked, so many days without progress; `kept` any
     * tracking in time keeps it for good; `unlimited` no time ends it.
     */
    tracked: sourced(z.enum(['rolling', 'progress', 'kept', 'unlimited'])),
    trackedDays: sourced(days.nullable()),
    /** So many days without progress: the manager is warned. */
    warnDays: sourced(days.nullable()),
    /** So many days without any follow-up: the manager may put the customer in the pool. */
    poolDays: sourced(days.nullable()),
    /** What follows when it ends untracked, and when it ends though tracked. */
    afterUntracked: sourced(z.enum(['new', 'closer'])),
    afterTracked: sourced(z.enum(['new', 'manager'])),
  }),
  /** The customer comes again and somebody else receives and registers them. */
  again: z.strictObject({
    /** Somebody is known: whom the customer remembers, or who recognises them within validity. */
    known: sourced(z.literal('owner')),
    unrecognised: sourced(z.enum(['first', 'present'])),
    denied: sourced(z.enum(['first', 'present'])),
    notAsked: sourced(z.enum(['first', 'present'])),
    /** Known by a call only, remembering nobody: the visit register, or still whoever took the call. */
    caller: sourced(z.enum(['visitRegister', 'taker'])),
    /** Several consultants named and none asked for. */
    several: sourced(z.literal('register')),
    /** The clerk's search finds nothing: by turn, and the first one may claim until the deal; or the search changes nothing. */
    search: sourced(z.enum(['claimUntilDeal', 'nothing'])),
    /** Two registered parties come together. */
    together: sourced(z.literal('each')),
  }),
  changes: z.strictObject({
    wish: sourced(z.enum(['followed', 'explained'])),
    complaint: sourced(z.literal('takenOff')),
    discount: sourced(z.literal('owner')),
    /** What another does with the customer knowingly. */
    knowing: sourced(z.literal('owner')),
    leaver: sourced(z.enum(['newAssigned', 'handedOver'])),
    /** Whoever stands in while the owner cannot receive; who that is, `reception.ownerAway` says. */
    standIn: sourced(z.literal('owner')),
    /** Whoever receives on the day of the deposit while the owner is absent. */
    depositDuty: sourced(z.literal('owner')),
  }),
  disputes: z.strictObject({
    /** In a dispute after the deal: so many days before it in which the claimant must have followed up; null, no such rule. */
    weekDays: sourced(days.nullable()),
    /** The registers that decide: visits alone, with the follow-up records, or with the calls as well. */
    register: sourced(z.enum(['visit', 'visitAndTalk', 'callVisitAndTalk'])),
    /** Who rules, the lower one first. */
    rulers: sourced(z.array(z.enum(rulers)).min(1)),
    /** A dispute with the customer over a change. */
    withCustomer: sourced(z.enum(rulers)),
    refused: sourced(z.enum(['commonFund', 'stands'])),
    /** Days in which a party may refuse a ruling, counted from the day after it. */
    refuseDays: sourced(days),
  }),
})

export type OwnershipPolicy = Readonly<z.infer<typeof ownershipPolicySchema>>
