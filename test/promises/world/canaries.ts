/**
 * Promises 9 and 10: no answer shows anybody a customer who is not theirs, no answer but the one that was asked for holds a full
 * number, and neither logs nor events hold a name or a number.
 */
import type { Instant } from '@shared/kernel/time'
import type { Heard, History } from './judge'
import { manager } from './office'

const names = /云渺[鼀-鿿]/g
/** Long enough that no hash holds one by chance. */
const numbers = /13794000\d{3}/g

export function leaks(history: History, lines: readonly string[]): readonly string[] {
  const { heard, events } = history
  const told = [
    ...lines.map((line) => ['a log', line]),
    ...[...events.values()].map((event) => ['an event', JSON.stringify(event)]),
  ]
  return [
    ...heard.flatMap((each) => leaksOf(each, history)),
    ...told.flatMap(([what = '', text = '']) =>
      [...text.matchAll(names), ...text.matchAll(numbers)].map(
        ([found]) => `${what} holds ${found}: ${text.slice(0, 200)}`,
      ),
    ),
  ]
}

function leaksOf({ act, text, began, ended }: Heard, history: History): readonly string[] {
  if (text === '') return []
  const say = `${act.name} told ${act.who}`
  const own = (has: (customer: { readonly name: string; readonly phones: readonly string[] }) => boolean) =>
    ownedBy(act.who, history, began, ended).some(has)
  const seesAll = act.who === manager
  return [
    ...[...text.matchAll(names)]
      .filter(([found]) => !seesAll && !own(({ name }) => name === found))
      .map(([found]) => `${say} the name of another's customer, ${found}`),
    ...[...text.matchAll(numbers)]
      .filter(([found]) => act.name !== 'staff.revealPhone' || !own(({ phones }) => phones.includes(found)))
      .map(([found]) => `${say} the full number ${found}`),
  ]
}

/** Whose customer somebody was at any moment of a call. */
function ownedBy(who: string, { model, commits }: History, began: Instant, ended: Instant) {
  const first = commits.filter(({ at }) => at < began).length
  const last = commits.filter(({ at }) => at <= ended).length
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).flatMap((after) =>
    model.all('customers', after).filter(({ ownerId }) => ownerId === who),
  )
}
