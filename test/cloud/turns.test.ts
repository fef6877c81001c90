import { runSeeds } from '../promises/turns'
import { plantedFunctions } from '../world/planted'
import { openWorld } from '../world/world'

/** `npm run turns` goes through 10,000. */
const seeds = Array.from({ length: 12 }, (_, index) => index + 1)

test('promise 1 for turns: exactly one receiver a turn, and nothing is lost', async () => {
  const world = await openWorld()
  try {
    const { calls, taken, lost, violations } = await runSeeds(world, seeds)
    console.log(
      `promise 1 (turns): ${seeds.length} seeds, ${calls} calls, ${taken} turns taken, ${lost} told who was quicker, ${violations.length} violations`,
    )
    expect(violations).toEqual([])
    expect(taken).toBeGreaterThan(seeds.length)
    expect(lost).toBeGreaterThan(0)
  } finally {
    await world.close()
  }
})

test.each([
  [
    'a turn that may be taken twice',
    'floor/take.ts',
    'if (take.turn !== floor.turn)',
    'if (take.turn > floor.turn)',
  ],
  [
    'a floor that is saved outside of the transaction',
    '_lib/command.ts',
    "if (doc && mode === 'existing') await transaction.put(collection, doc)",
    "if (doc && mode === 'existing') { const own = await startTransaction(); await own.put(collection, doc); await own.commit() }",
  ],
])('planted: %s is caught', async (_, file, found, planted) => {
  const functionsDir = await plantedFunctions(file, [[found, planted]])
  const world = await openWorld({ functionsDir })
  try {
    expect((await runSeeds(world, seeds.slice(0, 4))).violations).not.toEqual([])
  } finally {
    await world.close()
  }
})
