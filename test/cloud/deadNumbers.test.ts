import type { World } from '@shared/cases/model'
import { questions } from '@shared/cases/questions'
import type { FullPolicy } from '@shared/policy/full'
import { presetPolicy } from '@shared/policy/presets'
import { presetNames } from '@shared/policy/sourced'
import { placesOf } from '../promises/deadNumbers/deadNumbers'
import { figuresOf, sayFigures } from '../promises/deadNumbers/figures'
import { calendar, cases } from '../promises/deadNumbers/seeds'

describe('promise 6: no dead numbers: changing any value of a policy changes some decision', () => {
  const said: string[] = []
  afterAll(() => console.log(`promise 6\n${said.join('\n')}`))

  test.each(presetNames)('%s', (preset) => {
    const policy = presetPolicy(preset)
    const figures = figuresOf(policy, placesOf(policy, cases, questions, calendar))
    said.push(`${preset}: ${sayFigures(figures)}`)
    expect(figures.dead).toEqual([])
    expect(figures.reached).toBe(figures.values - figures.oneWord - figures.refused.length)
    expect(figures.reached).toBeGreaterThan(200)
  })
})

const rota = presetPolicy('rota')

test.each<[string, string, (policy: FullPolicy) => Partial<FullPolicy>]>([
  ['a number', 'risk.noticeHours', ({ risk }) => ({ risk: { ...risk, noticeHours: rota.risk.noticeHours } })],
  [
    'a word',
    'ownership.changes.wish',
    ({ ownership }) => ({
      ownership: { ...ownership, changes: { ...ownership.changes, wish: rota.ownership.changes.wish } },
    }),
  ],
  ['a list', 'access.rights', ({ access }) => ({ access: { ...access, rights: rota.access.rights } })],
  [
    'a fine',
    'commission.penalties.callback',
    ({ commission }) => ({
      commission: {
        ...commission,
        penalties: { ...commission.penalties, callback: rota.commission.penalties.callback },
      },
    }),
  ],
])('planted: %s that the code holds itself is caught', (_, path, held) => {
  const deaf = Object.fromEntries(
    Object.entries(questions).map(([name, question]) => [
      name,
      {
        ...question,
        ask: (world: World, fields: unknown) =>
          question.ask({ ...world, policy: { ...world.policy, ...held(world.policy) } }, fields),
      },
    ]),
  )
  const dead = (asked: typeof questions) =>
    figuresOf(
      rota,
      placesOf(rota, cases, asked, calendar, (each) => each === path),
    ).dead
  expect(dead(questions)).toEqual([])
  expect(dead(deaf).length).toBeGreaterThan(0)
  expect(dead(deaf).every((place) => place.startsWith(path))).toBe(true)
})
