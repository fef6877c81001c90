/** How a rule shows itself in the program. */
export type RuleKind = 'decision' | 'clock' | 'record' | 'access' | 'flow' | 'report' | 'guide'

/** One row of a regulation: where it stands, what it is about in plain Chinese, and how it shows itself. */
export interface Article {
  readonly book: string
  readonly article: string
  readonly title: string
  readonly as: readonly RuleKind[]
}

type Rows = Readonly<Record<string, Omit<Article, 'book'>>>

/** The rows of one regulation, with its name in each. */
export const bookOf = <R extends Rows>(book: string, rows: R): { readonly [Id in keyof R]: Article } => {
  const entries = Object.entries(rows).map(([id, row]) => [id, { book, ...row }])
  return Object.fromEntries(entries)
}
