/**
 * What somebody typed into the field for a telephone number. A mobile and a fixed line are numbers; half a number says how many
 * digits it lacks. A number from abroad is not registered (ours): what the office compares, masks, texts and binds are numbers of the
 * mainland, and a register with two written forms of one number could not tell known from new.
 */
import { normalPhone } from '../../kernel/phone'
import { ok, type Result, refuse } from '../../kernel/result'

export type PhoneRead =
  | { readonly kind: 'mobile' | 'landline'; readonly phone: string }
  /** Not all of it yet. */
  | { readonly kind: 'short'; readonly lacks: number }
  | { readonly kind: 'foreign' }
  | { readonly kind: 'none' }

/** Digits of a mainland mobile. */
export const mobileDigits = 11

export function readPhone(written: string): PhoneRead {
  const phone = normalPhone(written)
  if (phone !== null) return { kind: phone.includes('-') ? 'landline' : 'mobile', phone }
  const text = written.normalize('NFKC').replace(/[\s\-—–().·]/g, '')
  if (/^(\+|00)(?!86)\d{5,}$/.test(text)) return { kind: 'foreign' }
  const digits = text.replace(/^(\+|00)86/, '')
  if (/^1([3-9]\d*)?$/.test(digits) && digits.length < mobileDigits)
    return { kind: 'short', lacks: mobileDigits - digits.length }
  return { kind: 'none' }
}

/** The normal form, or what to do about it. */
export function soundPhone(written: string): Result<string> {
  const read = readPhone(written)
  switch (read.kind) {
    case 'mobile':
    case 'landline':
      return ok(read.phone)
    case 'short':
      return refuse('BAD_INPUT', `手机号还差 ${read.lacks} 位，请向客户核对。`)
    case 'foreign':
      return refuse(
        'BAD_INPUT',
        '境外号码不能登记为联系电话。请留一个国内号码；境外号码可以写在跟进的内容里。',
      )
    case 'none':
      return refuse('BAD_INPUT', '这不是手机号或座机号。手机号 11 位，座机请带区号，如 0571-88886666。')
  }
}
