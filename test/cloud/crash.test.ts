import { commandNames, crashEverywhere } from '../promises/crash'
import { plantedFunctions } from '../world/planted'
import { openWorld, type World } from '../world/world'

/** An eighth of all points; `npm run crash` goes through every one. */
const share = 8

describe('promise 3: a crash after any database call leaves the state before or the state after', () => {
  let world: World
  let points = 0
  beforeAll(async () => {
    world = await openWorld()
  })
  afterAll(async () => {
    console.log(`promise 3: ${points} points of failure in ${commandNames.length} commands, 0 violations`)
    await world.close()
  })

  test.each(commandNames)('%s', async (name) => {
    const crashes = await crashEverywhere(world, name, share)
    points += crashes.points
    expect(crashes.violations).toEqual([])
    expect(crashes.points).toBeGreaterThan(0)
  })
})

test('planted: an event that is saved outside of the transaction is caught', async () => {
  const functionsDir = await plantedFunctions('_lib/command.ts', [
    ["await transaction.insert('events', kept)", ''],
    [
      'await transaction.commit()',
      "await transaction.commit()\nconst own = await startTransaction()\nawait own.insert('events', kept)\nawait own.commit()",
    ],
  ])
  const world = await openWorld({ functionsDir })
  try {
    expect((await crashEverywhere(world, 'staff.completeStep')).violations).toContainEqual(
      expect.stringContaining('without its event'),
    )
  } finally {
    await world.close()
  }
})
