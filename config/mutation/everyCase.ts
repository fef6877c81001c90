/** A test for each case file; a question that is answered otherwise than it expects fails it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { questions } from '@shared/cases/questions'
import { runCase } from '@shared/cases/run'
import { publishedCalendar } from '../../cloudfunctions/_lib/calendar'
import { filesOf } from '../../local/rules/filesOf'
import { readCases } from '../../local/rules/readCases'

const folder = join(__dirname, '../../test/cases')
const calendar = publishedCalendar()

for (const file of filesOf([folder])) {
  const read = readCases(readFileSync(file, 'utf8'), questions)
  test(file.slice(folder.length + 1), () => {
    const checked = read.ok ? read.value.flatMap((one) => runCase(one, questions, calendar)) : []
    expect(checked.length).toBeGreaterThan(0)
    expect(checked.flatMap(({ wrong }) => wrong)).toEqual([])
  })
}
