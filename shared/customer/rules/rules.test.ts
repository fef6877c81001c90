import type { PresetName } from '../../policy/sourced'
import { type FileField, fileFields, lint, presets } from '../policy'
import { completeness, type FileDetails } from './complete'
import { inQueue, levelOf, serviceFor } from './level'
import { channelsFor, personaOf } from './persona'
import { tierOf } from './tier'

const filled = (fields: readonly FileField[]): FileDetails =>
  Object.fromEntries(fields.map((field) => [field, { value: '有', verified: true }]))

const info: FileField[] = ['age', 'occupation', 'home', 'layout', 'location']
const sales: FileField[] = ['name', 'gender', 'contact', 'productType', 'area', 'budget', 'purpose']

describe('completeness (SALES-5.2, 5.3, 6; CASE-36)', () => {
  test.each<[PresetName, readonly FileField[], string, readonly string[]]>([
    ['rota', [...sales, ...info, 'source'], 'complete', ['SALES-5.2', 'SALES-6', 'INFO-2.1']],
    ['rota', [...sales, ...info], 'incomplete', ['SALES-6']],
    ['rota', [...sales, 'source'], 'incomplete', ['INFO-2.1']],
    ['rota', ['source', ...info], 'incomplete', ['SALES-5.2', 'INFO-2.1']],
    ['case', [...sales, ...info, 'source'], 'incomplete', ['CASE-36']],
    ['case', fileFields, 'complete', ['SALES-5.2', 'SALES-6', 'INFO-2.1', 'CASE-36']],
  ])('%s with %j: %s', (preset, fields, is, rules) => {
    const { outcome, because } = completeness(filled(fields), presets[preset])
    expect(outcome.is).toBe(is)
    expect(because.map(({ rule }) => rule)).toEqual(rules)
  })

  test('blanks are missing; a doubtful key detail is marked; one that nobody checked is named', () => {
    const all = filled([...sales, ...info, 'source'])
    expect(completeness({ ...all, name: { value: '  ' } }, presets.rota).outcome.missing).toEqual(['name'])
    const doubtful = {
      ...all,
      budget: { value: '300 万', doubtful: true },
      contact: { value: '13800001111' },
    }
    expect(completeness(doubtful, presets.rota)).toMatchObject({
      outcome: { is: 'doubtful', missing: [], doubtful: ['budget'], unverified: ['contact'] },
      because: [{ rule: 'SALES-5.3' }, { rule: 'SALES-7.2' }],
    })
    // The name is no key detail.
    const name = { ...all, name: { value: '王', doubtful: true } }
    expect(completeness(name, presets.rota).outcome.is).toBe('complete')
  })
})

describe('levels (SALES-9, 14)', () => {
  test.each([
    ['high', 'high', 7, 'nearDeal'],
    ['high', 'high', 8, 'highIntent'],
    ['high', 'medium', 7, 'highIntent'],
    ['high', 'medium', 31, 'interested'],
    ['medium', 'low', 180, 'interested'],
    ['medium', 'low', 181, 'potential'],
    ['low', 'high', 7, 'potential'],
    ['high', null, 7, 'potential'],
    [null, 'high', 7, 'potential'],
    ['high', 'high', null, 'potential'],
  ] as const)('intent %s, power %s, decides in %s days: %s', (intent, power, decidesInDays, level) => {
    expect(levelOf({ standing: { intent, power, decidesInDays } }, presets.rota).outcome.level).toBe(level)
  })

  const standing = { intent: 'high', power: 'high', decidesInDays: 7 } as const
  test('it moves with the facts, and taste does not count', () => {
    const up = levelOf({ standing, previous: 'interested', proposed: 'potential' }, presets.rota)
    expect(up.outcome).toEqual({ level: 'nearDeal', moved: 'up' })
    expect(up.because.map(({ rule }) => rule)).toEqual(['SALES-9.1', 'ours', 'SALES-9.3'])
    expect(up.rejected.map(({ rule }) => rule)).toEqual(['SALES-14'])
    const low = { intent: 'low', power: 'low', decidesInDays: null } as const
    const down = levelOf({ standing: low, previous: 'interested' }, presets.rota)
    expect(down.outcome).toEqual({ level: 'potential', moved: 'down' })
    expect(levelOf({ standing, previous: 'nearDeal', proposed: 'nearDeal' }, presets.rota)).toMatchObject({
      outcome: { moved: 'stays' },
      rejected: [],
    })
    expect(levelOf({ standing }, presets.rota).outcome.moved).toBe('first')
  })

  test('the queue', () => {
    const of = (id: string, level: 'potential' | 'nearDeal', dueAt: number) => ({ id, level, dueAt })
    const queue = inQueue([
      of('a', 'potential', 1),
      of('d', 'nearDeal', 9),
      of('c', 'nearDeal', 9),
      of('z', 'nearDeal', 5),
    ])
    expect(queue.map(({ id }) => id)).toEqual(['z', 'c', 'd', 'a'])
  })

  test.each([
    ['nearDeal', ['priorityViewing', 'fullPapers', 'ownConsultant', 'offersFirst', 'helpWithDoubts']],
    ['highIntent', ['priorityViewing', 'fullPapers', 'ownConsultant', 'offersFirst', 'helpWithDoubts']],
    ['interested', ['regularNews', 'eventInvitations']],
    ['potential', ['brandAndValue', 'moderateContact']],
  ] as const)('service for %s (SALES-15)', (level, services) => {
    expect(serviceFor(level)).toMatchObject({ outcome: services, because: [{ rule: 'SALES-15' }] })
  })
})

test.each([
  ['high', 'high', 'A', 'secondTouch', ['CRM-1.3']],
  ['high', 'medium', 'B', 'weeklyPush', ['CRM-1.3', 'ours']],
  ['medium', 'medium', 'B', 'weeklyPush', ['CRM-1.3', 'ours']],
  ['high', 'low', 'C', 'community', ['CRM-1.3']],
  ['low', 'high', 'C', 'community', ['CRM-1.3']],
  [null, 'high', 'C', 'community', ['CRM-1.3']],
] as const)('tier: intent %s, match %s: %s', (intent, match, tier, response, rules) => {
  const decision = tierOf({ intent, match }, presets.rota)
  expect(decision.outcome).toEqual({ tier, response })
  expect(decision.because.map(({ rule }) => rule)).toEqual(rules)
})

test.each([
  ['live', false, 'firstTime', 'totalPrice'],
  ['live', true, 'upgrader', 'quality'],
  ['invest', true, 'investor', 'locationPotential'],
  ['invest', null, 'investor', 'locationPotential'],
] as const)('persona: %s, owns a home %s: %s', (purpose, ownsHome, is, first) => {
  const { outcome } = personaOf({ purpose, ownsHome })
  expect(outcome).toMatchObject({ is, movedBy: expect.arrayContaining([first]) })
})

test('a persona that nobody can know yet says what to ask', () => {
  expect(personaOf({ purpose: null, ownsHome: true }).outcome).toEqual({ is: 'unknown', ask: 'purpose' })
  expect(personaOf({ purpose: 'live', ownsHome: null }).outcome).toEqual({ is: 'unknown', ask: 'ownsHome' })
})

test.each([
  [1_000_000_000, 40, ['highNetWorth']],
  [999_999_999, 40, []],
  [null, 35, ['young']],
  [null, 36, []],
  [1_000_000_000, 60, ['highNetWorth', 'elderly']],
  [null, 59, []],
  [null, null, []],
] as const)('channels: budget %s fen, age %s: %j', (budget, age, segments) => {
  const { outcome } = channelsFor({ budget, age }, presets.rota)
  expect(outcome.segments).toEqual(segments)
  expect(outcome.channels).toHaveLength(segments.reduce((sum, each) => sum + (each === 'young' ? 2 : 3), 0))
})

describe('the policy', () => {
  test.each(['rota', 'case', 'confirm', 'steps'] as const)('%s has no findings', (name) => {
    expect(lint(presets[name])).toEqual([])
  })
  test('overlaps and what nobody can reach are found', () => {
    const { levels, tiers, segments } = presets.rota
    const fields = (change: Partial<(typeof presets)['rota']>) =>
      lint({ ...presets.rota, ...change }).map(({ field }) => field)
    expect(fields({ levels: { ...levels, nearDeal: levels.highIntent } })).toEqual([
      'customer.levels.nearDeal',
    ])
    expect(fields({ levels: { ...levels, interested: levels.nearDeal } })).toEqual([
      'customer.levels.highIntent',
    ])
    expect(fields({ tiers: { ...tiers, b: tiers.a } })).toEqual(['customer.tiers.b'])
    expect(fields({ segments: { ...segments, youngUntilAge: segments.elderlyFromAge } })).toEqual([
      'customer.segments.youngUntilAge',
    ])
    expect(fields({ required: [{ value: ['name'], source: 'SALES-5.2' }] })).toEqual(['customer.required'])
  })
})
