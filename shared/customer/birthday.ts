/** A birthday as a file has it, in whatever way it was written. */
import { isDay } from '../kernel/time'

/** `05-20` of 5月20日, 1988-05-20, 5.20; null where it is none: a lunar one has no day of its own in the calendar. */
export function birthdayOf(written: string | undefined): string | null {
  if (written === undefined || /农历|阴历/.test(written)) return null
  const [, month, day] = /(?<!\d)(\d{1,2})\s*[-月./]\s*(\d{1,2})(?!\d)\s*日?\s*$/.exec(written.trim()) ?? []
  const said = `${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`
  return isDay(`2024-${said}`) ? said : null
}
