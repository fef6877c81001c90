/** What the store refuses, with the codes that the real cloud sends on the wire. */

export const storeCodes = {
  /** Anything MongoDB itself refused: a duplicate key, a wrong type in an update, a query that is too large. */
  requestFailed: 'DATABASE_REQUEST_FAILED',
  /** The collection was never created (the SDK shows -502005). */
  noCollection: 'DATABASE_COLLECTION_NOT_EXIST',
  /** The transaction lost against another one and is over. */
  conflict: 'DATABASE_TRANSACTION_CONFLICT',
  /** The transaction was committed, aborted, or ran longer than 30 s. */
  noTransaction: 'DATABASE_TRANSACTION_NOT_EXIST',
  /** Malformed, or not emulated here: the message says which. */
  invalid: 'INVALID_PARAM',
  /** The answer of one query is larger than the cloud returns (1 MB). */
  resultTooLarge: 'DATABASE_QUERY_SIZE_EXCEED_LIMIT',
  /** The disk is full: nothing of the operation was kept. */
  diskFull: 'DATABASE_DISK_FULL',
  /** Another process works on the same data directory. */
  inUse: 'DATA_DIRECTORY_IN_USE',
} as const

export type StoreCode = (typeof storeCodes)[keyof typeof storeCodes]

export class StoreError extends Error {
  override readonly name = 'StoreError'
  constructor(
    readonly code: StoreCode,
    message: string,
  ) {
    super(message)
  }
}

export const invalid = (message: string) => new StoreError(storeCodes.invalid, message)
export const failed = (message: string) => new StoreError(storeCodes.requestFailed, message)
export const conflict = () =>
  new StoreError(
    storeCodes.conflict,
    '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. Please check your request, but if the problem persists, contact us.',
  )
export const noTransaction = () =>
  new StoreError(
    storeCodes.noTransaction,
    '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds.',
  )
export const duplicateKey = (collection: string, index: string) =>
  failed(`[FailedOperation] E11000 duplicate key error collection: ${collection} index: ${index} dup key`)
