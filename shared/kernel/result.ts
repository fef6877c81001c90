/** A refusal is an answer, not an accident: it carries a code for programs and a sentence for people. */
import type { Reason } from './reason'

export interface Refusal {
  readonly code: RefusalCode
  /** What happened and what to do, in plain Chinese. */
  readonly say: string
  /** The rules that forbid it, where a rule does. */
  readonly because?: readonly Reason[]
}

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal }

export const ok = <T>(value: T): Result<T> => ({ ok: true, value })

export const refuse = (code: RefusalCode, say: string, because?: readonly Reason[]): Result<never> => ({
  ok: false,
  refusal: because ? { code, say, because } : { code, say },
})

/** When each code is given:
 * - `BAD_INPUT` the input does not fit the contract; nothing was read
 * - `NOT_SIGNED_IN` there is no WeChat identity
 * - `NOT_BOUND` this WeChat is not yet tied to a customer or an employee
 * - `DEACTIVATED` the employee has left or is suspended
 * - `NOT_ALLOWED` the person may not see or do this
 * - `NOT_FOUND` it does not exist, or the person may not know that it does
 * - `CONFLICT` it was changed in the meantime, or is in a state that does not allow the step
 * - `REPEATED_ID` this command id was used for something else
 * - `TEXT_REFUSED` the platform's text check refused the words
 * - `BUSY` too many people at once; nothing was saved; try again
 * - `BROKEN` our fault: the request id finds it in the logs
 */
export type RefusalCode =
  | 'BAD_INPUT'
  | 'NOT_SIGNED_IN'
  | 'NOT_BOUND'
  | 'DEACTIVATED'
  | 'NOT_ALLOWED'
  | 'NOT_FOUND'
  | 'CONFLICT'
  | 'REPEATED_ID'
  | 'TEXT_REFUSED'
  | 'BUSY'
  | 'BROKEN'
