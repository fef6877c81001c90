/** `npm run crash`: promise 3 at every point of every command. Exits with 1 when it is violated. */
import { openWorld } from '../world/world'
import { commandNames, crashEverywhere } from './crash'

async function main(): Promise<void> {
  const total = { points: 0, violations: 0 }
  for (const name of commandNames) {
    const world = await openWorld()
    try {
      const { points, violations } = await crashEverywhere(world, name)
      total.points += points
      total.violations += violations.length
      console.log(`${name}: ${points} points, ${violations.length} violations`)
      for (const each of violations) console.log(`  ${each}`)
    } finally {
      await world.close()
    }
  }
  console.log(
    `promise 3: ${total.points} points of failure in ${commandNames.length} commands, ${total.violations} violations`,
  )
  process.exitCode = total.violations === 0 ? 0 : 1
}

void main()
