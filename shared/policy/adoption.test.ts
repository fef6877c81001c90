import type { Project } from '../access/model'
import { startOfDay } from '../kernel/time'
import { adoptDraft, withdraw } from './adoption'
import { begin, change, type PolicyDraft } from './draft'
import type { Policies } from './model'
import { presetPolicy } from './presets'
import { mayAdopt, mayPropose, proposing } from './rights'
import { draftView, versionsView } from './view'
import type { Written } from './write'

const now = startOfDay('2026-11-22')
const director = { id: 'e-director', name: '钱伟' }
const first = presetPolicy('rota', { company: '安居地产', project: '江畔花园', from: '2026-01-01' })
const policies: Policies = [first]

function draftOf(...changes: readonly [string, Written][]): PolicyDraft {
  const start = begin({ is: 'version', version: 1 }, 1, director, now)
  return changes.reduce((draft, [path, value]) => {
    const next = change(policies, draft, path, value, director, now)
    if (!next.ok) throw new Error(next.refusal.say)
    return next.value
  }, start)
}
const longer = draftOf(['ownership.validity.callDays', 20])
const otherwise = draftOf(['ownership.validity.callDays', 30])
const project = (draft?: PolicyDraft): Project => ({
  ...{ _id: 'p1', name: '江畔花园', company: '安居地产', version: 1, policies },
  ...(draft && { draft }),
})
const adopted = (from = '2026-12-01') => {
  const done = adoptDraft(project(longer), { from, revision: longer.revision }, director, now)
  if (!done.ok) throw new Error(done.refusal.say)
  return done.value
}

test('a draft becomes the next version from its day on, and is no draft any more', () => {
  const { project: after, adoption, differences } = adopted()
  expect(after.policies.map(({ version, from }) => [version, from])).toEqual([
    [1, '2026-01-01'],
    [2, '2026-12-01'],
  ])
  expect(after.policies[0]).toBe(first)
  expect('draft' in after).toBe(false)
  expect(adoption).toMatchObject({ version: 2, by: 'e-director', byName: '钱伟', at: now, changes: 1 })
  expect(differences).toEqual([{ path: 'ownership.validity.callDays', from: '15 天', to: '20 天' }])
})

test.each<[string, Project, { from: string; revision: number }, string]>([
  ['there is none', project(), { from: '2026-12-01', revision: 1 }, '现在没有草稿'],
  ['it was changed since it was seen', project(longer), { from: '2026-12-01', revision: 1 }, '刚刚又改了'],
  ['it changes nothing', project(draftOf()), { from: '2026-12-01', revision: 1 }, '完全一样'],
  ['it begins today', project(longer), { from: '2026-11-22', revision: 2 }, '已经发生的事不能改判'],
  [
    'it begins before one to come',
    { ...adopted('2027-01-01').project, draft: otherwise },
    { from: '2026-12-01', revision: 2 },
    '这一版要更晚',
  ],
])('a draft is not adopted when %s', (_, before, seen, say) => {
  const answer = adoptDraft(before, seen, director, now)
  expect(answer.ok ? '' : answer.refusal.say).toContain(say)
})

test('a draft with findings is refused, and each is named in plain words', () => {
  const draft = draftOf(['followup.levels.interested.atLeastEveryDays', 1], ['register.proxy', 'founds'])
  const answer = adoptDraft(project(draft), { from: '2026-12-01', revision: 3 }, director, now)
  if (answer.ok) throw new Error('it was adopted')
  expect(answer.refusal.say).toContain('意向客户')
  expect(answer.refusal.say).toContain('亲友代没来过的人登记')
  expect(answer.refusal.because).toHaveLength(draftView(project(draft), now)?.findings.length ?? 0)
  const [shown] =
    draftView(project(draft), now)?.findings.filter(({ section }) => section === 'register') ?? []
  expect(shown?.mend).toBe('把“亲友代没来过的人登记”改为“无效”，或把“以哪本登记为准”改为“公共的和个人的都认”')
})

describe('a version to come', () => {
  const { project: after } = adopted()

  test('is withdrawn until its day begins, and is the draft again', () => {
    const lastMinute = startOfDay('2026-12-01') - 1
    const undone = withdraw(after, 2, director, lastMinute)
    if (!undone.ok) throw new Error(undone.refusal.say)
    expect(undone.value.project.policies).toEqual([first])
    expect(undone.value.project.draft?.changes).toEqual(longer.changes)
    // Both the adoption and the withdrawal stay written.
    expect(undone.value.project.adoptions).toMatchObject([
      { version: 2, byName: '钱伟', at: now, withdrawn: { byName: '钱伟', at: lastMinute } },
    ])
    const again = adoptDraft(undone.value.project, { from: '2026-12-02', revision: 3 }, director, lastMinute)
    expect(again.ok && again.value.project.policies.map(({ version }) => version)).toEqual([1, 2])
    expect(again.ok && versionsView(again.value.project, lastMinute).map(({ state }) => state)).toEqual([
      'toCome',
      'withdrawn',
      'inForce',
    ])
  })

  test('does not replace a draft that was begun meanwhile', () => {
    const other = draftOf(['reception.order', 'seat'])
    const undone = withdraw({ ...after, draft: other }, 2, director, now)
    expect(undone.ok && undone.value.project.draft).toEqual(other)
  })

  test.each([
    ['the day has begun', after, 2, startOfDay('2026-12-01'), '已经执行，不能撤回'],
    ['it is not the latest', after, 1, now, '只能撤回最新的一版'],
    ['there is no other', project(), 1, now, '只能撤回最新的一版'],
    ['it was not adopted here', { ...after, adoptions: [] }, 2, now, '不是在这里采用的'],
  ])('stays when %s', (_, before, version, at, say) => {
    const answer = withdraw(before, version, director, at)
    expect(answer.ok ? '' : answer.refusal.say).toContain(say)
  })
})

test('who proposes is whoever gives rights by the policy, and the director, who alone adopts (INFO-4.1)', () => {
  expect(mayPropose(['manager'], first)).toBe(true)
  expect(mayPropose(['director'], first)).toBe(true)
  expect(mayPropose(['consultant'], first)).toBe(false)
  expect(mayAdopt(['manager'])).toBe(false)
  expect(mayAdopt(['director'])).toBe(true)
  const refused = proposing(['manager'], {
    access: { ...first.access, rights: { ...first.access.rights, value: ['clerk'] } },
  })
  expect(refused.ok ? '' : refused.refusal.because).toEqual([{ rule: 'INFO-4.1', facts: {} }])
})
