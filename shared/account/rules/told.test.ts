/** What people read about accounts, and what is refused: expected values from the articles. Amounts are in fen. */
import { sayFact } from '../../policy/explain'
import { refused, untold } from '../../policy/explained.fixture'
import { by, ours } from '../../policy/sourced'
import type { Post } from '../model'
import { presets, sourceAmountBands } from '../presets'
import type { Bands } from '../schema'
import { approvalProgress } from './approvals'
import { type Arrears, arrears } from './arrears'
import { bigCustomer } from './bigCustomer'
import { creditApproval, creditLine } from './credit'
import { type Delivery, mayDeliver } from './delivery'
import { discountApproval } from './discount'
import { grade } from './grade'
import { lateFee } from './lateFee'
import { creditReviewDue, gradingDue } from './reviews'
import { bandOf, score } from './score'

const policy = presets.rota
const at = (text: string) => Date.parse(`${text}:00+08:00`)
const now = at('2026-03-10T12:00')

describe('approvals in stages', () => {
  const progress = (...posts: Post[]) =>
    approvalProgress(
      'paymentInKind',
      posts.map((post) => ({ by: post, approves: true })),
      policy,
    )
  const said = (...posts: Post[]) => {
    const result = progress(...posts)
    return result.ok ? result.value.because.map(sayFact) : result.refusal.say
  }
  test('CREDIT-20: who is still to approve', () => {
    expect(said()).toEqual(['以物抵债还要销售负责人、财务总监审批'])
    expect(said('salesHead', 'financeDirector', 'generalManager')).toEqual(['以物抵债的审批已经走完'])
    expect(untold(progress('salesHead'))).toEqual([])
  })
  test('what has been said twice, too early or too late', () => {
    expect(said('salesHead', 'salesHead')).toBe('销售负责人 已经批过')
    expect(said('generalManager')).toBe('还轮不到总经理，先要销售负责人、财务总监')
    expect(said('salesHead', 'financeDirector', 'generalManager', 'salesHead')).toBe(
      '销售负责人：审批已经结束',
    )
  })
})

describe('CREDIT-19', () => {
  const account: Arrears = {
    owed: 10_000,
    limit: 10_000,
    ageDays: 50,
    cause: 'illWilled',
    goodStanding: true,
    counselHeard: false,
  }
  const ask = (more: Partial<Arrears>) => arrears({ ...account, ...more }, policy)
  test('each step is told, and each that is not taken yet', () => {
    const long = ask({ owed: 10_001, ageDays: 140 })
    expect(untold(long)).toEqual([])
    expect(long.ok && long.value.rejected.map(({ why }) => why)).toEqual(['拖欠还不算长期，不诉讼'])
    const unknown = ask({ ageDays: 51, cause: 'unknown' })
    expect(unknown.ok && unknown.value.because.map(sayFact)).toEqual([
      '收货已 51 天，超过 50 天：电话了解原因、指定催收人',
    ])
  })
  test.each([
    ['owed', -1],
    ['limit', 0.5],
    ['ageDays', -1],
  ])('%s of %s is refused', (name, value) =>
    expect(refused(ask({ [name]: value }))).toEqual(['BAD_INPUT', `${name} 必须是不小于 0 的整数`]),
  )
})

describe('CASE-23', () => {
  const ask = (units: number) => bigCustomer({ units, planApproved: false }, presets.case)
  test('one unit is a purchase, none and half of one are not', () => {
    expect(ask(1).ok).toBe(true)
    for (const units of [0, -1, 1.5])
      expect(refused(ask(units))).toEqual(['BAD_INPUT', 'units 必须是不小于 1 的整数'])
  })
  test('both answers are told', () => expect([...untold(ask(10)), ...untold(ask(11))]).toEqual([]))
})

describe('CREDIT-10, 11', () => {
  test('the article of the days is cited beside that of the limit only where it is another', () => {
    const cited = (credit: typeof policy.credit) =>
      creditLine('A', { credit }).because.map(({ rule }) => rule)
    expect(cited(policy.credit)).toEqual(['CREDIT-10'])
    const a = { ...policy.credit.a, days: ours(40) }
    expect(cited({ ...policy.credit, a })).toEqual(['CREDIT-10', 'ours'])
    expect(untold({ ok: true, value: creditLine('A', { credit: { ...policy.credit, a } }) })).toEqual([])
  })
  test('what is left of the credit', () => {
    // 2,000,000 yuan less 1,500,000 less 400,000.
    const result = creditApproval({ grade: 'A', used: 150_000_000, asked: 40_000_000 }, policy)
    expect(result.ok && result.value.outcome).toEqual({ kind: 'within', left: 10_000_000 })
  })
  test('C that asks for nothing needs nobody', () => {
    const result = creditApproval({ grade: 'C', used: 0, asked: 0 }, policy)
    expect(result.ok && result.value.outcome).toEqual({ kind: 'within', left: 0 })
    expect(result.ok && result.value.because.map(({ rule }) => rule)).toEqual(['CREDIT-10'])
    expect(untold(result)).toEqual([])
  })
  test('C: only the rights that are exceeded are named', () => {
    const result = creditApproval({ grade: 'C', used: 0, asked: 30, contract: 100 }, policy)
    expect(result.ok && result.value.rejected.map(({ why }) => why)).toEqual(['超过销售副总 20% 的权限'])
    const low = creditApproval({ grade: 'C', used: 0, asked: 20, contract: 100 }, policy)
    expect(low.ok && low.value.rejected).toEqual([])
    expect(untold(result)).toEqual([])
  })
  test.each([
    [{ used: -1, asked: 1, contract: 1 }, ['BAD_INPUT', 'used 必须是不小于 0 的整数分']],
    [{ used: 0, asked: 2, contract: 1 }, ['CONFLICT', 'asked 赊欠的金额超过了合同金额']],
  ])('%j is refused', (asked, said) =>
    expect(refused(creditApproval({ grade: 'C', ...asked }, policy))).toEqual(said),
  )
})

describe('CREDIT-13', () => {
  const delivery: Delivery = {
    grade: 'A',
    used: 150_000_000,
    asked: 50_000_000,
    overdueDays: 0,
    paidBack: 0,
    prepaid: false,
    approvedBy: [],
  }
  const ask = (more: Partial<Delivery>) => mayDeliver({ ...delivery, ...more }, policy)
  test('prepaid', () => {
    const result = ask({ prepaid: true })
    expect(result.ok && result.value.because.map(sayFact)).toEqual(['先付款后发货'])
    expect(untold(result)).toEqual([])
  })
  test('who is missing is named', () => {
    const result = ask({ grade: 'C', contract: 100_000_000 })
    expect(result.ok && sayFact(result.value.because[0] ?? { rule: 'ours', facts: {} })).toBe(
      '超出信用 50 万元，还要销售副总、总经理批准',
    )
  })
  test('the rights that were exceeded stay on record', () => {
    const result = ask({ asked: 150_000_000, overdueDays: 91, paidBack: 1 })
    expect(result.ok && result.value.rejected.map(({ why }) => why)).toEqual([
      '已归还部分旧欠款',
      '超过销售副总 30% 的权限',
    ])
  })
  test('the meeting of general managers may approve what nobody below it may', () => {
    // 1,500,000 over 2,000,000 is 75%.
    const result = ask({ asked: 200_000_000, approvedBy: ['generalManagersMeeting'] })
    expect(result.ok && result.value.outcome).toEqual({ kind: 'deliver' })
  })
  test('where the length of a long debt is the article’s own, it is cited once', () => {
    const late = { ...policy.late, longDays: by('CREDIT-13', 90) }
    const result = mayDeliver({ ...delivery, overdueDays: 91 }, { ...policy, late })
    expect(result.ok && result.value.because.map(({ rule }) => rule)).toEqual(['CREDIT-13'])
  })
  test.each([
    [{ overdueDays: -1 }, ['BAD_INPUT', 'overdueDays 必须是不小于 0 的整数']],
    [{ paidBack: 0.5 }, ['BAD_INPUT', 'paidBack 必须是不小于 0 的整数分']],
    [{ used: -1 }, ['BAD_INPUT', 'used 必须是不小于 0 的整数分']],
  ])('%j is refused', (more, said) => expect(refused(ask(more))).toEqual(said))
})

describe('CASE-26', () => {
  test('the rights that are exceeded are named, the others not', () => {
    const result = discountApproval(501, presets.case)
    expect(result.ok && result.value.rejected.map(({ why }) => why)).toEqual([
      '超过案场经理 2% 的权限',
      '超过分公司 5% 的权限',
    ])
    expect(result.ok && result.value.rejected.map(({ facts }) => facts['upTo'])).toEqual([200, 500])
  })
  test('the chairman has no bound', () => {
    const result = discountApproval(1_001, presets.case)
    expect(result.ok && result.value.because[0]?.facts['upTo']).toBeNull()
  })
  test('one source is cited once', () => {
    const result = discountApproval(100, presets.rota)
    expect(result.ok && result.value.because.map(({ rule }) => rule)).toEqual(['ours'])
  })
  test('a discount of nothing, and a price plan without posts', () => {
    expect(refused(discountApproval(0, presets.case))).toEqual([
      'BAD_INPUT',
      'share 必须是 1 到 10000 的整数（万分之一）',
    ])
    const { discount } = presets.case
    expect(refused(discountApproval(1, { discount: { ...discount, route: ours([]) } }))).toEqual([
      'CONFLICT',
      '折扣审批没有这一级，请先检查制度',
    ])
  })
})

const facts = {
  openedOn: '2024-01-01',
  regularSince: '2024-01-01',
  amount: 600_000_000,
  collected: 85,
  due: 100,
  receivables: 10_000_000,
  influence: 'key',
  judgedByManager: true,
} as const

describe('CREDIT-7', () => {
  test.each([
    [{ openedOn: '2026-03-11' }, ['BAD_INPUT', 'openedOn 2026-03-11 在将来']],
    [{ regularSince: '2026-03-11' }, ['BAD_INPUT', 'regularSince 2026-03-11 在将来']],
    [{ openedOn: '2024-01-02' }, ['CONFLICT', 'regularSince 2024-01-01 早于 openedOn 2024-01-02']],
    [{ amount: -1 }, ['BAD_INPUT', 'amount 必须是不小于 0 的整数分']],
    [{ due: 0 }, ['BAD_INPUT', 'due 是 0：没有应收款，算不出回款率']],
    [{ judgedByManager: false }, ['NOT_ALLOWED', '战略影响力要由部门经理以上评定']],
  ])('%j is refused', (more, said) =>
    expect(refused(grade({ ...facts, ...more }, policy, now))).toEqual(said),
  )

  test('an account is opened from the first moment of its day on', () => {
    const today = { ...facts, openedOn: '2026-03-10', regularSince: '2026-03-10' }
    expect(grade(today, policy, at('2026-03-10T00:00')).ok).toBe(true)
    expect(grade(today, policy, at('2026-03-09T23:59')).ok).toBe(false)
  })

  test('the bound that decided is cited: A by its own, the rest by that of B', () => {
    const own = { ...policy, grade: { ...policy.grade, b: ours(500) } }
    const cited = (more: object) => {
      const result = grade({ ...facts, ...more }, own, now)
      return result.ok && [result.value.outcome.grade, result.value.because[0]?.rule]
    }
    // 6×30 + 8×25 + 8×30 + 8×15 = 740; with 10 million 10×30 more than 6×30: 860.
    expect(cited({})).toEqual(['B', 'ours'])
    expect(cited({ amount: 1_000_000_000 })).toEqual(['A', 'CREDIT-7.5'])
  })

  test.each(['amount', 'collection', 'receivables'] as const)(
    'a gap in the bands of %s is refused',
    (part) => {
      const gap = { ...policy.score, [part]: sourceAmountBands.slice(0, 1) }
      expect(refused(score(facts, gap))).toEqual(['CONFLICT', '评分标准有空档，请先检查制度'])
    },
  )

  test('a bound belongs to the band that includes it, and tonnes measure no money', () => {
    const band = (includes: 'from' | 'to'): Bands => [
      by('CREDIT-7.1', { unit: 'fen', from: 100, to: 200, includes, points: 1 }),
    ]
    const inside = (includes: 'from' | 'to') =>
      [99, 100, 101, 199, 200, 201].filter((value) => bandOf(band(includes), value, 1))
    expect(inside('from')).toEqual([100, 101, 199])
    expect(inside('to')).toEqual([101, 199, 200])
    // 6 million fen would be over 600 tonnes.
    expect(bandOf(sourceAmountBands, 6_000_000, 1)?.value.points).toBe(2)
  })
})

describe('CREDIT-8, 18', () => {
  test('an account opened after the year’s grading is first graded in the next year', () => {
    const october = { reviews: { ...policy.reviews, gradingMonth: ours(10) } }
    const due = (openedOn: string) => {
      const result = gradingDue({ openedOn }, october, now)
      return result.ok && result.value.because[0]?.facts['day']
    }
    expect(due('2025-10-31')).toBe('2025-10-31')
    expect(due('2025-11-01')).toBe('2026-10-31')
  })
  test('what cannot be is refused', () => {
    const ask = (openedOn: string, gradedFor?: number) => gradingDue({ openedOn, gradedFor }, policy, now)
    expect(refused(ask('2026-03-11'))).toEqual(['BAD_INPUT', 'openedOn 2026-03-11 在将来'])
    expect(gradingDue({ openedOn: '2026-03-10' }, policy, at('2026-03-10T00:00')).ok).toBe(true)
    expect(refused(ask('2025-06-01', 2024))).toEqual(['CONFLICT', 'gradedFor 2024 早于开户的年份'])
    expect(ask('2025-06-01', 2025).ok).toBe(true)
  })
  test('a change counts only after the last review, and only where it comes before the quarter’s end', () => {
    const due = (changedOn?: string, lastOn = '2025-11-20') => {
      const result = creditReviewDue({ lastOn, changedOn }, policy, at('2026-05-01T12:00'))
      return result.ok ? result.value.because[0]?.facts['day'] : refused(result)
    }
    // Reviewed in the last quarter of 2025: due again by 31 March 2026.
    expect(due()).toBe('2026-03-31')
    expect(due('2025-11-20')).toBe('2026-03-31')
    expect(due('2025-11-21')).toBe('2025-11-21')
    expect(due('2026-04-02')).toBe('2026-03-31')
    expect(due('2026-05-02')).toEqual(['BAD_INPUT', '2026-05-02 在将来'])
    expect(due(undefined, '2026-05-02')).toEqual(['BAD_INPUT', '2026-05-02 在将来'])
  })
  test('a change is told', () => {
    const result = creditReviewDue({ lastOn: '2025-11-20', changedOn: '2025-12-01' }, policy, now)
    expect(result.ok && result.value.because.map(sayFact)).toEqual([
      '客户情况有变，2025年12月1日前要调整额度和期限',
    ])
  })
})

describe('CREDIT-16', () => {
  const debt = { id: '甲', amount: 1_000_000, receivedOn: '2026-01-01', payments: [] }
  test('payments count in the order of their days, however they are listed', () => {
    // Received on 1 January, 50 days end on 20 February. 10,000 yuan for 5 days, then 4,000 for 8, then 1,000 for 5.
    const payments = [
      { on: '2026-03-05', amount: 300_000 },
      { on: '2026-02-25', amount: 600_000 },
    ]
    const fee = (list: typeof payments) => {
      const result = lateFee([{ ...debt, payments: list }], policy, now)
      return result.ok && result.value.outcome.fee
    }
    // (10,000×5 + 4,000×8 + 1,000×5) × 0.02% = 17.40 yuan
    expect([fee(payments), fee([...payments].reverse())]).toEqual([1_740, 1_740])
  })
  test('a payment of nothing is none, one of less is refused', () => {
    const paid = (amount: number) =>
      lateFee([{ ...debt, payments: [{ on: '2026-02-01', amount }] }], policy, now)
    expect(paid(0).ok).toBe(true)
    expect(refused(paid(-1))).toEqual(['BAD_INPUT', '欠款 甲 的金额必须是不小于 0 的整数分'])
  })
  test('a debt within its period is told', () => {
    const result = lateFee([{ ...debt, receivedOn: '2026-03-01' }], policy, now)
    expect(result.ok && result.value.rejected.map(({ why }) => why)).toEqual(['没有超过 50 天'])
  })
})
