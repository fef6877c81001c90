/** What functions print: kept for tests, and appended to a file in the data directory. */
import { createWriteStream, type WriteStream } from 'node:fs'

export interface LogLine {
  readonly fn: string
  /** The invocation that printed it. */
  readonly id: string
  readonly level: string
  readonly text: string
}

const KEPT = 5_000

export class Logs {
  readonly lines: LogLine[] = []
  private readonly file: WriteStream

  constructor(
    path: string,
    private readonly now: () => number,
  ) {
    this.file = createWriteStream(path, { flags: 'a' })
  }

  add(line: LogLine): void {
    this.lines.push(line)
    if (this.lines.length > KEPT) this.lines.splice(0, this.lines.length - KEPT)
    this.file.write(`${new Date(this.now()).toISOString()} ${line.fn} ${line.level} ${line.text}\n`)
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.file.end(resolve))
  }
}
