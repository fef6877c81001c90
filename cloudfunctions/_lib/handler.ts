/**
 * What a door needs to know of each operation. A handler can only be made by {@link answers}, {@link changes} and
 * {@link creates}, and none of them makes one without an access rule.
 */
import { hidden } from '@shared/access/hidden'
import { readElsewhere } from '@shared/access/rules/merged'
import type { CommandName, OperationName, OutputOf, QueryName } from '@shared/contract'
import type { Result } from '@shared/kernel/result'
import type { PieceName } from './beside'
import type { CollectionName, Docs } from './collections'
import { type Decided, runCommand, takenBefore } from './command'
import type { Ask, Asked } from './edge'
import { byId } from './sdk'

const made = Symbol('handler')

// The door has checked name, input and actor against the contract of one operation before it runs that operation's handler;
// the table of handlers cannot tell TypeScript so, which is why each `run` says it again.

export interface Handler<N extends OperationName> {
  readonly [made]: true
  /** What it needs beside who acts. */
  readonly beside: readonly PieceName[]
  run(asked: Asked): Promise<Result<OutputOf<N>>>
}

/** A query: load the facts, check that the actor may see them, show them. */
interface Answers<N extends QueryName, Facts, P extends PieceName> {
  readonly beside?: readonly P[]
  /** Null when there is no such thing. */
  load(ask: Ask<N, P>): Promise<Facts | null>
  access(ask: Ask<N, P>, facts: Facts): Result<unknown>
  view(facts: Facts, ask: Ask<N, P>): OutputOf<N> | Promise<OutputOf<N>>
}

export const answers = <N extends QueryName, Facts, P extends PieceName = never>(
  _name: N,
  { beside = [], load, access, view }: Answers<N, Facts, P>,
): Handler<N> => ({
  [made]: true,
  beside,
  async run(asked) {
    const ask = asked as Ask<N, P>
    const facts = await load(ask)
    if (facts === null) return hidden
    const allowed = access(ask, facts)
    return allowed.ok ? { ok: true, value: await view(facts, ask) } : allowed
  },
})

/** What has to be asked outside of the database and its transaction first, such as a check of the text. */
type Prepare<N extends CommandName, Ready, P extends PieceName> = (ask: Ask<N, P>) => Promise<Result<Ready>>

interface Changes<N extends CommandName, C extends CollectionName, Ready, Answer, P extends PieceName> {
  readonly beside?: readonly P[]
  readonly collection: C
  prepare: Prepare<N, Ready, P>
  /** The one document that the command changes. */
  id(ask: Ask<N, P>, ready: Ready): string
  /** The document as it is before anything has happened to it, where that is the same as being there. */
  fresh?(ask: Ask<N, P>): Docs[C]
  /** Whether it is done on a customer's file that is read in another one, too; nothing else is. */
  readonly absorbedToo?: true
  access(ask: Ask<N, P>, doc: Docs[C]): Result<unknown>
  decide(doc: Docs[C], ask: Ask<N, P>, ready: Ready): Result<Decided<C, Answer>>
  /** Tells who was first, where a unique index has refused the document. */
  taken?(doc: Docs[C], ask: Ask<N, P>): Promise<Result<never>>
  /** Makes the output from the kept answer, where it holds more than may be kept. */
  view(answer: Answer, doc: Docs[C], ask: Ask<N, P>): OutputOf<N>
}

/** A command on a document that exists. */
export const changes = <
  N extends CommandName,
  C extends CollectionName,
  Ready,
  Answer,
  P extends PieceName = never,
>(
  _name: N,
  command: Changes<N, C, Ready, Answer, P>,
): Handler<N> => ({
  [made]: true,
  beside: command.beside ?? [],
  async run(asked) {
    const ask = asked as Ask<N, P>
    const ready = await command.prepare(ask)
    if (!ready.ok) return ready
    const id = command.id(ask, ready.value)
    const { collection } = command

    let met: Docs[C] | undefined
    const result = await runCommand<C, Answer>(ask, collection, async (transaction) => {
      const doc = (await transaction.get(collection, id)) ?? command.fresh?.(ask)
      if (!doc) return hidden
      met = doc
      const elsewhere = command.absorbedToo ? null : elsewhereOf(ask, doc)
      if (elsewhere) return elsewhere
      const allowed = command.access(ask, doc)
      return allowed.ok ? command.decide(doc, ask, ready.value) : allowed
    })
    if (!result.ok) return result === takenBefore && met && command.taken ? command.taken(met, ask) : result

    // A repeat need not have met the document; who may no longer see it gets no view of it either.
    const doc = result.value.doc ?? met ?? (await byId(collection, id))
    if (!doc) return hidden
    const allowed = command.access(ask, doc)
    return allowed.ok ? { ok: true, value: command.view(result.value.answer, doc, ask) } : allowed
  },
})

/** The one place where every command on a customer meets a file that is read in another one. */
const elsewhereOf = ({ actor }: Asked, doc: Docs[CollectionName]): Result<never> | null =>
  'merged' in doc ? readElsewhere(actor.kind === 'staff' ? actor.employee : null, doc) : null

interface Creates<N extends CommandName, C extends CollectionName, Ready, P extends PieceName> {
  readonly beside?: readonly P[]
  readonly collection: C
  prepare: Prepare<N, Ready, P>
  access(ask: Ask<N, P>): Result<unknown>
  decide(ask: Ask<N, P>, ready: Ready): Result<Decided<C, OutputOf<N>> & { readonly doc: Docs[C] }>
}

/** A command that makes a new document. */
export const creates = <N extends CommandName, C extends CollectionName, Ready, P extends PieceName = never>(
  _name: N,
  command: Creates<N, C, Ready, P>,
): Handler<N> => ({
  [made]: true,
  beside: command.beside ?? [],
  async run(asked) {
    const ask = asked as Ask<N, P>
    const allowed = command.access(ask)
    if (!allowed.ok) return allowed
    const ready = await command.prepare(ask)
    if (!ready.ok) return ready
    const result = await runCommand<C, OutputOf<N>>(
      ask,
      command.collection,
      async () => command.decide(ask, ready.value),
      'new',
    )
    return result.ok ? { ok: true, value: result.value.answer } : result
  },
})

/** The `prepare` of a command that needs nothing. */
export const nothingToPrepare = async (): Promise<Result<undefined>> => ({ ok: true, value: undefined })

/** The `view` of a command whose answer may be kept as it is. */
export const asKept = <Answer>(answer: Answer): Answer => answer
