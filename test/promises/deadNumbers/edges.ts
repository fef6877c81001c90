/** Generated cases: a question of a case moved to the edge of a number, or with one of its facts changed to what is next to it. */
import { caseEvent } from '@shared/cases/history'
import { readLocal, sayLocal } from '@shared/cases/model'
import type { HistoryEvent } from '@shared/history/model'
import { addDays, addMonths, dayOf, hour, type Instant, isDay, minute, startOfDay } from '@shared/kernel/time'
import type { FullPolicy } from '@shared/policy/full'
import * as z from 'zod'
import { type Asking, saidBy } from './asking'
import { changes } from './steps'

/** The question at a number ± 1: so many minutes, hours, days or months from something that it speaks of; so much, or such a share of it. */
export function* atEdge(asking: Asking, number: number, policy: FullPolicy): Generator<Asking> {
  const { world, fields } = asking
  const { history, now } = world
  const said = timesIn(`${JSON.stringify(fields)} ${saidBy(asking, policy).outcome}`)
  const at = edges([now, ...history.map((event) => event.at), ...said], number)
  for (const time of at) yield { ...asking, world: { ...world, now: time } }
  for (const [index, event] of history.entries())
    for (const time of at)
      if (time < now)
        yield { ...asking, world: { ...world, history: history.with(index, { ...event, at: time }) } }
  for (const moved of fieldsAt(fields, number, at)) yield { ...asking, fields: moved }
}

/** The dates and times that a text speaks of. */
const timesIn = (text: string): Instant[] =>
  [...text.matchAll(/\d{4}-\d{2}-\d{2}( \d{2}:\d{2}(:\d{2})?)?/g)].flatMap(
    ([each]) => readLocal(each.length === 10 ? `${each} 00:00` : each) ?? [],
  )

/** Larger numbers are amounts. */
const mostMinutes = 50_000
const mostMonths = 600

/** The moment that is so long before or after each time, and the minute before it. */
function edges(times: readonly Instant[], number: number): readonly Instant[] {
  const found = new Set<Instant>()
  for (const count of [-number - 1, -number, 1 - number, number - 1, number, number + 1]) {
    if (Math.abs(count) > mostMinutes) continue
    for (const time of new Set(times)) {
      const day = dayOf(time)
      const days = [addDays(day, count), addDays(day, count + 1)]
      if (Math.abs(count) <= mostMonths) days.push(addMonths(day, count))
      for (const edge of [time + count * minute, time + count * hour, ...days.map(startOfDay)])
        found.add(edge).add(edge - minute)
    }
  }
  return [...found]
}

/** The question's fields with one number, date or time of theirs at the edge. */
function* fieldsAt(fields: unknown, number: number, times: readonly Instant[]): Generator<unknown> {
  const all = leaves(fields)
  const numbers = all.flatMap(({ value }) => (typeof value === 'number' ? [value] : []))
  for (const { value, put } of all) {
    if (typeof value === 'number') for (const amount of amounts(number, numbers)) yield put(amount)
    if (typeof value !== 'string') continue
    if (isDay(value)) for (const time of times) yield put(dayOf(time))
    if (readLocal(value) !== null) for (const time of times) yield put(sayLocal(time))
  }
}

/** The number itself, that much more than another, or so many ten-thousandths of another; with what is next to it. */
const amounts = (number: number, others: readonly number[]): number[] =>
  [number, ...others.flatMap((other) => [other + number, Math.round((other * number) / 10_000)])].flatMap(
    (each) => [each - 1, each, each + 1],
  )

interface Leaf {
  readonly value: unknown
  readonly put: (to: unknown) => unknown
}

const record = z.record(z.string(), z.unknown())

/** Whatever stands at the ends of a question's fields, each with the fields in which something else stands there. */
function leaves(node: unknown): Leaf[] {
  const below = (part: unknown, put: Leaf['put']) =>
    leaves(part).map((leaf): Leaf => ({ value: leaf.value, put: (to) => put(leaf.put(to)) }))
  if (Array.isArray(node))
    return node.flatMap((part: unknown, index) => below(part, (to) => node.with(index, to)))
  const fields = record.safeParse(node)
  if (!fields.success) return [{ value: node, put: (to) => to }]
  return Object.entries(fields.data).flatMap(([key, part]) =>
    below(part, (to) => ({ ...fields.data, [key]: to })),
  )
}

/** The question with one thing about it changed, in its fields or in what happened; or with one event left out. */
export function* nextTo(asking: Asking): Generator<Asking> {
  const { world, fields, question } = asking
  const { history } = world
  for (const { node } of changes(question.input, fields)) yield { ...asking, fields: node }
  for (const [index, event] of history.entries()) {
    yield { ...asking, world: { ...world, history: history.toSpliced(index, 1) } }
    for (const { node } of changes(caseEvent, event))
      if (isEvent(node)) yield { ...asking, world: { ...world, history: history.with(index, node) } }
  }
}

/** A changed event is still one: the schema that changed it says so of all but its times, which are numbers by now. */
const isEvent = (node: unknown): node is HistoryEvent => {
  const event = record.safeParse(node)
  return event.success && typeof event.data['id'] === 'string' && typeof event.data['at'] === 'number'
}
