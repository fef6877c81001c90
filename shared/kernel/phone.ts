/** Chinese telephone numbers: one written form for one number, so that a register can compare them. */

/**
 * The normal form of a number as people write it: a mobile is 11 digits, a fixed line is area code and number with
 * a dash (`0571-88886666`). Spaces, dashes, brackets, +86 and 0086 do not matter. Null when it is no Chinese number.
 */
export function normalPhone(written: string): string | null {
  const text = written.normalize('NFKC').replace(/[\s\-—–().·]/g, '')
  const digits = text.replace(/^(\+|00)86/, '')
  if (!/^\d+$/.test(digits)) return null
  if (/^1[3-9]\d{9}$/.test(digits)) return digits
  // Behind +86 the area code is written without its zero.
  const national = digits === text || digits.startsWith('0') ? digits : `0${digits}`
  const fixed = /^(010|02\d|0[3-9]\d{2})([2-8]\d{6,7})$/.exec(national)
  return fixed ? `${fixed[1]}-${fixed[2]}` : null
}

/** A number as staff see it unless they reveal it: the first 3 and the last 2 digits. */
export const maskPhone = (phone: string): string =>
  `${phone.slice(0, 3)}${'*'.repeat(Math.max(0, phone.length - 5))}${phone.slice(-2)}`
