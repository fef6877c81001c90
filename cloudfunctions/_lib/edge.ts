/** Where the world comes in: time, identity and chance are read at the door and handed in from there. */
import type { OperationName, ParsedOf, RolesOf } from '@shared/contract'
import type { Instant } from '@shared/kernel/time'
import type { Actor, ActorFor } from './actor'
import type { Beside, PieceName, With } from './beside'

/** One call, after the door has checked its name, its input and its actor's role. */
export interface Asked {
  readonly name: string
  readonly actor: Actor
  /** What the handler asked for, and nothing else. */
  readonly beside: Partial<Beside>
  readonly input: unknown
  /** The client's id of this command; empty for a query. */
  readonly commandId: string
  readonly now: Instant
  /** A number from 0 to 1, for the pauses between tries. */
  readonly chance: () => number
}

/** The same, with what the contract says of this operation's actor and input, and what its handler asked for. */
export type Ask<N extends OperationName, P extends PieceName = never> = Omit<Asked, 'beside'> &
  With<P> & {
    readonly actor: ActorFor<RolesOf<N>>
    readonly input: ParsedOf<N>
  }
