/**
 * `npm run budget`: what each command and query costs in database calls and documents, with 100 and with 10,000 customers a
 * consultant, and what each package of the mini program weighs. Exits with 1 when a limit is passed. What a page hands to
 * WeChat when it opens is measured by the suites of test/weapp, which print it. With a word only the operations that have it in
 * their names: `npm run budget -- customers`.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { contract, type InputOf, type OperationName } from '@shared/contract'
import type { Customer } from '@shared/customer/model'
import type { InvocationCount } from '../../local/cloud'
import { performers, prepare } from '../promises/performers'
import { samples } from '../promises/samples'
import { customer, now } from '../world/docs'
import { openWorld, type World } from '../world/world'

const limits = {
  query: 2,
  command: 6,
  /** Documents scanned for each one returned. */
  scan: 1.2,
  mainPackage: 650 * 1024,
  subpackage: 700 * 1024,
}

const sizes = [100, 10_000] as const
const over: string[] = []

interface Cost {
  readonly calls: number
  readonly scanned: number
  readonly returned: number
  readonly plans: string
}

const costOf = ({ databaseCalls, scanned, returned, calls }: InvocationCount): Cost => ({
  calls: databaseCalls,
  scanned,
  returned,
  plans: [...new Set(calls.flatMap(({ plan, collection }) => (plan ? [`${collection}:${plan}`] : [])))].join(
    ' ',
  ),
})

/** One thing that is asked: each operation by its sample, and what it can be asked besides. */
interface Question<N extends OperationName = OperationName> {
  readonly name: N
  /** What is asked, where it is not the sample. */
  readonly says: string
  readonly who: string
  readonly input: InputOf<N>
}

const asked = (who: string, says: string, input: InputOf<'staff.customers'>): Question => ({
  ...{ name: 'staff.customers', who, says, input },
})

const questions: readonly Question[] = (Object.keys(contract) as OperationName[]).flatMap((name) => [
  { name, says: '', who: performers[name].who, input: samples[name] },
  ...(name === 'staff.customers'
    ? [
        asked('consultant', 'all', { show: 'all' }),
        asked('consultant', 'level', { show: 'due', level: 'interested' }),
        asked('consultant', 'word', { text: 'kehu' }),
        asked('consultant', 'word, level', { text: '0042', level: 'interested' }),
        asked('manager', 'due', { show: 'due' }),
        asked('manager', 'level', { show: 'soon', level: 'interested' }),
        asked('manager', 'word', { text: '客户' }),
      ]
    : []),
])

/** So many customers of one consultant; made once, since that takes longer than to ask. */
const crowds = new Map<number, readonly Customer[]>()
function crowdOf(customers: number): readonly Customer[] {
  const crowd =
    crowds.get(customers) ??
    Array.from({ length: customers }, (_, index) =>
      customer(`n${index}`, {
        phones: [`1360${String(index).padStart(7, '0')}`],
        // CRM-1.3: a second touch is due 48 hours later, so that they fall due minute by minute around now.
        tier: 'A',
        registeredAt: now - 48 * 3_600_000 + (index - customers / 2) * 60_000,
      }),
    )
  crowds.set(customers, crowd)
  return crowd
}

async function measure(world: World, { name, who, input }: Question, customers: number): Promise<Cost> {
  await prepare(world, performers[name])
  await world.cloud.db.insertMany(
    'customers',
    crowdOf(customers).map((each) => ({ ...each })),
  )
  const answer = await world.call(who, name, input)
  if (!answer.ok) throw new Error(`${name}: ${answer.error.message}`)
  const count = world.cloud.lastCounts()
  if (!count) throw new Error('the cloud counted nothing')
  return costOf(count)
}

function check(name: OperationName, [few, many]: readonly [Cost, Cost]) {
  const { kind } = contract[name]
  if (few.calls > limits[kind]) over.push(`${name}: ${few.calls} database calls, ${limits[kind]} allowed`)
  if (many.calls > few.calls) over.push(`${name}: more calls with more customers`)
  for (const { scanned, returned, plans } of [few, many]) {
    if (scanned > Math.max(1, returned) * limits.scan)
      over.push(`${name}: ${scanned} scanned for ${returned} returned`)
    if (plans.includes(':full')) over.push(`${name}: a full scan (${plans})`)
  }
}

async function costs(only: string) {
  const world = await openWorld()
  console.log(
    '\noperation               kind     calls  scanned/returned at 100, at 10,000 customers   indexes',
  )
  try {
    for (const question of questions.filter(({ name }) => name.includes(only))) {
      const { name, says } = question
      const few = await measure(world, question, sizes[0])
      const many = await measure(world, question, sizes[1])
      check(name, [few, many])
      const row = [
        (says ? `  ${question.who}: ${says}` : name).padEnd(23),
        contract[name].kind.padEnd(8),
        String(few.calls).padStart(4),
        `${few.scanned}/${few.returned}`.padStart(9),
        `${many.scanned}/${many.returned}`.padStart(9),
      ]
      console.log(`${row.join(' ')}   ${few.plans}`)
    }
  } finally {
    await world.close()
  }
}

/** Bytes of a folder without the folders named. */
function weigh(folder: string, without: readonly string[] = []): number {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !without.includes(name))
    .reduce((sum, entry) => {
      const path = join(folder, entry.name)
      return sum + (entry.isDirectory() ? weigh(path) : statSync(path).size)
    }, 0)
}

function packages() {
  const weapp = join(__dirname, '../../dist/weapp')
  const app: unknown = JSON.parse(readFileSync(join(weapp, 'app.json'), 'utf8'))
  const roots = rootsOf(app)
  const rows = [
    { name: 'main package', bytes: weigh(weapp, roots), limit: limits.mainPackage },
    ...roots.map((root) => ({
      name: `subpackage ${root}`,
      bytes: weigh(join(weapp, root)),
      limit: limits.subpackage,
    })),
  ]
  console.log('\npackage                  KB   limit')
  for (const { name, bytes, limit } of rows) {
    console.log(
      `${name.padEnd(22)} ${String(Math.ceil(bytes / 1024)).padStart(5)} ${String(limit / 1024).padStart(6)}`,
    )
    if (bytes > limit) over.push(`${name}: ${bytes} bytes, ${limit} allowed`)
  }
}

function rootsOf(app: unknown): string[] {
  if (typeof app !== 'object' || app === null) return []
  const found = Object.entries(app).find(([key]) => key.toLowerCase() === 'subpackages')?.[1]
  return Array.isArray(found) ? found.map(({ root }: { root: string }) => root.replace(/\/$/, '')) : []
}

async function main() {
  const [only = ''] = process.argv.slice(2)
  await costs(only)
  if (only === '') packages()
  console.log(over.length === 0 ? '\nWithin the budget.' : `\nOver the budget:\n${over.join('\n')}`)
  process.exitCode = over.length === 0 ? 0 : 1
}

void main()
