/** `npm run turns`: promise 1 for turns over many seeds; `-- --seeds 10000`, `-- --from 1`. Exits with 1 when one is violated. */
import { parseArgs } from 'node:util'
import { openWorld } from '../world/world'
import { type Ran, runSeeds } from './turns'

/** So many seeds in one world: then a fresh one, so that it stays small. */
const inOneWorld = 50

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { seeds: { type: 'string', default: '10000' }, from: { type: 'string', default: '1' } },
  })
  const [count, from] = [Number(values.seeds), Number(values.from)]
  const began = Date.now()
  const total = { seeds: 0, calls: 0, taken: 0, lost: 0, violations: 0 }
  const note = ({ calls, taken, lost, violations }: Ran) => {
    total.seeds += 1
    total.calls += calls
    total.taken += taken
    total.lost += lost
    total.violations += violations.length
    for (const each of violations) console.log(each)
    if (total.seeds % 100 === 0)
      console.log(`${total.seeds} of ${count} seeds, ${Math.round((Date.now() - began) / 1000)} s`)
  }
  for (let first = from; first < from + count; first += inOneWorld) {
    const seeds = Array.from(
      { length: Math.min(inOneWorld, from + count - first) },
      (_, index) => first + index,
    )
    const world = await openWorld()
    try {
      await runSeeds(world, seeds, note)
    } finally {
      await world.close()
    }
  }
  console.log(
    `promise 1 (turns): ${total.seeds} seeds, ${total.calls} calls, ${total.taken} turns taken, ${total.lost} told who was quicker, ${total.violations} violations, ${Math.round((Date.now() - began) / 1000)} s`,
  )
  process.exitCode = total.violations === 0 ? 0 : 1
}

void main()
