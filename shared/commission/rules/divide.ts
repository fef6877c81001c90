/** Divides a commission into whole fen: exact, never below 0, the odd fen to the owner (ours: the articles say only "half"). */
import type { Fen } from '../../kernel/money'
import { type Payee, type Share, samePayee } from '../model'

/** Basis points of an amount, rounded down to the fen. */
export const partOf = (amount: Fen, basisPoints: number): Fen =>
  Number((BigInt(amount) * BigInt(basisPoints)) / 10_000n)

/** The owner's share in basis points and the other's; what the other's share leaves of a fen is the owner's. */
export function divide(commission: Fen, owner: Payee, ownerShare: number, other: Payee): readonly Share[] {
  const rest = partOf(commission, 10_000 - ownerShare)
  return together([
    { to: owner, fen: commission - rest },
    { to: other, fen: rest },
  ])
}

/** One share for each payee, in the order in which they first come. */
export function together(shares: readonly Share[]): readonly Share[] {
  const sums: { to: Payee; fen: Fen }[] = []
  for (const { to, fen } of shares) {
    const known = sums.find((each) => samePayee(each.to, to))
    if (known) known.fen += fen
    else sums.push({ to, fen })
  }
  return sums
}

/** A basis-point part of somebody's share moved to another; the fen that is left over stays. */
export const moved = (
  shares: readonly Share[],
  from: Payee,
  basisPoints: number,
  to: Payee,
): readonly Share[] =>
  together(
    shares.flatMap((share) => {
      if (!samePayee(share.to, from)) return [share]
      const part = partOf(share.fen, basisPoints)
      return [
        { to: share.to, fen: share.fen - part },
        { to, fen: part },
      ]
    }),
  )
