/** What bench.ts runs, bundled: the comparison with json-rules-engine, and the reception decision over a very long day. */
import { type Decide, difference, speeds } from './benchCompare'
import { receptionInputs } from './benchDays'
import { ownershipInputs } from './benchHistories'
import { sayLongDay } from './benchLongDay'
import { engineOwner, ourOwner } from './benchOwnership'
import { engineReceiver, ourReceiver } from './benchReception'

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

async function main(): Promise<number> {
  const owner = await compared('归属', ownershipInputs(5000), ourOwner, engineOwner())
  const receiver = await compared('接待', receptionInputs(5000), ourReceiver, engineReceiver())
  console.log(`接待，${sayLongDay(10_000)}`)
  return owner && receiver ? 0 : 1
}

main().then((code) => {
  process.exitCode = code
})
