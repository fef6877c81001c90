import { endOfDay } from '../../kernel/time'
import { hash } from '../hash.fixture'
import { origin } from './chain'
import { brokenSeals, dueSeal, type Seal, seal, type Witnessed } from './seal'

const at = (text: string) => Date.parse(`${text}+08:00`)

describe('when a seal is due', () => {
  test.each([
    // The day is over, and whoever began before midnight has ended: ten minutes later.
    ['2026-11-23T00:09:59', '2026-11-21', null],
    ['2026-11-23T00:10:00', '2026-11-21', '2026-11-22'],
    ['2026-11-23T23:59:59', '2026-11-22', null],
    // A timer that stood still for days seals them at once.
    ['2026-11-29T09:00:00', '2026-11-22', '2026-11-28'],
  ])('at %s after the seal of %s: %s', (now, last, day) => {
    expect(dueSeal({ day: last }, at(now))?.day ?? null).toBe(day)
  })

  test('each entry is in one seal: it begins where the last one ended', () => {
    const due = dueSeal({ day: '2026-11-21' }, at('2026-11-24T08:00:00'))
    expect(due).toEqual({
      ...{ day: '2026-11-23', from: at('2026-11-22T00:00:00'), until: at('2026-11-24T00:00:00') },
    })
    expect(dueSeal(null, at('2026-11-24T08:00:00'))?.from).toBe(0)
  })
})

test('what a seal says: worked out by hand', () => {
  const written = '0:10:2026-11-222:e12:h12:e22:h2'
  expect(
    seal(
      origin,
      '2026-11-22',
      [
        { entry: 'e2', hash: 'h2' },
        { entry: 'e1', hash: 'h1' },
      ],
      hash,
    ),
  ).toEqual({ day: '2026-11-22', entries: 2, previous: '', hash: hash(written) })
})

describe('what no longer fits', () => {
  const days = ['2026-11-20', '2026-11-21', '2026-11-22'] as const
  const witnesses: readonly Witnessed[] = days.flatMap((day, index) =>
    [1, 2].map((each) => ({
      ...{ entry: `e${index}${each}`, hash: `h${index}${each}` },
      at: endOfDay(day) - each * 3_600_000,
    })),
  )
  const seals: Seal[] = []
  for (const day of days) {
    const last = seals.at(-1)
    const from = last ? endOfDay(last.day) : 0
    const covered = witnesses.filter((each) => each.at >= from && each.at < endOfDay(day))
    seals.push(seal(last?.hash ?? origin, day, covered, hash))
  }

  test('as it was sealed: nothing; in whatever order it is read', () => {
    expect(brokenSeals(seals, witnesses, hash)).toEqual([])
    expect(brokenSeals([...seals].reverse(), [...witnesses].reverse(), hash)).toEqual([])
    // What came after the last seal is not sealed yet.
    const later = { entry: 'e9', hash: 'h9', at: endOfDay('2026-11-22') }
    expect(brokenSeals(seals, [...witnesses, later], hash)).toEqual([])
  })

  test('an entry that is gone, put in, changed or moved to another day', () => {
    const [first, ...others] = witnesses
    if (!first) throw new Error('there is an entry')
    const changes: readonly (readonly Witnessed[])[] = [
      others,
      [...witnesses, { ...first, entry: 'forged' }],
      [{ ...first, hash: 'hxx' }, ...others],
    ]
    for (const now of changes) expect(brokenSeals(seals, now, hash)).toEqual(['2026-11-20'])
    const moved = [{ ...first, at: endOfDay('2026-11-20') }, ...others]
    expect(brokenSeals(seals, moved, hash)).toEqual(['2026-11-20', '2026-11-21'])
  })

  test('a seal that was made anew breaks the one after it; one that is taken out breaks the chain', () => {
    const [first, second, third] = seals
    if (!first || !second || !third) throw new Error('there are three')
    const others = witnesses.slice(1)
    const anew = seal(
      origin,
      '2026-11-20',
      others.filter((each) => each.at < endOfDay('2026-11-20')),
      hash,
    )
    expect(brokenSeals([anew, second, third], others, hash)).toEqual(['2026-11-21'])
    expect(brokenSeals([first, third], witnesses, hash)).toEqual(['2026-11-22'])
  })
})
