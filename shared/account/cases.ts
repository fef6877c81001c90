/** What a case file can ask about accounts, big customers and discounts. Amounts are in fen, shares in basis points. */
import * as z from 'zod'
import { decided, type Questions, question, sayLocal } from '../cases/model'
import { isDay } from '../kernel/time'
import { type Grade, grades, influences, posts } from './model'
import { approvalKinds, approvalProgress } from './rules/approvals'
import { arrears } from './rules/arrears'
import { bigCustomer } from './rules/bigCustomer'
import { type CreditApproval, creditApproval, creditLine } from './rules/credit'
import { mayDeliver } from './rules/delivery'
import { discountApproval } from './rules/discount'
import { grade } from './rules/grade'
import { isAccount } from './rules/isAccount'
import { lateFee } from './rules/lateFee'
import { creditReviewDue, gradingDue, type ReviewDue } from './rules/reviews'

const fen = z.number().describe('单位是分')
const day = z.string().refine(isDay, '写成 2026-11-22').describe('日期，例如 2026-11-22')
const days = z.number()
const yes = z.boolean()
const maybe = z.exactOptional
const gradeName: z.ZodType<Grade> = z.enum(grades)
const post = z.enum(posts)

const asked = {
  grade: gradeName,
  used: fen.describe('已经赊欠，单位是分'),
  asked: fen.describe('这次再赊欠，单位是分'),
  contract: maybe(fen.describe('单份合同金额，C 类要写，单位是分')),
}

const describeApproval = (outcome: CreditApproval) => ({
  kind: outcome.kind,
  by: outcome.kind === 'approval' ? outcome.by : [],
  left: outcome.kind === 'within' ? outcome.left : null,
  over: outcome.kind === 'approval' ? outcome.over : null,
})
const describeReview = ({ due, late }: ReviewDue) => ({ due: sayLocal(due), late })

export const questions: Questions = {
  isAccount: question({
    input: z.strictObject({
      buys: z.enum(['mainProducts', 'fixedAssets', 'materials']).describe('主要产品、固定资产、材料'),
      fromSubsidiary: yes.default(false).describe('是否与子公司交易'),
    }),
    answer: (_, input) => decided(isAccount(input)),
    describe: ({ account }) => ({ account }),
  }),
  grade: question({
    input: z.strictObject({
      openedOn: day,
      regularSince: day,
      amount: fen.describe('合同额和回款额，单位是分'),
      collected: fen,
      due: fen.describe('应收回的，单位是分'),
      receivables: fen,
      influence: z.enum(influences),
      judgedByManager: yes.default(true),
    }),
    answer: ({ policy, now }, facts) => grade(facts, policy.account, now),
    describe: ({ grade: to, score, points, early }) => ({ grade: to, score, ...points, early }),
  }),
  creditLine: question({
    input: z.strictObject({ grade: gradeName }),
    answer: ({ policy }, input) => decided(creditLine(input.grade, policy.account)),
    describe: (outcome) => ({
      kind: outcome.kind,
      days: outcome.kind === 'credit' ? outcome.days : null,
      limit: outcome.kind === 'credit' ? outcome.limit : null,
    }),
  }),
  creditApproval: question({
    input: z.strictObject(asked),
    answer: ({ policy }, input) => creditApproval(input, policy.account),
    describe: describeApproval,
  }),
  delivery: question({
    input: z.strictObject({
      ...asked,
      overdueDays: days.default(0).describe('最早一笔超过回款期的天数'),
      paidBack: fen.default(0).describe('为这次发货归还的旧欠款'),
      prepaid: yes.default(false),
      approvedBy: z.array(post).default([]),
    }),
    answer: ({ policy }, input) => mayDeliver(input, policy.account),
    describe: (outcome) => ({ kind: outcome.kind, by: outcome.kind === 'needsApproval' ? outcome.by : [] }),
  }),
  lateFee: question({
    input: z.strictObject({
      debts: z.array(
        z.strictObject({
          id: z.string().min(1),
          amount: fen,
          receivedOn: day,
          payments: z.array(z.strictObject({ on: day, amount: fen })).default([]),
        }),
      ),
    }),
    answer: ({ policy, now }, { debts }) => lateFee(debts, policy.account, now),
    describe: ({ fee, debts, deductedFrom }) => ({
      fee,
      deductedFrom,
      debts: debts.map(({ id, lateDays, fee: own }) => `${id} ${lateDays} ${own}`),
    }),
  }),
  arrears: question({
    input: z.strictObject({
      owed: fen,
      limit: fen,
      ageDays: days.describe('最早一笔未付的收货至今的天数'),
      cause: z.enum(['unknown', 'shortTermUnable', 'illWilled', 'other']).default('unknown'),
      goodStanding: yes.default(true),
      counselHeard: yes.default(false),
    }),
    answer: ({ policy }, input) => arrears(input, policy.account),
    describe: (steps) => ({ steps }),
  }),
  approval: question({
    input: z.strictObject({
      what: z.enum(approvalKinds),
      words: z.array(z.strictObject({ by: post, approves: yes.default(true) })).default([]),
    }),
    answer: ({ policy }, { what, words }) => approvalProgress(what, words, policy.account),
    describe: (outcome) => ({
      kind: outcome.kind,
      for: outcome.kind === 'waiting' ? outcome.for : [],
      by: outcome.kind === 'turnedDown' ? outcome.by : null,
    }),
  }),
  gradingDue: question({
    input: z.strictObject({ openedOn: day, gradedFor: maybe(z.int()).describe('上次评的是哪一年') }),
    answer: ({ policy, now }, input) => gradingDue(input, policy.account, now),
    describe: describeReview,
  }),
  creditReviewDue: question({
    input: z.strictObject({ lastOn: day, changedOn: maybe(day).describe('客户情况变化的日期') }),
    answer: ({ policy, now }, input) => creditReviewDue(input, policy.account, now),
    describe: describeReview,
  }),
  bigCustomer: question({
    input: z.strictObject({ units: z.number().describe('一次购买几套'), planApproved: yes.default(false) }),
    answer: ({ policy }, input) => bigCustomer(input, policy.account),
    describe: ({ big, mayNegotiate }) => ({ big, mayNegotiate }),
  }),
  discount: question({
    input: z.strictObject({ share: z.number().describe('让价，单位是万分之一') }),
    answer: ({ policy }, { share }) => discountApproval(share, policy.account),
    describe: ({ by, onPaper }) => ({ by, onPaper }),
  }),
}
