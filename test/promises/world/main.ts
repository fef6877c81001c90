/**
 * `npm run world`: promises 1 to 4 and 8 to 10 over 10,000 seeds; `-- --seeds 200`, `-- --from 17`, `-- --workers 1`. Each worker is a
 * process with a time zone of its own, and does some seeds of another one's again: they must come out the same, to the last byte.
 * `npm run world -- --plants all` plants faults, to see whether they are caught. Exits with 1 when a promise is violated.
 */
import { fork } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { SeedCloud } from './cloud'
import { type Ran, runSeed } from './run'
import { Total } from './total'
import { runPlants } from './tryPlants'

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '10000' },
    from: { type: 'string', default: '1' },
    workers: { type: 'string', default: String(availableParallelism()) },
    functions: { type: 'string', default: join(__dirname, '../../../dist/cloudfunctions') },
    /** `all`, or `first` for one of each promise: plants faults instead, each of which the judges must catch. */
    plants: { type: 'string' },
    /** The seeds of one worker process: of those that begin others. */
    worker: { type: 'string' },
  },
})

const zones = ['America/Los_Angeles', 'Asia/Shanghai', 'Pacific/Kiritimati']
/** So many seeds a process, and so many of them again in another zone. */
const mostInBatch = 500
const shared = 3

export interface Told {
  readonly ran: Ran
  readonly cpu: number
}

async function work(seeds: readonly number[], tell: (told: Told) => void): Promise<void> {
  const cloud = new SeedCloud(values.functions)
  for (const seed of seeds) {
    const before = process.cpuUsage()
    const ran = await runSeed(cloud, seed)
    const { user, system } = process.cpuUsage(before)
    tell({ ran, cpu: (user + system) / 1_000 })
  }
  cloud.close()
}

/** Runs these seeds in a process with another time zone. */
const elsewhere = (seeds: readonly number[], zone: string, tell: (told: Told) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = fork(__filename, ['--worker', seeds.join(','), '--functions', values.functions], {
      env: { ...process.env, TZ: zone },
      // Most of what a seed makes is soon forgotten.
      execArgv: [...process.execArgv, '--max-semi-space-size=64'],
    })
    child.on('message', (told: Told) => tell(told))
    child.on('error', reject)
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`seeds ${seeds[0]} to ${seeds.at(-1)} ended with ${code}`)),
    )
  })

async function main(): Promise<void> {
  const [count, from] = [Number(values.seeds), Number(values.from)]
  const total = new Total(count)
  const batch = Math.min(mostInBatch, Math.ceil(count / Number(values.workers)))
  const batches = Array.from({ length: Math.ceil(count / batch) }, (_, index) => {
    const first = from + index * batch
    const end = Math.min(first + batch, from + count)
    const begin = Math.max(from, first - shared)
    return {
      seeds: Array.from({ length: end - begin }, (_, at) => begin + at),
      zone: zones[index % zones.length] ?? '',
    }
  })
  const next = async () => {
    for (let each = batches.shift(); each; each = batches.shift())
      await elsewhere(each.seeds, each.zone, (told) => total.add(told))
  }
  await Promise.all(Array.from({ length: Number(values.workers) }, next))
  total.print()
  process.exitCode = total.violations === 0 ? 0 : 1
}

if (values.plants !== undefined)
  void runPlants(values.plants).then((all) => {
    process.exitCode = all ? 0 : 1
  })
else if (values.worker === undefined) void main()
else
  void work(values.worker.split(',').map(Number), (told) => process.send?.(told)).then(() =>
    process.disconnect(),
  )
