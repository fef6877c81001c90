/** The guides of a reception and of a call, and the four answers of a revisit. */
import fc from '../../test/properties'
import { cite } from '../policy/articles'
import { callScripts } from './call'
import { doneOf, isStep, receptionGuides, sayTicked, stepCount } from './reception'
import { emptyRevisit, longestAnswer, readRevisit, revisitFields, sayRevisit } from './revisit'

test('SERVICE-1 has seventeen steps; every step has an id of its own, and every guide an article', () => {
  const byRule = new Map(receptionGuides.map((guide) => [guide.rule, guide.steps.length]))
  expect(byRule.get('SERVICE-1')).toBe(17)
  const ids = receptionGuides.flatMap(({ steps }) => steps.map(({ id }) => id))
  expect(new Set(ids).size).toBe(stepCount)
  expect(ids.every(isStep)).toBe(true)
  expect(isStep('receive.18')).toBe(false)
  for (const { rule } of receptionGuides) expect(cite(rule)).toContain('《')
  for (const script of callScripts) expect(script.cite).toBe(cite(script.rule))
})

test('what was ticked, and what was left out where it is little', () => {
  expect(sayTicked([])).toBe('')
  const [, ask] = receptionGuides
  const [first, ...others] = ask.steps.map(({ id }) => id)
  expect(doneOf(ask, [first ?? ''])).toEqual([1, 6])
  expect(sayTicked([first ?? ''])).toBe('首问和介绍 1/6')
  expect(sayTicked(others)).toBe('首问和介绍 5/6，没做：问：第一次来吗')
  expect(sayTicked([...others, first ?? '', 'receive.01'])).toBe('首问和介绍 6/6；上门接待十七步 1/17')
})

test('a revisit is read as it was said, and fits into a follow-up', () => {
  const said = fc.string({ maxLength: longestAnswer }).map((text) => text.replace(/\s+/g, ' ').trim())
  fc.assert(
    fc.property(
      fc.record({ view: said, satisfied: said, unsatisfied: said, objections: said }),
      (revisit) => {
        const content = sayRevisit(revisit)
        expect(content.length).toBeLessThanOrEqual(500)
        if (content !== '') expect(readRevisit(content)).toEqual(revisit)
      },
    ),
  )
  expect(sayRevisit(emptyRevisit)).toBe('')
  expect(readRevisit('介绍了新开的户型')).toBeNull()
  expect(revisitFields).toHaveLength(4)
})
