/** What a command or a query is: its audience, who may ask, and the shapes of question and answer. */
import type * as z from 'zod'
import type { Role } from '../access/model'

/** Who may ask at all; `unbound` is any WeChat identity. */
export type Caller = Role | 'unbound'

export interface Operation<
  Kind extends 'command' | 'query',
  Roles extends Caller,
  In extends z.ZodType,
  Out extends z.ZodType,
> {
  readonly kind: Kind
  /** What they may ask it about is the handler's access rule. */
  readonly roles: readonly Roles[]
  readonly input: In
  readonly output: Out
}

/** Reads; changes nothing. */
export const query = <Roles extends Caller, In extends z.ZodType, Out extends z.ZodType>(
  operation: Omit<Operation<'query', Roles, In, Out>, 'kind'>,
): Operation<'query', Roles, In, Out> => ({ kind: 'query', ...operation })

/** Changes one thing, once: its answer is kept with the event, so it holds ids, times and counts, never a person's data. */
export const command = <Roles extends Caller, In extends z.ZodType, Out extends z.ZodType>(
  operation: Omit<Operation<'command', Roles, In, Out>, 'kind'>,
): Operation<'command', Roles, In, Out> => ({ kind: 'command', ...operation })
