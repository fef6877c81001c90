/**
 * The contract: every command and query that exists. The client's `call()` and the functions' handlers are both checked
 * against it, so what is not declared here does not compile on either side.
 */
import type * as z from 'zod'
import { buyerContract } from './buyer'
import { staffContract } from './staff'

export const contract = { ...buyerContract, ...staffContract }

export type Contract = typeof contract
export type OperationName = keyof Contract
export type CommandName = {
  [N in OperationName]: Contract[N]['kind'] extends 'command' ? N : never
}[OperationName]
export type QueryName = Exclude<OperationName, CommandName>
export type InputOf<N extends OperationName> = z.input<Contract[N]['input']>
export type ParsedOf<N extends OperationName> = z.output<Contract[N]['input']>
export type OutputOf<N extends OperationName> = z.output<Contract[N]['output']>

/** Who may ask: the roles of one operation. */
export type RolesOf<N extends OperationName> = Contract[N]['roles'][number]

/** What the client sends to a cloud function. */
export interface Call {
  readonly command: string
  readonly input: unknown
  /** A UUID that the client keeps through retries; queries have none. */
  readonly commandId?: string
  readonly requestId: string
}

/** What it gets back. `now` is the server's clock, so that countdowns do not trust the phone's. */
export type Answer<T> =
  | { readonly ok: true; readonly data: T; readonly now: number; readonly requestId: string }
  | {
      readonly ok: false
      readonly error: { readonly code: string; readonly message: string; readonly requestId: string }
    }
