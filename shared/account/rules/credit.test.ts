/** CREDIT-10, 11, 13, 12, 19 to 21, CASE-23, 26: expected values from the articles. Amounts are written in yuan. */
import type { Post } from '../model'
import { presets } from '../presets'
import { type ApprovalKind, approvalProgress, type Word } from './approvals'
import { type Arrears, arrears } from './arrears'
import { bigCustomer } from './bigCustomer'
import { creditApproval, creditLine } from './credit'
import { type Delivery, mayDeliver } from './delivery'
import { discountApproval } from './discount'

const policy = presets.rota
const yuan = (amount: number) => Math.round(amount * 100)

test('CREDIT-10: what each grade has', () => {
  expect(creditLine('A', policy).outcome).toEqual({ kind: 'credit', days: 50, limit: yuan(2_000_000) })
  expect(creditLine('B', policy).outcome).toEqual({ kind: 'credit', days: 50, limit: yuan(1_000_000) })
  expect(creditLine('C', policy).outcome).toEqual({ kind: 'none' })
  expect(creditLine('C', policy).because[0]?.rule).toBe('CREDIT-10')
})

const vp: Post = 'salesVicePresident'
const gm: Post = 'generalManager'
const meeting: Post = 'generalManagersMeeting'

test.each<['A' | 'B', number, Post[]]>([
  ['A', 2_000_000, []],
  ['A', 2_000_000.01, [vp]],
  ['A', 2_600_000, [vp]],
  ['A', 2_600_000.01, [gm]],
  ['A', 3_000_000, [gm]],
  ['A', 3_000_000.01, [meeting]],
  ['B', 1_000_000, []],
  ['B', 1_200_000, [vp]],
  ['B', 1_200_000.01, [gm]],
  ['B', 1_300_000, [gm]],
  ['B', 1_300_000.01, [meeting]],
])('CREDIT-11: %s owing %s yuan in all', (grade, total, by) => {
  const used = yuan(500_000)
  const result = creditApproval({ grade, used, asked: yuan(total) - used }, policy)
  const outcome = result.ok ? result.value.outcome : null
  expect(outcome?.kind === 'approval' ? outcome.by : []).toEqual(by)
})

test.each<[number, Post[]]>([
  [20, [vp]],
  [20.01, [vp, gm]],
  [50, [vp, gm]],
  [50.01, [vp, meeting]],
  [100, [vp, meeting]],
])('CREDIT-11: C asks for %s%% of the single contract', (percent, by) => {
  const result = creditApproval(
    { grade: 'C', used: 0, asked: yuan(percent * 100), contract: yuan(10_000) },
    policy,
  )
  const outcome = result.ok ? result.value.outcome : null
  expect(outcome?.kind === 'approval' ? outcome.by : []).toEqual(by)
})

test('CREDIT-11: the posts whose right is exceeded are named', () => {
  const result = creditApproval({ grade: 'A', used: yuan(4_000_000), asked: 0 }, policy)
  expect(result.ok && result.value.rejected.map(({ why }) => why)).toEqual([
    '超过销售副总 30% 的权限',
    '超过总经理 50% 的权限',
  ])
})

test.each([
  ['no contract', { used: 0, asked: 1 }, 'BAD_INPUT'],
  ['more than the contract', { used: 0, asked: 2, contract: 1 }, 'CONFLICT'],
  ['a negative amount', { used: -1, asked: 1, contract: 1 }, 'BAD_INPUT'],
])('C is refused: %s', (_, asked, code) => {
  const result = creditApproval({ grade: 'C', ...asked }, policy)
  expect(result.ok ? null : result.refusal.code).toBe(code)
})

describe('CREDIT-13', () => {
  const delivery: Delivery = {
    grade: 'A',
    used: yuan(1_500_000),
    asked: yuan(500_000),
    overdueDays: 0,
    paidBack: 0,
    prepaid: false,
    approvedBy: [],
  }
  const deliver = (more: Partial<Delivery>) => {
    const result = mayDeliver({ ...delivery, ...more }, policy)
    if (!result.ok) return result.refusal.code
    const { outcome } = result.value
    return outcome.kind === 'needsApproval' ? outcome.by.join() : outcome.kind
  }
  test.each<[string, Partial<Delivery>, string]>([
    ['within credit', {}, 'deliver'],
    ['a fen beyond it', { asked: yuan(500_000.01) }, vp],
    ['approved', { asked: yuan(500_000.01), approvedBy: [vp] }, 'deliver'],
    ['approved from above', { asked: yuan(500_000.01), approvedBy: [gm] }, 'deliver'],
    ['approved from below', { asked: yuan(1_500_000), approvedBy: [vp] }, gm],
    ['approved by somebody else', { asked: yuan(500_000.01), approvedBy: ['chairman'] }, vp],
    ["C without anybody's word", { grade: 'C', contract: yuan(1_000_000) }, `${vp},${gm}`],
    ['C, prepaid', { grade: 'C', prepaid: true }, 'deliver'],
    ['overdue by 90 days is not long', { overdueDays: 90 }, 'deliver'],
    ['overdue by 91 is', { overdueDays: 91 }, 'payFirst'],
    ['long overdue, though approved', { overdueDays: 91, approvedBy: [meeting] }, 'payFirst'],
    ['long overdue, part paid back', { overdueDays: 91, paidBack: 1 }, 'deliver'],
    ['long overdue, prepaid', { overdueDays: 91, prepaid: true }, 'deliver'],
    ['part paid back, but beyond credit', { overdueDays: 91, paidBack: 1, asked: yuan(600_000) }, vp],
    ['half a day', { overdueDays: 0.5 }, 'BAD_INPUT'],
    ['less than nothing paid', { paidBack: -1 }, 'BAD_INPUT'],
  ])('%s', (_, more, expected) => expect(deliver(more)).toBe(expected))
})

describe('CREDIT-19: not a ladder', () => {
  const account: Arrears = {
    owed: yuan(100),
    limit: yuan(100),
    ageDays: 50,
    cause: 'unknown',
    goodStanding: true,
    counselHeard: false,
  }
  test.each<[string, Partial<Arrears>, string[]]>([
    ['within limit and period', {}, []],
    ['over the limit', { owed: yuan(100.01) }, ['remindBranch']],
    ['past 50 days', { ageDays: 51 }, ['callForCause', 'nameCollector']],
    ['both', { owed: yuan(101), ageDays: 51 }, ['remindBranch', 'callForCause', 'nameCollector']],
    [
      'short of money, good standing',
      { ageDays: 51, cause: 'shortTermUnable' },
      ['nameCollector', 'repaymentAgreement'],
    ],
    [
      'short of money, bad standing',
      { ageDays: 51, cause: 'shortTermUnable', goodStanding: false },
      ['nameCollector'],
    ],
    ['ill will, not yet long', { ageDays: 140, cause: 'illWilled' }, ['nameCollector']],
    // 50 days of period and over 90 beyond it; no agreement has to come before.
    ['ill will, long', { ageDays: 141, cause: 'illWilled' }, ['nameCollector', 'hearCounsel']],
    [
      'and counsel is heard',
      { ageDays: 141, cause: 'illWilled', counselHeard: true },
      ['nameCollector', 'legalAction'],
    ],
    ['another cause', { ageDays: 400, cause: 'other' }, ['nameCollector']],
    ['nothing owed', { owed: 0, ageDays: 400 }, []],
  ])('%s', (_, more, expected) => {
    const result = arrears({ ...account, ...more }, policy)
    expect(result.ok && result.value.outcome).toEqual(expected)
  })
  test('a negative age is refused', () => {
    const result = arrears({ ...account, ageDays: -1 }, policy)
    expect(result.ok).toBe(false)
  })
})

describe('approvals in stages', () => {
  const yes = (...posts: Post[]): Word[] => posts.map((by) => ({ by, approves: true }))
  const progress = (kind: ApprovalKind, words: Word[]) => {
    const result = approvalProgress(kind, words, policy)
    if (!result.ok) return result.refusal.code
    const { outcome } = result.value
    return outcome.kind === 'waiting' ? outcome.for.join() : outcome.kind
  }
  test.each<[ApprovalKind, Word[], string]>([
    ['creditList', [], vp],
    ['creditList', yes(vp), gm],
    ['creditList', yes(vp, gm), 'inForce'],
    ['creditList', yes(gm), 'CONFLICT'],
    ['creditList', [{ by: vp, approves: false }], 'turnedDown'],
    ['creditList', [{ by: vp, approves: false }, ...yes(gm)], 'CONFLICT'],
    ['paymentInKind', [], 'salesHead,financeDirector'],
    ['paymentInKind', yes('financeDirector'), 'salesHead'],
    ['paymentInKind', yes('financeDirector', 'salesHead'), gm],
    ['paymentInKind', yes('financeDirector', 'salesHead', gm), 'inForce'],
    ['paymentInKind', yes('financeDirector', 'financeDirector'), 'CONFLICT'],
    ['badDebt', yes('salesHead', 'financeDirector'), gm],
    ['repaymentAgreement', [], vp],
    ['repaymentAgreement', yes(vp), 'inForce'],
  ])('%s %j', (kind, words, expected) => expect(progress(kind, words)).toBe(expected))

  test.each([
    ['creditList', 'CREDIT-12'],
    ['paymentInKind', 'CREDIT-20'],
    ['badDebt', 'CREDIT-21'],
    ['repaymentAgreement', 'CREDIT-19'],
  ] as const)('%s cites %s', (kind, rule) => {
    const result = approvalProgress(kind, [], policy)
    expect(result.ok && result.value.because.map((reason) => reason.rule)).toEqual([rule])
  })
})

describe('CASE-23: over 10 units', () => {
  test.each([
    [10, false, false, true],
    [11, false, true, false],
    [11, true, true, true],
  ])('%s units, plan approved %s', (units, planApproved, big, mayNegotiate) => {
    const result = bigCustomer({ units, planApproved }, presets.case)
    expect(result.ok && result.value.outcome).toEqual({ big, mayNegotiate })
  })
  test('half a unit is refused', () =>
    expect(bigCustomer({ units: 0.5, planApproved: false }, presets.case).ok).toBe(false))
  test('only CASE is cited for it', () => {
    const rule = (preset: 'case' | 'rota') => {
      const result = bigCustomer({ units: 11, planApproved: false }, presets[preset])
      return result.ok ? result.value.because[0]?.rule : null
    }
    expect([rule('case'), rule('rota')]).toEqual(['CASE-23', 'ours'])
  })
})

test.each<[number, Post, boolean]>([
  [1, 'manager', false],
  [200, 'manager', false],
  [201, 'branch', true],
  [500, 'branch', true],
  [501, 'headOffice', true],
  [1_000, 'headOffice', true],
  [1_001, 'chairman', true],
  [10_000, 'chairman', true],
])('CASE-26: %s basis points off go to %s', (share, by, onPaper) => {
  const result = discountApproval(share, presets.case)
  expect(result.ok && result.value.outcome).toEqual({ by, onPaper })
  expect(result.ok && result.value.because.map(({ rule }) => rule)).toEqual(['CASE-26', 'ours'])
})

test.each([0, -1, 10_001, 0.5])('a discount of %s is refused', (share) =>
  expect(discountApproval(share, presets.case).ok).toBe(false),
)
