/** What the cloud and a worker say to each other. */

export interface RunMessage {
  readonly event: string
  /** Variables of this request; those of the last one are taken away first. */
  readonly env: Readonly<Record<string, string>>
  /** Milliseconds that the cloud's clock is ahead of the machine's. */
  readonly clockAhead: number
}

export type WorkerMessage =
  | { readonly kind: 'log'; readonly level: string; readonly text: string }
  | { readonly kind: 'result'; readonly text: string | null }
  | { readonly kind: 'error'; readonly message: string; readonly stack: string }
