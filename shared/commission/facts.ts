/**
 * The facts of one deal, gathered from a history. What is impossible is refused with the event's name; nothing is guessed.
 *
 * Readings (ours): whoever registered a visit received it, as their own unless a reception says otherwise; a reception as one's own
 * without a word on `knowing` was unknowing.
 */
import type { Approved, Contracted, CustomerId, HistoryEvent, StaffId, UnitId } from '../history/model'
import { ok, type Result, refuse } from '../kernel/result'
import type { Instant } from '../kernel/time'
import { checkHistory } from './check'
import { isMisconduct } from './misconduct'
import type { CommissionPenalty, DealFacts, Mover } from './model'
import { moversOf } from './movers'

export interface DealQuestion {
  readonly customer: CustomerId
  /** Needed where the customer signed several contracts. */
  readonly unit?: UnitId | undefined
  /** Whose customer it is, as the rules of ownership decided. */
  readonly owner: StaffId
  /** The events whose penalty a manager has confirmed; until then they change no commission. */
  readonly confirmed?: readonly string[] | undefined
}

export function dealFacts(
  history: readonly HistoryEvent[],
  question: DealQuestion,
  staff: readonly StaffId[],
  now: Instant,
): Result<DealFacts> {
  const checked = checkHistory(history, staff, now)
  if (!checked.ok) return checked
  const { owner, confirmed = [] } = question
  if (!staff.includes(owner)) return refuse('BAD_INPUT', `名单上没有 ${owner}`)
  const nothing = confirmed.find((id) => !checked.value.some((event) => event.id === id))
  if (nothing !== undefined) return refuse('BAD_INPUT', `没有 ${nothing} 这件事，无法确认处罚`)
  const events = checked.value.filter(
    (event) => 'customer' in event && event.customer === question.customer && event.type !== 'staff',
  )
  const contract = contractOf(events, question)
  if (!contract.ok) return contract
  const { commission, ...signed } = contract.value
  const before = events.filter(({ at }) => at <= signed.at)
  const movers = moversOf(before, signed, owner, checked.value)
  if (!movers.ok) return movers
  const approvals = approvalsOf(events)
  if (!approvals.ok) return approvals
  return ok({
    customer: signed.customer,
    unit: signed.unit,
    contract: signed.id,
    signedAt: signed.at,
    commission,
    owner,
    closer: signed.closedBy,
    phoneOnly: isPhoneOnly(before, owner),
    complaint: complaintOf(before, owner, movers.value),
    ...approvals.value,
    movers: movers.value,
    penalties: penaltiesOf(events, confirmed),
    refusedRuling: refusedRuling(events),
  })
}

type Signed = Contracted & { readonly commission: number }

function contractOf(events: readonly HistoryEvent[], { customer, unit }: DealQuestion): Result<Signed> {
  const contracts = events.filter((event) => event.type === 'contracted')
  const [first, second] = unit === undefined ? contracts : contracts.filter((each) => each.unit === unit)
  if (!first) return refuse('NOT_FOUND', `${customer} 没有${unit === undefined ? '' : ` ${unit} 的`}合同`)
  if (second) return refuse('BAD_INPUT', `${customer} 有 ${contracts.length} 份合同，请写明房号`)
  const { commission } = first
  if (commission === undefined) return refuse('BAD_INPUT', `合同 ${first.id} 没有写佣金`)
  if (!Number.isSafeInteger(commission) || commission < 0)
    return refuse('BAD_INPUT', `合同 ${first.id} 的佣金必须是不小于 0 的整数分`)
  return ok({ ...first, commission })
}

/** ROTA-4.1: no visit was registered or received by the owner, and no follow-up was face to face. */
function isPhoneOnly(before: readonly HistoryEvent[], owner: StaffId): boolean {
  const own = before.filter((event) => 'by' in event && event.by === owner)
  const met = own.some(
    (event) =>
      event.type === 'received' ||
      (event.type === 'registered' && event.channel === 'visit') ||
      (event.type === 'followedUp' && (event.method === 'faceToFace' || event.method === 'homeVisit')),
  )
  const spoke = own.some(
    (event) =>
      (event.type === 'registered' && event.channel === 'call') ||
      (event.type === 'followedUp' && event.method === 'phone'),
  )
  return spoke && !met
}

/**
 * An upheld complaint about the owner, and who has the customer since: whom the customer asked to change to, or whom a leader
 * assigned, after the complaint; else whoever closed without poaching.
 */
function complaintOf(
  before: readonly HistoryEvent[],
  owner: StaffId,
  movers: readonly Mover[],
): DealFacts['complaint'] {
  const complaint = before.find(
    (event) => event.type === 'complained' && event.upheld && event.about === owner,
  )
  if (!complaint) return null
  const since = before.filter(({ at }) => at >= complaint.at)
  const named = since
    .map((event) => {
      if (event.type === 'wished' && event.change) return event.consultant
      return event.type === 'approved' && event.what === 'reassigned' ? event.to : undefined
    })
    .findLast((who) => who !== undefined && who !== owner)
  const closed = movers.find(({ did, poached }) => did === 'contract' && !poached)
  return { event: complaint.id, successor: named ?? closed?.who ?? null }
}

function approvalsOf(events: readonly HistoryEvent[]): Result<Pick<DealFacts, 'setShare' | 'handedOver'>> {
  const approved = events.filter((event) => event.type === 'approved')
  const last = (what: Approved['what']) => approved.findLast((each) => each.what === what)
  const shared = last('shareOfEffort')
  const share = shared?.ownerShare
  if (shared && (share === undefined || !Number.isInteger(share) || share < 0 || share > 10_000))
    return refuse('BAD_INPUT', `批示 ${shared.id} 要写原接待人的比例（0 到 10000，单位是万分之一）`)
  const given = last('unitHandedOver')
  if (given && given.to === undefined) return refuse('BAD_INPUT', `批示 ${given.id} 要写房号让给谁`)
  return ok({
    setShare: shared && share !== undefined ? { event: shared.id, by: shared.by, ownerShare: share } : null,
    handedOver: given?.to === undefined ? null : { event: given.id, to: given.to },
  })
}

/** The penalties that touch a commission are among all those of the deal; the rules pick them by the policy's table. */
const penaltiesOf = (events: readonly HistoryEvent[], confirmed: readonly string[]): CommissionPenalty[] =>
  events.flatMap((event) =>
    event.type === 'misconduct' && isMisconduct(event.what)
      ? [
          {
            event: event.id,
            at: event.at,
            who: event.who,
            what: event.what,
            confirmed: confirmed.includes(event.id),
          },
        ]
      : [],
  )

function refusedRuling(events: readonly HistoryEvent[]): DealFacts['refusedRuling'] {
  const ruling = events.findLast((event) => event.type === 'ruled')
  return ruling?.refusedBy === undefined ? null : { event: ruling.id, who: ruling.refusedBy }
}
