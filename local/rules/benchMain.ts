/**
 * What bench.ts runs, bundled: the comparison with json-rules-engine, or with `--replay N` everybody's owner from N registrations. Each size
 * is measured in processes of its own (`--replay-one N`), so that none inherits another's memory.
 */
import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'
import { decideOwners } from '../../shared/ownership/rules/owner'
import { presetPolicy } from '../../shared/policy/presets'
import { type Decide, difference, median, speeds } from './benchCompare'
import { ownershipInputs, receptionInputs } from './benchInputs'
import { engineOwner, ourOwner } from './benchOwnership'
import { engineReceiver, ourReceiver } from './benchReception'
import { history, now } from './sampleHistory'

const goal = 50
const policy = presetPolicy('case')
const megabytes = (bytes: number): number => Math.round(bytes / 1_048_576)
const say = (perSecond: number): string => `${Math.round(perSecond).toLocaleString('en')} 次/秒`

async function compared<Input, Answer>(
  name: string,
  inputs: readonly Input[],
  ours: Decide<Input, Answer>,
  theirs: Decide<Input, Answer>,
): Promise<boolean> {
  const differs = await difference(inputs, ours, theirs)
  if (differs !== null) {
    console.error(`${name}：答案不同\n${differs}`)
    return false
  }
  const measured = await speeds(inputs.slice(0, 500), ours, theirs, { rounds: 5, milliseconds: 700 })
  const { ratio } = measured
  console.log(
    `${name}：${inputs.length} 题答案全同；我们 ${say(measured.ours)}，json-rules-engine ${say(measured.theirs)}，${ratio.toFixed(1)} 倍（目标 ${goal} 倍，${ratio >= goal ? '达到' : '没有达到'}）`,
  )
  return true
}

/** Seconds for everybody's owner, warmed up by a hundredth, and the most memory that was held, the history's own included. */
function replayed(registrations: number): void {
  const few = decideOwners(history(Math.ceil(registrations / 100)), policy, now)
  const events = history(registrations)
  const before = megabytes(process.memoryUsage().rss)
  const [begun, used] = [performance.now(), process.cpuUsage()]
  const owners = decideOwners(events, policy, now)
  const seconds = (performance.now() - begun) / 1000
  const { user, system } = process.cpuUsage(used)
  if (!few.ok || !owners.ok) throw new Error('refused')
  const most = megabytes(process.resourceUsage().maxRSS * 1024)
  console.log(
    `${registrations} 次登记，${events.length} 件事，${owners.value.size} 位客户：${seconds.toFixed(2)} 秒（处理器 ${((user + system) / 1e6).toFixed(2)} 秒），最多 ${most} MB（之前 ${before} MB）`,
  )
}

function inItsOwn(registrations: number): number {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [...process.execArgv, process.argv[1] ?? '', '--replay-one', String(registrations)],
    { encoding: 'utf8' },
  )
  const seconds = /([\d.]+) 秒/.exec(stdout)?.[1]
  if (status !== 0 || seconds === undefined)
    throw new Error(`${registrations} 次登记：${stderr.slice(0, 400)}`)
  process.stdout.write(stdout)
  return Number(seconds)
}

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { replay: { type: 'string' }, 'replay-one': { type: 'string' } } })
  if (values['replay-one'] !== undefined) {
    replayed(Number(values['replay-one']))
    return 0
  }
  if (values.replay !== undefined) {
    const whole = Number(values.replay)
    if (!Number.isSafeInteger(whole) || whole < 100) {
      console.error('用法：npm run bench:rules [-- --replay 登记次数（至少 100）]')
      return 2
    }
    const rounds = [1, 2, 3].map(() => ({ tenth: inItsOwn(Math.ceil(whole / 10)), all: inItsOwn(whole) }))
    const tenth = median(rounds.map((one) => one.tenth))
    const all = median(rounds.map((one) => one.all))
    console.log(
      `三轮的中位数：${tenth.toFixed(2)} 秒与 ${all.toFixed(2)} 秒，十倍的历史用了 ${(all / tenth).toFixed(1)} 倍的时间`,
    )
    return 0
  }
  const owner = await compared('归属', ownershipInputs(5000), ourOwner, engineOwner())
  const receiver = await compared('接待', receptionInputs(5000), ourReceiver, engineReceiver())
  return owner && receiver ? 0 : 1
}

main().then((code) => {
  process.exitCode = code
})
