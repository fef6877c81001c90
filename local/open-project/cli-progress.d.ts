/** What we use of it; the package has no types of its own. */
declare module 'cli-progress' {
  export interface Options {
    readonly format: string
    readonly stream?: NodeJS.WritableStream
    readonly hideCursor?: boolean
    readonly clearOnComplete?: boolean
  }
  export class SingleBar {
    constructor(options: Options)
    start(total: number, done: number, payload: Readonly<Record<string, string>>): void
    update(done: number): void
    stop(): void
  }
}
