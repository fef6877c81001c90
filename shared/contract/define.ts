/** What a command or a query is: its audience, who may ask, and the shapes of question and answer. */
import type { z } from 'zod'
import type { Role } from '../access/model'

export interface Operation<Kind extends 'command' | 'query', In extends z.ZodType, Out extends z.ZodType> {
  readonly kind: Kind
  /** Who may ask at all; `unbound` is any WeChat identity. What they may ask it about is the handler's access rule. */
  readonly roles: readonly (Role | 'unbound')[]
  readonly input: In
  readonly output: Out
}

/** Reads; changes nothing. */
export const query = <In extends z.ZodType, Out extends z.ZodType>(
  operation: Omit<Operation<'query', In, Out>, 'kind'>,
): Operation<'query', In, Out> => ({ kind: 'query', ...operation })

/** Changes one thing, once: its answer is kept with the event, so it holds ids, times and counts, never a person's data. */
export const command = <In extends z.ZodType, Out extends z.ZodType>(
  operation: Omit<Operation<'command', In, Out>, 'kind'>,
): Operation<'command', In, Out> => ({ kind: 'command', ...operation })
