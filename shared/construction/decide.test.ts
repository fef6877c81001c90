import { report } from './decide'
import { type Building, recentReports } from './model'

const now = new Date('2026-11-22T10:00:00+08:00').getTime()

const building: Building = {
  _id: 'b',
  projectId: 'p',
  version: 1,
  name: '3幢',
  floors: 30,
  structureFloor: 18,
  facadeFloor: 6,
  percent: 52,
  milestones: [
    { id: 'm1', name: '主体至10层', promised: '2026-08-01', done: '2026-08-03', slips: [] },
    { id: 'm2', name: '主体封顶', promised: '2027-02-10', slips: [] },
  ],
  reports: [],
}
const input = { id: 'r', text: '19层浇筑完成', photos: [], structureFloor: 19, facadeFloor: 7, percent: 54 }

test('a report moves the picture that buyers see', () => {
  expect(report(building, input, now)).toMatchObject({
    ok: true,
    value: { version: 2, structureFloor: 19, facadeFloor: 7, percent: 54, reports: [{ id: 'r', at: now }] },
  })
})

test('the newest entries stay, newest first', () => {
  const many = Array.from({ length: 10 }, (_, index) => index)
  const last = many.reduce((before, index) => {
    const reported = report(before, { ...input, id: `r${index}` }, now + index)
    if (!reported.ok) throw new Error(reported.refusal.say)
    return reported.value
  }, building)
  expect(last.reports.map(({ id }) => id)).toEqual(['r9', 'r8', 'r7', 'r6', 'r5', 'r4'])
  expect(last.reports).toHaveLength(recentReports)
})

test('a milestone that moves keeps its old promise and the reason', () => {
  const moved = report(
    building,
    { ...input, moved: { milestone: 'm2', to: '2027-03-01', why: '春节停工' } },
    now,
  )
  expect(moved).toMatchObject({
    ok: true,
    value: {
      milestones: [
        {},
        {
          promised: '2027-03-01',
          slips: [{ from: '2027-02-10', to: '2027-03-01', why: '春节停工', at: now }],
        },
      ],
    },
  })
})

test('a milestone that is reached is done today', () => {
  expect(report(building, { ...input, reached: 'm2' }, now)).toMatchObject({
    ok: true,
    value: { milestones: [{}, { done: '2026-11-22' }] },
  })
})

test.each([
  ['more floors than there are', { structureFloor: 31 }, 'BAD_INPUT'],
  ['a façade above the structure', { facadeFloor: 20 }, 'BAD_INPUT'],
  ['a milestone that is none', { reached: 'm9' }, 'NOT_FOUND'],
  ['a milestone that is done', { reached: 'm1' }, 'CONFLICT'],
  ['a move to the same day', { moved: { milestone: 'm2', to: '2027-02-10', why: '雨' } }, 'BAD_INPUT'],
])('%s is refused', (_, change, code) => {
  expect(report(building, { ...input, ...change }, now)).toMatchObject({ ok: false, refusal: { code } })
})
