/**
 * `npm run budget:million`: what the consultant's daily operations cost in a project of 100, of 10,000 and of 1,000,000 customers, who
 * are written straight into the local cloud. Needs some 10 GB of disk for a while. `-- 100 10000` measures these sizes only. Exits with 1
 * when an operation costs more database calls, or reads more documents, the more customers there are.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { InputOf, OperationName } from '@shared/contract'
import type { InvocationCount } from '../../local/cloud'
import { newVisitor, visitEntry } from '../promises/visits'
import { openWorld, type World } from '../world/world'
import { fill } from './bulk'
import { crowd, idAt, phoneAt } from './crowd'

const rounds = 7

interface Asked<N extends OperationName = OperationName> {
  readonly says: string
  readonly who: string
  readonly name: N
  /** Another one each time, so that nothing is asked twice. */
  readonly input: (round: number) => InputOf<N>
}

const asked = <N extends OperationName>(
  says: string,
  who: string,
  name: N,
  input: Asked<N>['input'],
): Asked<N> => ({ ...{ says, who, name, input } })

/** Customers of 王敏: one in ten is hers. */
const hers = (round: number) => 10 * round

const questions: readonly Asked[] = [
  asked("today's queue", 'consultant', 'staff.today', () => ({})),
  asked('customers, by what is due', 'consultant', 'staff.customers', () => ({ show: 'due' })),
  asked('customers, all', 'consultant', 'staff.customers', () => ({ show: 'all' })),
  asked('customers, of a level', 'consultant', 'staff.customers', () => ({
    show: 'due',
    level: 'interested',
  })),
  asked('search: a name', 'consultant', 'staff.customers', () => ({ text: '王伟' })),
  asked('search: initials', 'consultant', 'staff.customers', () => ({ text: 'ww' })),
  asked('search: last four digits', 'consultant', 'staff.customers', () => ({ text: '0050' })),
  asked("search in the whole office's", 'manager', 'staff.customers', () => ({ text: '王伟' })),
  asked('a file', 'consultant', 'staff.customer', (round) => ({ customerId: idAt(hers(round)) })),
  asked('whose number: known', 'consultant', 'staff.lookupPhone', (round) => ({ phone: phoneAt(round) })),
  asked('whose number: new', 'consultant', 'staff.lookupPhone', (round) => ({ phone: `1350000000${round}` })),
  asked('register', 'consultant', 'staff.register', (round) => ({
    ...newVisitor,
    phones: [`1370070000${round}`],
  })),
  asked('register again', 'consultant', 'staff.registerAgain', (round) => ({
    ...visitEntry,
    customerId: idAt(round),
    phone: phoneAt(round),
  })),
  asked('log a follow-up', 'consultant', 'staff.logFollowup', (round) => ({
    customerId: idAt(hers(round)),
    method: 'phone',
    content: '介绍了新开的户型',
    feedback: 'considering',
    plan: { day: '2026-11-25', goal: '约看样板间' },
  })),
  asked('public customers', 'consultant', 'staff.pool', () => ({ list: 'open' })),
  asked('public customers, assigned', 'manager', 'staff.pool', () => ({ list: 'open' })),
]

interface Cost {
  readonly calls: number
  readonly scanned: number
  readonly returned: number
  readonly bytes: number
  readonly milliseconds: number
  readonly full: boolean
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0

async function costOf(world: World, { name, who, input }: Asked): Promise<Cost> {
  const counts: InvocationCount[] = []
  let bytes = 0
  for (let round = 0; round < rounds; round += 1) {
    const answer = await world.call(who, name, input(round))
    if (!answer.ok) throw new Error(`${name}: ${answer.error.message}`)
    const count = world.cloud.lastCounts()
    if (count) counts.push(count)
    bytes = JSON.stringify(answer).length
  }
  const most = (of: (count: InvocationCount) => number) => Math.max(...counts.map(of))
  return {
    calls: most(({ databaseCalls }) => databaseCalls),
    scanned: most(({ scanned }) => scanned),
    returned: most(({ returned }) => returned),
    bytes,
    milliseconds: median(counts.map(({ milliseconds }) => milliseconds)),
    full: counts.some(({ calls }) => calls.some(({ plan }) => plan.includes('full'))),
  }
}

const seconds = (from: number) => Math.round((performance.now() - from) / 1_000)

async function measure(size: number): Promise<readonly Cost[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'anchang-crowd-'))
  try {
    const first = await openWorld({ dataDir })
    await first.reset()
    await first.cloud.close()
    const filled = fill(dataDir, 'customers', crowd(size))
    const gigabytes = (statSync(join(dataDir, 'cloud.sqlite')).size / 1e9).toFixed(2)
    const opening = performance.now()
    const world = await openWorld({ dataDir })
    console.log(
      `${size} customers: ${filled.entries} entries of indexes, ${gigabytes} GB; written in ${filled.seconds.documents} s, sorted in ${filled.seconds.indexes} s, opened in ${seconds(opening)} s`,
    )
    const costs: Cost[] = []
    for (const question of questions) costs.push(await costOf(world, question))
    console.log(`  at most ${Math.round(process.resourceUsage().maxRSS / 1024)} MB of memory`)
    await world.close()
    return costs
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}

async function main(): Promise<void> {
  const given = process.argv.slice(2).map(Number)
  const sizes = given.length > 0 ? given : [100, 10_000, 1_000_000]
  const all: (readonly Cost[])[] = []
  for (const size of sizes) all.push(await measure(size))
  console.log(
    `\n${''.padEnd(30)} calls   ${sizes.map((size) => `at ${size}: read/given, bytes, ms`.padEnd(36)).join('')}`,
  )
  const over: string[] = []
  for (const [at, { says }] of questions.entries()) {
    const costs = all.flatMap((each) => each[at] ?? [])
    const [first, ...others] = costs
    const columns = costs.map(({ scanned, returned, bytes, milliseconds }) =>
      `${scanned}/${returned}, ${bytes}, ${milliseconds.toFixed(1)}`.padEnd(36),
    )
    console.log(
      `${says.padEnd(30)} ${costs
        .map(({ calls }) => calls)
        .join(' ')
        .padEnd(7)} ${columns.join('')}`,
    )
    for (const cost of others) {
      if (first && cost.calls > first.calls) over.push(`${says}: more calls with more customers`)
      if (cost.scanned > Math.max(1, cost.returned) * 1.2)
        over.push(`${says}: ${cost.scanned} read for ${cost.returned}`)
      if (cost.full) over.push(`${says}: a full scan`)
    }
  }
  console.log(over.length === 0 ? '\nThe same for every size.' : `\nNot the same:\n${over.join('\n')}`)
  process.exitCode = over.length === 0 ? 0 : 1
}

void main()
