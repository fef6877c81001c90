/**
 * Promise 7 at its full figure: `npm run splits -- [COUNT]` divides a million seeded deals. Exit code 1 with the seed of the first one
 * that does not sum exactly.
 */
import { trySplits } from './trySplits'

const { deals, divided, failed } = trySplits(Number(process.argv[2] ?? 1_000_000))
const found = failed ? `seed ${failed.seed}: ${failed.problem}` : '0 that do not sum exactly'
console.log(`Promise 7: ${deals} deals, ${divided} divided, ${found}`)
process.exitCode = failed ? 1 : 0
