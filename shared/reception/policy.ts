/** The policy of reception: its schema, the four presets, and what a linter finds in it. */
export { lint } from './lint'
export { presets } from './presets'
export { type ReceptionPolicy, receptionPolicy } from './schema'
