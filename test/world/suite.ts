/** One world for a suite of tests. */
import { openWorld, type World } from './world'

/** As it is at the start before each test, with what is filled in. */
export function withWorld(tell: (opened: World) => void, fill?: () => Promise<unknown>): void {
  let world: World
  beforeAll(async () => {
    world = await openWorld()
    tell(world)
  })
  beforeEach(async () => {
    await world.reset()
    await fill?.()
  })
  afterAll(() => world.close())
}
