/** What all seeds come to, printed as they come in. */
import type { Told } from './main'

export class Total {
  violations = 0
  private readonly digests = new Map<number, string>()
  private readonly sums = new Map<string, number>()
  private readonly began = Date.now()
  private again = 0
  private cpu = 0

  constructor(private readonly count: number) {}

  add({ ran, cpu }: Told): void {
    const { seed, digest, violations, done, ...counted } = ran
    const known = this.digests.get(seed)
    this.cpu += cpu
    if (known !== undefined) {
      this.again += 1
      if (known !== digest) this.complain(`seed ${seed} came out otherwise in another time zone`)
      return
    }
    this.digests.set(seed, digest)
    for (const violation of violations) this.complain(violation)
    for (const [name, value] of [...Object.entries(counted), ...Object.entries(done)])
      this.sums.set(name, (this.sums.get(name) ?? 0) + value)
    if (this.digests.size % 100 === 0)
      console.log(
        `${this.digests.size} of ${this.count} seeds, ${this.violations} violations, ${this.seconds()} s`,
      )
  }

  print(): void {
    const { size } = this.digests
    const sum = (name: string) => this.sums.get(name) ?? 0
    const kinds = [...this.sums].filter(([name]) => name.includes('.')).sort(([, a], [, b]) => b - a)
    console.log(kinds.map(([name, value]) => `${name.padEnd(22)} ${String(value).padStart(9)}`).join('\n'))
    console.log(
      [
        `promises 1 to 4, 8 to 10: ${size} seeds, ${sum('commands')} commands, ${sum('refused')} refusals, ${sum('unanswered')} calls without an answer`,
        `${sum('transactions')} transactions in order; ${sum('committed')} committed, ${sum('again')} of them done again by the rules; ${sum('databaseCalls')} database calls`,
        `${this.again} seeds done again in another time zone`,
        `${this.violations} violations; ${this.seconds()} s, ${Math.round(this.cpu / Math.max(1, size + this.again))} ms of processor time a seed`,
      ].join('\n'),
    )
  }

  private seconds(): number {
    return Math.round((Date.now() - this.began) / 1_000)
  }

  private complain(violation: string): void {
    this.violations += 1
    console.log(violation)
    console.log(`  once more: npm run world -- --seeds 1 --from ${/\d+/.exec(violation)?.[0]}`)
  }
}
