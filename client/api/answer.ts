/** What a call comes back with, whether the cloud refused it or the network lost it. */

export interface CallError {
  readonly code: string
  /** What happened and what to do, in plain Chinese. */
  readonly message: string
  /** Finds the call in the logs. */
  readonly requestId: string
}

export type Outcome<T> =
  | { readonly ok: true; readonly data: T }
  | { readonly ok: false; readonly error: CallError }

/** The network did not carry the call there, or the answer back. */
export const offline = (requestId: string): Outcome<never> => ({
  ok: false,
  error: { code: 'OFFLINE', message: '网络不通。内容还在，请稍后再试。', requestId },
})

/** Whether a command that ended so may yet have been carried out, or may be tried again as it is. */
export const isUndecided = (code: string): boolean =>
  code === 'OFFLINE' || code === 'BUSY' || code === 'BROKEN'
