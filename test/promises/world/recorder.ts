/** Writes down what each transaction read and wrote, as the database applied it: what the cycle check is made from. */
import { canonical } from '@shared/kernel/canonical'
import { EJSON } from 'bson'
import type { databaseActions } from '../../../local/wire/database'
import { type Body, optionalText } from '../../../local/wire/request'

/** A document at one version. */
export interface Touched {
  readonly doc: string
  /** Its number; of a document without one what is in it; `none` where it was not there. */
  readonly version: string
}

export interface Written extends Touched {
  readonly collection: string
  readonly docId: string
  /** As it came over the wire. */
  readonly text: string
}

export interface Recorded {
  readonly id: string
  readonly reads: Touched[]
  readonly writes: Written[]
  /** When it ended. */
  at: number
  /** Committed, or over with nothing written: whoever was refused was told what had been read. */
  over: 'open' | 'committed' | 'refused' | 'aborted'
}

type Actions = ReturnType<typeof databaseActions>
type Action = Actions extends ReadonlyMap<string, infer Each> ? Each : never

export class Recorder {
  constructor(private readonly now: () => number) {}

  /** In the order in which they ended. */
  readonly ended: Recorded[] = []
  private readonly open = new Map<string, Recorded>()

  clear(): void {
    this.ended.length = 0
    this.open.clear()
  }

  watching(actions: Actions): Actions {
    return new Map([...actions].map(([name, action]) => [name, this.watched(name, action)]))
  }

  private watched(name: string, action: Action): Action {
    return async (body) => {
      const id = optionalText(body, 'transactionId')
      try {
        const result = await action(body)
        if (name === 'database.startTransaction') this.begin(result.body)
        else if (id !== undefined) this.note(name, id, body, result.body)
        return result
      } catch (error) {
        // Any error in a transaction ends it.
        if (id !== undefined) this.end(id, 'aborted')
        throw error
      }
    }
  }

  private begin(answer: Body): void {
    const id = optionalText(answer, 'transactionId')
    if (id !== undefined) this.open.set(id, { id, reads: [], writes: [], at: 0, over: 'open' })
  }

  private note(name: string, id: string, body: Body, answer: Body): void {
    const transaction = this.open.get(id)
    if (!transaction) return
    if (name === 'database.commitTransaction') this.end(id, 'committed')
    else if (name === 'database.abortTransaction')
      this.end(id, transaction.writes.length === 0 ? 'refused' : 'aborted')
    else if (name === 'database.getDocument') {
      const { list } = Object(answer['data'])
      transaction.reads.push({
        doc: `${String(body['collectionName'])}/${idIn(parsed(body['query']))}`,
        version: versionIn(Array.isArray(list) && list.length > 0 ? parsed(list[0]) : null),
      })
    } else {
      const data = Array.isArray(body['data']) ? body['data'][0] : body['data']
      const doc = parsed(data)
      const collection = String(body['collectionName'])
      const docId = name === 'database.insertDocument' ? idIn(doc) : idIn(parsed(body['query']))
      transaction.writes.push({
        ...{ doc: `${collection}/${docId}`, version: versionIn(doc) },
        ...{ collection, docId, text: String(data) },
      })
    }
  }

  private end(id: string, over: Recorded['over']): void {
    const transaction = this.open.get(id)
    if (!transaction) return
    this.open.delete(id)
    transaction.over = over
    transaction.at = this.now()
    if (over !== 'aborted') this.ended.push(transaction)
  }
}

const parsed = (text: unknown): unknown => (typeof text === 'string' ? JSON.parse(text) : text)

const idIn = (value: unknown): string => {
  const { _id }: { _id?: unknown } = Object(value)
  return String(_id)
}

function versionIn(value: unknown): string {
  if (value === null || value === undefined) return 'none'
  const { version, _id: _, ...content }: Record<string, unknown> = Object(value)
  const { $numberInt, $numberDouble }: { $numberInt?: string; $numberDouble?: string } = Object(version)
  if (version !== undefined) return String($numberInt ?? $numberDouble ?? version)
  return canonical(EJSON.deserialize(content, { relaxed: true }))
}
