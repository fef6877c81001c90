/**
 * `npm run case -- FILE… [--json]`: asks what each case asks, and prints outcome, reasons, rejected rules, pass or fail. Folders
 * are searched for *.yaml. Exit code 0 when all passed, 1 when one failed, 2 when a file is wrong.
 */
import { readFileSync } from 'node:fs'
import { publishedCalendar } from '../../cloudfunctions/_lib/calendar'
import { questions } from '../../shared/cases/questions'
import { runCase } from '../../shared/cases/run'
import { filesOf } from './filesOf'
import { readCases } from './readCases'
import { sayChecked, sayFaults, toJson } from './sayCase'

const args = process.argv.slice(2)
const calendar = publishedCalendar()
const json = args.includes('--json')
const files = filesOf(args.filter((arg) => !arg.startsWith('--')))

if (files.length === 0) {
  console.error('用法：npm run case -- 文件或文件夹… [--json]')
  process.exit(2)
}

const results = files.map((file) => {
  const read = readCases(readFileSync(file, 'utf8'), questions)
  return read.ok
    ? { file, checked: read.value.flatMap((one) => runCase(one, questions, calendar)), faults: [] }
    : { file, checked: [], faults: read.faults }
})
const checked = results.flatMap((result) => result.checked)
const failed = checked.filter(({ wrong }) => wrong.length > 0)
const faulty = results.filter(({ faults }) => faults.length > 0)

if (json) console.log(JSON.stringify(results.map(toJson), null, 2))
else {
  for (const { file, checked: ofFile, faults } of results) {
    console.log(file)
    console.log(faults.length > 0 ? sayFaults(file, faults) : ofFile.map(sayChecked).join('\n'))
  }
  const bad = faulty.length > 0 ? `，${faulty.length} 个文件有错` : ''
  console.log(`共 ${checked.length} 问，通过 ${checked.length - failed.length}，不符 ${failed.length}${bad}`)
}
process.exitCode = faulty.length > 0 ? 2 : failed.length > 0 ? 1 : 0
