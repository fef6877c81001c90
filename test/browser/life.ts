/** The sample project on one fixed day, with a morning's life in it: everything is done through the real functions. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Answer, InputOf, OperationName } from '@shared/contract'
import type { Deal } from '@shared/deal/model'
import { currentStep } from '@shared/deal/model'
import { addDays, hour, minute, startOfDay } from '@shared/kernel/time'
import { tokenOf } from '@shared/register/token'
import { collections } from '../../cloudfunctions/_lib/collections'
import { type Cloud, openCloud, type Person } from '../../local/cloud'
import type { ProjectDocs } from '../../local/open-project/build'
import { openSink } from '../../local/open-project/sink'
import { samplePeople } from '../../local/sample/accounts'
import { openSample } from '../../local/sample/openSample'
import { comeTwice, dispute } from './lifeDisputes'
import { monthOfLife } from './lifeMonth'
import { orderSome } from './lifeOrders'
import { writePapers } from './lifePapers'
import { reviewOf, shareSome } from './lifeSharing'
import { twinIn } from './twin'

const today = '2026-11-22'
/** Sunday, 10:30 in the morning. */
const now = startOfDay(today) + 10 * hour + 30 * minute

export interface Life {
  readonly cloud: Cloud
  /** Sets the clock back to the one instant at which all pictures are taken. */
  readonly stop: () => void
  /** Whom the pictures are of. */
  readonly people: Readonly<Record<'buyer' | 'twoHomes' | 'homeless' | StaffName, Person>>
  /** What they look at. */
  readonly ids: Readonly<
    Record<
      | 'ordered'
      | 'sentBack'
      | 'signed'
      | 'postponed'
      | 'shared'
      | 'disputed'
      | 'argued'
      | 'running'
      | 'closed'
      | 'unanswered'
      | 'customer'
      | 'twin'
      | 'deal'
      | 'building'
      | 'visit'
      | 'proposed',
      string
    >
  >
  readonly close: () => Promise<void>
}

const staffNames = [
  'consultant',
  'clerk',
  'manager',
  'engineer',
  'service',
  'finance',
  'director',
  'planner',
] as const
type StaffName = (typeof staffNames)[number]

const found = <T>(value: T | undefined, what: string): T => {
  if (value === undefined) throw new Error(`The sample has no ${what}.`)
  return value
}

export async function openLife(): Promise<Life> {
  const dataDir = mkdtempSync(join(tmpdir(), 'anchang-pictures-'))
  const sink = openSink(dataDir, () => now)
  const docs = await openSample(sink, { today, seed: 1, progress: () => undefined }).finally(() =>
    sink.close(),
  )
  const offered = samplePeople(docs)
  const cloud = await openCloud({
    dataDir,
    functionsDir: join(__dirname, '../../dist/cloudfunctions'),
    pageDir: join(__dirname, '../../dist/h5'),
    collections,
    people: async () => offered,
  })
  const close = async () => {
    await cloud.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
  try {
    const people = choosePeople(docs, offered)
    const ids = await live(cloud, docs, people)
    return { cloud, people, ids, close, stop: () => cloud.setClock(now) }
  } catch (error) {
    await close()
    throw error
  }
}

function choosePeople(docs: ProjectDocs, offered: readonly Person[]): Life['people'] {
  const withNote = (what: string, fits: (note: string) => boolean) =>
    found(
      offered.find(({ note, group }) => group === '业主' && fits(note)),
      what,
    )
  const withPost = (role: StaffName) => {
    const employee = docs.employees.find(({ roles }) => roles[0] === role)
    return found(
      offered.find(({ id }) => id === employee?._id),
      role,
    )
  }
  return {
    buyer: withNote('buyer who waits for the loan', (note) => note.endsWith('贷款审批中')),
    twoHomes: withNote('buyer with two homes', (note) => note.includes('；')),
    homeless: withNote('person without a home', (note) => note === '还没有买房'),
    consultant: withPost('consultant'),
    clerk: withPost('clerk'),
    manager: withPost('manager'),
    engineer: withPost('engineer'),
    service: withPost('service'),
    finance: withPost('finance'),
    director: withPost('director'),
    planner: withPost('planner'),
  }
}

/** What has happened when the pictures are taken. Each step has its instant; the clock only goes forward. */
async function live(cloud: Cloud, docs: ProjectDocs, people: Life['people']): Promise<Life['ids']> {
  let commands = 0
  const act = async <N extends OperationName>(at: number, { openid }: Person, name: N, input: InputOf<N>) => {
    cloud.setClock(at)
    commands += 1
    const commandId = `00000000-0000-4000-8000-${String(commands).padStart(12, '0')}`
    const call = { command: name, input, commandId, requestId: 'pictures' }
    const answer = (await cloud.invoke(name.split('.')[0] ?? '', call, { openid })) as Answer<unknown>
    if (!answer.ok) throw new Error(`${name}: ${answer.error.code} ${answer.error.message}`)
    return commandId
  }
  const open = async (at: number, who: Person, input: InputOf<'buyer.openCase'>) =>
    `case-${await act(at, who, 'buyer.openCase', input)}`
  const dealOf = ({ id }: Person): Deal =>
    found(
      docs.deals.find(({ buyerIds }) => buyerIds.includes(id)),
      `deal of ${id}`,
    )
  const [deal, other] = [dealOf(people.buyer), dealOf(people.twoHomes)]
  const building = found(
    docs.buildings.find(({ _id }) => _id === deal.buildingId),
    'building',
  )
  const bytes = await cloud.files.get(pathOf(found(building.reports[0]?.photos[0], 'photo')))
  if (!bytes) throw new Error('The photo is not there.')
  const photo = await cloud.files.put('uploads/picture-of-today.png', bytes)
  const { service, manager, clerk, engineer, consultant, buyer, twoHomes } = people

  const daysAgo = (days: number, hours: number) => startOfDay(addDays(today, -days)) + hours * hour
  // Visits of last week that nobody followed up: by now they are nobody's; and leads that wait for the manager.
  const colleague = found(
    docs.employees.find(({ _id, roles }) => roles[0] === 'consultant' && _id !== consultant.id),
    'other consultant',
  )
  const came = {
    channel: 'visit',
    source: 'walkIn',
    gender: null,
    partySize: 1,
    family: '',
    purpose: 'buy',
    answers: { firstTime: true },
    asksFor: [],
    recognisedBy: null,
    directionsOnly: false,
    happenedAt: null,
    another: false,
    introducerPhone: null,
  } satisfies Partial<InputOf<'staff.register'>>
  for (const [index, [name, by]] of (
    [
      ['罗维', colleague._id],
      ['方敏', colleague._id],
      ['谭静', consultant.id],
    ] as const
  ).entries())
    await act(daysAgo(9, 11 + index), clerk, 'staff.register', {
      ...came,
      ...{ name, by, phones: [`1391000222${index}`] },
    })
  for (const [index, name] of ['贺平', '段宁'].entries())
    await act(daysAgo(4, 10 + index), clerk, 'staff.register', {
      ...came,
      channel: 'online',
      source: 'online',
      partySize: 0,
      ...{ name, by: null },
      phones: [`1391000333${index}`],
    })

  const colleaguePerson = found(
    samplePeople(docs).find(({ id }) => id === colleague._id),
    'other consultant',
  )
  const office = { clerk, manager, consultant, colleague: colleaguePerson }
  const disputed = await comeTwice(act, office, daysAgo(4, 12))

  const closed = await open(daysAgo(3, 9), buyer, {
    ...{ kind: 'repair', dealId: deal._id, photos: [photo] },
    text: '样板间交底时发现入户门门框有一道划痕，请在交付前处理。',
  })
  await act(daysAgo(3, 9.6), service, 'staff.acknowledgeCase', { caseId: closed })
  await act(daysAgo(3, 15), service, 'staff.answerCase', {
    caseId: closed,
    measure: '门框补漆，两天后复查',
    inCharge: '工程部马师傅',
  })
  await act(daysAgo(2, 11), manager, 'staff.revealPhone', { customerId: buyer.id, why: 'followup' })
  await act(daysAgo(1, 16), service, 'staff.closeCase', {
    caseId: closed,
    result: '门框已补漆，颜色一致，复查合格',
  })

  const current = found(currentStep(deal), 'step of the deal')
  await act(daysAgo(1, 17), clerk, 'staff.moveStep', {
    dealId: deal._id,
    step: current.kind,
    to: addDays(current.promised, 5),
    why: '银行还要等不动产中心的查询结果',
  })
  const milestone = found(
    building.milestones.find(({ done }) => done === undefined),
    'next milestone',
  )
  await act(daysAgo(1, 18), engineer, 'staff.report', {
    buildingId: building._id,
    text: '今天东侧外墙的保温验收合格，明天接着做南侧。',
    photos: [photo],
    structureFloor: building.structureFloor,
    facadeFloor: building.facadeFloor,
    percent: building.percent,
    moved: { milestone: milestone.id, to: addDays(milestone.promised, 12), why: '连续降雨，停工十天' },
  })

  // One that nobody has answered in two hours, one with ten minutes left, one with time left.
  const unanswered = await open(now - 2 * hour - 20 * minute, twoHomes, {
    ...{ kind: 'complaint', dealId: other._id, photos: [] },
    text: '合同审核已经过了约定的日子，打了三次电话都没有人接。',
  })
  await open(now - hour - 50 * minute, twoHomes, {
    ...{ kind: 'repair', dealId: other._id, photos: [] },
    text: '地下车库入口的灯不亮。',
  })
  const running = await open(now - hour - 13 * minute, buyer, {
    ...{ kind: 'complaint', dealId: deal._id, photos: [] },
    text: '贷款审批的日子昨天又改了，没有人提前打电话，希望以后先说一声。',
  })
  const { report, bundle } = monthOfLife(docs, now - 15 * minute, today)
  await cloud.db.insertMany('months', [{ ...report }])
  await cloud.db.insertMany('bundles', [{ ...bundle }])
  cloud.setClock(now - 10 * minute)
  await cloud.fireTimer('clock')

  const customer = found(
    docs.customers.find(
      ({ ownerId, tier, plan }) => ownerId === consultant.id && tier === 'A' && plan !== null,
    ),
    'customer of the consultant',
  )
  await act(now - 5 * minute, consultant, 'staff.logFollowup', {
    customerId: customer._id,
    method: 'phone',
    content: '看中高区三房，担心月供，答应算两种还款方式给她看。',
    feedback: 'keen',
    plan: { day: addDays(today, 1), goal: '带上两种还款方式的月供表' },
  })
  const proposed = found(
    docs.customers.find(
      ({ ownerId, level, status }) =>
        ownerId === consultant.id && level === 'interested' && status === 'active',
    ),
    'interested customer of the consultant',
  )
  await act(now - 4.8 * minute, consultant, 'staff.proposeLevel', {
    customerId: proposed._id,
    standing: { intent: 'high', power: 'medium', decidesInDays: 30 },
    why: '带父母看了两次，首付已经备好',
  })
  // The manager proposes a few changes of the regulation; one of them contradicts the levels next to it.
  for (const [path, value] of [
    ['ownership.validity.callDays', 20],
    ['followup.levels.interested.atLeastEveryDays', 7],
    ['followup.levels.highIntent.atLeastEveryDays', 10],
    ['followup.revisitMonths', 2],
    ['commission.split.standIn.assignedOwnerShare', 6000],
  ] as const)
    await act(now - 4.5 * minute, manager, 'staff.changePolicy', { path, value })
  await dispute(act, office, disputed, now - 4.2 * minute)
  const visit = await act(now - 4 * minute, consultant, 'staff.register', {
    ...{ channel: 'visit', source: 'walkIn', phones: ['13912345678'], name: '沈珊', gender: 'female' },
    ...{ partySize: 2, family: '和先生一起', purpose: 'buy', answers: { firstTime: true }, asksFor: [] },
    ...{ recognisedBy: null, directionsOnly: false, happenedAt: null, another: false, by: null },
    introducerPhone: null,
  })
  const postponed = await writePapers(act, office, docs, now, customer._id)
  await cloud.db.insertMany('reviews', [reviewOf(docs, consultant.id, now)])
  const shared = await shareSome(act, office, docs.customers, now, customer._id)
  const orders = await orderSome(act, office, docs, now)
  return {
    ordered: orders.made,
    sentBack: orders.sentBack,
    signed: orders.signed,
    postponed,
    shared,
    running,
    closed,
    unanswered,
    customer: customer._id,
    twin: twinIn(docs.customers),
    proposed: proposed._id,
    disputed: disputed[0] ?? '',
    argued: disputed[1] ?? '',
    deal: deal._id,
    building: building._id,
    visit: tokenOf(visit),
  }
}

/** cloud://env.bucket/path → path */
const pathOf = (fileId: string): string => fileId.replace(/^cloud:\/\/[^/]+\//, '')
