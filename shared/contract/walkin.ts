/** A visit to the office after its end: what is kept of it. */
import * as z from 'zod'
import { isStep, stepCount } from '../guide/reception'
import { command } from './define'
import { id, maybeWords } from './fields'

export const walkinContract = {
  /**
   * The file follows the board to the end of a reception, whence the clock of the message runs (ROTA-1.4), and keeps what the consultant
   * ticked and noted. The timer does the same without the notes, where nobody does it.
   */
  'staff.keepVisit': command({
    roles: ['consultant'],
    input: z.strictObject({
      customerId: id,
      reception: id,
      /** Of the guides (shared/guide), by their ids. */
      steps: z.array(z.string().refine(isStep)).max(stepCount),
      feedback: maybeWords(300),
      concerns: maybeWords(300),
    }),
    output: z.strictObject({
      id: z.string(),
      version: z.number(),
      /** Null while the reception goes on. */
      endedAt: z.number().nullable(),
    }),
  }),
}
