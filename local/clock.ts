/** The cloud's time. A test may set it; it then runs on from that instant. */
export class Clock {
  private offset = 0

  now = (): number => Date.now() + this.offset

  /** How far the cloud's time is ahead of the machine's: handed to the workers. */
  get ahead(): number {
    return this.offset
  }

  set(epochMs: number | null): void {
    this.offset = epochMs === null ? 0 : epochMs - Date.now()
  }
}
