/**
 * One seed: twenty consultants and their manager work at once, under conflicts, time-outs, lost answers, dying machines and repeats,
 * while the timer comes late, twice or not at all. Everything that happens is decided by the seed, so that it replays exactly.
 */
import { createHash } from 'node:crypto'
import { hour, minute } from '@shared/kernel/time'
import type { CollectionName } from '../../../cloudfunctions/_lib/collections'
import type { FaultKind } from '../../../local/faults'
import { type Chance, chanceOf } from '../../../local/sample/chance'
import { type Act, draw } from './acts'
import type { SeedCloud } from './cloud'
import { type Heard, judgeSeed } from './judge'
import { type Office, officeOf, openidOf, presetOf, start } from './office'

const rounds = 3
const day = 24 * hour

export interface Ran {
  readonly seed: number
  readonly commands: number
  readonly committed: number
  readonly again: number
  readonly transactions: number
  readonly databaseCalls: number
  /** Of each kind of event, how many. */
  readonly done: Readonly<Record<string, number>>
  readonly refused: number
  readonly unanswered: number
  /** Of everything that the functions wrote, and of every answer, in order: equal where a seed replays identically. */
  readonly digest: string
  readonly violations: readonly string[]
}

export async function runSeed(cloud: SeedCloud, seed: number): Promise<Ran> {
  cloud.begin(seed, start)
  const office = officeOf(seed)
  const { policies, ...collections } = office
  await cloud.restore(presetOf(seed), collections)
  const heard = await cloud.schedule.drive(new Seed(cloud, chanceOf(~seed)).live())
  const judged = judgeSeed({ cloud, office: { ...collections, policies }, heard })
  return {
    seed,
    ...judged,
    databaseCalls: cloud.calls,
    digest: digestOf(cloud, heard),
    violations: judged.violations.map((each) => `seed ${seed}: ${each}`),
  }
}

const digestOf = (cloud: SeedCloud, heard: readonly Heard[]) =>
  createHash('sha256')
    .update(JSON.stringify(cloud.recorder.ended.map(({ at, reads, writes }) => [at, reads, writes])))
    .update(JSON.stringify(heard.map(({ text, ended }) => [text, ended])))
    .digest('hex')

class Seed {
  private readonly heard: Heard[] = []
  /** Kept on telephones without a connection, until another day. */
  private outbox: Act[] = []

  constructor(
    private readonly cloud: SeedCloud,
    private readonly chance: Chance,
  ) {}

  async live(): Promise<readonly Heard[]> {
    const { chance, cloud } = this
    const everything: Act[] = []
    for (let round = 0; round < rounds; round += 1) {
      const acts = [...this.outbox, ...draw(chance, this.seen(), round)]
      this.outbox = []
      everything.push(...acts)
      await Promise.all([...acts.map((act) => this.perform(act)), this.ticks()])
      await cloud.schedule.wait(this.pause())
    }
    await Promise.all(this.outbox.map((act) => this.perform(act)))
    // At last the timer comes as it should, until it finds nothing more to do.
    for (let left = 5; left > 0 && (await this.tick()); left -= 1) await cloud.schedule.wait(minute)
    await this.again(everything)
    return this.heard
  }

  /** Moments apart, hours, or days: so that turns, visits, claims, clocks and ownerships run out between them. */
  private pause(): number {
    const { chance } = this
    return chance.weighted<() => number>([
      [() => chance.whole(1, 90) * 1_000, 5],
      [() => chance.whole(10, 50) * minute, 3],
      [() => chance.whole(2, 20) * hour, 2],
      [() => chance.whole(1, 9) * day, 2],
    ])()
  }

  private seen() {
    const { db, schedule } = this.cloud
    const all = <C extends CollectionName>(name: C) => db.find(name) as unknown as Required<Office>[C]
    const [floor] = all('floors')
    if (!floor) throw new Error('there is no board')
    return { floor, customers: all('customers'), cases: all('cases'), now: schedule.now }
  }

  /** Does it, and asks again until there is an answer, as a telephone does; or keeps it for another day. */
  private async perform(act: Act): Promise<void> {
    const { chance, cloud } = this
    await cloud.schedule.wait(chance.whole(0, 400))
    const twice = chance.happens(0.12)
    const [answered] = await Promise.all([
      this.once(act, faultOf(chance)),
      // Delivered twice, at once.
      ...(twice ? [this.once(act)] : []),
    ])
    if (answered) return
    if (chance.happens(0.25)) {
      this.outbox.push(act)
      return
    }
    for (let attempt = 1; attempt < 9; attempt += 1) {
      await cloud.schedule.wait(chance.whole(1, 9) * 1_000 * attempt)
      if (await this.once(act, attempt < 4 ? faultOf(chance) : undefined)) return
    }
  }

  /** One delivery; whether its answer arrived and said how it ended. @param other what is another content this time. */
  private async once(act: Act, kind?: FaultKind, other?: object): Promise<boolean> {
    const { chance, cloud } = this
    const input = { ...act.input, ...other }
    const event = { command: act.name, input, commandId: act.id, requestId: 'world' }
    const faults = kind ? [{ kind, at: chance.whole(1, 7) }] : []
    const began = cloud.schedule.now
    const came = await cloud.call({ fn: 'staff', event, identity: { openid: openidOf(act.who) }, faults })
    const text = 'text' in came ? came.text : ''
    this.heard.push({ act, changed: other !== undefined, text, began, ended: cloud.schedule.now })
    return text !== '' && !/"code":"(BUSY|BROKEN)"/.test(text)
  }

  /** The timer, which may miss its time, come twice at once, or die. */
  private async ticks(): Promise<void> {
    const { chance, cloud } = this
    const times = chance.weighted<number>([
      [0, 4],
      [1, 3],
      [2, 3],
    ])
    await cloud.schedule.wait(chance.whole(0, 600))
    await Promise.all(
      Array.from({ length: times }, () => this.tick(chance.happens(0.3) ? faultOf(chance) : undefined)),
    )
  }

  /** Whether it did anything. */
  private async tick(kind?: FaultKind): Promise<boolean> {
    const faults = kind ? [{ kind, at: this.chance.whole(1, 12) }] : []
    const came = await this.cloud.call({ fn: 'clock', event: { Type: 'Timer' }, identity: null, faults })
    return !('text' in came) || /:[1-9]/.test(came.text)
  }

  /** Long afterwards some commands come once more, and some with another content under the same id. */
  private async again(acts: readonly Act[]): Promise<void> {
    const done = acts.filter(({ id }) => this.cloud.db.get('events', id))
    for (const act of done.filter(() => this.chance.happens(0.15))) await this.once(act)
    for (const act of done.filter(() => this.chance.happens(0.05))) {
      await this.once(act, undefined, otherContent(act))
    }
  }
}

function otherContent(act: Act): object {
  if ('content' in act.input) return { content: '另一句话' }
  if ('partySize' in act.input) return { partySize: act.input.partySize + 1 }
  if ('receptionId' in act.input) return { receptionId: 'another' }
  if ('customerId' in act.input) return { customerId: `${act.input.customerId}x` }
  return 'state' in act.input ? { state: act.input.state === 'away' ? 'lunch' : 'away' } : { turn: 999 }
}

const faultOf = (chance: Chance): FaultKind | undefined =>
  chance.weighted<FaultKind | undefined>([
    [undefined, 70],
    ['conflict', 8],
    ['lose-request', 5],
    ['lose-answer', 8],
    ['kill-before', 4],
    ['kill-after', 5],
    ['disk-full', 1],
  ])
