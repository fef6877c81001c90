/**
 * Whether a number is in the register already, and under whom first: numbers are compared in their one normal form, and a person may
 * have several. Two people behind one number are both found; who they are is never guessed.
 */
import type { CustomerId } from '../../history/model'
import { normalPhone } from '../../kernel/phone'
import { ok, type Result, refuse } from '../../kernel/result'
import type { Instant } from '../../kernel/time'

export interface Numbered {
  readonly customer: CustomerId
  readonly at: Instant
  readonly phones: readonly string[]
}

/** The normal forms of the numbers that one person gave, each once; a text that is no number is named. */
export function normalPhones(written: readonly string[]): Result<string[]> {
  const phones = new Set<string>()
  for (const text of written) {
    const phone = normalPhone(text)
    if (phone === null) return refuse('BAD_INPUT', `“${text}”不是电话号码，请核对后再登记。`)
    phones.add(phone)
  }
  return phones.size > 0 ? ok([...phones]) : refuse('BAD_INPUT', '至少要留一个电话号码。')
}

/** The customers behind a number, the one registered first coming first; empty when nobody has it. */
export function behindNumber(register: readonly Numbered[], written: string): Result<CustomerId[]> {
  const phone = normalPhone(written)
  if (phone === null) return refuse('BAD_INPUT', `“${written}”不是电话号码，请核对后再查。`)
  const found = register
    .filter(({ phones }) => phones.some((each) => normalPhone(each) === phone))
    .sort((a, b) => a.at - b.at || (a.customer < b.customer ? -1 : 1))
  return ok([...new Set(found.map(({ customer }) => customer))])
}
