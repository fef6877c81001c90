/** fast-check with a seed, so that a suite says tomorrow what it says today; `PROPERTY_SEED=7 npx jest …` looks elsewhere. */
import fc from 'fast-check'

fc.configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? 20261122) })

export default fc
