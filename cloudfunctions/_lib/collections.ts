/**
 * Every collection and index, declared once. The local cloud creates them, the deployment creates them, and the
 * query fences read them: a query that no index serves does not pass.
 */
export interface IndexSpec {
  readonly name: string
  /** Fields in order; 1 ascending, -1 descending. A field may hold an array (each element is a key). */
  readonly keys: Readonly<Record<string, 1 | -1>>
  readonly unique?: true
}

export interface CollectionSpec {
  readonly indexes: readonly IndexSpec[]
}

export type CollectionSpecs = Readonly<Record<string, CollectionSpec>>
