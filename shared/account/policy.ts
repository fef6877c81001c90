/** This context's part of the policy: its schema, the four presets, and the linter. */
export { lint } from './lint'
export { presets } from './presets'
export { type AccountPolicy, accountSchema } from './schema'
