/**
 * A dispute as staff see it: every field is listed here. Whoever holds the office's files, and the director who rules, see the evidence; a party sees
 * how it stands, who proposed what, the articles and the outcome, and never a colleague's records or words (STEPS-6, SECRET-1).
 */
import type { Employee } from '../access/model'
import { roleNames } from '../access/model'
import { holdsOffice } from '../access/rules/ownCustomers'
import type { OutputOf } from '../contract'
import type { Customer } from '../customer/model'
import { withNames } from '../floor/words'
import type { Decision, Reason } from '../kernel/reason'
import type { Result } from '../kernel/result'
import type { Instant } from '../kernel/time'
import type { Ruling } from '../ownership/rules/ruling'
import { citeReason } from '../policy/articles'
import { explain } from '../policy/explain'
import { type Policies, policyAt } from '../policy/model'
import type { Broken } from '../register/rules/verifyCustomer'
import { brokenNames } from '../register/rules/witnesses'
import { partiesOf } from './decide'
import { type Evidence, evidenceOf, onRecord } from './evidence'
import { type Dispute, groundNames, isOpen, type Said } from './model'
import { mayRefuse, mayReply, refuseUntil } from './reply'
import { mayPropose, mayRule, type Rulers, rulersOf } from './rulers'
import { historyOf, weigh } from './weigh'

type View = OutputOf<'staff.dispute'>
type Row = OutputOf<'staff.disputes'>['rows'][number]
type Viewed = Customer & { readonly dispute: Dispute }

export interface Looking {
  readonly me: Pick<Employee, '_id' | 'roles'>
  readonly colleagues: readonly { readonly _id: string; readonly name: string }[]
  readonly policies: Policies
  readonly now: Instant
}

/** Who sees the whole of a dispute: whoever holds the office's files, and the director. */
export const seesDisputes = (me: Pick<Employee, 'roles'>): boolean =>
  holdsOffice(me) || me.roles.includes('director')

export const hasDispute = (file: Customer): file is Viewed => file.dispute !== undefined

const nameIn = ({ colleagues }: Looking): ((id: string) => string) => {
  const names = new Map(colleagues.map(({ _id, name }) => [_id, name]))
  return (id) => names.get(id) ?? '同事'
}

/** What a customer is called: by name for whoever may see the file, else by the end of the number. */
function labelOf({ name, phones, ownerId, dispute }: Viewed, { me }: Looking): string {
  if (holdsOffice(me) || ownerId === me._id) return name
  const known = dispute.claimants.find(({ who }) => who === me._id)?.tail
  const tail = known ?? phones[0]?.slice(-4)
  return tail === undefined ? '没有留号码的客户' : `尾号 ${tail} 的客户`
}

const weighed = (file: Viewed, { policies, now }: Looking) => {
  const { dispute } = file
  const parties = isOpen(dispute) ? partiesOf(file, dispute) : dispute.who
  return weigh(file, dispute, parties, policies, now)
}

const rulersFor = (found: Result<Decision<Ruling>>, { policies, now }: Looking): Rulers =>
  rulersOf(found.ok ? found.value.outcome.rulers : policyAt(policies, now).ownership.disputes.rulers.value)

export function disputeRow(file: Viewed, looking: Looking): Row {
  const { dispute } = file
  const { me } = looking
  const name = nameIn(looking)
  const said = dispute.ruling ?? dispute.proposal
  const rulers = rulersFor(weighed(file, looking), looking)
  const unsaid = dispute.claimants.some(({ who, said: word }) => who === me._id && !word)
  return {
    id: file._id,
    label: labelOf(file, looking),
    state: dispute.state,
    raisedAt: dispute.raisedAt,
    claimants: dispute.who.map(name),
    to: said && name(said.to),
    waits:
      mayRule(me, dispute, rulers) ||
      (mayPropose(me, dispute, rulers) && dispute.proposal === null) ||
      mayReply(me._id, dispute) ||
      (isOpen(dispute) && unsaid),
  }
}

const sayWay = ({ propose, rule }: Rulers): string =>
  propose.length === 0
    ? `由${roleNames[rule]}裁定`
    : `由${propose.map((role) => roleNames[role]).join('、')}提出，${roleNames[rule]}裁定`

const sayRefusing = (found: Result<Decision<Ruling>>): string =>
  found.ok && found.value.outcome.refused === 'commonFund'
    ? '不接受裁定的，客户归公共，佣金计入公佣'
    : '裁定以后不再变；不接受也会记下来'

/** What stands beside a file that is disputed: what is wrong with its register, and the searches that found it. */
export interface Beside {
  readonly broken: readonly Broken[]
  readonly searches: readonly Evidence[]
}

export function disputeView(file: Viewed, beside: Beside, looking: Looking): View {
  const { dispute } = file
  const { me } = looking
  const name = nameIn(looking)
  const found = weighed(file, looking)
  const rulers = rulersFor(found, looking)
  const whole = seesDisputes(me)
  const history = historyOf(file, dispute)
  const saying = (said: Said) => ({
    ...{ id: said.id, at: said.at, by: name(said.by), to: name(said.to) },
    why: whole || said.by === me._id ? said.why : '',
  })
  const decided = dispute.proposal !== null || dispute.ruling !== null
  return {
    id: file._id,
    version: file.version,
    dispute: dispute.id,
    label: labelOf(file, looking),
    state: dispute.state,
    raisedAt: dispute.raisedAt,
    way: sayWay(rulers),
    refusing: sayRefusing(found),
    claimants: claimantsOf(file).map(({ who, said }) => ({
      ...{ id: who, name: name(who), mine: who === me._id, has: file.ownerId === who },
      words: (whole || who === me._id) && said ? said.words : null,
      grounds: (whole || who === me._id ? (said?.grounds ?? []) : []).map((ground) => ({
        say: groundNames[ground],
        found: whole ? onRecord(ground, who, history) : null,
      })),
    })),
    proposal: dispute.proposal && saying(dispute.proposal),
    ruling: dispute.ruling && {
      ...saying(dispute.ruling),
      causedBy: dispute.ruling.causedBy && name(dispute.ruling.causedBy),
    },
    replies: dispute.replies.map(({ who, at, accepts, why }) => ({
      ...{ who: name(who), at, accepts },
      why: whole || who === me._id ? why : '',
    })),
    refuseUntil: refuseUntil(dispute, looking.policies),
    may: {
      say: isOpen(dispute) && dispute.claimants.some(({ who, said }) => who === me._id && !said),
      withdraw: dispute.state === 'raised' && dispute.raisedBy === me._id,
      propose: mayPropose(me, dispute, rulers),
      rule: mayRule(me, dispute, rulers),
      reply: mayReply(me._id, dispute),
      refuse: mayRefuse(me._id, file, dispute, looking),
    },
    cites: decided && found.ok ? [...new Set(found.value.because.map(citeReason))] : [],
    file: whole ? fileView(file, found, beside, looking) : null,
  }
}

/** Whoever claims; whoever has the customer by now is shown among them. */
const claimantsOf = ({ ownerId, dispute }: Viewed): Dispute['claimants'] => {
  const { claimants, who } = dispute
  return ownerId === null || who.includes(ownerId) || !isOpen(dispute)
    ? claimants
    : [...claimants, { who: ownerId, said: null, tail: null }]
}

function fileView(
  file: Viewed,
  found: Result<Decision<Ruling>>,
  { broken, searches }: Beside,
  looking: Looking,
): NonNullable<View['file']> {
  const { policies, colleagues, me, now } = looking
  const { dispute, register, pastDisputes = [] } = file
  const name = nameIn(looking)
  const until = dispute.ruling?.at ?? now
  const evidence = [
    ...evidenceOf(file, historyOf(file, dispute), name),
    ...searches.filter(({ at }) => at <= until),
  ].sort((a, b) => a.at - b.at)
  const counts = new Set(found.ok ? found.value.outcome.evidence : [])
  // The rules speak of people and of events by their ids.
  const named = withNames([
    ...colleagues.map(({ _id, name: said }) => ({ id: _id, name: said })),
    ...evidence.map(({ id }, index) => ({ id, name: `证据${index + 1}` })),
  ])
  const reason = (each: Reason) => ({ rule: each.rule, say: named(explain(each)) })
  const to = found.ok ? found.value.outcome.to : null
  const { causedDispute } = policyAt(policies, now).commission.penalties.table
  return {
    open: holdsOffice(me),
    proposed: to === null ? null : { id: to, name: name(to) },
    because: found.ok ? found.value.because.map(reason) : [],
    rejected: found.ok ? found.value.rejected.map((each) => ({ ...reason(each), why: named(each.why) })) : [],
    stuck: found.ok ? '' : named(found.refusal.say),
    evidence: evidence.map(({ id, at, by, title, note, source, number }) => ({
      ...{ id, at, title, note, source, number },
      by: by && name(by),
      counts: counts.has(id),
      version: policies.length > 1 ? policyAt(policies, at).version : null,
    })),
    register: {
      entries: register.length,
      broken: broken.map(({ number, what }) =>
        number === 0 ? brokenNames[what] : `第 ${number} 条：${brokenNames[what]}`,
      ),
    },
    warning: causedDispute.value === null ? null : citeReason({ rule: causedDispute.source, facts: {} }),
    past: pastDisputes.map(({ id, raisedAt, ruling }) => ({
      id,
      at: raisedAt,
      to: ruling && name(ruling.to),
    })),
  }
}
