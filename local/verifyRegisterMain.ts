/** The command of local/verifyRegister.ts. */
import { verifyRegister } from './verifyRegister'

process.exitCode = verifyRegister(process.argv.slice(2), (line) => console.log(line))
