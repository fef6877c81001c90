/** Everything that functions sent to WeChat's interfaces, for tests and for the developer to read. */

export interface Sent {
  readonly api: string
  readonly fn: string
  readonly parameters: Readonly<Record<string, unknown>>
  readonly answer: unknown
  /** The cloud's time when it was sent. */
  readonly at: number
}

export class Outbox {
  readonly sent: Sent[] = []
  /** Open ids that have no consent left: a subscribe message to them is refused, as by WeChat. */
  readonly withoutConsent = new Set<string>()

  of(api: string): Sent[] {
    return this.sent.filter((message) => message.api === api)
  }

  clear(): void {
    this.sent.length = 0
    this.withoutConsent.clear()
  }
}
