/**
 * `npm run bench:rules`: our decisions on ownership and reception against the same rules written for json-rules-engine, on the same seeded
 * inputs. First the answers are compared on all of them: a difference is a failure, and the input is printed. Then decisions a second of both;
 * the goal is 50 times the package's.
 *
 * `npm run bench:rules -- --replay N`: everybody's owner from N registrations with their follow-ups, a hundredth (to warm up), a tenth and all.
 */
import { parseArgs } from 'node:util'
import { decideOwners } from '../../shared/ownership/rules/owner'
import { presetPolicy } from '../../shared/policy/presets'
import { type Decide, difference, speeds } from './benchCompare'
import { ownershipInputs, receptionInputs } from './benchInputs'
import { engineOwner, ourOwner } from './benchOwnership'
import { engineReceiver, ourReceiver } from './benchReception'
import { history, now } from './sampleHistory'

const goal = 50
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

/** Seconds for everybody's owner. */
function replayed(registrations: number): number {
  const events = history(registrations)
  const begun = performance.now()
  const owners = decideOwners(events, presetPolicy('case'), now)
  const seconds = (performance.now() - begun) / 1000
  if (!owners.ok) throw new Error(owners.refusal.say)
  const memory = Math.round(process.memoryUsage().rss / 1_048_576)
  console.log(
    `${registrations} 次登记，${events.length} 件事，${owners.value.size} 位客户：${seconds.toFixed(2)} 秒，${memory} MB`,
  )
  return seconds
}

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { replay: { type: 'string' } } })
  if (values.replay !== undefined) {
    const whole = Number(values.replay)
    if (!Number.isSafeInteger(whole) || whole < 100) {
      console.error('用法：npm run bench:rules [-- --replay 登记次数（至少 100）]')
      return 2
    }
    replayed(Math.ceil(whole / 100))
    const tenth = replayed(Math.ceil(whole / 10))
    const all = replayed(whole)
    const most = Math.round(process.resourceUsage().maxRSS / 1024)
    console.log(`十倍的历史用了 ${(all / tenth).toFixed(1)} 倍的时间；最多 ${most} MB`)
    return 0
  }
  const owner = await compared('归属', ownershipInputs(5000), ourOwner, engineOwner())
  const receiver = await compared('接待', receptionInputs(5000), ourReceiver, engineReceiver())
  return owner && receiver ? 0 : 1
}

main().then((code) => {
  process.exitCode = code
})
