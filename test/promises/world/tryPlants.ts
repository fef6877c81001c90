/** Plants the faults of plants.ts, and runs seeds until the judges say what they must. */
import { rmSync } from 'node:fs'
import { plantedFunctions } from '../../world/planted'
import { SeedCloud } from './cloud'
import { type Plant, plants } from './plants'
import { runSeed } from './run'

const mostSeeds = 40

async function seedsUntilCaught({ file, found, planted, caught }: Plant): Promise<number | null> {
  const functionsDir = await plantedFunctions(file, [[found, planted]])
  const cloud = new SeedCloud(functionsDir)
  try {
    for (let seed = 1; seed <= mostSeeds; seed += 1) {
      const { violations } = await runSeed(cloud, seed)
      if (violations.some((each) => caught.test(each))) return seed
    }
    return null
  } finally {
    cloud.close()
    rmSync(functionsDir, { recursive: true, force: true })
  }
}

/** All of them, or the first one of each promise. Whether all were caught. */
export async function runPlants(which: string): Promise<boolean> {
  const chosen =
    which === 'first'
      ? plants.filter((plant, at) => plants.findIndex(({ promise }) => promise === plant.promise) === at)
      : plants
  let all = true
  for (const plant of chosen) {
    const seeds = await seedsUntilCaught(plant)
    const says = seeds === null ? `not caught in ${mostSeeds} seeds` : `caught by seed ${seeds}`
    console.log(`promise ${plant.promise}, planted: ${plant.what}: ${says}`)
    if (seeds === null) all = false
  }
  return all
}
