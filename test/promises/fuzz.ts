/** `npm run fuzz [-- RUNS [SEED]]`: promise 12 at its full figure, a million malformed inputs; a seed gives the same ones again. */
import { fuzzContract } from './input'

const [runs = 1_000_000, seed = Date.now() % 2 ** 31] = process.argv.slice(2).map(Number)
const started = Date.now()
const { refused } = fuzzContract(seed, runs)
console.log(
  `promise 12: ${runs} malformed inputs in ${Math.round((Date.now() - started) / 1000)} s, ${refused} refused, 0 dangerous ones let through (seed ${seed})`,
)
