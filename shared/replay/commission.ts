import { dealFacts } from '../commission/facts'
import { payeeName, type Split } from '../commission/model'
import { split } from '../commission/rules/split'
import type { Contracted, HistoryEvent, StaffId } from '../history/model'
import { sayMoney } from '../kernel/money'
import type { Decision } from '../kernel/reason'
import { ok, type Result } from '../kernel/result'
import { decideOwner } from '../ownership/rules/owner'
import type { FullPolicy } from '../policy/full'
import type { Compared } from './model'
import { Tally } from './tally'

export class Commissions {
  private readonly tally = new Tally()
  private movedFen = 0
  private undecided = 0

  /** Result and shares of each deal of a circle, under either policy. A deal whose facts do not allow a decision is counted, not guessed. */
  add(circle: readonly HistoryEvent[], a: FullPolicy, b: FullPolicy, staff: readonly StaffId[]): void {
    for (const event of circle) if (isDeal(event)) this.deal(circle, event, a, b, staff)
  }

  private deal(
    circle: readonly HistoryEvent[],
    deal: Contracted,
    a: FullPolicy,
    b: FullPolicy,
    staff: readonly StaffId[],
  ): void {
    const [one, other] = [splitOf(circle, deal, a, staff), splitOf(circle, deal, b, staff)]
    if (!one.ok || !other.ok) {
      this.undecided += 1
      return
    }
    const [before, after] = [one.value, other.value]
    const [from, to] = [say(before.outcome), say(after.outcome)]
    this.movedFen += moved(before.outcome, after.outcome)
    if (from === to) this.tally.same()
    else
      this.tally.changed({ from: kindOf(before.outcome, deal), to: kindOf(after.outcome, deal) }, () => ({
        subject: `${deal.customer} ${deal.unit}`,
        from,
        to,
        because: { a: before.because, b: after.because },
      }))
  }

  result(): Compared & { readonly movedFen: number; readonly undecided: number } {
    return { ...this.tally.result(), movedFen: this.movedFen, undecided: this.undecided }
  }
}

/** Whether an event signs a deal whose commission is known. */
export const isDeal = (event: HistoryEvent | undefined): event is Contracted =>
  event?.type === 'contracted' && event.commission !== undefined

/** The split of one deal as it stood when the contract was signed; a customer of nobody's is the closer's. */
function splitOf(
  events: readonly HistoryEvent[],
  deal: Contracted,
  policy: FullPolicy,
  staff: readonly StaffId[],
): Result<Decision<Split>> {
  const until = events.filter(({ at }) => at <= deal.at)
  const owned = decideOwner(until, deal.customer, policy, deal.at)
  if (!owned.ok) return owned
  const { outcome } = owned.value
  const owner = outcome.kind === 'owned' ? outcome.owner : deal.closedBy
  const facts = dealFacts(until, { customer: deal.customer, unit: deal.unit, owner }, staff, deal.at)
  return facts.ok ? ok(split(facts.value, policy.commission)) : facts
}

const sharesOf = (outcome: Split) =>
  outcome.kind === 'split' ? outcome.shares.map(({ to, fen }) => [payeeName(to), fen] as const) : []

function say(outcome: Split): string {
  const shares = sharesOf(outcome).map(([who, fen]) => `${who} ${sayMoney(fen)}`)
  const result = `业绩 ${payeeName(outcome.result) ?? '无'}`
  return outcome.kind === 'split' ? [result, ...shares].join('，') : `${result}，佣金由经理定`
}

/** Without names: who closed has it all, shares it, or has none. */
function kindOf(outcome: Split, { closedBy }: Contracted): string {
  if (outcome.kind !== 'split') return '由经理定'
  const shares = sharesOf(outcome)
  const closers = shares.some(([who]) => who === closedBy)
  if (!closers) return '签约人不分佣'
  return shares.length === 1 ? '签约人独得' : '签约人分佣'
}

/** What would have gone to somebody else. */
function moved(a: Split, b: Split): number {
  const after = new Map(sharesOf(b))
  return sharesOf(a).reduce((sum, [who, fen]) => sum + Math.max(0, fen - (after.get(who) ?? 0)), 0)
}
