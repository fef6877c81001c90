/** The cases that people of the trade wrote, and the calendar by which they are decided. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { questions } from '@shared/cases/questions'
import { publishedCalendar } from '../../../cloudfunctions/_lib/calendar'
import { filesOf } from '../../../local/rules/filesOf'
import { readCases } from '../../../local/rules/readCases'

export const calendar = publishedCalendar()

export const cases = filesOf([join(__dirname, '../../cases')]).flatMap((file) => {
  const read = readCases(readFileSync(file, 'utf8'), questions)
  return read.ok ? read.value : []
})
