/** 登记本 (CASE-6) through the real SDK: one numbering for the public book and one's own, and nothing of a colleague's customer. */
import type { InputOf } from '@shared/contract'
import { dayOf, hour, minute } from '@shared/kernel/time'
import { registersAgree } from '@shared/register/rules/registersAgree'
import { samples } from '../promises/samples'
import { newVisitor } from '../promises/visits'
import { now } from '../world/docs'
import { withWorld } from '../world/suite'
import type { World } from '../world/world'

let world: World
withWorld((opened) => {
  world = opened
})

const arrive = (who: string, tail: number, more: Partial<InputOf<'staff.register'>> = {}) =>
  world.must(who, 'staff.register', {
    ...newVisitor,
    ...{ name: `来客${tail}`, phones: [`1380013${String(tail).padStart(4, '0')}`] },
    ...more,
  })
const read = (who: string, book: 'public' | 'own' = 'public', more: object = {}) =>
  world.must(who, 'staff.book', { kind: 'entries', book, ...more })

test('two calls; the same numbers and content in both books, in order of arrival', async () => {
  await arrive('consultant', 1)
  await arrive('colleague', 2)
  await arrive('consultant', 3)
  const all = await read('clerk')
  expect(world.calls()).toBe(2)
  const own = await read('consultant', 'own')
  expect(world.calls()).toBe(2)
  expect(all.rows.map(({ number, seen }) => [number, seen?.name, seen?.phones])).toEqual([
    [1, '来客1', ['138******01']],
    [2, '来客2', ['138******02']],
    [3, '来客3', ['138******03']],
  ])
  expect(own.rows.map(({ number, mine }) => [number, mine])).toEqual([
    [1, true],
    [3, true],
  ])
  const book = ({ rows }: typeof all) =>
    rows.flatMap(({ number, at, seen }) =>
      seen ? [{ number, at, name: seen.name, phones: seen.phones, needs: seen.text }] : [],
    )
  const theirs = book(all).filter(({ number }) => number !== 2)
  expect(registersAgree(theirs, book(own)).outcome).toEqual({ kind: 'agree' })
})

test('an entry that came in first and was saved last takes its place by the time, in both books; its id stays', async () => {
  const later = await arrive('consultant', 1)
  // Ten seconds earlier by its door, and saved only now.
  world.cloud.setClock(now - 10_000)
  const earlier = await arrive('consultant', 2)
  world.cloud.setClock(now + minute)
  const numbered = async (who: string, book: 'public' | 'own') =>
    (await read(who, book)).rows.map(({ number, id }) => [number, id])
  const places = [
    [1, earlier.entry],
    [2, later.entry],
  ]
  expect([await numbered('clerk', 'public'), await numbered('consultant', 'own')]).toEqual([places, places])
})

test('of a colleague’s customer a consultant has number, time and kind', async () => {
  await arrive('colleague', 2)
  const { rows } = await read('consultant')
  expect(rows).toEqual([
    { id: expect.any(String), number: 1, at: expect.any(Number), kind: 'visit', mine: false, seen: null },
  ])
})

test('an entry of an earlier day stands where it was written, with the day on which it happened', async () => {
  await arrive('consultant', 1)
  const happened = now - 48 * hour
  await arrive('consultant', 2, { happenedAt: happened })
  const { rows } = await read('clerk')
  expect(rows.map(({ seen }) => seen?.happenedAt)).toEqual([null, happened])
})

test('page by page, with the numbers going on; earlier days are reached', async () => {
  for (let tail = 1; tail <= 23; tail += 1) await arrive(tail % 2 ? 'consultant' : 'colleague', tail)
  const first = await read('clerk')
  const second = await read('clerk', 'public', { after: first.next })
  expect([first.rows.length, second.rows.map(({ number }) => number), second.next]).toEqual([
    20,
    [21, 22, 23],
    null,
  ])
  expect((await read('consultant', 'own')).rows.map(({ number }) => number)).toEqual(
    Array.from({ length: 12 }, (_, index) => 2 * index + 1),
  )
  world.cloud.setClock(now + 24 * hour)
  expect((await read('clerk')).rows).toEqual([])
  expect((await read('clerk', 'public', { day: dayOf(now) })).rows).toHaveLength(20)
})

test('customer notes: what was written of each contact', async () => {
  await world.must('consultant', 'staff.logFollowup', samples['staff.logFollowup'])
  const of = (who: string, book: 'public' | 'own' = 'public') => read(who, book, { kind: 'notes' })
  expect((await of('manager')).rows).toMatchObject([
    { number: 1, kind: 'note', seen: { text: '电话 · 还在考虑：介绍了新开的户型', customer: 'c-visitor' } },
  ])
  expect((await of('consultant', 'own')).rows).toHaveLength(1)
  expect((await of('colleague')).rows).toMatchObject([{ number: 1, mine: false, seen: null }])
})
