/** A floor for tests: four consultants A to D, and a small language to say what happens on it. */
import type { Result } from '../kernel/result'
import { type Instant, minute } from '../kernel/time'
import type { PresetName } from '../policy/sourced'
import { presets } from '../reception/presets'
import type { ReceptionPolicy } from '../reception/schema'
import { emptyFloor, type Floor, type Visitor } from './model'
import { type Arranged, setCrowded, setOrder } from './order'
import { endReception, undoReception } from './receptions'
import { setState } from './states'
import { type Take, takeTurn } from './take'
import { boardView } from './view'
import type { SettableState } from './words'

/** Sunday, 22 November 2026, 9:00 in +08:00. */
export const nine = Date.parse('2026-11-22T09:00:00+08:00')
const names: Readonly<Record<string, string>> = { A: '安然', B: '白雪', C: '陈晨', D: '丁宁', M: '孟经理' }

const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`${result.refusal.code} ${result.refusal.say}`)
  return result.value
}
const wrong = <T>(result: Result<T>): string =>
  result.ok ? 'done' : `${result.refusal.code} ${result.refusal.say}`

export class Office {
  floor: Floor
  now: Instant = nine
  readonly policy: ReceptionPolicy
  private made = 0

  constructor(preset: PresetName = 'rota', numbered = 'ABCD', trial = '') {
    this.policy = presets[preset]
    const people = [...numbered, ...trial].map((id) => ({ id, name: names[id] ?? id }))
    this.floor = { ...emptyFloor('p'), people }
    this.arrange({ numbered: [...numbered], trial: [...trial] })
  }

  /** So many minutes later. */
  later(minutes: number): this {
    this.now += minutes * minute
    return this
  }
  id(): string {
    this.made += 1
    return `e${String(this.made).padStart(3, '0')}`
  }
  arrange(arranged: Partial<Arranged>): this {
    const full = { numbered: [], trial: [], by: 'manager', rosterVersion: this.floor.rosterVersion } as const
    this.floor = must(setOrder(this.floor, { ...full, ...arranged }, this.policy, this.now, () => 0))
    return this
  }
  /** Each of these a minute after the other. */
  are(who: string, state: SettableState): this {
    for (const id of who) {
      this.later(1)
      this.floor = must(this.trySay(id, state))
    }
    return this
  }
  trySay(id: string, state: SettableState, byManager = true): Result<Floor> {
    const person = { id, name: names[id] ?? id }
    return setState(this.floor, { who: person, state, byManager, id: this.id() }, this.policy, this.now)
  }
  tryTake(visitor: Partial<Visitor> = {}, take: Partial<Take> = {}) {
    const full = { turn: this.floor.turn, by: 'A', mine: false, id: this.id(), ...take }
    return takeTurn(this.floor, { ...full, visitor: { people: 1, ...visitor } }, this.policy, this.now)
  }
  /** Somebody comes a minute later; gives who receives, or what else is to be done. */
  comes(visitor: Partial<Visitor> = {}, take: Partial<Take> = {}): string {
    this.later(1)
    const { floor, decision } = must(this.tryTake(visitor, take))
    this.floor = floor
    const { outcome } = decision
    return outcome.kind === 'receiver'
      ? outcome.waits
        ? `waits ${outcome.receiver}`
        : outcome.receiver
      : outcome.kind
  }
  running(who: string): string {
    const visit = this.floor.events.filter(
      (event) => event.type === 'received' && event.by === who && event.endedAt === undefined,
    )
    return visit.at(-1)?.id ?? 'none'
  }
  ends(who: string, asker = { id: who, isManager: false }): string {
    this.later(1)
    const ended = endReception(this.floor, this.running(who), asker, this.now)
    if (ended.ok) this.floor = ended.value.floor
    return wrong(ended)
  }
  undoes(id: string, what: 'start' | 'end', asker = { id: 'M', isManager: true }): string {
    const undone = undoReception(this.floor, { id, what }, asker, this.now)
    if (undone.ok) this.floor = undone.value.floor
    return wrong(undone)
  }
  crowd(on: boolean): string {
    const done = setCrowded(this.floor, on, this.policy, this.now)
    if (done.ok) this.floor = done.value
    return wrong(done)
  }
  board(me = 'A') {
    return boardView(this.floor, { policy: this.policy, policyVersion: 1, me }, this.now)
  }
  doings(): string {
    return this.board()
      .rows.map(({ id, doing }) => `${id} ${doing}`)
      .join(', ')
  }
  say = wrong
}
