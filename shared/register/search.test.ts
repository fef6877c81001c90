/** CONFIRM-4.5: what a search that found nobody does to whose customer somebody is, once both files are known to be one's. */
import { pairOf } from '../customer/merge'
import { fileOf, march, merging, policiesOf } from '../customer/merge.fixture'
import { keyAt } from '../kernel/key'
import { hour, minute } from '../kernel/time'
import { registerNew } from './decide'
import { saySearch, searchDigest, searchOf } from './search'

const hash = (text: string) => `#${text}`
const search = { by: 'name', text: '林芳', at: march(9) - minute, who: 'clerk' } as const

/** 林芳, registered by A on the 1st, comes again on the 9th with another number, and B receives her. */
function together(searched: boolean) {
  const means = { policies: policiesOf('confirm'), now: march(9), id: 'e2', salt: 's', hash }
  const entered = registerNew(
    { id: 'c2', projectId: 'p', slots: ['p/c2/0'] },
    {
      ...{
        channel: 'visit',
        by: 'B',
        phones: ['13800009999'],
        name: '客户c1',
        gender: null,
        source: 'walkIn',
      },
      ...{ partySize: 1, family: '', purpose: 'buy', answers: { firstTime: false }, asksFor: [] },
      ...{ recognisedBy: null, directionsOnly: false, happenedAt: march(9) },
      ...(searched && { search }),
    },
    null,
    means,
  )
  if (!entered.ok) throw new Error(entered.refusal.say)
  const { customer } = entered.value
  const second = { ...customer, registeredKey: keyAt(march(9), 'c2') }
  return pairOf(fileOf('c1', { by: 'A', on: 1 }, 'confirm', 10), second, 'same', merging('confirm', 10))
}

test('not searched: the first registration; searched and not found: by turn', () => {
  const [first, turn] = [together(false), together(true)]
  expect(first).toMatchObject({ ok: true, value: { outcome: { owner: 'A', loses: 'B' } } })
  expect(turn).toMatchObject({ ok: true, value: { outcome: { owner: 'B', loses: 'A' } } })
  expect(turn.ok && turn.value.because.map(({ rule }) => rule)).toContain('CONFIRM-4.5')
})

test('what is said of a search is held against its event', () => {
  const said = { id: 's1', by: 'name', text: '林芳', salt: 'x' } as const
  const facts = { by: 'name', found: 0, digest: searchDigest(said, hash) }
  const event = { type: 'register.searched', projectId: 'p', at: march(9), by: 'clerk', facts } as const
  const entry = { projectId: 'p', at: march(9) + 8 * hour, spent: false }
  expect(searchOf(said, event, entry, hash)).toEqual({
    ok: true,
    value: { by: 'name', text: '林芳', at: march(9), who: 'clerk' },
  })
  const wrong = [
    undefined,
    { ...event, facts: { ...facts, found: 1 } },
    { ...event, type: 'inbox.read' } as const,
    { ...event, projectId: 'another' },
    { ...event, at: march(8) },
  ]
  for (const each of wrong) expect(searchOf(said, each, entry, hash).ok).toBe(false)
  expect(searchOf({ ...said, text: '林' }, event, entry, hash).ok).toBe(false)
  expect(searchOf(said, event, { ...entry, spent: true }, hash).ok).toBe(false)
  expect(saySearch({ by: 'phone', text: '13800138000' })).toBe('按号码 138******00 查的')
})
