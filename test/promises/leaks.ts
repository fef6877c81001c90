/**
 * SECRET-1, 2, INFO-4.1: what must not be learned of a colleague's customer, searched for in every answer and every refusal. Each
 * operation is asked by everybody who may not know, with its sample as it is, and aimed at the secret: at its ids, its number, its
 * name, parts and spellings of it.
 */
import { randomUUID } from 'node:crypto'
import { contract, type OperationName } from '@shared/contract'
import type { Customer } from '@shared/customer/model'
import { customer, world as docs, now } from '../world/docs'
import type { World } from '../world/world'
import { caseIn } from './cases'
import { lapsedCustomer } from './public'
import { samples } from './samples'

const day = 24 * 3_600_000

const secretFile = (id: string, change: Partial<Customer>): Customer =>
  customer(id, {
    name: '慕容雪晴',
    phones: ['18612349876'],
    needs: { layout: '顶楼复式带阁楼', budget: '八百八十万', purpose: '给外婆养老' },
    taboo: '正在打离婚官司',
    plan: { day: '2026-11-22', goal: '瞒着先生付定金' },
    contacts: [
      {
        ...{ id: `contact-${id}`, at: now - 9 * day, byId: 'e-colleague', byName: '陈亮' },
        ...{ method: 'phone', content: '私房钱藏在表姐名下', feedback: 'keen' },
      },
    ],
    ...change,
  })

/** 陈亮's customer; one whom he lost, in the pool; and a consultant's in the other project. */
const secrets = [
  secretFile('zq7own', { ownerId: 'e-colleague' }),
  {
    ...lapsedCustomer('zq7pool'),
    name: '司马北辰',
    phones: ['18612340001'],
    needs: { layout: '只看底楼带花园' },
  },
  secretFile('zq7far', {
    ...{ projectId: 'p2', ownerId: 'e-otherConsultant', name: '欧阳墨白' },
    phones: ['18612345432'],
  }),
]

const deal = docs.deals[0]
if (!deal) throw new Error('the world has no deals')
const secretDeal = {
  ...{ ...deal, _id: 'd-zq7', unitLabel: '9幢0901', buyerIds: ['c-zq7own'] },
  slot: 'p1:u-zq7',
}
const secretCase = {
  ...{ ...caseIn('open'), _id: 'case-zq7', customerId: 'c-zq7own', dealId: 'd-zq7', unitLabel: '9幢0901' },
  text: '主卧的保险柜打不开',
}

/** By which somebody or something could be known. */
const common = ['顶楼复式', '八百八十万', '外婆', '离婚', '瞒着先生', '私房钱', '带花园']
const own = ['慕容', 'zq7own', '18612349876', '9幢0901', '保险柜', 'd-zq7', 'case-zq7']
const pooled = ['司马', '18612340001']
const far = ['欧阳', 'zq7far', '18612345432']

interface Aim {
  readonly id: string
  readonly phone: string
  readonly words: readonly string[]
}

const aims: readonly Aim[] = [
  { id: 'c-zq7own', phone: '18612349876', words: ['慕容雪晴', '慕容', 'murong', 'mrxq', '9876'] },
  { id: 'c-zq7far', phone: '18612345432', words: ['欧阳墨白', 'ouyang', '5432'] },
  { id: 'c-zq7pool', phone: '18612340001', words: ['司马北辰', 'smbc', '0001'] },
]

const buyers = ['buyer', 'neighbour', 'visitor']
const near = ['consultant', 'planner', 'engineer', 'finance', 'left', 'stranger', ...buyers]
const others = ['otherConsultant', 'otherClerk', 'otherManager', 'otherService', 'otherEngineer']

/** What each may not find: the office holds its own project's files, service and clerk its cases and deals. */
const forbidden: readonly (readonly [who: string, canaries: readonly string[]])[] = [
  ...near.map((who) => [who, [...common, ...own, ...pooled, ...far]] as const),
  ['service', [...common, '慕容', 'zq7own', '18612349876', ...pooled, ...far]],
  ['director', [...common, '慕容', 'zq7own', '18612349876', ...pooled, ...far]],
  ...others
    .filter((who) => who !== 'otherConsultant' && who !== 'otherManager' && who !== 'otherClerk')
    .map((who) => [who, [...common, ...own, ...pooled, ...far]] as const),
  ...['otherManager', 'otherClerk', 'otherConsultant'].map(
    (who) => [who, [...own, ...pooled, '带花园']] as const,
  ),
  ...['clerk', 'manager'].map((who) => [who, far] as const),
  ['colleague', [...pooled, '带花园', ...far]],
]

/**
 * Whoever types a number at the desk learns that somebody is behind it, by an id that says nothing: the register needs it (ROTA-1.23), and
 * a dispute about whose they are begins with it.
 */
const knowsTheId: ReadonlySet<OperationName> = new Set([
  ...(['staff.lookupPhone', 'staff.register', 'staff.registerAgain', 'staff.raiseDispute'] as const),
])

/** A value with ids, numbers and searched words of the sample turned at the secret. */
function aimed(value: unknown, { id, phone }: Aim, word: string, key = ''): unknown {
  if (Array.isArray(value)) return value.map((each) => aimed(each, { id, phone, words: [] }, word, key))
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([name, each]) => [name, aimed(each, { id, phone, words: [] }, word, name)]),
    )
  if (typeof value !== 'string') return value
  if (key === 'text' || key === 'unit') return word
  if (/phone/i.test(key)) return phone
  if (value.startsWith('c-')) return id
  if (value.startsWith('d-')) return secretDeal._id
  if (value.startsWith('case-')) return secretCase._id
  return value
}

/** What is asked of an operation: its sample, and the sample aimed at each secret; a search by each of its words. */
function* questionsOf(name: OperationName): Generator<unknown> {
  yield samples[name]
  for (const aim of aims) {
    const words = name === 'staff.customers' ? aim.words : aim.words.slice(0, 1)
    for (const word of words)
      yield name === 'staff.customers' ? { text: word } : aimed(samples[name], aim, word)
  }
  if (name === 'staff.customers') for (const show of ['all', 'overdue', 'soon']) yield { show }
  if (name === 'staff.pool') yield { list: 'manager' }
  if (name === 'staff.deals') yield { unit: '9幢0901' }
}

/** Begins the world anew with the secrets in it. */
export async function hideSecrets(world: World): Promise<void> {
  await world.reset()
  await world.cloud.db.insertMany(
    'customers',
    secrets.map((file) => ({ ...file })),
  )
  await world.cloud.db.insertMany('deals', [{ ...secretDeal }])
  await world.cloud.db.insertMany('cases', [{ ...secretCase }])
  // What happens with them goes to inboxes, but not to these people's.
  const file = { customerId: 'c-zq7own' }
  await world.must('colleague', 'staff.revealPhone', { ...file, why: 'other', note: '外婆的手续' })
  await world.must('colleague', 'staff.proposeLevel', {
    ...{ ...file, why: '私房钱够付首付' },
    standing: { intent: 'high', power: 'high', decidesInDays: 7 },
  })
  await world.must('manager', 'staff.revealPhone', { ...file, why: 'reply' })
}

export interface Leaks {
  readonly asked: number
  /** `who operation: canary`. */
  readonly found: readonly string[]
}

/**
 * Asks everything as everybody, the queries first. Commands are asked too: most are refused, and a refusal is an answer. What a command
 * has done with a secret, as when a public customer is claimed, is the right to know it: the world begins anew.
 */
export async function findLeaks(world: World, only: readonly OperationName[] = names): Promise<Leaks> {
  const found = new Set<string>()
  let asked = 0
  for (const [who, canaries] of forbidden) {
    for (const name of only) {
      for (const input of questionsOf(name)) {
        asked += 1
        const door = name.split('.')[0] ?? ''
        const call = { command: name, input, commandId: randomUUID(), requestId: 'leaks' }
        const answered = await world.raw(who, door, call)
        const answer = JSON.stringify(answered)
        for (const canary of canaries) {
          if (knowsTheId.has(name) && canary.startsWith('zq7')) continue
          if (answer.includes(canary)) found.add(`${who} ${name}: ${canary}`)
        }
        if (answered.ok && contract[name].kind === 'command') await hideSecrets(world)
      }
    }
  }
  return { asked, found: [...found] }
}

/** Binding ties the phone's own WeChat to somebody else, and ends what the person may do. */
const names = (Object.keys(contract) as OperationName[])
  .filter((name) => !name.endsWith('.bind'))
  .sort((a, b) => Number(contract[a].kind === 'command') - Number(contract[b].kind === 'command'))
