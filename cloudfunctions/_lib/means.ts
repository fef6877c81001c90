/** What a decision about a customer is handed from outside: the regulation, the time, the command's id, and a hash. */
import { createHash } from 'node:crypto'
import type { Instant } from '@shared/kernel/time'
import type { Means } from '@shared/pool/move'
import type { Hash } from '@shared/register/rules/chain'
import type { Staff } from './actor'

export const sha256: Hash = (text) => createHash('sha256').update(text).digest('hex')

/** A command of somebody on the staff. */
export interface Asks {
  readonly actor: Staff
  readonly now: Instant
  readonly commandId: string
}

export const meansOf = ({ actor, now, commandId }: Asks): Means => ({
  policies: actor.project.policies,
  now,
  id: commandId,
})
