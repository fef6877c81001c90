import { completeStep, moveStep } from './decide'
import { type SigningStep, withKeys } from './model'

const now = new Date('2026-11-22T10:00:00+08:00').getTime()
const step = (kind: SigningStep['kind'], promised: string, done?: string): SigningStep => ({
  kind,
  promised,
  handlerId: 'e-2',
  slips: [],
  ...(done && { done }),
})

const deal = withKeys({
  _id: 'd-1',
  projectId: 'p',
  version: 1,
  unitId: 'u',
  unitLabel: '3幢1802',
  buildingId: 'b',
  buyerIds: ['c'],
  consultantId: 'e-1',
  price: 100,
  method: 'mortgage',
  steps: [
    step('subscription', '2026-11-01', '2026-11-01'),
    step('signing', '2026-11-10', '2026-11-12'),
    step('contractReview', '2026-11-20'),
  ],
  handlerIds: ['e-2'],
  payments: [],
})

test('the next step is done; the deal leaves the open list when it was the last', () => {
  expect(completeStep(deal, 'contractReview', '2026-11-22', now)).toMatchObject({
    ok: true,
    value: { version: 2, nextKey: null, steps: [{}, {}, { done: '2026-11-22' }] },
  })
})

test.each([
  ['out of order', 'signing', '2026-11-22', 'CONFLICT'],
  ['in the future', 'contractReview', '2026-11-23', 'BAD_INPUT'],
  ['before the step before it', 'contractReview', '2026-11-11', 'BAD_INPUT'],
] as const)('a step done %s is refused', (_, kind, day, code) => {
  expect(completeStep(deal, kind, day, now)).toMatchObject({ ok: false, refusal: { code } })
})

test('a moved promise keeps the old one and the reason, for the buyer to see', () => {
  const moved = moveStep(deal, 'contractReview', { to: '2026-12-01', why: '银行补件' }, now)
  expect(moved).toMatchObject({
    ok: true,
    value: {
      nextKey: '2026-12-01:d-1',
      steps: [
        {},
        {},
        {
          promised: '2026-12-01',
          slips: [{ from: '2026-11-20', to: '2026-12-01', why: '银行补件', at: now }],
        },
      ],
    },
  })
})

test.each([
  ['a step that is done', 'signing', '2026-12-01', 'CONFLICT'],
  ['a step that this deal has not', 'loanApproval', '2026-12-01', 'NOT_FOUND'],
  ['to a day that has passed', 'contractReview', '2026-11-21', 'BAD_INPUT'],
  ['to the same day', 'contractReview', '2026-11-20', 'BAD_INPUT'],
] as const)('moving %s is refused', (_, kind, to, code) => {
  expect(moveStep(deal, kind, { to, why: '银行补件' }, now)).toMatchObject({ ok: false, refusal: { code } })
})
