/** The office as the commits have made it, one after the other: what it was after each of them can still be asked. */
import { EJSON } from 'bson'
import type { CollectionName, Docs } from '../../../cloudfunctions/_lib/collections'
import type { Office } from './office'

interface Version {
  /** After how many commits. */
  readonly after: number
  readonly doc: unknown
}

export const fromWritten = (text: string): unknown => EJSON.parse(text, { relaxed: true })

export class Model {
  private readonly kept = new Map<CollectionName, Map<string, Version[]>>()

  constructor({ policies: _, ...start }: Office) {
    for (const [name, docs] of Object.entries(start))
      for (const doc of docs) this.put(name as CollectionName, doc._id, doc, 0)
  }

  put(collection: CollectionName, id: string, doc: unknown, after: number): void {
    const docs = this.kept.get(collection) ?? new Map<string, Version[]>()
    this.kept.set(collection, docs)
    docs.set(id, [...(docs.get(id) ?? []), { after, doc }])
  }

  get<C extends CollectionName>(collection: C, id: string, after: number): Docs[C] | null {
    const version = this.kept
      .get(collection)
      ?.get(id)
      ?.findLast((each) => each.after <= after)
    return (version?.doc as Docs[C] | undefined) ?? null
  }

  all<C extends CollectionName>(collection: C, after: number): readonly Docs[C][] {
    return [...(this.kept.get(collection)?.keys() ?? [])].flatMap((id) => {
      const doc = this.get(collection, id, after)
      return doc ? [doc] : []
    })
  }
}

/** The document that a command changes. */
export interface Own {
  readonly collection: CollectionName
  readonly docId: string
  /** As it is after so many commits. */
  readonly now: number
}

/** What a decision is made from: everything as it was after so many commits, and the document that it changes as it is now. */
export class Facts {
  constructor(
    private readonly model: Model,
    private readonly after: number,
    private readonly own: Own,
  ) {}

  get<C extends CollectionName>(collection: C, id: string): Docs[C] | null {
    const { own } = this
    const isOwn = collection === own.collection && id === own.docId
    return this.model.get(collection, id, isOwn ? own.now : this.after)
  }

  must<C extends CollectionName>(collection: C, id: string): Docs[C] {
    const doc = this.get(collection, id)
    if (!doc) throw new Error(`${collection}/${id} is not there`)
    return doc
  }

  all<C extends CollectionName>(collection: C): readonly Docs[C][] {
    return this.model.all(collection, this.after)
  }

  get floor() {
    return this.get('floors', 'p1')
  }

  get colleagues() {
    return this.all('employees').filter(({ projectId }) => projectId === 'p1')
  }
}
