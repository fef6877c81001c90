/**
 * Promise 9: access is exactly the matrix. Who may do what to the samples of test/promises/samples.ts (all of project
 * p1: the buyer's deal and case, the consultant's customer), written by hand from SECRET-1, SECRET-2, STEPS-6, INFO-4.1 and
 * the table of roles; everybody else is refused. An operation without a row does not compile.
 */
import { randomUUID } from 'node:crypto'
import { contract, type OperationName } from '@shared/contract'
import { fillDisputes } from '../promises/disputes'
import { beginHandOvers } from '../promises/leaving'
import { fillMonth } from '../promises/months'
import { fillOrders } from '../promises/orders'
import { fillPapers } from '../promises/papers'
import { insertProposal } from '../promises/proposals'
import { fillPool } from '../promises/public'
import { beginReview } from '../promises/reviews'
import { caseId, samples } from '../promises/samples'
import { shareFiles, shares } from '../promises/shares'
import { insertTwins } from '../promises/twins'
import { enterVisit } from '../promises/visits'
import { plantedFunctions } from '../world/planted'
import { openWorld, type World } from '../world/world'

const staff = [
  'consultant',
  'colleague',
  'clerk',
  'manager',
  'director',
  'planner',
  'engineer',
  'service',
  'finance',
] as const
const others = ['otherConsultant', 'otherClerk', 'otherManager', 'otherService', 'otherEngineer'] as const
const buyers = ['buyer', 'neighbour', 'visitor'] as const
type Who = (typeof staff)[number] | (typeof others)[number] | (typeof buyers)[number] | 'left' | 'stranger'
const everybody: readonly Who[] = [...staff, ...others, ...buyers, 'left', 'stranger']

/** Lists and inboxes are one's own by construction: whoever may ask gets their own, and the test below looks inside. */
const allStaff: readonly Who[] = [...staff, ...others]

const atTheDesk: readonly Who[] = [
  ...(['consultant', 'colleague', 'clerk', 'manager'] as const),
  ...(['otherConsultant', 'otherClerk', 'otherManager'] as const),
]

const matrix: Readonly<Record<OperationName, readonly Who[]>> = {
  'buyer.home': everybody,
  'buyer.me': everybody,
  'buyer.cases': buyers,
  'buyer.inbox': buyers,
  'buyer.readInbox': buyers,
  'buyer.case': ['buyer'],
  'buyer.openCase': ['buyer'],
  'buyer.confirmCase': ['buyer'],
  'buyer.reopenCase': ['buyer'],
  'buyer.bind': [],
  'staff.me': [...allStaff, ...buyers, 'stranger'],
  'staff.inbox': allStaff,
  'staff.readInbox': allStaff,
  'staff.bind': [],
  'staff.today': ['consultant', 'colleague', 'otherConsultant'],
  'staff.customers': atTheDesk,
  'staff.customer': ['consultant', 'clerk', 'manager'],
  'staff.customerStory': ['consultant', 'clerk', 'manager'],
  'staff.duplicates': ['consultant', 'manager'],
  'staff.mergePreview': ['consultant', 'manager'],
  'staff.mergeCustomers': ['consultant', 'manager'],
  // It was a colleague's, and changes whose customer it is.
  'staff.unmergeCustomer': ['manager'],
  'staff.correctCustomer': ['consultant', 'clerk', 'manager'],
  'staff.checkDetail': ['consultant', 'clerk', 'manager'],
  'staff.gradeTier': ['consultant', 'manager'],
  'staff.proposeLevel': ['consultant'],
  'staff.decideLevel': ['manager'],
  // What one may read of colleagues' is one's own list; a share is read by whom it is for, and the manager consents.
  // Rights are looked after by whom the regulation says, the manager; a review is one's own project's.
  'staff.rightsReview': ['manager', 'director', 'otherManager'],
  'staff.lookAtRights': ['manager'],
  'staff.finishReview': ['manager'],
  'staff.sharedFiles': ['consultant', 'colleague', 'otherConsultant'],
  'staff.shareForm': ['consultant'],
  'staff.askShare': ['consultant'],
  'staff.decideShare': ['manager'],
  'staff.endShare': ['consultant', 'clerk', 'manager'],
  'staff.readShared': ['colleague'],
  'staff.revealPhone': ['consultant', 'clerk', 'manager'],
  'staff.logFollowup': ['consultant'],
  // The project is one's own by construction; whoever has the code of a visit has its receipt.
  'staff.handbook': allStaff,
  'staff.visitCode': ['consultant', 'clerk', 'manager'],
  'staff.registerDesk': atTheDesk,
  'staff.care': ['consultant', 'colleague', 'otherConsultant'],
  'staff.searchRegister': atTheDesk,
  'staff.book': atTheDesk,
  'staff.lookupPhone': atTheDesk,
  'staff.register': ['consultant', 'colleague', 'clerk', 'manager', ...atTheDesk.slice(4)],
  'staff.registerAgain': ['consultant', 'colleague'],
  'buyer.visit': everybody,
  'buyer.confirmVisit': everybody,
  // The floor is one's own project's: whoever may ask at all meets their own.
  'staff.floor': atTheDesk,
  'staff.setState': ['consultant', 'colleague', 'otherConsultant'],
  'staff.takeTurn': atTheDesk,
  'staff.changeTurn': ['manager', 'otherManager'],
  'staff.dropWaiting': atTheDesk,
  'staff.endReception': ['consultant', 'manager'],
  'staff.undoReception': ['consultant', 'manager'],
  'staff.setOrder': ['manager', 'otherManager'],
  'staff.setCrowded': ['manager', 'otherManager'],
  // The regulation is one's own project's; nobody but a director adopts.
  'staff.policies': ['manager', 'director', 'otherManager'],
  'staff.policy': ['manager', 'director', 'otherManager'],
  'staff.policyDraft': ['manager', 'director', 'otherManager'],
  'staff.policyEffect': ['manager', 'director', 'otherManager'],
  'staff.draftPolicy': ['manager', 'director', 'otherManager'],
  'staff.changePolicy': ['manager', 'director', 'otherManager'],
  'staff.restorePolicy': ['manager', 'director', 'otherManager'],
  'staff.discardPolicy': ['manager', 'director', 'otherManager'],
  'staff.adoptPolicy': ['director'],
  'staff.withdrawPolicy': ['director'],
  // Whoever received them, and nobody else.
  'staff.keepVisit': ['consultant'],
  // A dispute is the parties', the office's, and the director's; whoever has the number may raise one.
  'staff.disputes': [...atTheDesk, 'director'],
  'staff.dispute': ['consultant', 'colleague', 'clerk', 'manager', 'director'],
  'staff.raiseDispute': ['consultant', 'colleague'],
  'staff.withdrawDispute': ['consultant'],
  'staff.proposeRuling': ['manager'],
  'staff.ruleDispute': ['director'],
  'staff.replyToRuling': ['consultant', 'colleague'],
  'staff.recordWish': ['manager'],
  'staff.pool': atTheDesk,
  'staff.claim': ['consultant', 'colleague'],
  'staff.assign': ['manager'],
  'staff.putInPool': ['manager'],
  // A leaver is one's own project's.
  'staff.handOver': ['manager'],
  'staff.beginHandOver': ['manager'],
  'staff.handOverCustomer': ['manager'],
  'staff.handOverCase': ['manager'],
  'staff.handOverDeal': ['manager'],
  'staff.leaveFloor': ['manager'],
  'staff.finishHandOver': ['manager'],
  'staff.postponing': ['consultant'],
  'staff.postpone': ['consultant'],
  'staff.undoPostpone': ['consultant'],
  // A sheet is one's own by construction; the manager reads those of their own project.
  'staff.mySheet': ['consultant', 'colleague', 'otherConsultant'],
  'staff.noteSheet': ['consultant', 'colleague', 'otherConsultant'],
  'staff.handInSheet': ['consultant', 'colleague', 'otherConsultant'],
  'staff.sheets': ['manager', 'otherManager'],
  'staff.sheet': ['manager'],
  'staff.reviewSheet': ['manager'],
  'staff.evening': atTheDesk,
  'staff.noteEvening': ['manager', 'otherManager'],
  // A month is one's own project's. Files are sorted by whose they are, or by the clerk; the planner takes them over.
  'staff.month': ['manager', 'director', 'otherManager'],
  'staff.archiveMonth': ['manager'],
  'staff.inspect': ['manager'],
  'staff.bundles': ['planner', 'clerk', 'manager', 'otherClerk', 'otherManager'],
  'staff.bundle': ['consultant', 'clerk', 'manager', 'planner'],
  'staff.sortFile': ['consultant', 'clerk'],
  'staff.handInFiles': ['consultant', 'clerk'],
  'staff.takeFiles': ['planner'],
  'staff.cases': ['service', 'manager', 'otherService', 'otherManager'],
  'staff.case': ['service', 'manager'],
  'staff.acknowledgeCase': ['service'],
  'staff.answerCase': ['service'],
  'staff.closeCase': ['service'],
  'staff.deals': ['clerk', 'manager', 'otherClerk', 'otherManager'],
  'staff.deal': ['clerk', 'manager'],
  'staff.completeStep': ['clerk'],
  'staff.moveStep': ['clerk'],
  // An order form is the consultant's own; the manager signs, finance takes the deposit; the list is one's own project's.
  'staff.orders': ['consultant', 'colleague', 'manager', 'finance', 'otherConsultant', 'otherManager'],
  'staff.order': ['consultant', 'manager', 'finance'],
  'staff.makeOrder': ['consultant'],
  'staff.changeOrder': ['consultant'],
  'staff.signOrder': ['manager'],
  'staff.takeDeposit': ['finance'],
  'staff.seeOff': ['consultant', 'manager'],
  'staff.cancelOrder': ['consultant', 'manager'],
  'staff.sites': ['engineer', 'manager', 'otherEngineer', 'otherManager'],
  'staff.report': ['engineer'],
}

const refusals = ['NOT_ALLOWED', 'NOT_FOUND', 'NOT_BOUND', 'DEACTIVATED']
/** Binding depends on the phone, not on who asks; it has its own tests. */
const names = (Object.keys(contract) as OperationName[]).filter((name) => !name.endsWith('.bind'))

let world: World
beforeAll(async () => {
  world = await openWorld()
  const { caseId: opened } = await world.must('buyer', 'buyer.openCase', samples['buyer.openCase'])
  const found = await world.doc('cases', opened)
  if (!found) throw new Error('the case was not kept')
  await world.cloud.db.insertMany('cases', [{ ...found, _id: caseId }])
  await enterVisit(world)
  await insertProposal(world)
  await fillPapers(world)
  await fillMonth(world)
  await insertTwins(world)
  await fillPool(world)
  await beginHandOvers(world)
  await shareFiles(world)
  await fillOrders(world)
  await beginReview(world)
  await fillDisputes(world)
})
afterAll(() => world.close())

describe.each(names)('%s', (name) => {
  test.each(everybody)('%s', async (who) => {
    const answer = await world.call(who, name, samples[name])
    const allowed = answer.ok || !refusals.includes(answer.error.code)
    expect(allowed).toBe(matrix[name].includes(who))
  })
})

test('promise 9: the matrix is complete', () => {
  const cells = names.length * everybody.length
  console.log(`promise 9: ${cells} cells of ${names.length} operations × ${everybody.length} people checked`)
  expect(names.every((name) => name in matrix)).toBe(true)
})

test.each<[Who, OperationName]>([
  ['otherManager', 'staff.cases'],
  ['otherManager', 'staff.deals'],
  ['otherManager', 'staff.sites'],
  ['otherManager', 'staff.inbox'],
  ['otherConsultant', 'staff.today'],
  ['neighbour', 'buyer.cases'],
  ['neighbour', 'buyer.inbox'],
  ['colleague', 'staff.today'],
  ['colleague', 'staff.customers'],
  ['otherConsultant', 'staff.customers'],
  ['otherManager', 'staff.customers'],
])('what %s gets from %s holds nothing of the others', async (who, name) => {
  const answer = JSON.stringify(await world.call(who, name, samples[name]))
  for (const canary of ['c-visitor', 'c-buyer', 'd-3-1802', '3幢1802', 'b-3-', caseId]) {
    if (who === 'neighbour' && canary === 'b-3-') continue
    expect(answer).not.toContain(canary)
  }
})

/** SECRET-1: a shared file is read, as long as it is shared, by whom it is shared with; nothing else comes with it. */
describe('a shared file', () => {
  const reads: readonly OperationName[] = ['staff.customer', 'staff.customerStory']
  const acts: readonly OperationName[] = ['staff.revealPhone', 'staff.logFollowup', 'staff.proposeLevel']
  const inputOf = (name: OperationName, customerId: string) => ({ ...samples[name], customerId })
  const ask = (who: Who, name: OperationName, customerId: string) =>
    world.raw(who, 'staff', {
      ...{ command: name, input: inputOf(name, customerId) },
      ...{ commandId: randomUUID(), requestId: 'r' },
    })
  const allowed = async (...asked: Parameters<typeof ask>) => (await ask(...asked)).ok

  test.each<[keyof typeof shares, Who, boolean]>([
    ['read', 'colleague', true],
    // The reading is logged first.
    ['running', 'colleague', false],
    ['readYesterday', 'colleague', false],
    ['waiting', 'colleague', false],
    ['declined', 'colleague', false],
    ['expired', 'colleague', false],
    ['ended', 'colleague', false],
    ['moved', 'colleague', false],
    ['moved', 'consultant', false],
    ['read', 'otherConsultant', false],
    ['read', 'otherManager', false],
    ['read', 'planner', false],
    ['read', 'left', false],
    ['read', 'consultant', true],
    ['read', 'manager', true],
  ])('%s, by %s', async (which, who, expected) => {
    const { _id } = shares[which]
    for (const name of reads) expect([name, await allowed(who, name, _id)]).toEqual([name, expected])
    if (who === 'colleague')
      for (const name of acts) expect([name, await allowed(who, name, _id)]).toEqual([name, false])
  })

  test.each(['waiting', 'declined', 'expired', 'ended', 'moved'] as const)(
    '%s is to the colleague as if it were not there',
    async (which) => {
      for (const name of [...reads, ...acts, 'staff.readShared'] as const) {
        const hidden = await ask('colleague', name, shares[which]._id)
        expect(hidden).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
        expect(hidden).toEqual(await ask('colleague', name, 'c-nobody'))
      }
    },
  )

  test('the list holds what runs, and nothing of the others', async () => {
    const { rows } = await world.must('colleague', 'staff.sharedFiles', {})
    expect(world.calls()).toBe(2)
    const ids = rows.map(({ id }) => id).sort()
    expect(ids.filter((id) => id !== shares.running._id && id !== shares.asked._id)).toEqual(
      [shares.lent._id, shares.read._id, shares.readYesterday._id].sort(),
    )
    expect((await world.must('otherConsultant', 'staff.sharedFiles', {})).rows).toEqual([])
    expect((await world.must('consultant', 'staff.sharedFiles', {})).rows).toEqual([])
  })
})

test('planted: a share that is not over when its time is breaks the cells', async () => {
  const functionsDir = await plantedFunctions('sharing/model.ts', [
    ["return now < share.until ? 'running' : 'over'", "return 'running'"],
  ])
  const planted = await openWorld({ functionsDir })
  try {
    await shareFiles(planted)
    const answer = await planted.call('colleague', 'staff.customer', { customerId: shares.expired._id })
    expect(answer.ok).toBe(true)
  } finally {
    await planted.close()
  }
})

test('planted: a colleague’s customer that is shown breaks the matrix', async () => {
  const functionsDir = await plantedFunctions('rules/ownCustomers.ts', [
    ['&& customer.ownerId === employee._id\n', '\n'],
  ])
  const planted = await openWorld({ functionsDir })
  try {
    const answer = await planted.call('colleague', 'staff.customer', samples['staff.customer'])
    expect(answer.ok).not.toBe(matrix['staff.customer'].includes('colleague'))
  } finally {
    await planted.close()
  }
})

test.each<[Who, OperationName, object, object]>([
  ['colleague', 'staff.customer', { customerId: 'c-visitor' }, { customerId: 'c-nobody' }],
  [
    'colleague',
    'staff.customerStory',
    { customerId: 'c-visitor', before: 'z' },
    { customerId: 'c-nobody', before: 'z' },
  ],
  ['otherClerk', 'staff.deal', { dealId: 'd-3-1802' }, { dealId: 'd-3-9999' }],
  ['neighbour', 'buyer.case', { caseId }, { caseId: 'case-9' }],
  ['otherService', 'staff.acknowledgeCase', { caseId }, { caseId: 'case-9' }],
  ['otherEngineer', 'staff.sites', { buildingId: 'b-3' }, { buildingId: 'b-9' }],
])('%s cannot tell by %s what is hidden from what does not exist', async (who, name, hidden, missing) => {
  const ask = async (input: object) => {
    const door = name.split('.')[0] ?? ''
    return world.raw(who, door, { command: name, input, commandId: randomUUID(), requestId: 'r' })
  }
  const [answer, other] = [await ask(hidden), await ask(missing)]
  expect(answer).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
  expect(answer).toEqual(other)
})

test('who is not bound is told where to do that, at each door', async () => {
  const refused = async (name: 'buyer.cases' | 'staff.inbox') => {
    const answer = await world.call('stranger', name, {})
    return answer.ok ? null : answer.error
  }
  expect(await refused('buyer.cases')).toMatchObject({ message: expect.stringContaining('请先到“我”用') })
  expect(await refused('staff.inbox')).toMatchObject({ message: expect.stringContaining('请先到“工作台”用') })
})

test('one building is asked for by itself, with two database calls', async () => {
  const { buildings } = await world.must('engineer', 'staff.sites', { buildingId: 'b-3' })
  expect(buildings.map(({ id }) => id)).toEqual(['b-3'])
  expect(world.calls()).toBeLessThanOrEqual(2)
})

test('without a WeChat identity nothing is answered', async () => {
  const answer = await world.cloud.invoke('buyer', { command: 'buyer.home', input: {}, requestId: 'x' }, null)
  expect(answer).toMatchObject({ ok: false, error: { code: 'NOT_SIGNED_IN' } })
})
