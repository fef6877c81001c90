/**
 * Promise 7: commission splits sum exactly, in fen, and never go below 0: seeded deals, divided under shaken policies.
 */
import { type DealFacts, type Mover, payeeName, type Split } from '../../shared/commission/model'
import { presets } from '../../shared/commission/presets'
import { split } from '../../shared/commission/rules/split'
import type { CommissionPolicy } from '../../shared/commission/schema'
import type { Decision } from '../../shared/kernel/reason'
import { ours, presetNames } from '../../shared/policy/sourced'

/** mulberry32: the same numbers for the same seed, on every machine. */
function numbers(seed: number) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (count: number) => Math.floor(next() * count)
  const pick = <T>(...options: readonly [T, ...T[]]): T => options[below(options.length)] ?? options[0]
  return { below, pick, yes: () => next() < 0.5 }
}
type Numbers = ReturnType<typeof numbers>

const people = ['ann', 'ben', 'cai'] as const

/** Small amounts, where the odd fen matters, as often as large ones. */
const amountOf = ({ below, pick }: Numbers): number =>
  pick(below(10), below(10_000), below(100_000_000), Number.MAX_SAFE_INTEGER - below(3))

function moverOf({ pick, yes }: Numbers, who: Mover['who'], did: Mover['did']): Mover {
  return {
    who,
    event: did,
    did,
    as: pick('own', 'standIn', 'helper', 'duty'),
    poached: yes(),
    ownerAway: pick(null, null, 'trip', 'leave'),
    sameDay: yes(),
    depositBefore: yes(),
    discountSought: yes(),
  }
}

function dealOf(chance: Numbers): DealFacts {
  const { below, pick, yes } = chance
  const closer = pick(...people)
  const taker = pick(...people)
  const others = [
    ...(closer === 'ann' ? [] : [moverOf(chance, closer, 'contract')]),
    ...(taker === 'ann' || taker === closer ? [] : [moverOf(chance, taker, 'deposit')]),
  ]
  return {
    customer: 'k',
    unit: 'u',
    contract: 'c',
    signedAt: 0,
    commission: amountOf(chance),
    owner: 'ann',
    closer,
    phoneOnly: below(5) === 0,
    complaint: below(4) === 0 ? { event: 'x', successor: pick(null, 'ben', 'cai') } : null,
    handedOver: below(5) === 0 ? { event: 'h', to: pick(...people) } : null,
    setShare: yes() ? { event: 's', by: pick('ann', 'ben', 'manager'), ownerShare: below(10_001) } : null,
    movers: others,
    penalties: Array.from({ length: below(3) }, (_, index) => ({
      event: `p${index}`,
      at: 0,
      who: pick(...people),
      what: pick('spokenPromise', 'writtenPromise', 'hintLowestDiscount', 'lateRecord'),
      confirmed: yes(),
    })),
    refusedRuling: below(8) === 0 ? { event: 'r', who: pick(...people) } : null,
  }
}

/** A preset with its shares and its choices shaken. */
function policyOf({ below, pick, yes }: Numbers): CommissionPolicy {
  const preset = presets[pick(...presetNames)]
  const share = () => ours(below(10_001))
  return {
    ...preset,
    penalties: presets[pick('rota', ...presetNames)].penalties,
    split: {
      ...preset.split,
      base: ours(pick('owner', 'owner', 'closer')),
      refusedRuling: ours(pick('commonFund', 'stands')),
      complaint: yes()
        ? ours({ is: 'halved', ownerShare: share(), rest: ours(pick('successor', 'company')) })
        : preset.split.complaint,
      handedOver: yes() ? ours({ is: 'shared', ownerShare: share() }) : preset.split.handedOver,
      standIn: pick(
        preset.split.standIn,
        ours({ is: 'whileAway', ownerShare: share() } as const),
        ours({ is: 'byDeed', unknowingOwnerShare: share(), assignedOwnerShare: share() } as const),
      ),
    },
  }
}

/** What is wrong with a split, or null. */
export function fault(commission: number, { outcome, because }: Decision<Split>): string | null {
  if (because.length === 0) return 'no reason'
  if (outcome.kind === 'toBeSet') return null
  const { shares } = outcome
  const odd = shares.find(({ fen }) => !Number.isSafeInteger(fen) || fen < 0)
  if (odd) return `${payeeName(odd.to)} has ${odd.fen}`
  const sum = shares.reduce((total, { fen }) => total + BigInt(fen), 0n)
  return sum === BigInt(commission) ? null : `${sum} is not ${commission}`
}

export interface Figure {
  readonly deals: number
  /** Those that were divided, not left to the manager. */
  readonly divided: number
  readonly failed: { readonly seed: number; readonly problem: string } | null
}

export function trySplits(count: number, decide = split): Figure {
  let divided = 0
  for (let seed = 0; seed < count; seed++) {
    const chance = numbers(seed)
    const facts = dealOf(chance)
    const decision = decide(facts, policyOf(chance))
    const problem = fault(facts.commission, decision)
    if (problem) return { deals: seed + 1, divided, failed: { seed, problem } }
    if (decision.outcome.kind === 'split') divided += 1
  }
  return { deals: count, divided, failed: null }
}
