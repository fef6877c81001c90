/** `npm run replay -- --history FILE --policy A --against B [--now "2026-11-22 10:30"] [--json]`: see replayMain.ts. */
import { bundled } from './bundled'

process.exitCode = bundled('replayMain')(process.argv.slice(2)).status
