/** FNV-1a on 128 bits: the register takes any hash, and the pure core brings none. */
import type { Hash } from './rules/chain'

export const hash: Hash = (text) => {
  let value = 0x6c62272e07bb014262b821756295c58dn
  for (const char of text)
    value = ((value ^ BigInt(char.codePointAt(0) ?? 0)) * 0x1000000000000000000013bn) & ((1n << 128n) - 1n)
  return value.toString(16)
}
