/**
 * `npm run bench:rules`: our decisions on ownership and reception against the same rules written for json-rules-engine, on the same seeded
 * inputs. First the answers are compared on all of them: a difference is a failure, and the input is printed. Then decisions a second of both;
 * the goal is 50 times the package's.
 *
 * Ours is bundled first, as it is when deployed. The package is used as it is published.
 */
import { bundled } from './bundled'

process.exitCode = bundled('benchMain', ['json-rules-engine'])([]).status
